/**
 * A generated disclosure with the others that its narrative speaks of: last year's of the same organisation, and this year's budget.
 * They are drawn from the same stream with some amounts changed and now and then a subject more or less, as years differ.
 */
import { recognise } from "../../../src/core/recognise/recognise";
import type { Disclosure } from "../../../src/core/recognise/disclosure";
import { generateDisclosure } from "../generated/generate";
import { Random } from "../generated/random";
import { printedSheets } from "../printed-sheets";
import type { PrintedDisclosure, PrintedTable } from "../sample-model";

export interface SisterYears {
  readonly disclosure: Disclosure;
  readonly earlier?: Disclosure;
  readonly budget?: Disclosure;
  readonly name: string;
}

/** Draws of what the organisation is and how its tables look; amounts come later. */
const FIRST_DRAWS = 24;

/** The stream of a seed with its amounts varied by another stream. */
class VariedRandom extends Random {
  private readonly variation: Random;
  private draws = 0;

  constructor(seed: number, variant: number) {
    super(seed);
    this.variation = new Random(seed * 31 + variant);
  }

  override fraction(): number {
    this.draws++;
    return super.fraction();
  }

  override chance(probability: number): boolean {
    const drawn = super.chance(probability);
    return this.draws > FIRST_DRAWS && this.variation.chance(0.01) ? !drawn : drawn;
  }

  override spread(low: number, high: number): number {
    const drawn = super.spread(low, high);
    if (this.draws <= FIRST_DRAWS || high < 10_000 || !this.variation.chance(0.7)) return drawn;
    return Math.max(1, Math.floor(drawn * (0.6 + this.variation.fraction() * 0.9)));
  }
}

/** Last year's document of a seed with those that its own narrative speaks of. */
export function generateLastYear(seed: number, { items }: { readonly items?: number } = {}): SisterYears {
  const { kind, year } = generateDisclosure(seed, { ...(items !== undefined && { items }) });
  const [own, before, planned] = [variantOf(seed, 1, kind, year - 1, items), variantOf(seed, 3, kind, year - 2, items), variantOf(seed, 4, kind, year - 1, items)];
  return { disclosure: onlyOf(own), name: own.name, earlier: onlyOf(before), ...(kind === "final" && { budget: onlyOf(asBudget(planned)) }) };
}

/** The documents of a seed: always a budget or final account, mostly with last year's, a final account mostly with its budget. */
export function generateSisterYears(seed: number, { items }: { readonly items?: number } = {}): SisterYears {
  const printed = generateDisclosure(seed, { ...(items !== undefined && { items }) });
  const { kind, year } = printed;
  const choice = new Random(seed ^ 0x5eed);
  const [withEarlier, withBudget] = [choice.chance(0.85), choice.chance(0.85)];
  const disclosure = onlyOf(printed);
  const varied = (variant: number, of: number): PrintedDisclosure => variantOf(seed, variant, kind, of, items);
  return {
    disclosure, name: printed.name,
    ...(withEarlier && { earlier: onlyOf(varied(1, year - 1)) }),
    ...(withBudget && kind === "final" && { budget: onlyOf(asBudget(varied(2, year))) }),
  };
}

function variantOf(seed: number, variant: number, kind: PrintedDisclosure["kind"], year: number, items?: number): PrintedDisclosure {
  const random = new VariedRandom(seed, variant);
  // The kind is given, not drawn: its draw is made all the same, so that the streams stay alike.
  random.fraction();
  return generateDisclosure(seed, { random, kind, year, ...(items !== undefined && { items }) });
}

function onlyOf(printed: PrintedDisclosure): Disclosure {
  const [only, ...more] = recognise(printedSheets(printed), { workbookName: printed.name }).disclosures;
  if (!only || more.length > 0) throw new Error(`${printed.name}: ${more.length + (only ? 1 : 0)} disclosures`);
  return only;
}

const BUDGET_FORMS: Readonly<Record<string, readonly [id: string, title: string]>> = {
  T5: ["B5", "一般公共预算支出情况表"], T6: ["B6", "一般公共预算基本支出情况表"],
};

/** The tables of 一般公共预算 of an account, printed as those of a budget. */
function asBudget(account: PrintedDisclosure): PrintedDisclosure {
  const tables = account.tables.flatMap((table): PrintedTable[] => {
    const form = BUDGET_FORMS[table.id];
    if (!form) return [];
    const words = (text: string): string => text.replaceAll("决算", "预算");
    return [{
      ...table, id: form[0], title: `${account.year}年${form[1]}`, label: null, notes: [], sheetName: form[0],
      header: table.header.map((cell) => ({ ...cell, text: words(cell.text) })),
    }];
  });
  return { name: `${account.unit}${account.year}年部门预算`, unit: account.unit, year: account.year, kind: "budget", tables };
}
