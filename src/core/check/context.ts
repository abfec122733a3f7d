/** What the rules are given, put together once for a disclosure. */
import type { CheckContext, DecidedDisclosure } from "./rule";
import { findMisread } from "./signs/amount-unit";
import { gatherSums } from "./signs/sums";
import { gatherAmounts } from "./signs/table-cells";

export const checkContext = (decided: DecidedDisclosure): CheckContext => ({
  ...decided,
  amounts: new Map(decided.disclosure.tables.map((table) => [table, gatherAmounts(table)])),
  sums: once(() => gatherSums(decided.evaluated)),
  misread: findMisread(decided),
});

/** Worked out when it is first asked for: most disclosures are right, and nothing asks. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
