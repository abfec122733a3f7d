/** When two printed subject names are the same name. The one place that decides it. */
import { remembered } from "../sheets/remembered";
import { plainText } from "../sheets/text";

/** Old forms that width folding gives for the radicals of PDF text (⼾ → 戶), and the ordinary form of each. */
const ORDINARY: Readonly<Record<string, string>> = { 戶: "户", 戸: "户", 靑: "青", 黃: "黄" };

/**
 * The name for comparing: width, spaces, quotes, brackets and PDF look-alikes do not count, nor 其它 against 其他.
 * A word is never added or dropped: 支出 at the end tells subjects apart (医疗保障缴费 is not 医疗保障缴费支出).
 */
export const comparableName = remembered((name) =>
  plainText(name).replace(/[戶戸靑黃]/g, (form) => ORDINARY[form] ?? form).replaceAll("其它", "其他"), 20_000);

/** The name without what some tables print around it: the level in 医疗保障管理事务（款）, 其中： in front. Takes and gives a comparable name. */
export const withoutLevel = (comparable: string): string => comparable.replace(/^其中:|\([类款项]\)$/g, "");
