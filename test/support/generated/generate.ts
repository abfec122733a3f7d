/**
 * Correct disclosures out of nothing: exact amounts are drawn for a department of any size, and every figure of every table
 * is rounded by itself from them, so that 尾差 occur as in reality and nothing else may be found. A seed makes one document,
 * always the same.
 */
import type { PrintedDisclosure } from "../sample-model";
import { drawBudget } from "./budget-tables";
import { drawFinal } from "./final-tables";
import { drawBureau, drawPlace, samplesOf, type Heading } from "./heading";
import type { AmountStyle } from "./printing";
import { Random } from "./random";

export interface GenerateOptions {
  /** Drawn when absent. */
  readonly kind?: "budget" | "final";
  /** About how many 项; drawn when absent, from 3 to 60, small ones most often. */
  readonly items?: number;
  /** Where the draws come from; the seed's own stream when absent. */
  readonly random?: Random;
  /** Drawn when absent. */
  readonly year?: number;
}

/** The document of a seed. */
export function generateDisclosure(seed: number, options: GenerateOptions = {}): PrintedDisclosure {
  const random = options.random ?? new Random(seed);
  const kind = options.kind ?? (random.chance(0.6) ? "final" : "budget");
  const items = options.items ?? random.spread(3, 60);
  const [first, ...rest] = samplesOf(kind);
  if (!first) throw new Error(`no sample is a ${kind} disclosure`);
  const sample = random.pick([first, ...rest]);
  const style = drawStyle(random);
  const place = drawPlace(random);
  const department = place + drawBureau(random);
  if (kind === "final") {
    const unit = random.chance(0.5) ? department : `${place}${random.pick(["政务服务", "公共就业服务", "疾病预防控制", "不动产登记"])}中心`;
    const year = random.int(2021, 2025);
    const heading: Heading = { sample, unit, department: null, year: options.year ?? year, amountUnit: style.unit };
    return drawFinal(random, heading, {
      style, debtLines: random.chance(0.7), onlyItems: random.chance(0.12), pageRows: random.chance(0.3) ? random.int(15, 40) : 0,
      relatedInformation: random.chance(0.3),
    }, items);
  }
  const code = String(random.int(101, 689));
  const unit = `${place}${random.pick(["综合事务", "信息", "后勤服务", "项目评审"])}中心`;
  const year = random.int(2021, 2026);
  const heading: Heading = {
    sample, unit, department: { code, name: department, unitCode: `${code}002` },
    year: options.year ?? year, amountUnit: style.unit,
  };
  return drawBudget(random, heading, { style, onlyItems: random.chance(0.6), pageRows: random.chance(0.2) ? random.int(15, 40) : 0, units: random.pick([1, 1, 2, 3]) }, items);
}

function drawStyle(random: Random): AmountStyle {
  const [unit, decimals] = random.pick<readonly ["万元" | "元", 0 | 2 | 4]>([["万元", 2], ["万元", 2], ["万元", 2], ["万元", 2], ["万元", 4], ["元", 0], ["元", 2]]);
  return { unit, decimals, grouped: random.chance(0.5), zero: random.pick(["figure", "figure", "figure", "blank", "blank", "dash"]) };
}
