/** What stands above a printed table (label, title, unit, year, amount unit) and the styles in which units print it. */
import type { PrintedTable } from "../sample-model";

/** One text on a line above the header; `wide` is merged over the whole table. */
export interface HeadingPart {
  readonly place: "left" | "second" | "middle" | "right" | "wide";
  readonly text: string;
}
export type HeadingLine = readonly HeadingPart[];

/** What the lines say; null for what the document does not print. */
export interface HeadingFacts {
  readonly title: string | null;
  readonly label: string | null;
  /** As printed after 部门：, so with a code glued to it when the document does so. */
  readonly unit: string | null;
  readonly year: string | null;
  readonly amountUnit: string | null;
}

/** Which form each of them takes. `own` keeps what is usual for the document. */
export interface HeadingStyle {
  readonly label: "above" | "below" | "split" | "sheet" | "none";
  readonly title: "merged" | "cell" | "none";
  readonly unitPrefix: string | null;
  readonly amountPrefix: string;
  readonly lines: "one" | "separate" | "glued" | "none";
  readonly year: "line" | "title" | "unitLine" | "none";
}

export interface Heading {
  readonly facts: HeadingFacts;
  readonly style: HeadingStyle;
  /** The lines as the document has them; null as soon as a variant restyles them. */
  readonly printed: readonly HeadingLine[] | null;
}

/** A heading restyled: its lines are composed anew from the facts. */
export const restyled = (heading: Heading, style: Partial<HeadingStyle>, facts: Partial<HeadingFacts> = {}): Heading => ({
  facts: { ...heading.facts, ...facts },
  style: { ...heading.style, ...style },
  printed: null,
});

const AMOUNT_UNIT = /(金额单位|单位)\s*[：:]\s*((?:百万|千|万|亿)?元)/u;
const UNIT_NAME = /((?:编制)?(?:部门|单位)(?:名称)?)\s*[：:]\s*([^\s：:]+)/u;
const YEAR = /(\d{4})\s*年度?/u;

/** The heading of a printed table: its lines as they are, and what they say. */
export function printedHeading(table: PrintedTable): Heading {
  const texts = table.lines.flatMap((line) => [line.left, line.middle, line.right].filter((text) => text !== undefined));
  const withoutAmount = texts.map((text) => text.replace(AMOUNT_UNIT, " "));
  const amount = texts.map((text) => AMOUNT_UNIT.exec(text)).find((match) => match !== null);
  const unit = withoutAmount.map((text) => UNIT_NAME.exec(text)).find((match) => match !== null);
  const year = texts.map((text) => YEAR.exec(text)).find((match) => match !== null);
  const facts: HeadingFacts = {
    title: table.title === "" ? null : table.title,
    label: table.label,
    unit: unit?.[2] ?? null,
    year: year ? `${year[1] ?? ""}年度` : null,
    amountUnit: amount?.[2] ?? null,
  };
  const style: HeadingStyle = {
    label: facts.label === null ? "none" : table.labelAbove ? "above" : "below",
    title: facts.title === null ? "none" : "merged",
    unitPrefix: unit?.[1] ?? null,
    amountPrefix: amount?.[1] ?? "金额单位",
    lines: "one",
    year: year ? "line" : "none",
  };
  return { facts, style, printed: printedLines(table) };
}

function printedLines(table: PrintedTable): HeadingLine[] {
  const label: HeadingLine[] = table.label === null || table.labelInLine === true ? [] : [[{ place: "right", text: table.label }]];
  const title: HeadingLine[] = table.title === "" ? [] : [[{ place: "wide", text: table.title }]];
  const lines = table.lines.map((line): HeadingLine => [
    ...(line.left === undefined ? [] : [{ place: "left", text: line.left } as const]),
    ...(line.middle === undefined ? [] : [{ place: "middle", text: line.middle } as const]),
    ...(line.right === undefined ? [] : [{ place: "right", text: table.labelInLine === true ? `${table.label ?? ""}\n${line.right}` : line.right } as const]),
  ]);
  return table.labelAbove ? [...label, ...title, ...lines] : [...title, ...label, ...lines];
}

/** The lines to place above the header, as printed or composed from facts and style. */
export function headingLines({ facts, style, printed }: Heading): readonly HeadingLine[] {
  if (printed) return printed;
  const label = labelLines(facts, style);
  const title = titleLines(facts, style);
  return [...(style.label === "below" ? [...title, ...label] : [...label, ...title]), ...factLines(facts, style)];
}

function labelLines({ label }: HeadingFacts, style: HeadingStyle): HeadingLine[] {
  if (label === null || style.label === "none" || style.label === "sheet") return [];
  if (style.label !== "split") return [[{ place: "right", text: label }]];
  return [[{ place: "right", text: label.replace(/表$/u, "") }], [{ place: "right", text: "表" }]];
}

function titleLines({ title, year }: HeadingFacts, style: HeadingStyle): HeadingLine[] {
  if (title === null || style.title === "none") return [];
  const text = style.year === "title" && year !== null && !YEAR.test(title) ? `${year}${title}` : title;
  return [[{ place: style.title === "merged" ? "wide" : "left", text }]];
}

function factLines(facts: HeadingFacts, style: HeadingStyle): HeadingLine[] {
  if (style.lines === "none") return [];
  const year = facts.year !== null && style.year === "line" ? facts.year : "";
  const inUnitLine = facts.year !== null && style.year === "unitLine" ? `　${facts.year}` : "";
  const unit = facts.unit === null ? "" : `${style.unitPrefix === null ? "" : `${style.unitPrefix}：`}${facts.unit}${inUnitLine}`;
  const amount = facts.amountUnit === null ? "" : `${style.amountPrefix}：${facts.amountUnit}`;
  if (style.lines === "glued") return line({ place: "left", text: [unit, year, amount].filter((text) => text !== "").join("　　") });
  const parts: HeadingPart[] = [{ place: "left", text: unit }, { place: "middle", text: year }, { place: "right", text: amount }];
  return style.lines === "one" ? line(...parts) : parts.flatMap((part) => line(part));
}

function line(...parts: readonly HeadingPart[]): HeadingLine[] {
  const printed = parts.filter((part) => part.text !== "");
  return printed.length === 0 ? [] : [printed];
}
