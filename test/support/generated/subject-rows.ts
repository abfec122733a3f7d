/** Rows by subject code: from 项 with amounts to 类, 款 and 项 in printed order, put into the form of a sample table. */
import type { PrintedColumnKind, PrintedRow, PrintedTable } from "../sample-model";
import { printAmount, type AmountStyle } from "./printing";

/** A subject and its amounts (分), one for each amount column. */
export interface CodedAmounts {
  readonly code: string;
  readonly name: string;
  readonly amounts: readonly number[];
}

/** Column by column, exactly. */
export const addUp = (rows: readonly { readonly amounts: readonly number[] }[], width: number): number[] =>
  Array.from({ length: width }, (_, column) => rows.reduce((sum, { amounts }) => sum + (amounts[column] ?? 0), 0));

/** 项 with the 款 and 类 that they add up to, each above its parts. Items come in ascending order. */
export function withLevels(items: readonly CodedAmounts[], nameOf: (code: string) => string): CodedAmounts[] {
  const rows: CodedAmounts[] = [];
  const opened = new Set<string>();
  for (const item of items) {
    for (const length of [3, 5]) {
      const code = item.code.slice(0, length);
      if (opened.has(code)) continue;
      opened.add(code);
      const parts = items.filter((other) => other.code.startsWith(code));
      rows.push({ code, name: nameOf(code), amounts: addUp(parts, item.amounts.length) });
    }
    rows.push(item);
  }
  return rows;
}

/** What stands in a row, by the kind of column, in printed order: two code columns take two codes. */
export type RowContent = Partial<Record<PrintedColumnKind, readonly string[]>>;

/** A row of the table's width. */
export function rowOf(table: PrintedTable, content: RowContent): PrintedRow {
  const used = new Map<PrintedColumnKind, number>();
  return {
    cells: table.columns.map(({ kind }) => {
      const index = used.get(kind) ?? 0;
      used.set(kind, index + 1);
      return content[kind]?.[index] ?? "";
    }),
  };
}

/** The table's 合计 row as the sample prints its label, with these amounts. */
export function totalRow(table: PrintedTable, amounts: readonly number[], style: AmountStyle): PrintedRow {
  const [first] = table.rows;
  if (!first) throw new Error(`${table.id} has no total row`);
  let index = 0;
  const cells = table.columns.map(({ kind }, column) => (kind === "amount" ? printAmount(amounts[index++] ?? 0, style) : (first.cells[column] ?? "")));
  return { cells, ...(first.merge && { merge: first.merge }) };
}

/** A table by subject: 合计, then the rows, indented when the sample indents. The header comes again every `pageRows` rows. */
export function subjectTable(table: PrintedTable, rows: readonly CodedAmounts[], total: readonly number[], style: AmountStyle, indented: boolean, pageRows = 0): PrintedTable {
  const body = rows.map(({ code, name, amounts }, index): PrintedRow => {
    const indent = indented ? "　".repeat((code.length - 3) / 2) : "";
    const row = rowOf(table, { code: [indent + code], name: [indent + name], amount: amounts.map((amount) => printAmount(amount, style)) });
    return pageRows > 0 && (index + 1) % pageRows === 0 ? { ...row, headerRepeated: true } : row;
  });
  return { ...table, rows: [totalRow(table, total, style), ...body] };
}
