/** Recognising and checking one disclosure that is already read: what the pane waits for. */
import path from "node:path";
import { checkWorkbook } from "../../src/core/check/workbook";
import type { SheetSnapshot } from "../../src/core/sheets/snapshot";
import { readWorkbookFile } from "../../src/hosts/file/read-workbook";
import { generateDisclosure } from "../../test/support/generated/generate";
import { printedSheets } from "../../test/support/printed-sheets";
import { millisecondsOf, type Bench, type Figure } from "./figure";
import { samplePaths } from "./sample-files";

/** Amount cells of the disclosure that the target is set for; an ordinary department's has about as many. */
const STANDARD_CELLS = 600;
/** How far a made disclosure may be from it, and how many are timed: no two have the same tables. */
const NEARLY = 30;
const MADE = 8;
/** The quickest of so many rounds counts: other work on the machine only ever slows them. */
const ROUNDS = 5;

export const oneDisclosure: Bench = {
  name: "disclosure",
  run: async () => {
    const figures: Figure[] = [];
    const made = standardDisclosures();
    let quickest = Infinity;
    for (let round = 0; round < ROUNDS; round++) quickest = Math.min(quickest, await medianOf(made));
    figures.push({ name: `disclosure: ${STANDARD_CELLS} amount cells (median of ${made.length})`, value: quickest, unit: "ms", target: 2 });
    for (const file of samplePaths()) {
      const { sheets } = await readWorkbookFile(file);
      const filled = sheets.reduce((sum, { rows }) => sum + rows.reduce((inRow, { cells }) => inRow + cells.length, 0), 0);
      figures.push({ name: `disclosure: ${path.basename(file)} (${amountCells(sheets)} amount cells of ${filled})`, value: await millisecondsOf(() => checkWorkbook(sheets, {}), 101, 60), unit: "ms" });
    }
    return figures;
  },
};

/** Milliseconds a check of the middle one takes, brought to the standard number of cells. */
async function medianOf(made: readonly (readonly SheetSnapshot[])[]): Promise<number> {
  const spans: number[] = [];
  for (const sheets of made) spans.push((await millisecondsOf(() => checkWorkbook(sheets, {}), 101, 60)) * (STANDARD_CELLS / amountCells(sheets)));
  spans.sort((a, b) => a - b);
  return spans[Math.floor(spans.length / 2)] ?? 0;
}

function standardDisclosures(): (readonly SheetSnapshot[])[] {
  const found: (readonly SheetSnapshot[])[] = [];
  for (let seed = 1; found.length < MADE; seed++) {
    const sheets = printedSheets(generateDisclosure(seed));
    if (Math.abs(amountCells(sheets) - STANDARD_CELLS) <= NEARLY) found.push(sheets);
  }
  return found;
}

const amountCells = (sheets: readonly SheetSnapshot[]): number =>
  checkWorkbook(sheets, {}).disclosures.reduce((sum, { disclosure }) => sum + disclosure.tables.reduce((inTable, table) => inTable + table.rows.reduce((inRow, row) => inRow + row.cells.size, 0), 0), 0);
