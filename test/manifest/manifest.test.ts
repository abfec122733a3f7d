// @vitest-environment jsdom
/** The manifest without Excel: what Microsoft's documents demand of it, and that it says what the code says. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ICON_NAMES, ICON_SIZES } from "../../scripts/icons";
import { COMMANDS } from "../../src/commands/ribbon";
import { METADATA_FILES, metadataIn } from "../../src/functions/metadata";
import { FLOOR } from "../../src/hosts/excel/requirements";
import { all, contentProblems, nameOf, parseManifest } from "./manifest-xml";

/** The address that the manifest in the repository is written for; the build replaces it. */
const DEVELOPMENT_URL = "https://localhost:3000";

/** Tests with a DOM do not know where their own file is; they are run in the project's folder. */
const project = (name: string): string => path.resolve(name);
const source = readFileSync(project("manifest.xml"), "utf8");
const manifest = parseManifest(source);
const only = (name: string): Element => {
  const [found, ...others] = all(manifest, name);
  if (!found || others.length > 0) throw new Error(`${name} should be there once`);
  return found;
};
const elements = [...manifest.querySelectorAll("*")];
const text = (name: string): string => only(name).textContent.trim();
const value = (element: Element, attribute: string): string => element.getAttribute(attribute) ?? "";
const texts = (element: Element): string[] => [value(element, "DefaultValue"), ...[...element.children].map((child) => value(child, "Value"))];

describe("the form of the manifest", () => {
  it("holds known elements in the order of the schema", () => {
    expect(elements.filter((element) => nameOf(element).startsWith("?:"))).toEqual([]);
    expect(contentProblems(manifest.documentElement)).toEqual([]);
  });

  it("is caught when the order is wrong, something is missing or unknown", () => {
    const broken = parseManifest(source);
    const [group] = all(broken, "ov:Group");
    group?.append(...all(broken, "ov:Label").filter((label) => label.parentElement === group));
    all(broken, "Permissions")[0]?.remove();
    all(broken, "ov:OfficeTab")[0]?.append(broken.createElementNS("http://schemas.microsoft.com/office/taskpaneappversionoverrides", "Label"));
    expect(contentProblems(broken.documentElement)).toEqual(["OfficeApp lacks Permissions", "ov:OfficeTab must not hold ov:Label", "ov:Label stands too late in ov:Group"]);
  });

  it("has an identity, a version of four numbers and short texts", () => {
    expect(text("Id")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(text("Version")).toMatch(/^\d+(\.\d+){3}$/);
    expect(text("ProviderName").length).toBeLessThanOrEqual(125);
    for (const name of texts(only("DisplayName"))) expect(name.length).toBeLessThanOrEqual(125);
    for (const description of texts(only("Description"))) expect(description.length).toBeLessThanOrEqual(250);
    expect(text("Permissions")).toBe("ReadWriteDocument");
    expect(value(only("Host"), "Name")).toBe("Workbook");
  });

  it("carries the version of the package", () => {
    const [, version] = /"version": "([^"]+)"/.exec(readFileSync(project("package.json"), "utf8")) ?? [];
    expect(text("Version")).toBe(`${version ?? ""}.0`);
  });

  it("names nothing but https addresses of one origin", () => {
    const addresses = elements.flatMap((element) => [...element.attributes]).map((attribute) => attribute.value).filter((written) => /^\w+:\/\//.test(written) && !written.startsWith("http://schemas.") && !written.startsWith("http://www.w3.org/"));
    expect(addresses.length).toBeGreaterThan(30);
    for (const address of addresses) expect(new URL(address).origin).toBe(DEVELOPMENT_URL);
  });
});

describe("resources", () => {
  const resources = ["bt:Image", "bt:Url", "bt:String"].flatMap((name) => all(manifest, name)).filter((element) => element.hasAttribute("id"));
  const ids = resources.map((element) => value(element, "id"));
  const used = elements.filter((element) => element.hasAttribute("resid"));

  it("are each there once, with ids of 32 characters at most, and each used", () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
    expect([...new Set(used.map((element) => value(element, "resid")))].sort()).toEqual([...ids].sort());
  });

  it("are used for what they are: pictures as pictures, addresses as addresses, short and long texts in their places", () => {
    const KINDS: Readonly<Record<string, string>> = { "bt:Image": "bt:Images", "ov:SourceLocation": "bt:Urls", "ov:Runtime": "bt:Urls", "ov:FunctionFile": "bt:Urls", "ov:LearnMoreUrl": "bt:Urls", "ov:Description": "bt:LongStrings" };
    for (const element of used) {
      const resource = resources.find((candidate) => value(candidate, "id") === value(element, "resid"));
      expect(resource?.parentElement && nameOf(resource.parentElement)).toBe(KINDS[nameOf(element)] ?? "bt:ShortStrings");
    }
  });

  it("keep within the lengths that Excel takes", () => {
    const limits = { "bt:ShortStrings": 125, "bt:LongStrings": 250 } as const;
    for (const resource of all(manifest, "bt:String")) {
      const parent = resource.parentElement && nameOf(resource.parentElement);
      const limit = parent === "bt:ShortStrings" || parent === "bt:LongStrings" ? limits[parent] : 0;
      for (const words of texts(resource)) expect(words.length, words).toBeLessThanOrEqual(limit);
    }
    for (const element of elements.filter(({ localName }) => localName === "Group" || localName === "Control")) expect(value(element, "id").length).toBeLessThanOrEqual(125);
  });

  it("speak Chinese first, and English in every text that people read", () => {
    expect(text("DefaultLocale")).toBe("zh-CN");
    const read = [only("DisplayName"), only("Description"), ...all(manifest, "bt:String").filter((string) => value(string, "id") !== "Functions.Namespace")];
    for (const element of read) {
      expect([...element.children].map((child) => value(child, "Locale")), value(element, "id")).toEqual(["en-US"]);
      const [chinese = "", english = ""] = texts(element);
      expect(chinese).toMatch(/\p{Script=Han}/u);
      expect(english).not.toMatch(/\p{Script=Han}/u);
      expect(`${chinese}${english}`).not.toMatch(/[!！]/);
    }
  });
});

describe("the manifest and the code", () => {
  it("ask for the same requirement set, and for the shared runtime only where buttons and functions begin", () => {
    expect(all(manifest, "Set").map((set) => ({ name: value(set, "Name"), version: value(set, "MinVersion") }))).toEqual([FLOOR]);
    expect(all(manifest, "bt:Set").map((set) => [value(set, "Name"), value(set, "MinVersion")])).toEqual([["SharedRuntime", "1.1"]]);
  });

  it("run everything on one page that stays alive", () => {
    const residOf = (element: Element | undefined | null): string => (element ? value(element, "resid") : "");
    const runtime = only("ov:Runtime");
    expect(value(runtime, "lifetime")).toBe("long");
    expect([residOf(only("ov:Page").firstElementChild), residOf(only("ov:FunctionFile")), residOf(all(manifest, "ov:SourceLocation").at(-1))]).toEqual(Array(3).fill(residOf(runtime)));
    const url = all(manifest, "bt:Url").find((element) => value(element, "id") === residOf(runtime));
    expect(url && value(url, "DefaultValue")).toBe(value(only("SourceLocation"), "DefaultValue"));
  });

  it("know the same buttons", () => {
    expect(all(manifest, "ov:FunctionName").map((name) => name.textContent).sort()).toEqual(Object.keys(COMMANDS).sort());
    const labels = all(manifest, "ov:Control").map((control) => all(manifest, "bt:String").find((string) => value(string, "id") === value(control.querySelector("Label") ?? control, "resid"))?.getAttribute("DefaultValue"));
    expect(labels).toEqual(["一键核对", "计算", "清除标记", "打开窗格"]);
  });

  it("name the functions' metadata in both languages, which list just what is registered", () => {
    const metadata = all(manifest, "bt:Url").find((url) => value(url, "id") === "Functions.Metadata");
    expect(metadata && texts(metadata)).toEqual([`${DEVELOPMENT_URL}/${METADATA_FILES.zh}`, `${DEVELOPMENT_URL}/${METADATA_FILES.en}`]);
    for (const language of ["zh", "en"] as const) expect(JSON.parse(readFileSync(project(`src/functions/${METADATA_FILES[language]}`), "utf8"))).toEqual(metadataIn(language));
    const namespace = all(manifest, "bt:String").find((string) => value(string, "id") === value(only("ov:Namespace"), "resid"));
    expect(namespace && texts(namespace)).toEqual(["BUDGET"]);
  });

  it("give every button and the group each size of icon, and the icons are of that size", () => {
    for (const icon of all(manifest, "ov:Icon")) expect([...icon.children].map((image) => value(image, "size"))).toEqual(ICON_SIZES.map(String));
    for (const image of all(manifest, "bt:Image").filter((element) => element.hasAttribute("size"))) expect(value(image, "resid").endsWith(`.${value(image, "size")}`)).toBe(true);
    const pictures = all(manifest, "bt:Image").filter((element) => element.hasAttribute("id"));
    expect(pictures.map((picture) => value(picture, "DefaultValue")).sort()).toEqual(ICON_NAMES.flatMap((name) => ICON_SIZES.map((size) => `${DEVELOPMENT_URL}/icons/${name}-${size}.png`)).sort());
    for (const picture of pictures) {
      const png = readFileSync(project(new URL(value(picture, "DefaultValue")).pathname.replace("/icons/", "assets/icons/")));
      const size = Number(value(picture, "id").split(".").at(-1));
      expect([png.subarray(1, 4).toString("latin1"), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(["PNG", size, size]);
    }
  });
});
