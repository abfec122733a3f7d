/** The documents of the mutation benchmark: samples without their known mistakes, the same re-laid, and generated ones. */
import type { SheetSnapshot } from "../../src/core/sheets/snapshot";
import { generateDisclosure } from "../../test/support/generated/generate";
import { printedSheets, sheetLayouts } from "../../test/support/printed-sheets";
import type { PrintedDisclosure } from "../../test/support/sample-model";
import { loadSample } from "../../test/support/samples";
import { compatible } from "../../test/support/variants/catalogue";
import { layOut, variantsNamed } from "../../test/support/variants/lay-out";

export const GROUPS = ["samples", "relaid", "generated"] as const;
export type Group = (typeof GROUPS)[number];

/** Enough to make a document again, in any process. */
export interface DocumentSpec {
  readonly group: Group;
  /** A sample's name, or the seed of a generated disclosure. */
  readonly source: string | number;
  readonly items?: number;
  /** Names of variants that it is re-laid in. */
  readonly variants: readonly string[];
}

export interface BenchDocument {
  readonly name: string;
  readonly printed: PrintedDisclosure;
  readonly sheets: readonly SheetSnapshot[];
}

/** Layouts that cover every part of recognition; none changes the precision, so that a correct sample stays correct. */
export const LAYOUTS: readonly (readonly string[])[] = [
  ["split-codes", "zeros-blank", "header-unmerged"],
  ["glued-codes", "total-last", "thousands-plain"],
  ["merged-codes", "zeros-dash", "title-none"],
  ["amounts-as-text", "label-none", "origin-shifted"],
  ["only-items", "lines-glued"],
  ["all-on-one-sheet", "three-public-upright"],
  ["side-by-side", "no-line-numbers"],
  ["over-two-sheets-untitled", "numeric-codes", "label-split"],
  ["inserted-prior", "three-public-paired", "unit-nowhere"],
  ["24-lines", "total-unlabelled", "sheet-names-default"],
];

export function makeDocument({ source, items, variants }: DocumentSpec): BenchDocument {
  const printed = typeof source === "number" ? generateDisclosure(source, items === undefined ? {} : { items }) : corrected(loadSample(source));
  const chosen = variantsNamed(...variants);
  if (!compatible(chosen)) throw new Error(`${variants.join(" + ")} contradict each other`);
  const name = [typeof source === "number" ? `seed ${source}` : printed.name, ...variants].join(" + ");
  return { name, printed, sheets: chosen.length === 0 ? printedSheets(printed) : layOut(printed, chosen).sheets };
}

/** 柳州 2025 prints 0.00 for 181.93 in L7 and L8 of 政府采购预算表: mended, or every other mistake would be the third in that table. */
function corrected(sample: PrintedDisclosure): PrintedDisclosure {
  return {
    ...sample,
    tables: sample.tables.map((table) => (table.id !== "B10" ? table : {
      ...table,
      rows: table.rows.map((row, index) => (index === 1 || index === 2 ? { ...row, cells: row.cells.map((text, column) => (column === 11 && text === "0.00" ? (table.rows[0]?.cells[11] ?? text) : text)) } : row)),
    })),
  };
}

/** Figures of a sample as printed, performance forms included, by address: what a relation could cover. */
export function printedFigures(printed: PrintedDisclosure): { readonly sheet: string; readonly row: number; readonly column: number; readonly table: string; readonly text: string; readonly label: string }[] {
  return sheetLayouts(printed).flatMap(({ snapshot, parts, table }) => {
    if (!table) return [];
    return snapshot.rows.filter(({ row }) => parts[row] === "body").flatMap(({ row, cells }) => {
      const label = cells.flatMap(({ value, column }) => (typeof value === "string" && table.columns[column]?.kind !== "amount" ? [value.trim().slice(0, 20)] : [])).join(" ");
      return cells.flatMap(({ column, value }) =>
        table.columns[column]?.kind === "amount" && typeof value === "number" && value !== 0 ? [{ sheet: snapshot.name, row, column, table: table.id, text: String(value), label }] : []);
    });
  });
}
