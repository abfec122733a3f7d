/**
 * Tables and narrative as witnesses for one another: a figure of the text tells which of several cells is wrong, and relations that
 * prove a cell wrong clear the text that contradicts it.
 */
import { minus, print } from "../amounts/arithmetic";
import { writtenDigits } from "../amounts/exact";
import type { CheckReport } from "../check/report";
import type { CellWitness } from "../check/rule";
import type { CheckOptions } from "../check/workbook";
import { checkWorkbook } from "../check/workbook";
import type { Proposal } from "../findings";
import type { Disclosure } from "../recognise/disclosure";
import type { CellAddress, SheetSnapshot } from "../sheets/snapshot";
import type { ClaimOutcome } from "./claim";
import type { FigureBook } from "./figures";
import { measuredText, printedIn } from "./verify/measured";
import type { NarrativeReport } from "./verify/verify";
import { checkNarrative, disclosureOfText, reportOf } from "./verify/verify";

export interface NarrativeCheck {
  readonly report: CheckReport;
  /** Null when the workbook holds no disclosure. */
  readonly narrative: NarrativeReport | null;
}

/** What stands beside a disclosure: last year's and the budget's, from this workbook or others. */
export type Companions = (current: Disclosure, inWorkbook: readonly Disclosure[]) => Omit<FigureBook, "current">;

/** Check a workbook and a text together. */
export function checkWithNarrative(sheets: readonly SheetSnapshot[], text: string, options: CheckOptions = {}, companions: Companions = () => ({})): NarrativeCheck {
  const catalogue = options.catalogue === undefined ? {} : { catalogue: options.catalogue };
  const alone = checkWorkbook(sheets, options);
  const disclosures = alone.disclosures.map(({ disclosure }) => disclosure);
  const current = disclosureOfText(text, disclosures);
  if (!current) return { report: alone, narrative: null };
  const narrative = checkNarrative(text, { current, ...companions(current, disclosures) }, catalogue);
  const witness = witnessOf(narrative);
  const contradicts = narrative.outcomes.some(({ verdict, rule }) => verdict === "disagrees" && rule === "文-金额");
  const broken = alone.disclosures.some(({ counts }) => counts.broken > 0);
  // Checked anew only where the text has something to say about what is broken.
  const report = contradicts && broken ? checkWorkbook(sheets, { ...options, witness: (disclosure) => (sameAs(disclosure, current) ? witness : undefined) }) : alone;
  return { report, narrative: clearedBy(narrative, report) };
}

const sameAs = (a: Disclosure, b: Disclosure): boolean => a.kind === b.kind && a.year === b.year && a.unit === b.unit;

const keyOf = ({ sheet, row, column }: CellAddress): string => `${sheet}!${row},${column}`;

/** The figures of a text that contradict their cells, each in the unit and with the decimals of its cell. */
export function witnessOf({ narrative, outcomes }: NarrativeReport): CellWitness {
  const figures = new Map<string, string>();
  for (const { claim: id, verdict, rule, cells, figures: [shown] } of outcomes) {
    const claim = narrative.claims[id];
    const [cell] = cells;
    if (claim?.kind !== "amount" || claim.aside || verdict !== "disagrees" || rule !== "文-金额" || !cell || cells.length > 1 || !shown || shown.unit === "") continue;
    const decimals = shown.value.split(".")[1]?.length ?? 0;
    figures.set(keyOf(cell), print(printedIn(measuredText(claim.value, claim.unit).value, shown.unit, decimals)));
  }
  return (cell) => figures.get(keyOf(cell));
}

/** Whether the text's figure is what the cell is proposed to be, as far as rounding tells. */
function within(figure: string | undefined, { low, high }: Proposal): boolean {
  const [value, least, most] = [figure ?? "", low, high].map(writtenDigits);
  return value !== undefined && least !== undefined && most !== undefined && Number(minus(value, least).coefficient) >= 0 && Number(minus(most, value).coefficient) >= 0;
}

/** Amounts that contradict a cell which the relations prove wrong, and which are what it should be: the table is at fault. */
function clearedBy(narrative: NarrativeReport, { findings }: CheckReport): NarrativeReport {
  const witness = witnessOf(narrative);
  const proposals = new Map(findings.flatMap(({ proposal }): [string, Proposal][] => (proposal ? [[keyOf(proposal), proposal]] : [])));
  const outcomes = narrative.outcomes.map((outcome): ClaimOutcome => {
    const [cell] = outcome.cells;
    const proposal = cell && outcome.cells.length === 1 ? proposals.get(keyOf(cell)) : undefined;
    if (outcome.rule !== "文-金额" || outcome.verdict !== "disagrees" || !cell || !proposal || !within(witness(cell), proposal)) return outcome;
    return { ...outcome, message: "narrative.amount.cellWrong", correction: null };
  });
  return outcomes.some((outcome, index) => outcome !== narrative.outcomes[index]) ? reportOf(narrative.narrative, outcomes, narrative.findings) : narrative;
}
