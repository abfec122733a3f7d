/** 预算执行率 of the performance forms: the printed rate against actual ÷ adjusted, and the marks that a form makes of it. */
import type { AmountCell } from "../../amounts/cell";
import { isFigure } from "../../amounts/cell";
import type { Exact } from "../../amounts/exact";
import { printExact } from "../../amounts/exact";
import type { RatioFigure, RatioVerdict } from "../../amounts/ratio";
import { judgeRatio, ratioOf } from "../../amounts/ratio";
import type { RecognisedTable, TableRow } from "../../recognise/disclosure";
import { plainText } from "../../sheets/text";
import type { FindingDraft } from "../draft";
import type { CheckContext, CheckRule } from "../rule";
import { headerPath, isForm, pointAt } from "./table-cells";
import { rowsBetween } from "../../sheets/rows";

export const EXECUTION_RATE_RULES: readonly CheckRule[] = [
  {
    id: "绩-执行率", severities: ["review", "hint"],
    title: { zh: "预算执行率与金额不符", en: "The execution rate does not fit the amounts" },
    explanation: {
      zh: "所列执行率不等于实际支出（全年执行）数 ÷ 调整后（全年）预算数，考虑了各数的四舍五入；只有舍去尾数才相符的为提示。预算数为零时没有执行率。表中写明按执行率计分的，一并核对得分。",
      en: "The printed rate is not actual ÷ adjusted budget, with the rounding of every figure allowed for; a hint where it was cut off instead of rounded. On a budget of zero there is no rate. Where the form says that marks follow the rate, they are checked too.",
    },
    source: "预算执行率 = 全年执行数 ÷ 全年预算数（项目支出、部门整体支出绩效自评表）", check: rateFindings,
  },
];

const BY_RATE = /执行率[^。;]{0,8}[×*xX][^。;]{0,8}(分值|权重|\d+分?)|(分值|权重)[×*xX][^。;]{0,8}执行率|按执行率(计分|得分|折算)/;

function rateFindings({ disclosure, sheets }: CheckContext): FindingDraft[] {
  return disclosure.tables.filter(isForm).flatMap((table) => {
    const marked = table.parts.some((part) => rowsBetween(sheets.get(part.sheet)?.rows ?? [], part.top, part.bottom).some(({ cells }) =>
      cells.some(({ value }) => typeof value === "string" && BY_RATE.test(plainText(value)))));
    return table.rows.filter(({ key }) => key.startsWith("funds.")).flatMap((row) => [...rateFinding(table, row), ...(marked ? scoreFinding(table, row) : [])]);
  });
}

function rateFinding(table: RecognisedTable, row: TableRow): FindingDraft[] {
  const [rate, actual, adjusted] = [row.cells.get("rate"), row.cells.get("actual"), row.cells.get("adjusted")];
  if (!rate || !actual || !adjusted || !isFigure(rate) || !isFigure(adjusted)) return [];
  const verdict = bestOf(readings(table, rate).map((printed) => judgeRatio(figure(actual), figure(adjusted), printed)));
  if (verdict === "consistent" || (verdict === "zeroBase" && rate.stored.coefficient === 0)) return [];
  const [printed] = readings(table, rate);
  const right = printed && ratioOf(figure(actual), figure(adjusted), printed.decimals);
  return [{
    rule: "绩-执行率", severity: verdict === "truncated" ? "hint" : "review", message: `rate.${verdict}`,
    args: { what: row.name, rate: rate.printed, actual: actual.printed === "" ? "0" : actual.printed, adjusted: adjusted.printed, right: right ? percent(right) : "" },
    cells: [pointAt(rate, "culprit"), pointAt(actual, "evidence"), pointAt(adjusted, "evidence")], figures: [], proposal: null, table: table.key,
  }];
}

/** Marks by the rate: 得分 ÷ 分值 = 执行率. */
function scoreFinding(table: RecognisedTable, row: TableRow): FindingDraft[] {
  const [rate, weight, score] = [row.cells.get("rate"), row.cells.get("weight"), row.cells.get("score")];
  if (!rate || !weight || !score || ![rate, weight, score].every(isFigure)) return [];
  const verdict = bestOf(readings(table, rate).map((printed) => judgeRatio(figure(score), { ...figure(weight), exact: true }, printed)));
  if (verdict !== "inconsistent") return [];
  return [{
    rule: "绩-执行率", severity: "review", message: "rate.score", args: { what: row.name, rate: rate.printed, weight: weight.printed, score: score.printed },
    cells: [pointAt(score, "culprit"), pointAt(rate, "evidence"), pointAt(weight, "evidence")], figures: [], proposal: null, table: table.key,
  }];
}

const figure = (cell: AmountCell): RatioFigure => ({ value: cell.displayed, exact: !isFigure(cell) });

/** A rate without % is in hundredths where its header says %, and may be a plain ratio where it does not. */
function readings(table: RecognisedTable, rate: AmountCell): readonly Exact[] {
  if (rate.percent) return [rate.displayed];
  const points = { ...rate.displayed, decimals: rate.displayed.decimals + 2 };
  return headerPath(table, rate).some((text) => text.includes("%")) ? [points] : [points, rate.displayed];
}

const ORDER: readonly RatioVerdict[] = ["consistent", "truncated", "zeroBase", "inconsistent"];

const bestOf = (verdicts: readonly RatioVerdict[]): RatioVerdict => ORDER.find((verdict) => verdicts.includes(verdict)) ?? "inconsistent";

/** 0.1182 → 11.82%. */
const percent = (ratio: Exact): string => `${printExact({ ...ratio, decimals: Math.max(0, ratio.decimals - 2) })}%`;
