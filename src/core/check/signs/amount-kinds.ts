/** What stands in amount cells instead of an amount: text that looks like one, errors, formulas that were never calculated. */
import type { AmountCell } from "../../amounts/cell";
import type { RecognisedTable } from "../../recognise/disclosure";
import { cellName } from "../../sheets/addresses";
import type { FindingDraft } from "../draft";
import type { CheckContext, CheckRule } from "../rule";
import { sumsOf } from "./sums";
import type { PlacedAmount } from "./table-cells";
import { append } from "../../lists";
import { amountCells, byColumn, cellKey, headerPath, isForm, isNonZero, pointAt } from "./table-cells";

export const AMOUNT_KIND_RULES: readonly CheckRule[] = [
  {
    id: "数-文本", severities: ["error", "review", "hint"],
    title: { zh: "数字存成文本", en: "A figure is stored as text" },
    explanation: {
      zh: "参与合计的金额是文本，而同一合计的其他数是数值或公式：Excel 求和会跳过它，为错误，按列列出。同一张表里另有数值、但没有与这些文本相加的，为待核实。整张表都是文本（如从 PDF 粘贴，或由软件导出）时没有被破坏的求和，各表合为一条提示。",
      en: "An amount that is part of a sum is text while other figures of that sum are numbers or formulas: Excel skips it, an error, told once for each column. To be checked where the table has numbers too, though none in a sum with the texts. Where whole tables hold nothing but text, pasted from a PDF or exported, no sum is harmed, and one hint tells of all of them.",
    },
    source: "Excel 的 SUM 函数忽略引用区域中的文本", check: textFindings,
  },
  {
    id: "数-错误值", severities: ["review"],
    title: { zh: "金额单元格是错误值或未计算的公式", en: "Errors and formulas without a result in amount cells" },
    explanation: {
      zh: "#REF! 等错误值，或文件中没有保存结果的公式。涉及它们的勾稽关系只能列为“缺数据”。在 Excel 中重新计算并保存后再核对。",
      en: "Errors such as #REF!, or formulas whose result is not stored in the file. Relations through them end as missing data. Recalculate and save in Excel, then check again.",
    },
    source: "公开的表格应当列示数额", check: unreadableFindings,
  },
];

function textFindings(context: CheckContext): FindingDraft[] {
  const findings: FindingDraft[] = [];
  const whole: TextTable[] = [];
  for (const table of context.disclosure.tables) {
    if (isForm(table)) continue;
    const amounts = amountCells(table, context);
    const texts = amounts.filter(({ cell }) => cell.kind === "textNumber" && !cell.percent && isNonZero(cell));
    if (texts.length === 0) continue;
    if (!amounts.some(({ cell }) => isNumberOrFormula(cell))) {
      whole.push({ table, texts });
      continue;
    }
    const summed = summedWithNumbers(table, context);
    const others = texts.filter(({ cell }) => !summed.has(cellKey(cell)));
    append(findings, byColumn(texts.filter(({ cell }) => summed.has(cellKey(cell)))).map((cells) => skippedFinding(table, cells)));
    if (others.length > 0) findings.push(unsummedFinding({ table, texts: others }));
  }
  const [first] = whole;
  return first ? [...findings, wholeFinding(first, whole)] : findings;
}

interface TextTable {
  readonly table: RecognisedTable;
  readonly texts: readonly PlacedAmount[];
}

const isNumberOrFormula = (cell: AmountCell): boolean => cell.formula !== null || (cell.kind === "number" && isNonZero(cell));

/** Cells that stand in a sum of the table together with a real number or a formula. */
function summedWithNumbers(table: RecognisedTable, context: CheckContext): Set<string> {
  const found = new Set<string>();
  for (const { total, addends } of sumsOf(table, context)) {
    const cells = [total.cell, ...addends.map(({ cell }) => cell)];
    if (cells.some(isNumberOrFormula)) for (const cell of cells) found.add(cellKey(cell));
  }
  return found;
}

function skippedFinding(table: RecognisedTable, amounts: readonly PlacedAmount[]): FindingDraft {
  const [first] = amounts;
  return {
    rule: "数-文本", severity: "error", message: "sign.textInSum",
    args: { column: first ? headerPath(table, first.cell).join("/") : "", count: String(amounts.length), values: amounts.map(({ cell }) => `${cellName(cell.row, cell.column)} ${cell.printed}`) },
    cells: amounts.map(({ cell }) => pointAt(cell, "culprit")), figures: [], proposal: null, table: table.key,
  };
}

const unsummedFinding = ({ table, texts }: TextTable): FindingDraft => ({
  rule: "数-文本", severity: "review", message: "sign.textUnsummed", args: { count: String(texts.length) },
  cells: texts.map(({ cell }) => pointAt(cell, "evidence")), figures: [], proposal: null, table: table.key,
});

const wholeFinding = (first: TextTable, all: readonly TextTable[]): FindingDraft => ({
  rule: "数-文本", severity: "hint", message: "sign.textTables",
  args: { tables: all.map(({ table }) => `“${table.title}”`), count: String(all.reduce((sum, { texts }) => sum + texts.length, 0)) },
  cells: all.flatMap(({ texts }) => texts.map(({ cell }) => pointAt(cell, "evidence"))), figures: [], proposal: null, table: first.table.key,
});

function unreadableFindings(context: CheckContext): FindingDraft[] {
  return context.disclosure.tables.flatMap((table): FindingDraft[] => {
    const unreadable = new Map<string, AmountCell>();
    for (const row of table.rows) for (const cell of row.cells.values()) if (cell.kind === "error" || cell.kind === "noValue") unreadable.set(cellKey(cell), cell);
    const distinct = [...unreadable.values()];
    if (distinct.length === 0) return [];
    return [{
      rule: "数-错误值", severity: "review", message: "sign.unreadable",
      args: { count: String(distinct.length), cells: distinct.map((cell) => `${cellName(cell.row, cell.column)} ${cell.kind === "error" ? cell.printed : `=${cell.formula ?? ""}`}`) },
      cells: distinct.map((cell) => pointAt(cell, "culprit")), figures: [], proposal: null, table: table.key,
    }];
  });
}

