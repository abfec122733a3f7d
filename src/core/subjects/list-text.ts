/** A list of subjects kept as text (.csv, .txt): its bytes to rows of texts, as every face that loads one needs it. */
import { plainText } from "../sheets/text";

/** The rows of the file, of its fields. */
export function textRows(bytes: Uint8Array): string[][] {
  const text = decoded(bytes);
  return separatedRows(text, separatorOf(text));
}

/** Excel in China saves CSV in GBK and “Unicode text” in UTF-16; other programs write UTF-8. What is no valid UTF-8 is GBK. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** The separator that the first lines use most: a tab, a comma (full-width too), a semicolon. */
function separatorOf(text: string): string {
  const head = text.slice(0, 2000);
  const count = (separator: string): number => head.split(separator).length;
  return ["\t", ",", "，", ";"].reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** Fields in quotes may hold separators, line breaks and doubled quotes; a quote within a field stands for itself. */
function separatedRows(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quoted) {
      if (character !== '"') field += character;
      else if (text.charAt(at + 1) === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && plainText(field) === "") {
      quoted = true;
      field = "";
    } else if (character === separator || character === "\n" || character === "\r") {
      row.push(field);
      field = "";
      if (character === separator) continue;
      if (character === "\r" && text.charAt(at + 1) === "\n") at += 1;
      rows.push(row);
      row = [];
    } else field += character;
  }
  if (field !== "" || row.length > 0) rows.push([...row, field]);
  return rows;
}
