/** What the rules are given, put together once for a disclosure. */
import type { CheckContext, DecidedDisclosure } from "./rule";
import { findMisread } from "./signs/amount-unit";
import { gatherSums } from "./signs/sums";
import { gatherAmounts } from "./signs/table-cells";

export const checkContext = (decided: DecidedDisclosure): CheckContext => ({
  ...decided,
  amounts: new Map(decided.disclosure.tables.map((table) => [table, gatherAmounts(table)])),
  sums: gatherSums(decided.evaluated),
  misread: findMisread(decided),
});
