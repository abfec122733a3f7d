/** Turning body rows into table rows: code, name, level, kind, and the amounts by role. */
import type { AmountCell } from "../amounts/cell";
import { isFigure, readAmount } from "../amounts/cell";
import type { Grid, GridCell, GridRow } from "./grid";
import { cellAt, codeText } from "./grid";
import type { CellAddress } from "../sheets/snapshot";
import { SplitCodes } from "../subjects/joined-code";
import type { LineSpec } from "../tables/spec";
import type { Lane } from "./columns";
import type { RowKind, TableRow } from "./disclosure";
import { linesOf } from "./line-labels";
import { isTotalName, readRowLabel, splitCodeAndName } from "./labels";
import type { RoleColumn } from "./roles";

/** A body row with the grid it stands in (a table may go on over sheets). */
export interface BodyRow {
  readonly grid: Grid;
  readonly row: GridRow;
}

export interface LaneRoles {
  readonly lane: Lane;
  readonly assigned: readonly RoleColumn[];
}

export type RowDraft = { -readonly [key in keyof TableRow]: TableRow[key] };

/** Of an organisation: 部门代码, and not 部门预算支出经济分类科目编码. */
const UNIT_HEADER = /(单位|部门)(?![^/]*(科目|分类))[^/]*(编码|代码)$/;
const UNIT_NAME_HEADER = /(^|\/)(预算|编制|填报|所属)?(单位|部门)(名称|全称)?$/;

export const addressOf = (grid: Grid, cell: GridCell): CellAddress => ({ sheet: grid.sheet, row: cell.row, column: cell.column });

/** Amounts of a body row by role; a blank cell counts as a blank amount, a cell that holds the column's own header is none at all. */
export function amountsOf({ grid, row }: BodyRow, assigned: readonly RoleColumn[]): Map<string, AmountCell> {
  const cells = new Map<string, AmountCell>();
  const address = { sheet: grid.sheet, row: row.row, column: 0 };
  for (const { column, role } of assigned) {
    const cell = cellAt(row, column.column);
    if (cell && !cell.numeric && cell.plain === column.path[column.path.length - 1]) continue;
    address.column = column.column;
    cells.set(role, readAmount(address, cell?.source));
  }
  return cells;
}

const hasFigure = (cells: ReadonlyMap<string, AmountCell>): boolean => {
  for (const cell of cells.values()) if (isFigure(cell) || cell.kind === "noValue" || cell.kind === "error") return true;
  return false;
};

const DIGITS = /^\d{1,12}$/;

/** Rows of a table keyed by codes (functional, economic, unit), lane after lane. */
export function codedRows(body: readonly BodyRow[], lanes: readonly LaneRoles[], lines: readonly LineSpec[]): RowDraft[] {
  const rows: RowDraft[] = [];
  for (const laneRoles of lanes) {
    const keys = keyColumns(laneRoles.lane);
    const codes = new SplitCodes();
    for (const bodyRow of body) {
      const draft = codedRow(bodyRow, laneRoles, keys, lanes, lines, codes);
      if (draft) rows.push(draft);
    }
  }
  const labelled = new Set(rows.filter(({ kind }) => kind === "line").map(({ sheet, row }) => `${sheet}!${row}`));
  const own = rows.filter((row) => row.kind !== "other" || row.name !== "" || !labelled.has(`${row.sheet}!${row.row}`));
  markUnits(own);
  markUnlabelledTotals(own);
  markRepeatedTotals(own);
  return own;
}

/** The columns that say what a row of a lane is, sorted once for all its rows. */
interface KeyColumns {
  readonly subjects: readonly number[];
  readonly units: readonly number[];
  /** The lane is one of organisations: a name beside a code is no subject's. */
  readonly single: boolean;
  readonly unitNames: boolean;
}

function keyColumns({ codes, name }: Lane): KeyColumns {
  const ofUnits = codes.filter(({ header }) => UNIT_HEADER.test(header));
  return {
    subjects: codes.filter((column) => !ofUnits.includes(column)).map(({ column }) => column), units: ofUnits.map(({ column }) => column),
    single: ofUnits.length > 0 && ofUnits.length === codes.length, unitNames: codes.length === 0 && UNIT_NAME_HEADER.test(name?.header ?? ""),
  };
}

/** The first cell of a row in any of the columns. */
function firstOf(row: GridRow, columns: readonly number[]): GridCell | undefined {
  for (const column of columns) {
    const cell = cellAt(row, column);
    if (cell) return cell;
  }
  return undefined;
}

const isWord = (text: string): boolean => text !== "" && !DIGITS.test(text) && !/^[类款项]$/.test(text);

function codedRow(body: BodyRow, { lane, assigned }: LaneRoles, keys: KeyColumns, lanes: readonly LaneRoles[], lines: readonly LineSpec[], codes: SplitCodes): RowDraft | undefined {
  const { grid, row } = body;
  const unitCell = firstOf(row, keys.units);
  const unitText = unitCell ? codeText(unitCell) : "";
  const digits: string[] = [];
  let wordCell: GridCell | undefined;
  for (const column of keys.subjects) {
    const cell = cellAt(row, column);
    const text = cell ? codeText(cell) : "";
    const isCode = DIGITS.test(text);
    digits.push(isCode ? text : "");
    if (cell && !isCode && wordCell === undefined && isWord(text)) wordCell = cell;
  }
  const word = wordCell ? codeText(wordCell) : isWord(unitText) ? unitText : undefined;
  const nameCell = lane.name ? cellAt(row, lane.name.column) : undefined;
  let code = codes.next(digits);
  let name = nameCell?.plain ?? lane.texts.map(({ column }) => cellAt(row, column)?.plain ?? "").find((text) => isTotalName(text)) ?? "";
  const unitCode = DIGITS.test(unitText) ? unitText : "";
  const glued = code === "" && unitCode === "" ? splitCodeAndName(name === "" ? (word ?? "") : name) : undefined;
  if (glued) {
    code = glued.code;
    name = glued.name;
  } else if (word !== undefined && (name === "" || isTotalName(word))) {
    name = word;
  } else {
    wordCell = undefined;
  }
  if (/^(类|款|项|栏次)$/.test(name)) name = "";
  const label = name === nameCell?.plain ? nameCell.text.label : readRowLabel(name);
  const line = code === "" ? linesOf(lines, label.name)[0] : undefined;
  const cells = line ? lineAmounts(body, { lane, assigned }, lanes) : amountsOf(body, assigned);
  const figures = hasFigure(cells);
  if (code === "" && unitCode === "" && name === "" && !figures) return undefined;
  const total = code === "" && (isTotalName(label.name) || (unitCode === "" && line === undefined && isTotalName(name)));
  let kind: RowKind = "other";
  if (line) kind = "line";
  else if (total) kind = "total";
  else if (code !== "") kind = "subject";
  else if (unitCode !== "") kind = lane.texts.some(({ header, column }) => /项目名称/.test(header) && cellAt(row, column)) ? "item" : "unit";
  else if (name !== "" && keys.unitNames) kind = "unit";
  if (keys.single && kind === "other" && lane.texts.some(({ column }) => cellAt(row, column))) kind = "item";
  const shown = nameCell ?? wordCell;
  const codeCell = firstOf(row, keys.subjects) ?? unitCell;
  return {
    key: keyOf(kind, code !== "" ? code : unitCode !== "" ? unitCode : kind === "unit" ? label.name : "", line), kind, sheet: grid.sheet, row: row.row, lane: lane.index,
    code: code === "" ? unitCode : code,
    name: glued ? glued.name : shown && typeof shown.source.value === "string" ? shown.text.shown : name,
    codeCell: codeCell ? addressOf(grid, codeCell) : null,
    nameCell: shown ? addressOf(grid, shown) : null,
    level: code.length >= 3 ? (code.length - 3) / 2 + 1 : 0,
    ofWhich: label.ofWhich, hidden: grid.hiddenRows.has(row.row), cells,
  };
}

function keyOf(kind: RowKind, code: string, line: LineSpec | undefined): string {
  if (line) return line.key;
  if (kind === "total") return "total";
  if (kind === "subject") return `subject:${code}`;
  return kind === "unit" || kind === "item" ? `${kind}:${code}` : "other";
}

/** A total line such as 公用经费合计 may have its figure in the last lane that has no label in this row. */
function lineAmounts(body: BodyRow, own: LaneRoles, lanes: readonly LaneRoles[]): Map<string, AmountCell> {
  const cells = amountsOf(body, own.assigned);
  if (hasFigure(cells)) return cells;
  let found = cells;
  for (const other of lanes) {
    if (other.lane.index <= own.lane.index) continue;
    const keys = [...other.lane.codes, ...(other.lane.name ? [other.lane.name] : [])];
    if (keys.some(({ column }) => cellAt(body.row, column) !== undefined)) break;
    const there = amountsOf(body, other.assigned);
    if (hasFigure(there)) return there;
    found = there;
  }
  return found;
}

const ORGANISATION = /局|中心|委|办|厅|院|校|所|站|队|馆|会$|部$|府|部门|单位|学$|园$|公司/;

/** Codes of six and nine digits are units; so is a three-digit code that they begin with. Under a printed 款 they are 项 with a digit too few or too many. */
function markUnits(rows: readonly RowDraft[]): void {
  const sections = new Set(rows.filter(({ kind, code }) => kind === "subject" && code.length === 5).map(({ code }) => code));
  const isLong = ({ code, name }: RowDraft): boolean => (code.length === 6 || code.length === 9) && (!sections.has(code.slice(0, 5)) || ORGANISATION.test(name));
  const prefixes = new Set<string>();
  for (const row of rows) if (row.kind === "subject" && isLong(row)) prefixes.add(row.code.slice(0, 3)).add(row.code.slice(0, 6));
  if (prefixes.size === 0) return;
  for (const row of rows) {
    if (row.kind !== "subject" || (!isLong(row) && !(row.code.length === 3 && prefixes.has(row.code) && ORGANISATION.test(row.name)))) continue;
    row.kind = "unit";
    row.key = `unit:${row.code}`;
    row.level = 0;
  }
}

/** A row of figures without code and name, first or last in its lane, is the total that the form leaves unlabelled. */
function markUnlabelledTotals(rows: readonly RowDraft[]): void {
  const lanes = new Set(rows.map((row) => row.lane));
  for (const lane of lanes) {
    const own = rows.filter((row) => row.lane === lane);
    if (own.length < 2 && own[0]?.kind !== "other") continue;
    if (own.some((row) => row.kind === "total")) continue;
    const candidate = [own[0], own[own.length - 1]].find((row) => row?.kind === "other" && row.name === "" && row.code === "" && hasFigure(row.cells));
    if (candidate) {
      candidate.kind = "total";
      candidate.key = "total";
    }
  }
}

/** Units without codes do not say which of them is the department: the one that repeats the figures of the total, before its units. */
function markRepeatedTotals(rows: readonly RowDraft[]): void {
  const total = rows.find(({ kind }) => kind === "total");
  const units = rows.filter(({ kind, code }) => kind === "unit" && code === "");
  if (!total || units.length < 2) return;
  for (const row of units.slice(0, -1)) {
    if (![...row.cells].every(([role, cell]) => cell.printed === (total.cells.get(role)?.printed ?? ""))) return;
    row.kind = "total";
  }
}

/** Lines that stand beside 本年收入 and 本年支出, not beneath them. */
const BALANCE = /\.(opening|closing|useSurplus|distribution)$/;

/** Rows of one side of a balance table, or of a list of items: keyed by their labels. */
export function labelledRows(body: readonly BodyRow[], { lane, assigned }: LaneRoles, lines: readonly LineSpec[], side: string): RowDraft[] {
  const rows: RowDraft[] = [];
  const seen = new Set<string>();
  /** 一、本年收入 heads its lane: the lines beneath it are its parts, numbered or not. */
  let headed = false;
  const nameColumn = lane.name;
  if (!nameColumn) return rows;
  for (const bodyRow of body) {
    const { grid, row } = bodyRow;
    const cell = cellAt(row, nameColumn.column);
    if (!cell || cell.plain === "") continue;
    const label = cell.text.label;
    const line = linesOf(lines, label.name).find((spec) => !seen.has(spec.key) && (spec.below === undefined || seen.has(spec.below)));
    const cells = amountsOf(bodyRow, assigned);
    if (!line && !hasFigure(cells) && label.level === null) continue;
    if (line) seen.add(line.key);
    const total = line?.role === "total" && !(label.level !== null && label.level <= 1);
    if (line?.role === "total" || label.level === 1) headed = rows.length === 0 && line?.role === "total" && !total;
    const beneath = headed && label.level === null && line !== undefined && !BALANCE.test(line.key);
    rows.push({
      key: line?.key ?? `${side}.line:${label.name}`,
      kind: line ? (total ? "total" : "line") : "other",
      sheet: grid.sheet, row: row.row, lane: lane.index,
      code: /^expenditure\.(\d{3})$/.exec(line?.key ?? "")?.[1] ?? "",
      name: typeof cell.source.value === "string" ? cell.text.shown : label.name,
      codeCell: null, nameCell: addressOf(grid, cell),
      // Forms number the parts of an opening balance 一、二、三 like the lines above it.
      level: line?.role === "part" || beneath ? Math.max(label.level ?? 2, 2) : (label.level ?? (line ? 1 : 0)),
      ofWhich: label.ofWhich, hidden: grid.hiddenRows.has(row.row), cells,
    });
  }
  return rows;
}
