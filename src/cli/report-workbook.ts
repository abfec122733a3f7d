/** Writes the report workbook 核对报告: 汇总, 问题清单, 识别, 未核对, each with a frozen header and filters. */
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { reportHeaders, type ReportCell, type ReportRows } from "../report/report-rows";
import type { Words } from "../report/words";

/** Excel's last row; what would go beyond it is counted in a last line instead. */
const MOST_ROWS = 1_048_576;
const SHEET_NAMES: Readonly<Record<keyof ReportRows, readonly [zh: string, en: string]>> = {
  summary: ["汇总", "Summary"],
  findings: ["问题清单", "Findings"],
  recognised: ["识别", "Recognised"],
  unchecked: ["未核对", "Not checked"],
};
const ORDER = ["summary", "findings", "recognised", "unchecked"] as const;

/** Widths by column; the last one given goes for the rest. */
const WIDTHS: Readonly<Record<keyof ReportRows, readonly number[]>> = {
  summary: [36, 28, 8, 10, 10, 8, 8, 8, 8, 12, 12, 12, 12, 12, 40],
  findings: [30, 24, 30, 9, 22, 10, 60, 50, 14, 14, 12],
  recognised: [30, 24, 8, 36, 22, 14, 10, 8, 80],
  unchecked: [30, 24, 22, 22, 14, 80],
};

/** The workbook's bytes. */
export async function reportWorkbook(files: readonly ReportRows[], words: Words): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = "budget-check";
  const headers = reportHeaders(words);
  for (const part of ORDER) {
    const [zh, en] = SHEET_NAMES[part];
    const sheet = workbook.addWorksheet(words.language === "zh" ? zh : en, { views: [{ state: "frozen", ySplit: 1 }] });
    fill(sheet, headers[part], WIDTHS[part], files.flatMap((file) => file[part]), words);
  }
  return workbook.xlsx.writeBuffer();
}

function fill(sheet: Worksheet, headers: readonly string[], widths: readonly number[], rows: readonly (readonly ReportCell[])[], words: Words): void {
  sheet.columns = headers.map((_, index) => ({ width: widths[index] ?? widths.at(-1) ?? 12 }));
  const header = sheet.addRow([...headers]);
  header.font = { bold: true };
  header.alignment = { vertical: "middle", wrapText: true };
  header.eachCell((cell) => {
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE6EDF3" } };
    cell.border = { bottom: { style: "thin", color: { argb: "FF9AA7B4" } } };
  });
  const fitting = rows.length < MOST_ROWS ? rows : rows.slice(0, MOST_ROWS - 2);
  for (const row of fitting) sheet.addRow([...row]).alignment = { vertical: "top", wrapText: true };
  if (fitting.length < rows.length) sheet.addRow([words.more(rows.length - fitting.length)]);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: Math.max(1, fitting.length + 1), column: headers.length } };
}
