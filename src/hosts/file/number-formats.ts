/** Number formats that a workbook may use without defining them, because Excel has them built in. */

/** The built-in formats that the reading library does not know, as a Chinese Excel defines them. Id → code. */
const BUILT_IN: Readonly<Record<string, string>> = {
  5: '"¥"#,##0;"¥"\\-#,##0',
  6: '"¥"#,##0;[Red]"¥"\\-#,##0',
  7: '"¥"#,##0.00;"¥"\\-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
  41: '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* \\-#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
};

/** The workbook's styles with the built-in formats it uses but does not define written out, since printed decimals depend on them. */
export function addMissingNumberFormats(styles: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(styles);
  const defined = new Set([...text.matchAll(/<(?:\w+:)?numFmt [^<>]*numFmtId="(\d+)"/g)].map((match) => match[1]));
  const used = new Set([...text.matchAll(/<(?:\w+:)?xf [^<>]*numFmtId="(\d+)"/g)].map((match) => match[1]));
  const missing = Object.entries(BUILT_IN).filter(([id]) => used.has(id) && !defined.has(id));
  if (missing.length === 0) return styles;
  const formats = missing.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', "&quot;")}"/>`).join("");
  const list = text.indexOf("</numFmts>");
  const changed = list === -1 ? text.replace(/(<styleSheet[^>]*>)/, (start) => `${start}<numFmts>${formats}</numFmts>`) : text.slice(0, list) + formats + text.slice(list);
  return new TextEncoder().encode(changed);
}
