/** What `npm run excel` rests on: certificates that are looked at, and Excel told of the manifest. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { generateCertificates } from "office-addin-dev-certs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { problemOf } from "../../scripts/excel/certificates";
import { sideload } from "../../scripts/excel/sideload";

const manifest = fileURLToPath(new URL("../../manifest.xml", import.meta.url));
let folder = "";
beforeAll(() => { folder = mkdtempSync(path.join(tmpdir(), "budget-check-certificates-")); });
afterAll(() => rmSync(folder, { recursive: true }));

const filesIn = (name: string) => ({ ca: path.join(folder, name, "ca.crt"), cert: path.join(folder, name, "localhost.crt"), key: path.join(folder, name, "localhost.key") });

async function made(name: string): Promise<ReturnType<typeof filesIn>> {
  const files = filesIn(name);
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  await generateCertificates(files.ca, files.cert, files.key);
  return files;
}

describe("certificates", () => {
  it("are good as they are made, and found wanting when they are not", async () => {
    const [one, other] = [await made("one"), await made("other")];
    expect(problemOf(one)).toBeUndefined();
    expect(problemOf(one, Date.now() + 40 * 86_400_000)).toBe("they run out");
    expect(problemOf({ ...one, ca: other.ca })).toBe("not signed by ca.crt");
    expect(problemOf({ ...one, key: other.key })).toBe("the key is of another certificate");
    expect(problemOf({ ...one, key: path.join(folder, "none.key") })).toBe("none.key is missing");
  });
});

describe("telling Excel", () => {
  const id = /<Id>(.*)<\/Id>/.exec(readFileSync(manifest, "utf8"))?.[1] ?? "";

  it("writes the key that Excel for Windows reads, and deletes it again", () => {
    const ran: string[] = [];
    const run = (command: string, given: readonly string[]): boolean => ran.push([command, ...given].join(" ")) > 0;
    expect(sideload(manifest, { platform: "win32", run })).toBe(true);
    expect(sideload(manifest, { platform: "win32", run, remove: true })).toBe(true);
    expect(ran).toEqual([`reg add HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer /v ${id} /t REG_SZ /d ${manifest} /f`, `reg delete HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer /v ${id} /f`]);
  });

  it("copies the manifest to where Excel for Mac looks, once Excel has been there", () => {
    const home = path.join(folder, "home");
    expect(sideload(manifest, { platform: "darwin", home })).toBe(false);
    const documents = path.join(home, "Library/Containers/com.microsoft.Excel/Data/Documents");
    mkdirSync(documents, { recursive: true });
    expect(sideload(manifest, { platform: "darwin", home })).toBe(true);
    const copy = path.join(documents, "wef", `${id}.manifest.xml`);
    expect(existsSync(copy)).toBe(true);
    expect(sideload(manifest, { platform: "darwin", home, remove: true })).toBe(true);
    expect(existsSync(copy)).toBe(false);
  });

  it("finds nobody to tell on Linux", () => {
    expect(sideload(manifest, { platform: "linux" })).toBe(false);
  });
});
