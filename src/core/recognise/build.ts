/** From a decision to a recognised table: rows, columns, evidence, and the facts printed around it. */
import type { AmountCell } from "../amounts/cell";
import type { AmountUnit } from "../amounts/units";
import type { GridCell } from "./grid";
import type { LineSpec } from "../tables/spec";
import type { BlockColumn } from "./columns";
import type { Evidence, RecognisedTable, SheetRange, TableColumn, TableRow } from "./disclosure";
import type { Candidate } from "./fit";
import { readForm } from "./forms";
import type { Decision, Identified, KnownByTitle } from "./identify";
import { usualDecimals, withDecimals } from "./precision";
import type { Preamble } from "./preamble";
import { readPreamble } from "./preamble";
import type { LaneRoles, RowDraft } from "./rows";
import { addressOf, codedRows, labelledRows } from "./rows";
import type { Block } from "./segment";
import { sheetTitle } from "./segment";
import { acrossRows, uprightRows } from "./three-public-rows";

/** A table with the facts of its own sheet; the disclosure it belongs to is settled later. */
export interface BuiltTable {
  /** Its key is its id until the disclosure is put together, where a second one of the same id gets another. */
  readonly table: RecognisedTable;
  readonly kind: "final" | "budget" | "performance";
}

/** The rectangle of a block, from its title to its last note. */
export function blockRange(block: Block): SheetRange {
  let top = Infinity;
  let left = Infinity;
  let bottom = 0;
  let right = 0;
  const see = (row: number, first: number, last: number): void => {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, first);
    right = Math.max(right, last);
  };
  if (block.title) see(block.title.cell.row, block.title.cell.column, block.title.cell.column);
  // The cells of a row stand in ascending order.
  for (const rows of [block.preamble, block.header, block.body]) for (const { row, cells } of rows) {
    const [first] = cells;
    if (first) see(row, first.column, cells[cells.length - 1]?.column ?? first.column);
  }
  for (const note of block.notes) see(note.row, note.column, note.column);
  return { sheet: block.grid.sheet, top, left, bottom, right };
}

/** Everything printed above the headers of a table, the first block that says something counting. */
export function tablePreamble(blocks: readonly Block[]): Preamble {
  const found = blocks.map((block) => readPreamble(block.grid.sheet, block.preamble));
  const first = <K extends keyof Preamble>(key: K): Preamble[K] | null => found.find((one) => one[key] !== null)?.[key] ?? null;
  return { unitName: first("unitName"), unitCode: first("unitCode"), year: first("year"), amountUnit: first("amountUnit"), amountUnitCell: first("amountUnitCell"), label: first("label") };
}

/** What the user says of a table instead of what is printed around it. */
export type SaidFacts = Partial<Pick<RecognisedTable, "amountUnit" | "year" | "unitName">>;

/** Build the table of a positive decision; undefined for a block that was not identified. */
export function buildTable(decision: Decision, said: SaidFacts = {}): BuiltTable | undefined {
  if ("fit" in decision) return identified(decision, said);
  if ("further" in decision) return furtherTable(decision, said);
  return undefined;
}

/** What a table is by its own kind; the rest is read off the candidate in one way. */
interface OwnParts extends Pick<RecognisedTable, "id" | "confidence" | "known" | "columns" | "rows"> {
  /** Name of the table where it prints no title. */
  readonly name: string;
  /** The unit that the rows say, where no line above the table does. */
  readonly amountUnit?: AmountUnit | null;
  readonly evidence: Pick<Evidence, "namedBy" | "matchedHeaders" | "missingHeaders" | "anchors" | "insertedColumns">;
}

/** The finished table. Every member is spelled out: all tables are then alike, and whatever walks over them is quicker for it. */
function tableOf({ blocks }: Candidate, preamble: Preamble, said: SaidFacts, own: OwnParts): BuiltTable["table"] {
  const [first, ...rest] = blocks;
  const { title, grid } = first;
  const match = title?.match ?? sheetTitle(grid.sheet);
  return {
    key: own.id, id: own.id, title: title ? printedText(title.cell, title.text) : own.name,
    parts: [blockRange(first), ...rest.map(blockRange)],
    unitName: said.unitName ?? preamble.unitName ?? (match && match.organisation !== "" ? match.organisation : null),
    unitCode: preamble.unitCode,
    year: said.year ?? preamble.year ?? match?.year ?? null,
    scope: match?.scope ?? null,
    amountUnit: said.amountUnit ?? preamble.amountUnit ?? own.amountUnit ?? null,
    amountUnitCell: preamble.amountUnitCell,
    confidence: own.confidence,
    evidence: {
      titleCell: title ? addressOf(grid, title.cell) : null, namedBy: own.evidence.namedBy, label: preamble.label,
      matchedHeaders: own.evidence.matchedHeaders, missingHeaders: own.evidence.missingHeaders, anchors: own.evidence.anchors,
      insertedColumns: own.evidence.insertedColumns, relations: { holds: 0, of: 0 },
    },
    columns: own.columns, rows: own.rows,
    notes: blocks.flatMap((block) => block.notes.map((cell) => ({ text: printedText(cell, cell.plain), cell: addressOf(block.grid, cell) }))),
    known: own.known,
  };
}

const printedText = ({ source, text }: GridCell, otherwise: string): string => (typeof source.value === "string" ? text.shown : otherwise);

function identified({ candidate, fit, confidence, namedBy }: Identified, said: SaidFacts): BuiltTable {
  const { spec } = fit;
  const preamble = tablePreamble(candidate.blocks);
  const form = spec.layout === "form" ? readForm(candidate.body) : undefined;
  const drafts = form?.rows ?? rowsOf(candidate, fit);
  const roles = new Map<BlockColumn, string>();
  for (const { assigned } of fit.lanes) for (const { column, role } of assigned) roles.set(column, role);
  for (const { column, role } of fit.inserted) if (role !== null) roles.set(column, role);
  return {
    kind: spec.kind,
    table: tableOf(candidate, preamble, said, {
      id: spec.id, name: spec.name.zh, confidence, known: true, amountUnit: form?.amountUnit ?? null,
      columns: form?.columns ?? columnsOf(candidate, roles),
      rows: settlePrecision(drafts, (said.amountUnit ?? preamble.amountUnit) === "元"),
      evidence: {
        namedBy, matchedHeaders: fit.matched, missingHeaders: fit.missing, anchors: fit.anchors,
        insertedColumns: fit.inserted.map(({ column, meaning }) => ({ column: column.column, header: column.header, meaning })),
      },
    }),
  };
}

function columnsOf(candidate: Candidate, roles: ReadonlyMap<BlockColumn, string>): TableColumn[] {
  const sheet = candidate.blocks[0].grid.sheet;
  const lane = new Map<BlockColumn, number>();
  for (const one of candidate.lanes) for (const column of [...one.codes, ...(one.name ? [one.name] : []), ...one.amounts, ...one.texts, ...one.lines]) lane.set(column, one.index);
  const fixed = { code: "code", name: "name", line: "lineNumber", amount: null, text: null } as const;
  return candidate.columns.map((column) => ({
    sheet, column: column.column, lane: lane.get(column) ?? 0, role: roles.get(column) ?? fixed[column.kind], path: column.path,
  }));
}

function rowsOf(candidate: Candidate, fit: Identified["fit"]): RowDraft[] {
  const { spec } = fit;
  switch (spec.layout) {
    case "balance":
      return fit.lanes.flatMap((lane, index) => {
        const side = fit.sides[index];
        return side ? labelledRows(candidate.body, lane, side.lines, side.side) : classificationTotals(candidate, lane, index - SIDES + 1);
      });
    case "items": {
      const [lane] = fit.lanes;
      return lane ? labelledRows(candidate.body, lane, spec.lines ?? NO_LINES, "item") : [];
    }
    case "threePublic":
      return fit.upright ? uprightRows(candidate, fit.lanes, spec.kind) : acrossRows(candidate, fit.lanes);
    default:
      return codedRows(candidate.body, fit.lanes, spec.lines ?? NO_LINES);
  }
}

/** Of a table that names no lines of its own. */
const NO_LINES: readonly LineSpec[] = [];

/** Totals of a further classification of the same expenditure (by nature, by economic subject) beside the one by function. */
const CLASSIFICATION_TOTALS: readonly LineSpec[] = [
  { key: "total", label: /^本年支出(合计|小计)$/, role: "total" },
  { key: "grand", label: /^(支出)?(总计|总合计)$/, role: "total" },
];

/** Income and expenditure come first, the further classifications after them. */
const SIDES = 2;

function classificationTotals(candidate: Candidate, lane: LaneRoles, number: number): RowDraft[] {
  const side = `classification${number}`;
  return labelledRows(candidate.body, lane, CLASSIFICATION_TOTALS, side)
    .filter(({ kind }) => kind === "total")
    .map((row) => ({ ...row, key: `${side}.${row.key}` }));
}

function furtherTable({ candidate, further }: KnownByTitle, said: SaidFacts): BuiltTable {
  const preamble = tablePreamble(candidate.blocks);
  const lanes: LaneRoles[] = candidate.lanes
    .filter((lane) => (lane.codes.length > 0 || lane.name !== undefined) && lane.amounts.length > 0)
    .map((lane) => {
      const total = lane.amounts.find(({ header }) => /^(合计|总计)$/.test(header));
      return { lane, assigned: lane.amounts.map((column) => ({ column, role: column === total ? "total" : `c${column.column}` })) };
    });
  const roles = new Map(lanes.flatMap(({ assigned }) => assigned.map(({ column, role }) => [column, role] as const)));
  return {
    kind: further.kind,
    table: tableOf(candidate, preamble, said, {
      id: `X:${further.name}`, name: further.name, confidence: 0.9, known: false,
      columns: columnsOf(candidate, roles),
      rows: settlePrecision(furtherRows(candidate, lanes), (said.amountUnit ?? preamble.amountUnit) === "元"),
      evidence: { namedBy: "title", matchedHeaders: [], missingHeaders: [], anchors: [], insertedColumns: [] },
    }),
  };
}

/** Without codes nothing says which rows are parts of which: they are kept and not added up. */
function furtherRows(candidate: Candidate, lanes: readonly LaneRoles[]): RowDraft[] {
  const coded = lanes.some(({ lane }) => lane.codes.length > 0);
  return codedRows(candidate.body, lanes, NO_LINES).map((row) => (coded || row.kind === "total" ? row : { ...row, kind: "other", key: "other" }));
}

/** Cells in General format get the decimals that their table is printed with. */
function settlePrecision(rows: readonly RowDraft[], unitIsYuan: boolean): readonly TableRow[] {
  const cells: AmountCell[] = [];
  for (const row of rows) for (const cell of row.cells.values()) if (!cell.fixedDecimals) cells.push(cell);
  const decimals = cells.length === 0 ? 0 : usualDecimals(cells, unitIsYuan);
  if (decimals === 0) return rows;
  return rows.map((row) => ({ ...row, cells: new Map([...row.cells].map(([role, cell]) => [role, withDecimals(cell, decimals)])) }));
}
