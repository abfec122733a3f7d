/** Recognising and checking one disclosure that is already read: what the pane waits for. */
import path from "node:path";
import { checkWorkbook } from "../../src/core/check/workbook";
import { readWorkbookFile } from "../../src/hosts/file/read-workbook";
import { millisecondsOf, type Bench, type Figure } from "./figure";
import { samplePaths } from "./sample-files";

/** Amounts of the disclosure that the target is set for. */
const STANDARD_CELLS = 600;

export const oneDisclosure: Bench = {
  name: "disclosure",
  run: async () => {
    const figures: Figure[] = [];
    let allMilliseconds = 0;
    let allCells = 0;
    for (const file of samplePaths()) {
      const { sheets } = await readWorkbookFile(file);
      const milliseconds = await millisecondsOf(() => checkWorkbook(sheets, {}), 101, 60);
      const cells = checkWorkbook(sheets, {}).disclosures.reduce((sum, { disclosure }) => sum + disclosure.tables.reduce((inTable, table) => inTable + table.rows.reduce((inRow, row) => inRow + row.cells.size, 0), 0), 0);
      allMilliseconds += milliseconds;
      allCells += cells;
      figures.push({ name: `disclosure: ${path.basename(file)} (${cells} cells)`, value: milliseconds, unit: "ms" });
    }
    figures.push({ name: `disclosure: per ${STANDARD_CELLS} cells`, value: (allMilliseconds * STANDARD_CELLS) / Math.max(1, allCells), unit: "ms", target: 2 });
    return figures;
  },
};
