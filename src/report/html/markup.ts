/** Building HTML text: everything that comes from a workbook is escaped. */

/** Markup that is already safe. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = Markup | string | number | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Control characters are not allowed in HTML at all; a hand-made workbook can hold them. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}/gu;

export const escapeHtml = (text: string): string => text.replace(FORBIDDEN, "\uFFFD").replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** `` markup`<p>${text}</p>` ``: texts are escaped, markup and lists of markup are put in as they are. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.reduce((text, string, index) => text + render(parts[index - 1] ?? "") + string));
}

export const NOTHING = new Markup("");

function render(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (typeof part === "string" || typeof part === "number") return escapeHtml(String(part));
  return part.map(render).join("");
}
