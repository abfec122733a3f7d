/**
 * The text of a Word document's main part, a paragraph a line. Tables are left out (their figures are the workbook's), as are
 * deleted text, field codes and what is there a second time for older programs. Read in one pass: no library is needed for so little,
 * and none of its formatting is.
 */

/** Elements whose contents are no text of the narrative. */
const SKIPPED = new Set(["w:tbl", "w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:pict", "w:footnote", "w:comment"]);
const TAG = /<(\/?)([A-Za-z][\w:.-]*)([^<>]*?)(\/?)>/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function wordDocumentText(xml: string): string {
  let text = "";
  let skipping = 0;
  let inText = false;
  let from = 0;
  for (const tag of xml.matchAll(TAG)) {
    const [whole, closing, name = "", attributes = "", empty] = tag;
    if (inText && skipping === 0) text += unescaped(xml.slice(from, tag.index));
    from = tag.index + whole.length;
    if (SKIPPED.has(name)) {
      if (empty !== "/") skipping += closing === "/" ? -1 : 1;
      continue;
    }
    if (name === "w:t") inText = closing !== "/" && empty !== "/";
    else if (skipping > 0) continue;
    else if (name === "w:p" && (closing === "/" || empty === "/")) text += "\n";
    else if (name === "w:br" || name === "w:cr") text += /w:type="page"/.test(attributes) ? "\f" : "\n";
    else if (name === "w:tab" && closing !== "/" && text !== "" && !text.endsWith("\n")) text += " ";
    else if (name === "w:noBreakHyphen") text += "-";
  }
  return text;
}

const unescaped = (text: string): string => text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hexadecimal: string | undefined, decimal: string | undefined, name: string | undefined) => {
  if (name !== undefined) return ENTITIES[name] ?? whole;
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
});
