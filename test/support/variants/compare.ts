/**
 * Comparing what was observed on a variant with what was observed on the sample itself. Nothing may differ but what the
 * variants of the recipe allow; what they allow is as narrow as the form demands.
 */
import type { LaidOut } from "./lay-out";
import type { Observation, ObservedClaim } from "./observe";
import type { Origin } from "./traced";
import type { Allowance, FactName } from "./variant";

/** Differences as lines to read, empty when the observations agree. */
export function differences(base: Observation, varied: Observation, laid: Pick<LaidOut, "lost" | "allowance">): string[] {
  const gone = (origin: Origin): boolean => laid.lost.has(origin);
  const inexact = inexactRelations(base);
  return [
    ...cellDifferences(base, varied, gone),
    ...factDifferences(base, varied, laid.allowance),
    ...claimDifferences("relation", base.relations, varied.relations, gone, laid.allowance, inexact),
    ...claimDifferences("finding", base.findings, varied.findings, gone, laid.allowance, inexact),
    ...unrecognisedDifferences(base, varied, laid.allowance),
  ];
}

function cellDifferences(base: Observation, varied: Observation, gone: (origin: Origin) => boolean): string[] {
  const lost = [...base.cells].flatMap(([origin, says]) => {
    const now = varied.cells.get(origin);
    return gone(origin) || now === says ? [] : [`cell ${origin}: ${says} → ${now ?? "nothing"}`];
  });
  const won = [...varied.cells].filter(([origin]) => !base.cells.has(origin)).map(([origin, says]) => `cell ${origin}: nothing → ${says}`);
  return [...lost, ...won];
}

function factDifferences(base: Observation, varied: Observation, { facts = [] }: Allowance): string[] {
  const allowed = (key: string): boolean => facts.some((fact: FactName) => key.endsWith(` ${fact}`));
  return [...new Set([...base.facts.keys(), ...varied.facts.keys()])].flatMap((key) => {
    const [was, is] = [base.facts.get(key) ?? "", varied.facts.get(key) ?? ""];
    return was === is || (allowed(key) && mayDiffer(key, was, is)) ? [] : [`fact ${key}: ${was || "none"} → ${is || "none"}`];
  });
}

/** Titles, units and lists may be worded otherwise where the form says so; a year or a unit name may come or go, not change. */
function mayDiffer(key: string, was: string, is: string): boolean {
  return /(title|amountUnit|missingTables)$/u.test(key) || was === "" || is === "" || was.endsWith(is) || is.endsWith(was);
}

const text = (claim: ObservedClaim): string => `${claim.id} ${claim.says} (${claim.origins.join(" ")})`;

/** How a claim reads once the lost cells are taken out of it. */
const projected = (claim: ObservedClaim, gone: (origin: Origin) => boolean): string => `${claim.id} (${claim.origins.filter((origin) => !gone(origin)).join(" ")})`;

function claimDifferences(
  kind: "relation" | "finding",
  base: readonly ObservedClaim[],
  varied: readonly ObservedClaim[],
  gone: (origin: Origin) => boolean,
  allowance: Allowance,
  inexact: ReadonlySet<string>,
): string[] {
  const left = new Map<string, ObservedClaim[]>();
  for (const claim of varied) left.set(text(claim), [...(left.get(text(claim)) ?? []), claim]);
  const missing: ObservedClaim[] = [];
  for (const claim of base) {
    const same = left.get(text(claim));
    if (same && same.length > 0) same.pop();
    else missing.push(claim);
  }
  const extra = [...left.values()].flat();
  const intact = missing.filter((claim) => !claim.origins.some(gone));
  const damaged = new Set(missing.filter((claim) => claim.origins.some(gone)).map((claim) => projected(claim, gone)));
  const unexplained = extra.filter((claim) => !damaged.has(projected(claim, gone)));
  const roundingOnly = kind === "relation" ? roundingRelations(intact, unexplained) : roundingFindings([...intact, ...unexplained], inexact);
  const excused = (claim: ObservedClaim): boolean => (allowance.rounding === true && roundingOnly.has(claim)) || allowed(kind, claim, allowance);
  return [
    ...intact.filter((claim) => !excused(claim)).map((claim) => `${kind} missing: ${text(claim)}`),
    ...unexplained.filter((claim) => !excused(claim)).map((claim) => `${kind} new: ${text(claim)}`),
  ];
}

function allowed(kind: "relation" | "finding", claim: ObservedClaim, allowance: Allowance): boolean {
  const made = allowance.relations ?? [];
  // A relation that the form makes may hold within rounding only, and is then named among the 尾差 of its table.
  if (kind === "finding") return (made.length > 0 && isRounding(claim)) || (allowance.findings ?? []).some((rule) => rule.test(claim.id));
  return claim.says !== "broken" && made.some((relation) => relation.test(claim.id));
}

const isRounding = (claim: ObservedClaim): boolean => claim.says.startsWith("rounding ");

const INEXACT = ["rounding", "maybeRounding", "broken"];

/** Relations that do not hold exactly, by id. */
const inexactRelations = (observation: Observation): ReadonlySet<string> => new Set(observation.relations.filter((claim) => INEXACT.includes(claim.says)).map((claim) => claim.id));

/**
 * With figures printed at another precision, a relation that the sample keeps only within rounding, or breaks, may come out
 * otherwise over the same cells. One that holds exactly, or says 缺数据, may not.
 */
function roundingRelations(missing: readonly ObservedClaim[], extra: readonly ObservedClaim[]): ReadonlySet<ObservedClaim> {
  const inexact = extra.filter((claim) => INEXACT.includes(claim.says));
  return new Set(missing.filter((claim) => INEXACT.includes(claim.says)).flatMap((claim) => {
    const now = inexact.find((other) => other.id === claim.id && other.origins.join() === claim.origins.join());
    return now ? [claim, now] : [];
  }));
}

/** And so may the findings of such relations, and those that speak of rounding alone. */
const roundingFindings = (claims: readonly ObservedClaim[], inexact: ReadonlySet<string>): ReadonlySet<ObservedClaim> =>
  new Set(claims.filter((claim) => inexact.has(claim.id) || isRounding(claim)));

function unrecognisedDifferences(base: Observation, varied: Observation, allowance: Allowance): string[] {
  const [was, is] = [base.unrecognised.join(" "), varied.unrecognised.join(" ")];
  const named = was === is ? [] : [`unrecognised: ${was || "none"} → ${is || "none"}`];
  const more = varied.foreignUnrecognised > base.foreignUnrecognised && allowance.unrecognised !== true;
  return more ? [...named, `unrecognised: ${varied.foreignUnrecognised} more than the sample's tables`] : named;
}
