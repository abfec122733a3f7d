/** Following what the user has said while a workbook is recognised, and telling what could not be followed. */
import { TABLES, tableSpec } from "../tables/index";
import type { BuiltTable, SaidFacts } from "./build";
import { buildTable } from "./build";
import type { Disclosure, Unrecognised } from "./disclosure";
import type { Candidate } from "./fit";
import { fitTable } from "./fit";
import type { Decision } from "./identify";
import { factsOf, NO_TABLE, TOTALS_ONLY, type DisclosureAnchor, type RecognitionOverrides, type RegionOverride, type UnappliedOverride } from "./overrides";
import { readsAmounts, withColumns } from "./overrides-columns";
import { findRegions } from "./overrides-regions";
import type { Block } from "./segment";

export class OverridesInUse {
  readonly unapplied: UnappliedOverride[] = [];
  private readonly byBlock = new Map<Block, RegionOverride>();

  constructor(private readonly overrides: RecognitionOverrides, blocks: readonly Block[]) {
    const found = findRegions(overrides.regions.map(({ region }) => region), blocks);
    overrides.regions.forEach((override, index) => {
      const block = found[index];
      if (block === undefined) this.unapplied.push({ reason: "regionGone", region: override.region });
      else this.byBlock.set(block, override);
    });
  }

  /** The table that the user says this is; undefined leaves it to recognition. */
  readonly settle = (candidate: Candidate): Decision | undefined => {
    const said = this.saidOf(candidate);
    if (said?.table === undefined) return undefined;
    if (said.table === NO_TABLE) return { candidate, reason: "excluded", guess: null };
    const kind = said.table === TOTALS_ONLY.final ? "final" : said.table === TOTALS_ONLY.budget ? "budget" : undefined;
    if (kind !== undefined) {
      const [{ title, grid }] = candidate.blocks;
      return { candidate, further: { name: title?.text ?? grid.sheet, title: NEVER, kind, where: "" } };
    }
    const spec = tableSpec(said.table);
    const fit = spec && fitTable(candidate, spec);
    if (fit !== undefined && readsAmounts(said.columns === undefined ? fit : withColumns(fit, said.columns).fit)) return { candidate, fit, confidence: 1, namedBy: "user" };
    this.unapplied.push({ reason: "layout", region: said.region, table: said.table });
    return undefined;
  };

  /** The table of a decision with everything that was said of it. */
  build(decision: Decision): BuiltTable | undefined {
    const said = this.saidOf(decision.candidate);
    if (said === undefined) return buildTable(decision);
    const built = buildTable(this.columnsOf(decision, said), saidFacts(said));
    if (built === undefined) return undefined;
    const { table } = built;
    const namedBy = "further" in decision && said.table !== undefined ? "user" : table.evidence.namedBy;
    return { ...built, table: { ...table, confidence: said.table === undefined ? table.confidence : 1, evidence: { ...table.evidence, namedBy, specified: { region: said.region, facts: factsOf(said) } } } };
  }

  /** Marks what the user left out, so that it can be taken back. */
  mark(candidate: Candidate, entries: readonly Unrecognised[]): Unrecognised[] {
    const said = this.saidOf(candidate);
    return entries.map((entry) => (said === undefined ? entry : { ...entry, specified: said.region }));
  }

  /** Disclosures with the organisation and the year that were said of them. */
  ofDisclosures(disclosures: readonly Disclosure[]): Disclosure[] {
    const result = [...disclosures];
    for (const { of, unit, year } of this.overrides.disclosures) {
      const index = findDisclosure(disclosures, of);
      const disclosure = result[index];
      if (disclosure === undefined) this.unapplied.push({ reason: "disclosureGone", disclosure: of });
      else result[index] = saidDisclosure(disclosure, of, unit, year);
    }
    return result;
  }

  private saidOf({ blocks }: Candidate): RegionOverride | undefined {
    for (const block of blocks) {
      const said = this.byBlock.get(block);
      if (said !== undefined) return said;
    }
    return undefined;
  }

  private columnsOf(decision: Decision, { region, columns }: RegionOverride): Decision {
    if (columns === undefined || !("fit" in decision)) return decision;
    const { fit, gone } = withColumns(decision.fit, columns);
    for (const header of gone) this.unapplied.push({ reason: "columnGone", region, header });
    return { ...decision, fit };
  }
}

/** Matches no title. */
const NEVER = /(?!)/;

const saidFacts = ({ amountUnit, year, unitName }: RegionOverride): SaidFacts => ({
  ...(amountUnit !== undefined && { amountUnit }), ...(year !== undefined && { year }), ...(unitName !== undefined && { unitName }),
});

/** The disclosure that was understood so; else the only one of its kind, whose lines may have been completed since. */
function findDisclosure(disclosures: readonly Disclosure[], of: DisclosureAnchor): number {
  const exact = disclosures.findIndex(({ unit, year, kind }) => unit === of.unit && year === of.year && kind === of.kind);
  if (exact >= 0) return exact;
  const alike = disclosures.flatMap(({ kind }, index) => (kind === of.kind ? [index] : []));
  return alike.length === 1 ? (alike[0] ?? -1) : -1;
}

function saidDisclosure(disclosure: Disclosure, of: DisclosureAnchor, unit: string | undefined, year: number | undefined): Disclosure {
  return {
    ...disclosure,
    ...(unit !== undefined && { unit }), ...(year !== undefined && { year }),
    specified: { of, facts: [...(unit === undefined ? [] : (["unit"] as const)), ...(year === undefined ? [] : (["year"] as const))] },
    // A table that prints another organisation or year than was understood goes on saying so.
    tables: disclosure.tables.map((table) => ({
      ...table,
      ...(unit !== undefined && table.unitName === disclosure.unit && { unitName: unit }),
      ...(year !== undefined && table.year === disclosure.year && { year }),
    })),
  };
}

/** The table of the other kind that stands in the same place of the set: T3 for B3. Undefined where there is none. */
export function counterpart(id: string): string | undefined {
  const [, letter, number] = /^([TB])([1-9])$/.exec(id) ?? [];
  const other = `${letter === "T" ? "B" : "T"}${number ?? ""}`;
  return TABLES.some((spec) => spec.id === other) ? other : undefined;
}
