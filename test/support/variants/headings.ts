/** Variants of what stands above and below a table: label, title, unit, year and amount unit, notes. */
import { restyled, type HeadingFacts, type HeadingStyle } from "./heading";
import { eachTable, type TracedDisclosure, type TracedTable } from "./traced";
import { NOTHING, type Variant } from "./variant";

type Restyle = (table: TracedTable, disclosure: TracedDisclosure) => { style?: Partial<HeadingStyle>; facts?: Partial<HeadingFacts>; sheetName?: string } | null;

/** The forms (P1 to P3) keep their heading: it is part of the form. */
const restyle = (change: Restyle) =>
  eachTable((table, disclosure) => {
    const changed = table.id.startsWith("P") ? null : change(table, disclosure);
    if (!changed) return table;
    return { ...table, heading: restyled(table.heading, changed.style ?? {}, changed.facts), sheetName: changed.sheetName ?? table.sheetName };
  });

const always = (style: Partial<HeadingStyle>): Restyle => () => ({ style });

const tableNumber = (table: TracedTable, disclosure: TracedDisclosure): string => String(disclosure.tables.indexOf(table) + 1).padStart(2, "0");

const label = (place: HeadingStyle["label"]): Restyle => (table, disclosure) => ({ style: { label: place }, facts: { label: table.heading.facts.label ?? `公开${tableNumber(table, disclosure)}表` } });

const yearText = (disclosure: TracedDisclosure): string => `${disclosure.year}年度`;

/** The unit's name without a code glued to it. */
const bareUnit = (table: TracedTable, disclosure: TracedDisclosure): string => (table.heading.facts.unit ?? disclosure.unit).replace(/^\d+/u, "");

const UNIT_FACTS = ["unitName", "unitCode"] as const;

export const HEADING_VARIANTS: readonly Variant[] = [
  { name: "label-above", dimension: "label", form: "公开XX表 above the title", allows: NOTHING, disclosure: restyle(label("above")) },
  { name: "label-below", dimension: "label", form: "公开XX表 below the title", allows: NOTHING, disclosure: restyle(label("below")) },
  { name: "label-none", dimension: "label", form: "no label", allows: NOTHING, disclosure: restyle(always({ label: "none" })) },
  { name: "label-split", dimension: "label", form: "公开XX and 表 in two cells", allows: NOTHING, disclosure: restyle(label("split")) },
  {
    name: "label-in-sheet-name", dimension: "label", form: "the label in the sheet's name only", allows: NOTHING, excludes: ["sheet-names-default", "all-on-one-sheet", "two-on-a-sheet", "side-by-side"],
    disclosure: restyle((table, disclosure) => ({ style: { label: "sheet" }, sheetName: `GK${tableNumber(table, disclosure)} ${table.heading.facts.title ?? table.sheetName}` })),
  },
  { name: "title-one-cell", dimension: "title", form: "the title in one cell, not merged", allows: NOTHING, disclosure: restyle(always({ title: "cell" })) },
  { name: "title-none", dimension: "title", form: "no title on the sheet", allows: { facts: ["title", "scope"] }, disclosure: restyle((table) => (table.heading.facts.title === null ? null : { style: { title: "none", year: table.heading.style.year === "title" ? "line" : table.heading.style.year } })) },
  { name: "unit-department", dimension: "unit", form: "部门：X", allows: NOTHING, disclosure: restyle(always({ unitPrefix: "部门" })) },
  { name: "unit-compiling", dimension: "unit", form: "编制部门：X", allows: NOTHING, disclosure: restyle(always({ unitPrefix: "编制部门" })) },
  {
    name: "unit-code-glued", dimension: "unit", form: "单位名称：206002X, the code glued to the name", allows: { facts: UNIT_FACTS },
    disclosure: restyle((table, disclosure) => ({ style: { unitPrefix: "单位名称" }, facts: { unit: `206002${bareUnit(table, disclosure)}` } })),
  },
  {
    name: "unit-after-unit-word", dimension: "unit", form: "单位：X for the organisation beside 金额单位：万元", allows: { facts: UNIT_FACTS },
    disclosure: restyle((table, disclosure) => ({ style: { unitPrefix: "单位", amountPrefix: "金额单位" }, facts: { unit: bareUnit(table, disclosure) } })),
  },
  { name: "unit-nowhere", dimension: "unit", form: "no unit name on the sheets", allows: { facts: UNIT_FACTS }, disclosure: restyle(() => ({ facts: { unit: null } })) },
  { name: "amount-unit-short", dimension: "amount-unit", form: "单位：万元", allows: NOTHING, excludes: ["unit-after-unit-word"], disclosure: restyle(always({ amountPrefix: "单位" })) },
  { name: "amount-unit-long", dimension: "amount-unit", form: "金额单位：万元", allows: NOTHING, disclosure: restyle(always({ amountPrefix: "金额单位" })) },
  { name: "lines-glued", dimension: "lines", form: "unit name and amount unit in one cell", allows: NOTHING, disclosure: restyle(always({ lines: "glued" })) },
  { name: "lines-separate", dimension: "lines", form: "unit, year and amount unit on lines of their own", allows: NOTHING, disclosure: restyle(always({ lines: "separate" })) },
  { name: "lines-none", dimension: "lines", form: "nothing between title and header", allows: { facts: ["unitName", "unitCode", "year", "amountUnit"], findings: [/单位|年度/u] }, excludes: ["yuan", "yuan-two-decimals", "yuan-except-three-public"], disclosure: restyle(always({ lines: "none" })) },
  { name: "year-line", dimension: "year", form: "2024年度 on the line above the header", allows: { facts: ["year"] }, disclosure: restyle((_, disclosure) => ({ style: { year: "line" }, facts: { year: yearText(disclosure) } })) },
  {
    name: "year-in-title", dimension: "year", form: "the year only in the title", allows: { facts: ["year", "title"] }, excludes: ["title-none"],
    disclosure: restyle((_, disclosure) => ({ style: { year: "title" }, facts: { year: yearText(disclosure) } })),
  },
  { name: "year-in-unit-line", dimension: "year", form: "the year behind the unit's name", allows: { facts: ["year"] }, excludes: ["unit-nowhere", "lines-none"], disclosure: restyle((_, disclosure) => ({ style: { year: "unitLine" }, facts: { year: yearText(disclosure) } })) },
  {
    name: "year-nowhere", dimension: "year", form: "no year on any sheet", allows: { facts: ["year", "title", "unitName"] },
    disclosure: restyle((table) => ({ style: { year: "none" }, facts: { year: null, title: table.heading.facts.title?.replace(/\d{4}\s*年度?/u, "") ?? null }, sheetName: table.sheetName.replace(/\d{4}\s*年度?/u, "") })),
  },
  { name: "notes-joined", dimension: "notes", form: "all notes in one cell with line breaks", allows: NOTHING, disclosure: eachTable((table) => (table.notes.length < 2 ? table : { ...table, notes: [table.notes.join("\n")] })) },
  { name: "blank-rows-between", dimension: "spacing", form: "blank rows between heading, header, body and notes", allows: NOTHING, disclosure: eachTable((table) => ({ ...table, spacing: 1 })) },
];
