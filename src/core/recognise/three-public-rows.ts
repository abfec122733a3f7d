/** Rows of the 三公 tables: whichever way they are printed, the items become roles of a total row, one for each measure. */
import type { AmountCell } from "../amounts/cell";
import { isFigure } from "../amounts/cell";
import { cellAt } from "./grid";
import type { TableKind } from "../tables/spec";
import { THREE_PUBLIC_LINES } from "../tables/three-public";
import type { BlockColumn } from "./columns";
import type { Candidate } from "./fit";
import { COUNTS, fundOf, measureOf } from "./roles";
import type { LaneRoles, RowDraft } from "./rows";
import { amountsOf, codedRows } from "./rows";

/** 三公 printed across: a single row of figures is the total, further ones are told by their codes and labels. */
export function acrossRows(candidate: Candidate, lanes: readonly LaneRoles[]): RowDraft[] {
  const rows = codedRows(candidate.body, lanes, []);
  const [only] = rows;
  if (rows.length === 1 && only && only.kind !== "total") {
    only.key = "total";
    only.kind = "total";
  }
  return rows;
}

/** 三公 printed with its items as rows: turned, so that each measure's items become roles of one total row. */
export function uprightRows(candidate: Candidate, lanes: readonly LaneRoles[], kind: TableKind): RowDraft[] {
  const [laneRoles] = lanes;
  const name = laneRoles?.lane.name;
  if (!laneRoles || !name) return [];
  const measures = measureColumns(laneRoles.lane.amounts, kind);
  const cells = new Map<string, AmountCell>();
  /** Items already read, with whether their row held a figure: a heading 一、“三公”经费支出 is no total. */
  const seen = new Map<string, boolean>();
  let first: RowDraft | undefined;
  for (const body of candidate.body) {
    const cell = cellAt(body.row, name.column);
    if (!cell || COUNTS.test(cell.plain)) continue;
    const label = cell.text.label.name.replace(/\(.*?\)(?=费|$)/g, "");
    const line = THREE_PUBLIC_LINES.find((spec) => (!seen.has(spec.key) || (spec.key === "total" && seen.get("total") === false)) && spec.label.test(label));
    if (!line) continue;
    const assigned = [...measures].map(([column, measure]) => ({ column, role: measure === "" ? line.key : `${measure}.${line.key}` }));
    const amounts = amountsOf(body, assigned);
    seen.set(line.key, [...amounts.values()].some(isFigure));
    for (const [role, amount] of amounts) cells.set(role, amount);
    first ??= {
      key: "total", kind: "total", sheet: body.grid.sheet, row: body.row.row, lane: 0, code: "", name: "", codeCell: null, nameCell: null,
      level: 0, ofWhich: false, hidden: false, cells,
    };
  }
  return first ? [first] : [];
}

/** The columns that hold amounts of their own, by measure; changes, percentages and 其中 columns are left out. */
function measureColumns(columns: readonly BlockColumn[], kind: TableKind): Map<BlockColumn, string> {
  const measures = new Map<BlockColumn, string>();
  const taken = new Set<string>();
  for (const column of columns) {
    if (/增减|增长|%|完成|其中/.test(column.header) || COUNTS.test(column.header)) continue;
    const named = measureOf(column.header, kind);
    const measure = named === "" && taken.has("") ? fundOf(column.header) : named;
    if (taken.has(measure)) continue;
    taken.add(measure);
    measures.set(column, measure);
  }
  return measures;
}
