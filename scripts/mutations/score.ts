/** Judging what the product said of a mutated document, by what is known to be wrong in it. */
import type { CheckReport } from "../../src/core/check/report";
import type { Finding } from "../../src/core/findings";
import { addressOf, type Change } from "./cells";

export interface Score {
  /** An error that the correct document does not give. */
  readonly detected: boolean;
  /** Every changed cell is among the cells that the new errors name as culprit or candidate. */
  readonly explained: boolean;
  /** The cells named as culprits are exactly the changed ones. */
  readonly unique: boolean;
  /** The first cell named, before all others, is a changed one. */
  readonly first: boolean;
  /** Every changed cell has a proposal that contains its true value. */
  readonly proposed: boolean;
  /** A cell is named as culprit that is none of the changed ones. */
  readonly wronglyAccused: boolean;
}

const keyOf = (finding: Finding): string => `${finding.rule} ${finding.message} ${finding.cells.map(addressOf).join(" ")}`;

export const errorKeys = (report: CheckReport): ReadonlySet<string> => new Set(report.findings.filter(({ severity }) => severity === "error").map(keyOf));

export function score(known: ReadonlySet<string>, report: CheckReport, changes: readonly Change[]): Score {
  const found = report.findings.filter((finding) => finding.severity === "error" && !known.has(keyOf(finding)));
  const changed = new Set(changes.map(({ at }) => addressOf(at)));
  const named = (role: "culprit" | "candidate"): string[] => found.flatMap(({ cells }) => cells.filter((cell) => cell.role === role).map(addressOf));
  const culprits = new Set(named("culprit"));
  const suspects = new Set([...culprits, ...named("candidate")]);
  const [first] = suspects;
  return {
    detected: found.length > 0,
    explained: [...changed].every((address) => suspects.has(address)),
    unique: culprits.size === changed.size && [...culprits].every((address) => changed.has(address)),
    first: first !== undefined && changed.has(first),
    proposed: changes.every((change) => found.some((finding) => proposesTruth(finding, change))),
    wronglyAccused: [...culprits].some((address) => !changed.has(address)),
  };
}

function proposesTruth({ proposal }: Finding, { at }: Change): boolean {
  if (!proposal || addressOf(proposal) !== addressOf(at)) return false;
  const truth = at.displayed.coefficient / 10 ** at.displayed.decimals;
  const slack = 10 ** -(at.displayed.decimals + 2);
  return Number(proposal.low) <= truth + slack && truth - slack <= Number(proposal.high);
}
