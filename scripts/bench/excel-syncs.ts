/** How often a check of ten sheets talks to Excel, counted between Microsoft's client and a fake Excel. Needs Chromium. */
import { ExcelPage } from "../../test/support/fake-excel/excel-page";
import { typedSheet } from "../../test/support/fake-excel/made-workbooks";
import type { Bench, Figure } from "./figure";

const SHEETS = 10;
const MOST_SYNCS = 3;

export const excelSyncs: Bench = {
  name: "excel syncs",
  run: async (): Promise<Figure[]> => {
    let page: ExcelPage;
    try {
      page = await ExcelPage.open();
    } catch (error) {
      console.log(`excel syncs: not counted, ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
    try {
      for (let index = 1; index <= SHEETS; index++) typedSheet(page.excel.workbook, `表${index}`, [["科目编码", "科目名称", "合计"], ["2101501", "行政运行", 181.93], [null, "合计", "=SUM(C2:C2)"]]);
      page.excel.syncs = [];
      await page.call("readSheets", {});
      return [{ name: `syncs to read ${SHEETS} sheets in Excel`, value: page.excel.syncs.length, unit: "syncs", target: MOST_SYNCS }];
    } finally {
      await page.close();
    }
  },
};
