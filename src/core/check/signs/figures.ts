/** Figures that look wrong beside their neighbours: another precision, a negative, a subject equal to its class. */
import { printExact } from "../../amounts/exact";
import type { RecognisedTable, TableRow } from "../../recognise/disclosure";
import { cellName } from "../../sheets/addresses";
import { plainText } from "../../sheets/text";
import type { FindingDraft } from "../draft";
import { termLabel } from "../relations";
import type { CheckContext, CheckRule } from "../rule";
import { sumsOf } from "./sums";
import type { PlacedAmount } from "./table-cells";
import { amountCells, byColumn, cellKey, headerPath, isForm, isNonZero, pointAt, sameFigure } from "./table-cells";
import { tableSpec } from "../../tables/index";

export const FIGURE_RULES: readonly CheckRule[] = [
  {
    id: "数-精度", severities: ["hint"],
    title: { zh: "小数位数与同列不同", en: "Another precision than its column" },
    explanation: { zh: "同一列至少五个数小数位数一致，只有这个数位数更多，可能是单位换算后未四舍五入或多录一位。", en: "At least five figures of the column agree in their decimals and this one has more: perhaps not rounded after a conversion, or a digit too many." },
    source: "同一张表的金额按同一精度列示", check: precisionFindings,
  },
  {
    id: "数-负数", severities: ["hint"],
    title: { zh: "不应为负的数", en: "A negative where none is expected" },
    explanation: { zh: "结转、结余、冲减、收回、增减、调整、分配等行列以外出现负数，请核对；确有冲减的可在注中说明。", en: "A negative outside rows and columns of carry-over, surplus, refunds, changes, adjustments and distribution. A note can say so where it is meant." },
    source: "收入、支出一般不为负", check: negativeFindings,
  },
  {
    id: "行-等于上级", severities: ["hint"],
    title: { zh: "款、项的数等于其上级", en: "A section or item equal to its class" },
    explanation: { zh: "同级其他科目有数额，而这一科目的数等于上级科目的数，且上级不等于各下级之和：可能误录了上级的数。", en: "Its siblings have amounts, yet this subject prints the figure of the one above it, and the sum does not come out: the figure above was probably entered." },
    source: "类 = Σ款，款 = Σ项", check: equalsParentFindings,
  },
];

/** Fewest figures of a column that agree before another one stands out. */
const UNIFORM = 5;

function precisionFindings(context: CheckContext): FindingDraft[] {
  return context.disclosure.tables.filter(hasColumnsOfAmounts).flatMap((table) => {
    const figures = amountCells(table, context).filter(({ cell }) => isNonZero(cell) && !cell.percent);
    return byColumn(figures).flatMap((column) => outliers(column).map(({ usual, amount }): FindingDraft => ({
      rule: "数-精度", severity: "hint", message: "sign.precision",
      args: { what: termLabel({ table, ...amount }), value: amount.cell.printed, decimals: String(amount.cell.displayed.decimals), usual: String(usual) },
      cells: [pointAt(amount.cell, "culprit")], figures: [], proposal: null, table: table.key,
    })));
  });
}

/** Lists of items and forms mix counts and amounts in one column; tables known by title may. */
const hasColumnsOfAmounts = (table: RecognisedTable): boolean => table.known && !isForm(table) && tableSpec(table.id)?.layout !== "items";

/** The figures with more decimals than all others of the column, when these agree. */
function outliers(column: readonly PlacedAmount[]): { readonly usual: number; readonly amount: PlacedAmount }[] {
  let usual = Infinity;
  let most = 0;
  for (const { cell: { displayed: { decimals } } } of column) {
    usual = Math.min(usual, decimals);
    most = Math.max(most, decimals);
  }
  if (most === usual) return [];
  const even = column.filter(({ cell }) => cell.displayed.decimals === usual);
  const finer = column.filter(({ cell }) => cell.displayed.decimals > usual);
  // Whole figures in General cells print no decimals because they have none, not because the column does without.
  const settled = usual > 0 || even.every(({ cell }) => cell.fixedDecimals);
  return even.length >= UNIFORM && finer.length * UNIFORM <= even.length && settled ? finer.map((amount) => ({ usual, amount })) : [];
}

const MAY_BE_NEGATIVE = /结转|结余|冲|增|减|收回|退|调整|变动|差额|弥补|分配|净|年初|年末|上缴|盈|亏/;

function negativeFindings(context: CheckContext): FindingDraft[] {
  return context.disclosure.tables.filter((table) => table.known && !isForm(table) && !table.notes.some(({ text }) => /负数|红字|冲减|以.?-.?号/.test(plainText(text)))).flatMap((table): FindingDraft[] => {
    const negative = amountCells(table, context).filter(({ row, cell }) =>
      cell.stored.coefficient < 0 && !cell.percent && !MAY_BE_NEGATIVE.test(row.name) && !headerPath(table, cell).some((text) => MAY_BE_NEGATIVE.test(text)));
    if (negative.length === 0) return [];
    return [{
      rule: "数-负数", severity: "hint", message: "sign.negative",
      args: { cells: negative.map((amount) => `${cellName(amount.cell.row, amount.cell.column)} ${termLabel({ table, ...amount })} ${amount.cell.printed}`) },
      cells: negative.map(({ cell }) => pointAt(cell, "culprit")), figures: [], proposal: null, table: table.key,
    }];
  });
}

function equalsParentFindings(context: CheckContext): FindingDraft[] {
  if (!context.evaluated.some(({ evaluation }) => evaluation.outcome === "broken")) return [];
  return context.disclosure.tables.filter((table) => !isForm(table)).flatMap((table) => {
    const found = new Map<string, FindingDraft>();
    const byCode = subjectsByCode(table);
    for (const { total, addends, evaluated } of sumsOf(table, context)) {
      if (evaluated.equation.relation.type !== "hierarchy" || evaluated.evaluation.outcome !== "broken") continue;
      const filled = addends.filter(({ cell }) => isNonZero(cell));
      if (filled.length < 2) continue;
      for (const term of filled) {
        if (term.row.kind !== "subject") continue;
        const above = [...rowsAbove(term.row.code, byCode), total.row].find((row) => {
          const cell = row.cells.get(term.role);
          return cell !== undefined && row.kind === "subject" && sameFigure(cell, term.cell);
        });
        const parent = above?.cells.get(term.role);
        if (!above || !parent || found.has(cellKey(term.cell))) continue;
        found.set(cellKey(term.cell), {
          rule: "行-等于上级", severity: "hint", message: "sign.equalsParent",
          args: { what: termLabel(term), value: printExact(term.cell.displayed), parent: above.name },
          cells: [pointAt(term.cell, "culprit"), pointAt(parent, "total")], figures: [], proposal: null, table: table.key,
        });
      }
    }
    return [...found.values()];
  });
}

function subjectsByCode({ rows }: RecognisedTable): Map<string, TableRow[]> {
  const found = new Map<string, TableRow[]>();
  for (const row of rows) {
    if (row.kind !== "subject") continue;
    const known = found.get(row.code);
    if (known) known.push(row);
    else found.set(row.code, [row]);
  }
  return found;
}

/** Rows of the subjects that a code belongs to, 类 first. */
const rowsAbove = (code: string, byCode: ReadonlyMap<string, readonly TableRow[]>): TableRow[] =>
  Array.from({ length: Math.max(0, code.length - 3) }, (_, at) => byCode.get(code.slice(0, at + 3)) ?? []).flat();
