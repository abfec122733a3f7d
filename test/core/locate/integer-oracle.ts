/** The least number of cells to correct, found by a general solver for integer programs: an answer that owes nothing to the search under test. */
import loadHighs from "highs";
import type { MadeRelation } from "./made-systems";

export type Oracle = (cents: readonly number[], relations: readonly MadeRelation[]) => number;

/** Corrections beyond this size are not considered; figures of the tests are far smaller. */
const LARGEST = 10_000;

/** Load the solver. It is exact enough for figures of a few thousand: its tolerance of 1e-6 on a switch moves a figure by a hundredth of a unit. */
export async function integerOracle(): Promise<Oracle> {
  const highs = await loadHighs();
  return (cents, relations) => {
    const solution = highs.solve(programOf(cents, relations), { mip_rel_gap: 0 });
    if (solution.Status !== "Optimal") throw new Error(`the oracle ends with ${solution.Status}`);
    return Math.round(solution.ObjectiveValue);
  };
}

/** In LP format: xᵢ is the corrected figure, bᵢ says that it is another one than the printed. */
function programOf(cents: readonly number[], relations: readonly MadeRelation[]): string {
  const lines = ["Minimize", ` obj: ${cents.map((_, at) => `b${at}`).join(" + ")}`, "Subject To"];
  cents.forEach((value, at) => {
    lines.push(` u${at}: x${at} - ${LARGEST} b${at} <= ${value}`, ` l${at}: x${at} + ${LARGEST} b${at} >= ${value}`);
  });
  relations.forEach(({ left, right, atMost }, index) => {
    const sum = [...left.map((at) => `+ x${at}`), ...right.map((at) => `- x${at}`)].join(" ");
    // Half a unit for each figure either side.
    const room = (left.length + right.length) / 2;
    lines.push(` h${index}: ${sum} <= ${room}`);
    if (!atMost) lines.push(` w${index}: ${sum} >= ${-room}`);
  });
  lines.push("Bounds", ...cents.map((_, at) => ` 0 <= x${at} <= ${LARGEST}`), "General", ` ${cents.map((_, at) => `x${at}`).join(" ")}`, "Binary", ` ${cents.map((_, at) => `b${at}`).join(" ")}`, "End");
  return lines.join("\n");
}
