/** Which cell of a row stands for its subject in a finding. */
import type { FindingCell } from "../findings";
import type { TableRow } from "../recognise/disclosure";

/** The cell that holds the name or the code of a row; the other one when the row has only that, its first column when it has neither. */
export function subjectCell(row: TableRow, which: "name" | "code"): FindingCell {
  const cell = which === "name" ? row.nameCell ?? row.codeCell : row.codeCell ?? row.nameCell;
  return { ...(cell ?? { sheet: row.sheet, row: row.row, column: 0 }), role: "subject" };
}
