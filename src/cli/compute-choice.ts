/** Which tables to compute in and what to compare them with, where the command line leaves it open. */
import { baseCandidates, columnsFor, COLUMNS_OF_BASE, fits, isComputable, type OtherBook } from "../core/ratios/candidates";
import type { BaseChoice, BaseKind, ComputationChoice, ComputedColumn } from "../core/ratios/choice";
import type { ComputationProblem } from "../core/ratios/problems";
import type { Disclosure, RecognisedTable } from "../core/recognise/disclosure";
import type { ComputeArguments } from "./compute-arguments";

export interface Choices {
  readonly choices: readonly ComputationChoice[];
  readonly problems: readonly ComputationProblem[];
}

const BASES: readonly BaseKind[] = ["initial", "prior"];

/** A computation for each table asked for; without a table named, for each that has figures to compare with (or only 占比 is wanted). */
export function chooseComputations(disclosures: readonly Disclosure[], files: readonly OtherBook[], args: ComputeArguments): Choices {
  const choices: ComputationChoice[] = [];
  const seen = new Set<string>();
  disclosures.forEach((disclosure, index) => {
    for (const table of disclosure.tables) {
      if (args.tables === null ? !isComputable(table) : !args.tables.includes(table.key.toUpperCase())) continue;
      seen.add(table.key.toUpperCase());
      const bases: Partial<Record<BaseKind, BaseChoice>> = {};
      for (const base of BASES) {
        const found = baseFor(base, table, index, disclosures, files, args);
        if (found) bases[base] = found;
      }
      const columns = chosenColumns(args, bases, disclosure);
      if (columns.length > 0) choices.push({ disclosure: index, table: table.key, columns, bases, formulas: args.formulas, spilled: args.spilled, overwrite: args.overwrite });
    }
  });
  const unknown = (args.tables ?? []).filter((key) => !seen.has(key));
  return { choices, problems: unknown.map((table) => ({ code: "noTable", args: { table } })) };
}

/** The columns asked for; else those with a base. With a table named, columns without a base stay in, so that the plan says what is missing. */
function chosenColumns({ columns, tables }: ComputeArguments, bases: ComputationChoice["bases"], { kind }: Disclosure): ComputedColumn[] {
  const possible = BASES.flatMap((base) => (bases[base] ? COLUMNS_OF_BASE[base] : []));
  if (columns === null) return possible.length > 0 || tables !== null ? [...columnsFor({ kind }, possible), "share"] : [];
  if (tables !== null) return [...columns];
  return columns.filter((column) => column === "share" || possible.includes(column));
}

/** The first fitting table in the files given, else one in the workbook that fits, else the table's own column. */
function baseFor(base: BaseKind, table: RecognisedTable, own: number, disclosures: readonly Disclosure[], files: readonly OtherBook[], { accept }: ComputeArguments): BaseChoice | undefined {
  const candidates = baseCandidates(base, table, own, disclosures, files);
  // A file that was named is taken even when its year is wrong: the plan then says so, or goes on when told to.
  const found = candidates.find(({ choice }) => choice.from === "file") ?? candidates.find(fits);
  return found === undefined || found.choice.from === "column" ? found?.choice : { ...found.choice, accept };
}
