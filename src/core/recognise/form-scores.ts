/** The marks of a performance form: 分值 and 得分 of the indicators, of the execution of the budget, and in all. */
import type { AmountCell } from "../amounts/cell";
import { isFigure } from "../amounts/cell";
import type { GridCell } from "./grid";
import { cellAt } from "./grid";
import type { FormPart } from "./form-cells";
import { addUp, amountAt, amountBeside, amountUnder, asTyped, FORM_LANES, formColumn, formLabel, formRow } from "./form-cells";
import type { BodyRow, RowDraft } from "./rows";
import { append } from "../lists";

const lane = FORM_LANES.scores;
const FULL_MARKS = /\(满分(\d{2,3})分?\)|满分为?(\d{2,3})分/;
const EXECUTION = /^预算执行(率|情况)?\((\d{1,2})分\)/;
const SELF_SCORE = /^(自评(得分|总分)|总分|总得分|综合得分)/;
const TOTAL_ROW = /^(总分|合计|总得分|得分合计|自评得分|自评总分)(\(.*\))?$/;

/** The marks of a form; `funds` is its total line, where forms print the marks for the execution of the budget. */
export function readScores(body: readonly BodyRow[], funds: RowDraft | undefined): FormPart {
  const start = body.findIndex(({ row }) => row.cells.some(({ plain }) => /^[一二三]级指标$/.test(plain)) && row.cells.some(({ plain }) => /^(分值|权重)/.test(plain)));
  const heading = body[start];
  const weight = heading?.row.cells.find(({ plain }) => /^(分值|权重)/.test(plain));
  const score = heading?.row.cells.find(({ plain, column }) => /^(自评|指标)?得分/.test(plain) && column > (weight?.column ?? 0));
  if (!heading || !weight || !score) return { rows: [], columns: [] };
  const name = heading.row.cells.findLast(({ plain, column }) => column < weight.column && /^(三级指标|指标内容|指标名称)$/.test(plain));
  const marks: RowDraft[] = [];
  let last: { readonly line: BodyRow; readonly label: GridCell } | undefined;
  for (const line of body.slice(start + 1)) {
    const label = line.row.cells.find((cell) => TOTAL_ROW.test(formLabel(cell)));
    if (label) {
      last = { line, label };
      break;
    }
    const cells = new Map([["weight", amountUnder(line, weight)], ["score", amountUnder(line, score)]]);
    const indicator = (name && cellAt(line.row, name.column)) ?? line.row.cells.findLast(({ column }) => column < weight.column);
    if (indicator && [...cells.values()].every(isFigure)) marks.push(formRow("scores.indicator", line, indicator, lane, cells));
  }
  if (marks.length === 0) return { rows: [], columns: [] };
  append(marks, executionMarks(body, funds));
  const total = labelledTotal(body) ?? (last && totalRow(last.line, last.label, weight, score, marks));
  return {
    rows: asTyped([...marks, ...(total ? [{ ...total, level: 0 }] : [])]),
    columns: [formColumn(heading.grid, weight, lane, "weight"), formColumn(heading.grid, score, lane, "score")],
  };
}

/** The marks for the execution of the budget: in the line of the total, or named with their weight: 预算执行（10分）. */
function executionMarks(body: readonly BodyRow[], funds: RowDraft | undefined): RowDraft[] {
  const own = new Map([...(funds?.cells ?? [])].filter(([role, cell]) => (role === "weight" || role === "score") && isFigure(cell)));
  if (funds && own.size === 2) return [{ ...funds, key: "scores.execution", kind: "item", lane, level: 1, cells: own }];
  for (const line of body) {
    const label = line.row.cells.find(({ plain }) => EXECUTION.test(plain));
    if (label) return [formRow("scores.execution", line, label, lane, marksBeside(line, label, EXECUTION.exec(label.plain)?.[2]))];
  }
  return [];
}

/** 自评得分（满分100分） and the figure beside it. */
function labelledTotal(body: readonly BodyRow[]): RowDraft | undefined {
  for (const line of body) {
    const label = line.row.cells.find(({ plain }) => SELF_SCORE.test(plain) && FULL_MARKS.test(plain));
    const full = label && FULL_MARKS.exec(label.plain);
    if (label && full) return formRow("scores.total", line, label, lane, marksBeside(line, label, full[1] ?? full[2]));
  }
  return undefined;
}

/** Marks whose weight is printed inside their label. */
function marksBeside(line: BodyRow, label: GridCell, weight: string | undefined): Map<string, AmountCell> {
  const cells = new Map<string, AmountCell>();
  if (weight !== undefined) {
    const full = { coefficient: Number(weight), decimals: 0 };
    cells.set("weight", { ...amountAt(line, label.column), kind: "number", stored: full, displayed: full, printed: weight });
  }
  const score = amountBeside(line, label);
  if (score) cells.set("score", score);
  return cells;
}

/** The last row 总分. A lone figure outside the columns of marks is full marks, score or both, as it equals their sums; else the score. */
function totalRow(line: BodyRow, label: GridCell, weight: GridCell, score: GridCell, marks: readonly RowDraft[]): RowDraft {
  const cells = new Map([["weight", amountUnder(line, weight)] as const, ["score", amountUnder(line, score)] as const].filter(([, cell]) => isFigure(cell)));
  if (cells.size === 0) {
    const lone = amountBeside(line, label);
    const fits = (role: string): boolean => addUp(asTyped(marks).flatMap((row) => row.cells.get(role) ?? []), lone);
    if (lone && fits("weight")) cells.set("weight", lone);
    if (lone && (fits("score") || !cells.has("weight"))) cells.set("score", lone);
  }
  return formRow("scores.total", line, label, lane, cells);
}
