/** The money of a performance form: execution by measure and source, the periods of a target, splits by nature. */
import type { AmountCell } from "../amounts/cell";
import { isFigure } from "../amounts/cell";
import type { GridCell, GridRow } from "./grid";
import { cellAt } from "./grid";
import type { FormPart } from "./form-cells";
import { addUp, amountAt, amountBeside, amountUnder, asTyped, FORM_LANES, formColumn, formLabel, formRow } from "./form-cells";
import type { BodyRow, RowDraft } from "./rows";
import { append, smallestOf } from "../lists";

/** Columns of the block on the execution of the budget. */
const MEASURES: readonly { readonly role: string; readonly header: RegExp }[] = [
  { role: "initial", header: /^年初预算(申请)?数?(\(.*\))?$/ },
  { role: "adjustment", header: /^年中(预算)?(调整|追加|调剂)(预算)?数?(\(.*\))?$/ },
  { role: "adjusted", header: /^(调整后|全年|调整)预算数?(\(.*\))?$/ },
  { role: "actual", header: /^((全年|实际|预算)(执行|支出)|执行|支出)数(\(.*\))?$/ },
  { role: "rate", header: /^(预算)?执行率(\(.*\))?$/ },
  { role: "weight", header: /^(分值|权重)(\(.*\))?$/ },
  { role: "score", header: /^(自评)?得分(\(.*\))?$/ },
];

/** Where money comes from, as the lines of these forms name it. */
const SOURCES: readonly { readonly key: string; readonly label: RegExp }[] = [
  { key: "superior", label: /^上级/ },
  { key: "local", label: /^本级/ },
  { key: "general", label: /^一般公共预算/ },
  { key: "fund", label: /^政府性基金/ },
  { key: "capital", label: /^国有资本/ },
  { key: "nonTax", label: /专户|非税/ },
  { key: "central", label: /^中央/ },
  { key: "province", label: /^(省|自治区)/ },
  { key: "city", label: /^(市|县|区|地方)/ },
  { key: "own", label: /自筹/ },
  { key: "carriedOver", label: /结转/ },
  { key: "current", label: /^(当年|本年)?财政(拨款|资金|安排)/ },
  { key: "other", label: /^其他/ },
];

const TOTAL = /^(合计|总计|(年度|项目)?资金总额|年度预算(总额|合计)?|预算总额)$/;

/** Columns of the block that hold no money. */
const BESIDE = new Set(["rate", "weight", "score"]);

const sourceOf = (cell: GridCell): string | undefined => SOURCES.find(({ label }) => label.test(formLabel(cell)))?.key;
const lane = FORM_LANES.funds;
const NOTHING: FormPart = { rows: [], columns: [] };

/** 年初预算数 … 执行率, with a line for the total and one for each source. */
export function readFunds(body: readonly BodyRow[]): FormPart {
  for (const [index, { grid, row }] of body.entries()) {
    const measures = new Map(MEASURES.flatMap(({ role, header }) => {
      const cell = row.cells.find(({ plain }) => header.test(plain));
      return cell ? [[role, cell] as const] : [];
    }));
    if (!measures.has("actual") || !(measures.has("initial") || measures.has("adjusted"))) continue;
    return { rows: fundLines(body.slice(index + 1), measures), columns: [...measures].map(([role, header]) => formColumn(grid, header, lane, role)) };
  }
  return NOTHING;
}

function fundLines(lines: readonly BodyRow[], measures: ReadonlyMap<string, GridCell>): RowDraft[] {
  const first = smallestOf([...measures.values()].map(({ column }) => column));
  const parts: RowDraft[] = [];
  let total: RowDraft | undefined;
  for (const line of lines) {
    const labels = line.row.cells.filter(({ column }) => column < first);
    const label = labels.findLast((cell) => TOTAL.test(formLabel(cell)) || sourceOf(cell) !== undefined);
    if (!label) {
      if (total || parts.length > 0) break;
      continue;
    }
    const cells = new Map([...measures].map(([role, header]) => [role, amountUnder(line, header)] as const).filter(([, { kind }]) => kind !== "text"));
    if (TOTAL.test(formLabel(label))) total ??= formRow("funds.total", line, label, lane, cells);
    else parts.push(formRow(`funds.${sourceOf(label) ?? ""}`, line, label, lane, cells));
  }
  return sumOf(parts, total);
}

/** 实施期资金总额 beside 年度资金总额, each with its sources beneath. */
export function readPeriods(body: readonly BodyRow[]): FormPart {
  for (const [index, line] of body.entries()) {
    const periods = periodsOf(line, body[index + 1]);
    const [first] = periods;
    if (!first) continue;
    const amounts = (at: BodyRow): Map<string, AmountCell> => new Map(periods.map(({ role, amount }) => [role, amountAt(at, amount)]));
    const parts: RowDraft[] = [];
    for (const next of body.slice(index + 1)) {
      const [label, ...others] = periods.map((period) => cellAt(next.row, period.label.column));
      const source = label && sourceOf(label);
      if (!label || source === undefined || others.some((other) => !other || sourceOf(other) !== source)) break;
      parts.push(formRow(`funds.${source}`, next, label, lane, amounts(next)));
    }
    const columns = periods.map(({ role, amount, label }) => ({ sheet: line.grid.sheet, column: amount, lane, role, path: [formLabel(label)] }));
    return { rows: sumOf(parts, formRow("funds.total", line, first.label, lane, amounts(line))), columns };
  }
  return NOTHING;
}

interface Period {
  readonly role: "implementation" | "annual";
  readonly label: GridCell;
  /** Column of its amounts. */
  readonly amount: number;
}

/** The periods that a line gives totals for. A total left blank has its column from the source beneath it. */
function periodsOf(line: BodyRow, next: BodyRow | undefined): Period[] {
  const found: Period[] = [];
  for (const label of line.row.cells) {
    const text = formLabel(label);
    const role = /^(实施期|实施|中期|项目)(目标)?资金总额$/.test(text) ? "implementation" : /^年度资金总额$/.test(text) ? "annual" : undefined;
    if (!role) continue;
    const end = line.row.cells.find(({ column, plain }) => column > label.column && /[\u3400-\u9fff]/.test(plain))?.column;
    const beneath = next && cellAt(next.row, label.column);
    const amount = amountBeside(line, label, end) ?? (next && beneath && amountBeside(next, beneath, end));
    if (amount) found.push({ role, label, amount: amount.column });
  }
  return found;
}

/**
 * Parts before their total, as lines are summed. They are addends where the list is complete, which its 其他 line shows, and
 * filled in; 上级 and 本级 are parts of an own line 一般公共预算 where the form prints one.
 */
function sumOf(parts: readonly RowDraft[], total: RowDraft | undefined): RowDraft[] {
  const complete = parts.length >= 2 && parts.some(({ key }) => key === "funds.other");
  const filled = parts.some(({ cells }) => [...cells].some(([role, cell]) => !BESIDE.has(role) && isFigure(cell) && cell.stored.coefficient !== 0));
  const general = parts.some(({ key }) => key === "funds.general");
  const ofWhich = (key: string): boolean => !complete || !filled || (general && (key === "funds.superior" || key === "funds.local"));
  return asTyped([...parts.map((part) => ({ ...part, ofWhich: ofWhich(part.key) })), ...(total ? [{ ...total, level: 0 }] : [])]);
}

const SPLIT_LABELS: readonly { readonly key: string; readonly label: RegExp }[] = [
  { key: "spending.basic", label: /^基本支出/ },
  { key: "spending.project", label: /^项目支出/ },
];

/** The cells of a split's total, by the split: `income`, `spending`. */
export interface Splits extends FormPart {
  readonly measures: ReadonlyMap<string, AmountCell>;
}

/** 按收入性质分 and 按支出性质分: the amounts, and the measure of the total that they split. */
export function readSplits(body: readonly BodyRow[], total: RowDraft | undefined): Splits {
  const start = body.findIndex(({ row }) => splitHeadings(row).length > 0);
  const heading = body[start];
  if (!heading) return { ...NOTHING, measures: new Map() };
  const headings = splitHeadings(heading.row);
  const rows: RowDraft[] = [];
  for (const line of body.slice(start + 1)) {
    const found = headings.flatMap(({ cell, kind }, index) => {
      const label = cellAt(line.row, cell.column);
      const key = label && splitKey(kind, label);
      if (!label || key === undefined) return [];
      const amount = amountBeside(line, label, headings[index + 1]?.cell.column);
      return [{ row: formRow(key, line, label, FORM_LANES.splits, new Map(amount ? [["amount", amount]] : [])), amount }];
    });
    if (found.length === 0) break;
    append(rows, found.filter(({ amount }) => amount).map(({ row }) => row));
  }
  const settled = asTyped(rows);
  const measures = new Map([...measureOfSplit(settled, "income", ["adjusted", "initial", "actual"], total), ...measureOfSplit(settled, "spending", ["actual", "adjusted", "initial"], total)]);
  return { rows: settled, columns: [], measures };
}

function splitHeadings(row: GridRow): { readonly cell: GridCell; readonly kind: "income" | "spending" }[] {
  return row.cells.flatMap((cell) => {
    const [, kind] = /^按(收入|支出)性质分/.exec(cell.plain) ?? [];
    return kind === undefined ? [] : [{ cell, kind: kind === "收入" ? ("income" as const) : ("spending" as const) }];
  });
}

function splitKey(kind: "income" | "spending", label: GridCell): string | undefined {
  if (kind === "spending") return SPLIT_LABELS.find(({ label: pattern }) => pattern.test(formLabel(label)))?.key;
  const source = sourceOf(label);
  return source === undefined ? undefined : `income.${source}`;
}

/** Forms do not say which measure a split is of: the one that it adds up to, else the usual one. */
function measureOfSplit(rows: readonly RowDraft[], kind: string, measures: readonly string[], total: RowDraft | undefined): [string, AmountCell][] {
  const parts = rows.filter(({ key }) => key.startsWith(`${kind}.`)).flatMap(({ cells }) => cells.get("amount") ?? []);
  const printed = measures.flatMap((role) => total?.cells.get(role) ?? []).filter(isFigure);
  const cell = printed.find((one) => addUp(parts, one)) ?? printed[0];
  return parts.length > 0 && cell ? [[kind, cell]] : [];
}
