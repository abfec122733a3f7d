/** Variants of T6: the same subjects in one, two, three or four blocks side by side. */
import type { PrintedHeaderCell } from "../sample-model";
import { leafHeader } from "./reshape";
import { added, eachTable, squeezed, type TracedCell, type TracedColumn, type TracedRow, type TracedTable } from "./traced";
import type { Variant } from "./variant";

/** Code, name and amount of one subject. */
type Entry = readonly [TracedCell, TracedCell, TracedCell];
const BLANK: Entry = [added(""), added(""), added("")];

interface Contents {
  readonly personnel: readonly Entry[];
  readonly operating: readonly Entry[];
  readonly personnelTotal: Summary;
  readonly operatingTotal: Summary;
}

interface Summary {
  readonly label: TracedCell;
  readonly amount: TracedCell;
}

const SUMMARY = /^(人员|公用)经费合计$/u;

/** Reads the blocks down, one after the other; undefined when the table is not made of code, name and amount. */
function contentsOf(table: TracedTable): Contents | undefined {
  const lanes = Math.max(...table.columns.map((column) => column.lane)) + 1;
  if (table.id !== "T6" || table.columns.length !== lanes * 3) return undefined;
  const body = table.rows.filter((row) => !row.cells.some((cell) => SUMMARY.test(squeezed(cell.text))));
  const entries = Array.from({ length: lanes }, (_, lane) => body.map((row): Entry => [row.cells[lane * 3] ?? added(""), row.cells[lane * 3 + 1] ?? added(""), row.cells[lane * 3 + 2] ?? added("")]))
    .flat()
    .filter(([code, name]) => code.text !== "" || name.text !== "");
  const isPersonnel = ([code]: Entry): boolean => /^30[13]/u.test(squeezed(code.text));
  const personnelTotal = summary(table, "人员");
  const operatingTotal = summary(table, "公用");
  if (!personnelTotal || !operatingTotal) return undefined;
  return { personnel: entries.filter(isPersonnel), operating: entries.filter((entry) => !isPersonnel(entry)), personnelTotal, operatingTotal };
}

/** The label and its figure, which may stand in the last column of the row. */
function summary(table: TracedTable, which: string): Summary | undefined {
  for (const row of table.rows) {
    const at = row.cells.findIndex((cell) => squeezed(cell.text) === `${which}经费合计`);
    const label = row.cells[at];
    const next = row.cells.findIndex((cell, index) => index > at && SUMMARY.test(squeezed(cell.text)));
    const amounts = row.cells.filter((_, index) => index > at && (next < 0 || index < next) && table.columns[index]?.kind === "amount");
    const amount = amounts.find((cell) => cell.text !== "") ?? amounts.at(-1);
    if (label && amount) return { label, amount };
  }
  return undefined;
}

const inLanes = (count: 1 | 2 | 3 | 4) =>
  eachTable((table) => {
    const contents = contentsOf(table);
    if (!contents) return table;
    const columns = Array.from({ length: count }, (_, lane): TracedColumn[] => [{ kind: "code", lane }, { kind: "name", lane }, { kind: "amount", lane }]).flat();
    const rows = count === 1 ? stacked(contents) : [...sideBySide(contents, count), summaryRow(contents, count)];
    return { ...table, columns, rows, ...headerOf(table, count) };
  });

const row = (entries: readonly Entry[]): TracedRow => ({ cells: entries.flat(), merges: [], headerRepeated: false });

const summaryEntry = ({ label, amount }: Summary): Entry => [label, added(""), amount];

function stacked({ personnel, operating, personnelTotal, operatingTotal }: Contents): TracedRow[] {
  const total = (summed: Summary): TracedRow => ({ ...row([summaryEntry(summed)]), merges: [{ column: 0, columns: 2 }] });
  return [...personnel.map((entry) => row([entry])), total(personnelTotal), ...operating.map((entry) => row([entry])), total(operatingTotal)];
}

/** Personnel in the first block, operating funds shared out over the others. */
function sideBySide({ personnel, operating }: Contents, count: number): TracedRow[] {
  const size = Math.ceil(operating.length / (count - 1));
  const lanes = [personnel, ...Array.from({ length: count - 1 }, (_, index) => operating.slice(index * size, (index + 1) * size))];
  const height = Math.max(...lanes.map((lane) => lane.length));
  return Array.from({ length: height }, (_, index) => row(lanes.map((lane) => lane[index] ?? BLANK)));
}

/** 公用经费合计 is merged up to the last amount, which holds its figure. */
function summaryRow({ personnelTotal, operatingTotal }: Contents, count: number): TracedRow {
  const width = (count - 1) * 3;
  const operating: TracedCell[] = Array.from({ length: width }, (_, index) => (index === 0 ? operatingTotal.label : index === width - 1 ? operatingTotal.amount : added("")));
  return { cells: [...summaryEntry(personnelTotal), ...operating], merges: [{ column: 0, columns: 2 }, { column: 3, columns: width - 1 }], headerRepeated: false };
}

function headerOf(table: TracedTable, count: number): Pick<TracedTable, "header" | "headerRows"> {
  const leaves = [0, 1, 2].map((column) => leafHeader(table, column));
  const top: PrintedHeaderCell[] = count === 1 ? [] : [
    { row: 0, column: 0, rows: 1, columns: 3, text: "人员经费" },
    { row: 0, column: 3, rows: 1, columns: (count - 1) * 3, text: "公用经费" },
  ];
  const line = top.length > 0 ? 1 : 0;
  const low = Array.from({ length: count * 3 }, (_, column): PrintedHeaderCell => ({ row: line, column, rows: 1, columns: 1, text: leaves[column % 3] ?? "" }));
  return { header: [...top, ...low], headerRows: line + 1 };
}

/** Blank cells below the shorter blocks are cells of no subject: they come and go with the number of blocks. */
const allows = { loses: (cell: { readonly table: string; readonly text: string }) => cell.table === "T6" && cell.text === "" };

export const LANE_VARIANTS: readonly Variant[] = ([1, 2, 3, 4] as const).map((count): Variant => ({
  name: `lanes-${count}`,
  dimension: "lanes",
  form: `T6 in ${count} block${count > 1 ? "s" : ""}`,
  allows,
  disclosure: inLanes(count),
}));
