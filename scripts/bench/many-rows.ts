/** A table of a hundred times the rows must not take more than a little over a hundred times the time. */
import { checkWorkbook } from "../../src/core/check/workbook";
import { longTable, ROWS_OF_ONE } from "../../test/support/long-table";
import { millisecondsOf, type Bench } from "./figure";

const TIMES = 100;

export const manyRows: Bench = {
  name: "rows",
  run: async () => {
    const [small, large] = [[longTable(1)], [longTable(TIMES)]];
    const once = await millisecondsOf(() => checkWorkbook(small, {}), 401, 600);
    const hundred = await millisecondsOf(() => checkWorkbook(large, {}), 15, 10);
    return [
      { name: `rows: ${ROWS_OF_ONE} rows`, value: once, unit: "ms" },
      { name: `rows: ${ROWS_OF_ONE * TIMES} rows`, value: hundred, unit: "ms" },
      { name: `rows: time for ${TIMES} × the rows`, value: hundred / once, unit: "ratio", target: 120 },
    ];
  },
};
