/**
 * A table as figures to compute with: each has a key by which it joins the figure of another table or year (subject code, line,
 * 三公 item), and belongs to a group that gets columns of its own (a lane of a side-by-side table, a 三公 item printed across).
 */
import type { AmountCell } from "../amounts/cell";
import type { RecognisedTable, TableRow } from "../recognise/disclosure";
import { tableSpec } from "../tables/index";
import { cannot } from "./problems";

export interface Figure {
  /** `total`, `subject:2101501`, `income.general`, `total/reception`; `unit:206002>subject:2101501` where several units print the same subjects. */
  readonly key: string;
  readonly kind: "total" | "subject" | "line" | "unit";
  /** Digits; empty for lines. */
  readonly code: string;
  readonly name: string;
  readonly cell: AmountCell;
  readonly group: number;
}

export interface FigureSet {
  readonly table: RecognisedTable;
  readonly figures: readonly Figure[];
  /** What stands before the headers of each group's columns; empty when there is one group only. */
  readonly groups: readonly string[];
  readonly byKey: ReadonlyMap<string, readonly Figure[]>;
}

/** Which of the measures of a 三公 table is meant; other tables hold one. */
export type Measure = "actual" | "initial" | "prior";

const MEASURES: Readonly<Record<Measure, readonly string[]>> = {
  actual: ["final.", "", "budget.", "initial."],
  initial: ["initial.", "budget."],
  prior: ["prior."],
};

/** 三公 items by role, as new headers name them. */
const ITEMS: Readonly<Record<string, string>> = {
  total: "合计", abroad: "因公出国（境）费", vehicle: "公务用车购置及运行维护费", purchase: "公务用车购置费", running: "公务用车运行维护费", reception: "公务接待费",
  meeting: "会议费", training: "培训费", "training.local": "培训费本级资金", "training.superior": "培训费上级资金",
};

/** Lists of projects and free forms have nothing that joins another year. */
const COMPUTABLE: readonly string[] = ["subjects", "economic", "balance", "threePublic"];

/** The figures of a table in one amount column (its total unless `role` names another) or one measure. Throws CannotCompute for tables that have none. */
export function figuresOf(table: RecognisedTable, role?: string, measure: Measure = "actual"): FigureSet {
  const layout = tableSpec(table.id)?.layout;
  if (layout === undefined || !COMPUTABLE.includes(layout)) throw cannot("notComputable", { title: table.title });
  const set = layout === "threePublic" ? itemFigures(table, measure) : rowFigures(table, role);
  if (role !== undefined && set.figures.length === 0) throw cannot("noRole", { title: table.title, role });
  if (!set.figures.some(({ kind }) => kind !== "total" && kind !== "unit")) throw cannot("withoutKeys", { title: table.title });
  return set;
}

function keyed(table: RecognisedTable, figures: readonly Figure[], groups: readonly string[]): FigureSet {
  const byKey = new Map<string, Figure[]>();
  for (const figure of figures) {
    const known = byKey.get(figure.key);
    if (known) known.push(figure);
    else byKey.set(figure.key, [figure]);
  }
  return { table, figures, groups, byKey };
}

interface KeyedRow {
  readonly row: TableRow;
  readonly key: string;
  readonly cell: AmountCell;
}

/** Where units print the same subjects one after the other, a subject is told by the unit above it, too. */
function withUnits(rows: readonly KeyedRow[]): KeyedRow[] {
  const subjects = rows.filter(({ row }) => row.kind === "subject").map(({ key }) => key);
  if (new Set(subjects).size === subjects.length || !rows.some(({ row }) => row.kind === "unit")) return [...rows];
  let unit = "";
  return rows.map((one) => {
    if (one.row.kind === "unit") unit = one.key;
    return one.row.kind === "subject" ? { ...one, key: `${unit}${OF_UNIT}${one.key}` } : one;
  });
}

/** Between the unit and the subject in a key. */
export const OF_UNIT = ">";

function rowFigures(table: RecognisedTable, role: string | undefined): FigureSet {
  const lanes = new Map(table.columns.map(({ column, lane }) => [column, lane]));
  const found: KeyedRow[] = [];
  const above = new Map<number, TableRow[]>();
  for (const row of table.rows) {
    const cell = role === undefined ? (row.cells.get("total") ?? row.cells.get("amount")) : row.cells.get(role);
    const key = keyOf(row, above);
    if (cell && key !== undefined) found.push({ row, key, cell });
  }
  const used = [...new Set(found.map(({ cell }) => lanes.get(cell.column) ?? 0))].sort((a, b) => a - b);
  const figures = withUnits(found).map(({ row, key, cell }): Figure => ({
    key, kind: kindOf(row), code: row.kind === "subject" || row.kind === "unit" ? row.code : "", name: row.name, cell, group: used.indexOf(lanes.get(cell.column) ?? 0),
  }));
  return keyed(table, figures, used.length === 1 ? [""] : laneLabels(table, used));
}

const kindOf = ({ kind }: TableRow): Figure["kind"] => (kind === "total" || kind === "subject" || kind === "unit" ? kind : "line");

/** The key that joins; a line that the form does not know is joined by its name beneath the line above it (（一）上级补助 stands under each fund). */
function keyOf(row: TableRow, above: Map<number, TableRow[]>): string | undefined {
  if (row.kind === "item") return undefined;
  if (row.kind === "subject" || row.kind === "unit") return row.key;
  if (row.key === "other") return undefined;
  const open = (above.get(row.lane) ?? []).filter(({ level }) => level < row.level);
  above.set(row.lane, [...open, row]);
  return row.kind === "other" ? [...open, row].map(({ key }) => key).join("/") : row.key;
}

/** What tells the lanes apart for a reader: the heading over each, or their order. */
function laneLabels(table: RecognisedTable, lanes: readonly number[]): string[] {
  const tops = lanes.map((lane) => table.columns.find((column) => column.lane === lane && column.path.length > 1)?.path[0] ?? "");
  const distinct = new Set(tops).size === tops.length && !tops.includes("");
  return distinct ? tops : lanes.map((_, index) => `第${index + 1}组`);
}

function itemFigures(table: RecognisedTable, measure: Measure): FigureSet {
  const printed = new Set(table.rows.flatMap(({ cells }) => [...cells.keys()]));
  const prefix = MEASURES[measure].find((one) => Object.keys(ITEMS).some((item) => item !== "total" && printed.has(one + item)));
  if (prefix === undefined) return keyed(table, [], []);
  const found: { readonly row: TableRow; readonly item: string; readonly name: string; readonly cell: AmountCell }[] = [];
  for (const row of table.rows) {
    if (row.kind === "other") continue;
    for (const [item, name] of Object.entries(ITEMS)) {
      const cell = row.cells.get(prefix + item);
      if (cell) found.push({ row, item, name, cell });
    }
  }
  const names = new Map(found.map(({ cell, name }) => [cell.column, name]));
  const columns = [...names.keys()].sort((a, b) => a - b);
  const figures = found.map(({ row, item, name, cell }): Figure => ({
    key: `${row.key}/${item}`, kind: item === "total" ? "total" : "line", code: "", cell, group: columns.indexOf(cell.column),
    name: row.name === "" || row.kind === "total" ? name : `${row.name} ${name}`,
  }));
  return keyed(table, figures, columns.length === 1 ? [""] : columns.map((column) => names.get(column) ?? ""));
}

/** A base as it is joined: 人员经费 and 公用经费 that the form prints as columns of its 合计 row stand for the lines of the other form. */
export function withHalves(set: FigureSet): FigureSet {
  const total = set.table.rows.find(({ kind }) => kind === "total");
  if (tableSpec(set.table.id)?.layout !== "economic" || !total) return set;
  const halves = Object.entries(HALVES).flatMap(([key, name]): Figure[] => {
    const cell = total.cells.get(key);
    return cell && !set.byKey.has(key) ? [{ key, kind: "total", code: "", name, cell, group: 0 }] : [];
  });
  return keyed(set.table, [...set.figures, ...halves], set.groups);
}

const HALVES: Readonly<Record<string, string>> = { personnel: "人员经费合计", publicFunds: "公用经费合计" };

/** Figures that make up the whole of a group or row, for 占比; empty when the table prints none, or when the figure is no part of it. */
export function wholeOf(set: FigureSet, figure: Figure): readonly Figure[] {
  const find = (key: string): readonly Figure[] => set.byKey.get(key)?.slice(0, 1) ?? [];
  const item = figure.key.lastIndexOf("/");
  if (tableSpec(set.table.id)?.layout === "threePublic") return /\/(meeting|training.*)$/.test(figure.key) ? [] : find(`${figure.key.slice(0, item)}/total`);
  const [side = ""] = figure.key.split(".");
  if (side === "income" || side === "expenditure") return NOT_OF_THE_YEAR.test(figure.key) ? [] : find(`${side}.total`);
  const total = find("total");
  return total.length > 0 ? total : [...find("personnel"), ...find("publicFunds")];
}

/** Lines beyond 本年收入合计 and 本年支出合计. */
const NOT_OF_THE_YEAR = /^(income|expenditure)\.(opening|closing|grand|useSurplus|distribution)/;
