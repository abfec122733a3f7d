/** What the check says of written narratives: nothing of correct ones, and something of each slip. Shared by the tests and the benchmark. */
import type { ClaimVerdict } from "../../../src/core/narrative/claim";
import { composeNarrative, narrativeText } from "../../../src/core/narrative/compose/compose";
import type { Fragment } from "../../../src/core/narrative/compose/render";
import { printAmount } from "../../../src/core/narrative/compose/print";
import type { NarrativeStyle } from "../../../src/core/narrative/compose/style";
import type { FigureBook } from "../../../src/core/narrative/figures";
import { checkNarrative, type NarrativeReport } from "../../../src/core/narrative/verify/verify";
import type { Disclosure, RecognisedTable, TableRow } from "../../../src/core/recognise/disclosure";
import { Random } from "../generated/random";
import { mutate, MUTATION_KINDS, type Mutation, type MutationKind } from "./mutations";
import type { SisterYears } from "./sister-years";

export interface WrittenNarrative extends Fragment {
  readonly book: FigureBook;
  readonly years: SisterYears;
  readonly style: NarrativeStyle;
}

export function write(years: SisterYears, style: NarrativeStyle): WrittenNarrative {
  const { disclosure, earlier, budget } = years;
  return { ...narrativeText(composeNarrative(disclosure, { ...years, style })), years, style, book: { current: disclosure, prior: earlier, budget } };
}

export interface Judged {
  readonly report: NarrativeReport;
  /** What a reader would be told is wrong, a line each. */
  readonly alarms: readonly string[];
}

export function judge(text: string, book: FigureBook): Judged {
  const report = checkNarrative(text, book);
  const alarms = report.findings.filter(({ severity }) => severity === "error" || severity === "review")
    .map(({ rule, message, severity, start, end, args }) => `${severity} ${rule} ${message} “${text.slice(Math.max(0, start - 60), start)}【${text.slice(start, end)}】” ${JSON.stringify(args)}`);
  return { report, alarms };
}

/** Verdicts of the amounts, changes and ratios that a narrative states, for the share that is tied to cells. */
export function verdictsOf({ report: { narrative, outcomes } }: Judged): { readonly tied: number; readonly stated: number; readonly verdicts: Readonly<Record<ClaimVerdict, number>> } {
  const verdicts: Record<ClaimVerdict, number> = { agrees: 0, rounding: 0, truncated: 0, disagrees: 0, unverifiable: 0 };
  let [tied, stated] = [0, 0];
  for (const { claim, verdict, basis } of outcomes) {
    const kind = narrative.claims[claim]?.kind;
    if (kind === undefined || kind === "count") continue;
    verdicts[verdict]++;
    stated++;
    if (verdict !== "unverifiable" && basis !== "none") tied++;
  }
  return { tied, stated, verdicts };
}

export interface Tried {
  readonly mutation: Mutation;
  /** Told at all; told in the paragraph of the slip. */
  readonly found: boolean;
  readonly inPlace: boolean;
  /** Told as a hint or rounding only. */
  readonly hinted: boolean;
}

/** One slip of a kind in a narrative; undefined where it has no place for one. */
export function tryMutation(written: WrittenNarrative, kind: MutationKind, random: Random): Tried | undefined {
  const mutation = mutate(written, kind, random, { lastYear: lastYearsFigures(written), leeway: leewayOf(written) });
  if (!mutation) return undefined;
  const { report } = judge(mutation.text, written.book);
  const from = mutation.text.lastIndexOf("\n", mutation.start) + 1;
  const line = mutation.text.indexOf("\n", mutation.end);
  const to = line < 0 ? mutation.text.length : line;
  const told = report.findings.filter(({ severity }) => severity === "error" || severity === "review");
  return {
    mutation, found: told.length > 0, inPlace: told.some(({ start, end }) => start < to && end > from),
    hinted: report.findings.some(({ start, end, severity }) => (severity === "hint" || severity === "rounding") && start < to && end > from),
  };
}

export const kindsInTurn = (seed: number): readonly MutationKind[] => MUTATION_KINDS.map((_, index) => MUTATION_KINDS[(index + seed) % MUTATION_KINDS.length] ?? "digitChanged");

export const randomFor = (seed: number, style: NarrativeStyle): Random => new Random(seed * 101 + style.id.length);

/** What last year's tables have where this year's amounts stand, by the place in the text. */
function lastYearsFigures({ slots, years: { disclosure, earlier }, style }: WrittenNarrative): Map<number, string> {
  const found = new Map<number, string>();
  if (!earlier) return found;
  for (const { kind, start, cells } of slots) {
    const [cell, ...more] = cells;
    if (kind !== "amount" || !cell || more.length > 0 || cell.source !== "current") continue;
    const own = rowWith(disclosure, cell);
    const table = own && earlier.tables.find(({ id }) => id === own.table.id);
    const before = table?.rows.find(({ key }) => key === own?.row.key)?.cells.get(own?.role ?? "");
    if (before && table) found.set(start, printAmount({ value: before.displayed, decimals: before.displayed.decimals, unit: table.amountUnit ?? "万元" }, style.printing));
  }
  return found;
}

/** A percentage is as sure as the figures it is made of: the sum of their relative half-widths, and a little more for sums of several cells. */
function leewayOf({ text, slots, years: { disclosure, earlier, budget } }: WrittenNarrative): Map<number, number> {
  const found = new Map<number, number>();
  for (const { kind, start, end, cells } of slots) {
    if (kind !== "rate" && kind !== "share" && kind !== "completion") continue;
    const figures = cells.flatMap((cell) => {
      const owner = cell.source === "current" ? disclosure : cell.source === "prior" ? earlier : budget;
      const at = owner && rowWith(owner, cell);
      const amount = at?.row.cells.get(at.role)?.displayed;
      return amount && amount.coefficient !== 0 ? [1 / Math.abs(amount.coefficient)] : [];
    });
    const own = Math.abs(Number.parseFloat(text.slice(start, end)));
    // Texts print two decimals of 万元 where the tables may have more.
    found.set(start, (100 + own) * (figures.reduce((sum, one) => sum + one, 0)) + smallness(text, start) * (100 + own));
  }
  return found;
}

/** The change in front of a percentage is printed with half a unit of its own. */
function smallness(text: string, at: number): number {
  const before = [...text.slice(Math.max(0, at - 60), at).matchAll(/([\d,]+\.\d+)(万元|元)/g)].map((one) => Number.parseFloat((one[1] ?? "").replaceAll(",", ""))).filter((figure) => figure > 0);
  return before.length === 0 ? 0 : 0.01 / Math.min(...before);
}

function rowWith({ tables }: Disclosure, cell: { readonly sheet: string; readonly row: number; readonly column: number }): { readonly table: RecognisedTable; readonly row: TableRow; readonly role: string } | undefined {
  for (const table of tables) {
    for (const row of table.rows) {
      if (row.sheet !== cell.sheet || row.row !== cell.row) continue;
      for (const [role, amount] of row.cells) if (amount.column === cell.column) return { table, row, role };
    }
  }
  return undefined;
}
