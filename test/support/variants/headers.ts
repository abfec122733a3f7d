/** Variants of headers and of how words are written: merges, line breaks, inner spaces, brackets, radicals, repeats. */
import { asRadicals, fullWidth, halfWidth } from "./glyphs";
import { restyled } from "./heading";
import { hasColumnNumbers, removeHeaderRow } from "./reshape";
import { eachTable, mapCells, withText, type HeaderMerging, type TracedTable } from "./traced";
import { NOTHING, type Variant } from "./variant";

const isForm = (table: TracedTable): boolean => table.headerRows === 0;

const merging = (headerMerging: HeaderMerging) => eachTable((table) => ({ ...table, headerMerging }));

const headerTexts = (change: (text: string) => string) =>
  eachTable((table) => ({ ...table, header: table.header.map((cell) => (/\d|栏次|行次/u.test(cell.text) ? cell : { ...cell, text: change(cell.text) })) }));

/** A line break in the middle of long headers, as narrow columns get them. */
function broken(text: string): string {
  const bare = text.replace(/\n/gu, "");
  return bare.length < 4 || bare.includes(" ") ? text : `${bare.slice(0, Math.ceil(bare.length / 2))}\n${bare.slice(Math.ceil(bare.length / 2))}`;
}

/** `收 入`, `因 公 出 国`: short headers spread out by spaces. */
const spaced = (space: string) => (text: string): string => {
  const bare = text.replace(/\s/gu, "");
  return bare.length > 6 ? text : Array.from(bare).join(space);
};

/** Every text of the document: heading, header, labels, names, notes. Codes, figures and the text of forms stay. */
const everyText = (change: (text: string) => string) =>
  eachTable((table) => {
    const { facts } = table.heading;
    const worded = (text: string | null): string | null => (text === null ? null : change(text));
    const heading = table.heading.printed
      ? { ...table.heading, facts: { ...facts, title: worded(facts.title), unit: worded(facts.unit) }, printed: table.heading.printed.map((line) => line.map((part) => ({ ...part, text: change(part.text) }))) }
      : restyled(table.heading, {}, { title: worded(facts.title), unit: worded(facts.unit) });
    const changed = mapCells(table, (cell, column) => (column.kind === "amount" || /^\s*\d+\s*$/u.test(cell.text) ? cell : withText(cell, change(cell.text))));
    return { ...changed, heading, header: table.header.map((cell) => ({ ...cell, text: change(cell.text) })), notes: table.notes.map(change) };
  });

/** The header printed again before the middle row, as at a page break. T10 is short, and its first header line is a section. */
const repeated = eachTable((table) => {
  const middle = Math.floor(table.rows.length / 2);
  if (isForm(table) || table.id === "T10" || table.rows.length < 6 || table.rows.some((row) => row.headerRepeated)) return table;
  return { ...table, rows: table.rows.map((row, index) => (index === middle ? { ...row, headerRepeated: true } : row)) };
});

const notRepeated = eachTable((table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, headerRepeated: false })) }));

export const HEADER_VARIANTS: readonly Variant[] = [
  { name: "header-unmerged", dimension: "header-merging", form: "header cells not merged, text in the first", allows: NOTHING, disclosure: merging("first") },
  { name: "header-filled", dimension: "header-merging", form: "header cells not merged, text repeated in each", allows: NOTHING, disclosure: merging("filled") },
  { name: "header-line-breaks", dimension: "header-words", form: "line breaks inside header texts", allows: NOTHING, disclosure: headerTexts(broken) },
  { name: "header-inner-spaces", dimension: "header-words", form: "收 入, 因 公 出 国: spaces between the characters", allows: NOTHING, disclosure: headerTexts(spaced(" ")) },
  { name: "header-full-width-spaces", dimension: "header-words", form: "full-width spaces between the characters", allows: NOTHING, disclosure: headerTexts(spaced("　")) },
  { name: "header-leading-spaces", dimension: "header-words", form: "header texts that begin with spaces", allows: NOTHING, disclosure: headerTexts((text) => `  ${text}`) },
  { name: "half-width-brackets", dimension: "width", form: "() and \"\" for （） and “”", allows: NOTHING, disclosure: everyText(halfWidth) },
  { name: "full-width-brackets", dimension: "width", form: "（） throughout", allows: NOTHING, disclosure: everyText(fullWidth) },
  { name: "pdf-radicals", dimension: "glyphs", form: "radicals in place of characters, as text copied from PDF has them", allows: NOTHING, disclosure: everyText(asRadicals) },
  { name: "header-repeated", dimension: "header-repeats", form: "the header again in the middle", allows: NOTHING, disclosure: repeated },
  { name: "header-once", dimension: "header-repeats", form: "no repeated header", allows: NOTHING, disclosure: notRepeated },
  { name: "no-column-numbers", dimension: "column-numbers", form: "no 栏次 row", allows: NOTHING, disclosure: eachTable((table) => (hasColumnNumbers(table) ? removeHeaderRow(table, table.headerRows - 1) : table)) },
];
