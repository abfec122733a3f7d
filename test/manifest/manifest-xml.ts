/** The manifest as a document, and what Microsoft documents of its schema: which elements an element holds, and in which order. Needs a DOM. */

const PREFIXES = new Map([
  ["http://schemas.microsoft.com/office/appforoffice/1.1", ""],
  ["http://schemas.microsoft.com/office/taskpaneappversionoverrides", "ov:"],
  ["http://schemas.microsoft.com/office/officeappbasictypes/1.0", "bt:"],
]);

/** Parses strictly; throws where it is not well-formed. */
export function parseManifest(text: string): Document {
  const parsed = new DOMParser().parseFromString(text, "application/xml");
  const problem = parsed.querySelector("parsererror");
  if (problem) throw new SyntaxError(problem.textContent);
  return parsed;
}

/** The name with a prefix for its namespace: none for the base of the manifest, `ov:` and `bt:` for the others, `?:` for one that is unknown. */
export const nameOf = ({ namespaceURI, localName }: Element): string => `${PREFIXES.get(namespaceURI ?? "") ?? "?:"}${localName}`;

export const all = (manifest: Document, name: string): Element[] => [...manifest.querySelectorAll("*")].filter((element) => nameOf(element) === name);

/** What an element holds, in order; `*` after a name lets it repeat, `!` demands it. From https://learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering and the pages of the elements. */
const CONTENTS: Readonly<Record<string, string>> = {
  "OfficeApp": "Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! HighResolutionIconUrl! SupportUrl! AppDomains Hosts! Requirements DefaultSettings! Permissions! Dictionary ov:VersionOverrides ExtendedOverrides",
  "DisplayName": "Override*", "Description": "Override*", "IconUrl": "Override*", "HighResolutionIconUrl": "Override*", "SupportUrl": "Override*",
  "Hosts": "Host*!", "Requirements": "Sets Methods", "Sets": "Set*!", "DefaultSettings": "SourceLocation! RequestedWidth RequestedHeight", "SourceLocation": "Override*",
  "ov:VersionOverrides": "ov:Description ov:Requirements ov:Hosts! ov:Resources! ov:WebApplicationInfo ov:EquivalentAddins",
  "ov:Requirements": "bt:Sets bt:Methods", "bt:Sets": "bt:Set*!", "ov:Hosts": "ov:Host*!",
  "ov:Host": "ov:Runtimes ov:AllFormFactors ov:DesktopFormFactor", "ov:Runtimes": "ov:Runtime*!", "ov:AllFormFactors": "ov:ExtensionPoint*!",
  "ov:DesktopFormFactor": "ov:GetStarted ov:FunctionFile! ov:ExtensionPoint*!",
  "ov:ExtensionPoint[CustomFunctions]": "ov:Script! ov:Page! ov:Metadata! ov:Namespace", "ov:Script": "ov:SourceLocation!", "ov:Page": "ov:SourceLocation!", "ov:Metadata": "ov:SourceLocation!",
  "ov:GetStarted": "ov:Title! ov:Description! ov:LearnMoreUrl!", "ov:ExtensionPoint[PrimaryCommandSurface]": "ov:OfficeTab*!", "ov:OfficeTab": "ov:Group*!",
  "ov:Group": "ov:OverriddenByRibbonApi ov:Label! ov:Icon! ov:Control*!", "ov:Control[Button]": "ov:OverriddenByRibbonApi ov:Label! ov:Supertip! ov:Icon! ov:Action! ov:Enabled",
  "ov:Supertip": "ov:Title! ov:Description!", "ov:Icon": "bt:Image*!", "ov:Action[ExecuteFunction]": "ov:FunctionName!", "ov:Action[ShowTaskpane]": "ov:TaskpaneId ov:SourceLocation! ov:Title",
  "ov:Resources": "bt:Images bt:Urls bt:ShortStrings bt:LongStrings", "bt:Images": "bt:Image*", "bt:Urls": "bt:Url*", "bt:ShortStrings": "bt:String*", "bt:LongStrings": "bt:String*",
  "bt:Image": "bt:Override*", "bt:Url": "bt:Override*", "bt:String": "bt:Override*",
};

/** What breaks the order, is missing, is too many or is not known, as sentences. */
export function contentProblems(element: Element): string[] {
  const name = nameOf(element);
  const kind = element.getAttribute("xsi:type");
  const contents = CONTENTS[`${name}[${kind ?? ""}]`] ?? CONTENTS[name] ?? "";
  const slots = contents.split(" ").filter(Boolean).map((text) => ({ name: text.replace(/[*!]/g, ""), many: text.includes("*"), needed: text.includes("!") }));
  const children = [...element.children];
  const problems = slots.filter(({ name: wanted, needed }) => needed && !children.some((child) => nameOf(child) === wanted)).map(({ name: wanted }) => `${name} lacks ${wanted}`);
  let reached = 0;
  for (const child of children) {
    const place = slots.findIndex(({ name: known }) => known === nameOf(child));
    if (place < 0) problems.push(`${name} must not hold ${nameOf(child)}`);
    else if (place < reached) problems.push(`${nameOf(child)} stands too late in ${name}`);
    else if (slots[place]?.many === false && children.filter((other) => nameOf(other) === nameOf(child)).length > 1) problems.push(`${name} holds ${nameOf(child)} more than once`);
    reached = Math.max(reached, place);
  }
  return [...problems, ...children.flatMap(contentProblems)];
}
