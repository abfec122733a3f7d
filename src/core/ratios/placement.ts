/** Where computed columns stand: those that the table has already, and new ones directly right of it, with what may be in the way. */
import type { Edit } from "../edits";
import type { RecognisedTable, SheetRange, TableColumn } from "../recognise/disclosure";
import { cellName, columnName, rangeName } from "../sheets/addresses";
import type { CellAddress, CellRange, CellSnapshot } from "../sheets/snapshot";
import { oneLine, plainText } from "../sheets/text";
import { INSERTED_COLUMNS } from "../tables/headers";
import type { ComputedColumn } from "./choice";
import type { FigureSet } from "./figures";
import { firstFew, type ComputationProblem } from "./problems";
import type { SheetIndex } from "./references";
import { largestOf, smallestOf } from "../lists";

/** A column of one kind for one group of figures. */
export interface Place {
  readonly column: ComputedColumn;
  readonly group: number;
  readonly at: number;
  readonly isNew: boolean;
  readonly header: string;
}

const ROLES: Readonly<Record<string, ComputedColumn>> = {
  "inserted.initial": "initial", "inserted.completion": "completion", "inserted.prior": "prior",
  "inserted.change": "change", "inserted.changeRate": "changeRate", "inserted.share": "share",
};

const HEADERS: Readonly<Record<"final" | "budget", Readonly<Record<ComputedColumn, string>>>> = {
  final: { initial: "年初预算数", completion: "完成年初预算%", prior: "上年决算数", change: "同比增减额", changeRate: "同比增减%", share: "占比（%）" },
  budget: { initial: "年初预算数", completion: "完成年初预算%", prior: "上年预算数", change: "同比增减额", changeRate: "同比增减%", share: "占比（%）" },
};

/** `收入：上年决算数`; the label is that of the group and of an amount column other than the total. */
const headerOf = (label: string, column: ComputedColumn, kind: "final" | "budget"): string => (label === "" ? "" : `${label}：`) + HEADERS[kind][column];

/** What the header of a column says that it holds, behind the label of its group; undefined for other columns. */
function meaningOf(path: readonly string[], label: string): ComputedColumn | undefined {
  const leaf = path.at(-1) ?? "";
  const marked = leaf.indexOf(":");
  const [mark, text] = marked < 0 ? ["", path.join("/")] : [leaf.slice(0, marked), leaf.slice(marked + 1)];
  if (mark !== plainText(label)) return undefined;
  const known = INSERTED_COLUMNS.find(({ header }) => header.test(text));
  return known && ROLES[known.role];
}

/** A column that belongs to one of the amounts beside the total. */
const OF_ANOTHER_AMOUNT = /基本支出|项目支出|人员|公用/;

/** The columns for all groups: found in the table, or placed right of it in the order asked for. */
export function placeColumns(set: FigureSet, columns: readonly ComputedColumn[], kind: "final" | "budget", roleName: string): Place[] {
  const taken = new Set(set.figures.map(({ cell }) => cell.column));
  let next = largestOf(set.table.columns.map(({ column }) => column)) + 1;
  const places: Place[] = [];
  for (const column of columns) {
    set.groups.forEach((group, index) => {
      const label = roleName + group;
      const known = set.table.columns.find((one) => isPlaceFor(one, column, label, taken, set.groups.length));
      places.push({ column, group: index, at: known?.column ?? next, isNew: known === undefined, header: known ? oneLine(known.path.join("")) : headerOf(label, column, kind) });
      if (!known) next++;
    });
  }
  return places;
}

function isPlaceFor(one: TableColumn, column: ComputedColumn, label: string, taken: ReadonlySet<number>, groups: number): boolean {
  if (taken.has(one.column) || one.path.length === 0) return false;
  const free = one.role === null || one.role.startsWith("inserted.") || (groups > 1 && /^(prior|initial)\./.test(one.role));
  return free && meaningOf(one.path, label) === column && (label !== "" || !OF_ANOTHER_AMOUNT.test(one.path.join("/")));
}

/** A part of a table on one sheet: header rows from `top` to `leaf` (a line of column numbers may follow), and the rows of its body. */
export interface PartRows {
  readonly sheet: string;
  readonly top: number;
  readonly leaf: number;
  /** The neighbour's own header is only the lowest row: above it stands a heading over several columns. */
  readonly grouped: boolean;
  readonly first: number;
  readonly last: number;
  /** Rows inside the body where the header is printed again, one after the other. */
  readonly repeated: readonly { readonly top: number; readonly bottom: number }[];
}

/** The rows of each part that has any. */
export function partRows(table: RecognisedTable, neighbour: number, index: SheetIndex): PartRows[] {
  return table.parts.flatMap((part): PartRows[] => {
    const rows = table.rows.filter(({ sheet, row }) => sheet === part.sheet && row >= part.top && row <= part.bottom);
    const bodies = rows.flatMap(({ row, cells }) => [row, ...[...cells.values()].map((cell) => cell.row)]);
    if (bodies.length === 0) return [];
    const first = smallestOf(bodies);
    const last = largestOf(bodies);
    const top = headerTop(table, part, first, index);
    const text = headerTexts(part.sheet, neighbour, index);
    let leaf = top;
    for (let row = top; row < first; row++) if (text(row) !== "" && !/^\d*$/.test(text(row))) leaf = row;
    const own = new Set(bodies);
    const repeated: { top: number; bottom: number }[] = [];
    for (let row = first; row <= last; row++) {
      if (own.has(row) || text(row) === "" || text(row) !== text(leaf)) continue;
      const before = repeated.at(-1);
      if (before?.bottom === row - 1) before.bottom = row;
      else repeated.push({ top: row, bottom: row });
    }
    const grouped = top < leaf && text(top) !== text(leaf);
    return [{ sheet: part.sheet, top, leaf, grouped, first, last, repeated }];
  });
}

/** The first row between title and body in which a column's header begins. */
function headerTop(table: RecognisedTable, part: SheetRange, first: number, index: SheetIndex): number {
  const columns = table.columns.filter(({ path }) => (path[0] ?? "") !== "").map(({ column, path }) => ({ begins: path[0], text: headerTexts(part.sheet, column, index) }));
  for (let row = part.top; row < first; row++) if (columns.some(({ begins, text }) => text(row) === begins)) return row;
  return Math.max(part.top, first - 1);
}

/** As header paths are written: comparable, without years and units. */
function headerText(cell: CellSnapshot | undefined): string {
  const value = cell?.value;
  if (value === undefined || typeof value === "object") return "";
  return plainText(String(value)).replace(/(19|20)\d\d年?度?/g, "").replace(/\((万元|元|千元|亿元)\)$/, "");
}

/** What shows in each row of a column, as header text: the cell's own, or that of the first cell of the merged range over it. */
function headerTexts(sheet: string, column: number, index: SheetIndex): (row: number) => string {
  const merges = index.sheet(sheet)?.merges.filter(({ left, right }) => column >= left && column <= right) ?? [];
  return (row) => {
    const merge = merges.find(({ top, bottom }) => row >= top && row <= bottom);
    return headerText(index.cell(merge ? { sheet, row: merge.top, column: merge.left } : { sheet, row, column }));
  };
}

/** Excel's last column. */
const LAST_COLUMN = 16_383;

/** What stands where the new columns are to go, or would grow together with them; and merged ranges over cells that are to be filled. */
export function obstacles(parts: readonly PartRows[], places: readonly Place[], filled: readonly CellAddress[], index: SheetIndex): ComputationProblem[] {
  const fresh = places.filter(({ isNew }) => isNew).map(({ at }) => at);
  const problems: ComputationProblem[] = [];
  if (largestOf([...fresh, 0]) >= LAST_COLUMN) problems.push({ code: "noRoom", args: {} });
  for (const { sheet, top, last } of parts) {
    const snapshot = index.sheet(sheet);
    if (!snapshot || fresh.length === 0) continue;
    const area = { top, left: smallestOf(fresh), bottom: last, right: largestOf(fresh) + 1 };
    const full = snapshot.rows.filter(({ row }) => row >= top && row <= last)
      .flatMap(({ row, cells }) => cells.filter(({ column }) => column >= area.left && column <= area.right).map(({ column }) => cellName(row, column)));
    if (full.length > 0) problems.push({ code: "occupied", args: { sheet, columns: `${columnName(area.left)}:${columnName(area.right)}`, cells: firstFew(full) } });
    const merges = snapshot.merges.filter((merge) => merge.top <= area.bottom && merge.bottom >= area.top && merge.left < area.right && merge.right >= area.left);
    if (merges.length > 0) problems.push({ code: "merged", args: { sheet, ranges: firstFew(merges.map(rangeName)) } });
  }
  for (const sheet of new Set(filled.map((cell) => cell.sheet))) {
    const columns = rowsByColumn(filled.filter((cell) => cell.sheet === sheet));
    const blocks = (range: CellRange): boolean => [...columns].some(([column, rows]) => column >= range.left && column <= range.right && rows.some((row) => row >= range.top && row <= range.bottom));
    const over = index.sheet(sheet)?.merges.filter(blocks) ?? [];
    if (over.length > 0) problems.push({ code: "merged", args: { sheet, ranges: firstFew(over.map(rangeName)) } });
  }
  return problems;
}

function rowsByColumn(cells: readonly CellAddress[]): Map<number, number[]> {
  const columns = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const rows = columns.get(column);
    if (rows) rows.push(row);
    else columns.set(column, [row]);
  }
  return columns;
}

/** Header, look and width of a new column. Nothing but looks goes into the rows of the body. */
export function columnEdits(place: Place, parts: readonly PartRows[], neighbour: number): Edit[] {
  const { at, header } = place;
  return parts.flatMap(({ sheet, top, leaf, grouped, last, repeated }): Edit[] => {
    const column = (of: number, from = top, to = last): CellRange => ({ top: from, left: of, bottom: to, right: of });
    const above = grouped ? Array.from({ length: leaf - top }, (_, row): Edit => ({ kind: "copyLook", sheet, from: column(neighbour, leaf, leaf), to: column(at, top + row, top + row) })) : [];
    const headers = [{ top, bottom: leaf }, ...repeated].flatMap((rows): Edit[] => [
      ...(rows.bottom > rows.top ? [{ kind: "merge" as const, sheet, range: { ...rows, left: at, right: at } }] : []),
      { kind: "write", sheet, top: rows.top, left: at, cells: [[{ value: header }]] },
    ]);
    return [{ kind: "copyLook", sheet, from: column(neighbour), to: column(at) }, ...above, { kind: "copyWidth", sheet, from: neighbour, to: at }, ...headers];
  });
}
