/** The sentence that a narrative prints for a change: 增加44.95万元，增长1.31%. */
import { isZero, magnitude, minus, print, rounded, roundedQuotient, type Sum } from "../core/amounts/arithmetic";
import { parseAmountUnit, unitExponent } from "../core/amounts/units";
import { ofTwoFigures } from "./ratios";
import { isProblem, textIn, type Answer, type Cell } from "./values";

/** Decimals of the percentage, and of amounts in 万元 and above. */
const USUAL_DECIMALS = 2;

/** `names` are those of the first two parameters. An amount that did not change as printed is 持平; with a base of zero the amount stands alone. */
export function phrase(current: Cell, prior: Cell, unit: Cell, names: readonly [string, string]): Answer {
  const given = textIn(unit);
  if (isProblem(given)) return given;
  const unitName = given === "" ? "万元" : given;
  return ofTwoFigures(current, prior, names, (now, before) => {
    const decimals = printedDecimals(unitName, now, before);
    const difference = minus(now, before);
    const amount = rounded(magnitude(difference), decimals);
    if (isZero(amount)) return "持平";
    const [changed, moved] = difference.coefficient > 0 ? ["增加", "增长"] : ["减少", "下降"];
    const amountPart = `${changed}${print(amount)}${unitName}`;
    if (isZero(before)) return amountPart;
    const percent = roundedQuotient(magnitude(difference), magnitude(before), USUAL_DECIMALS + 2);
    return `${amountPart}，${moved}${print({ coefficient: percent.coefficient, decimals: USUAL_DECIMALS })}%`;
  });
}

/** 万元 and larger units print two decimals; 元, persons and vehicles what they have, two at most. */
function printedDecimals(unitName: string, now: Sum, before: Sum): number {
  const unit = parseAmountUnit(unitName);
  return unit !== undefined && unitExponent(unit) >= unitExponent("万元") ? USUAL_DECIMALS : Math.min(USUAL_DECIMALS, Math.max(now.decimals, before.decimals));
}
