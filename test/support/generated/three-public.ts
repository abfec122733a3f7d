/** The 三公 figures of a year, never below what 基本支出 paid for them. */
import type { Random } from "./random";

export interface ThreePublic {
  readonly abroad: number;
  readonly purchase: number;
  readonly running: number;
  readonly reception: number;
}

/** 合计 · 出国 · 用车小计 · 购置 · 运行 · 接待, as the tables print them. */
export const threePublicFigures = ({ abroad, purchase, running, reception }: ThreePublic): number[] =>
  [abroad + purchase + running + reception, abroad, purchase + running, purchase, running, reception];

/** Final figures cover the 款 of 基本支出 of the same kind; the budget covers the final figures. */
export function drawThreePublic(random: Random, economic: ReadonlyMap<string, number>, amount: () => number): { readonly budget: ThreePublic; readonly final: ThreePublic } {
  const paid = (code: string, usual: number): number => (economic.get(code) ?? 0) + (random.chance(usual) ? Math.floor(amount() / 20) : 0);
  const final = { abroad: paid("30212", 0.1), purchase: paid("31013", 0.15), running: paid("30231", 0.5), reception: paid("30217", 0.5) };
  const planned = (spent: number): number => spent + (random.chance(0.5) ? Math.floor(amount() / 50) : 0);
  return { final, budget: { abroad: planned(final.abroad), purchase: planned(final.purchase), running: planned(final.running), reception: planned(final.reception) } };
}
