/** Checking a workbook: recognise, put the relations to the cells, decide them, and gather what every rule has to say. */
import type { Finding } from "../findings";
import { SEVERITIES } from "../findings";
import type { Disclosure, RecognisedTable } from "../recognise/disclosure";
import type { RecognitionOverrides } from "../recognise/overrides";
import { recognise } from "../recognise/recognise";
import { compileDisclosure } from "../relations/compile";
import type { Compiled } from "../relations/equation";
import { brokenFindings } from "../locate/findings";
import { cellName } from "../sheets/addresses";
import { isOwnSheet } from "../sheets/own-sheets";
import type { SheetSnapshot } from "../sheets/snapshot";
import { plainText } from "../sheets/text";
import type { SubjectCatalogue } from "../subjects/catalogue";
import { builtInCatalogue } from "../subjects/catalogue";
import { checkContext } from "./context";
import type { FindingDraft } from "./draft";
import { evaluate } from "./evaluate";
import type { Evaluated } from "./relations";
import { roundingFindings, usualUnit } from "./relations";
import type { CheckReport, DisclosureReport, Outcome, RelationResult } from "./report";
import type { CellWitness } from "./rule";
import { SIGN_RULES } from "./signs/index";
import { checkSubjects } from "./subjects";

export interface CheckOptions {
  /** A catalogue the user loaded; the built-in one otherwise. */
  readonly catalogue?: SubjectCatalogue;
  /** Name of the workbook, without its folder: may tell the year and the organisation when the sheets do not. */
  readonly workbookName?: string;
  /** What the user has said of the workbook's tables. */
  readonly overrides?: RecognitionOverrides;
  /** A witness besides the tables for the cells of a disclosure; undefined where it has none. */
  readonly witness?: (disclosure: Disclosure) => CellWitness | undefined;
}

/** Recognise and check all sheets of a workbook. Deterministic: the same sheets give the same report. */
export function checkWorkbook(sheets: readonly SheetSnapshot[], options: CheckOptions = {}): CheckReport {
  const { workbookName, overrides } = options;
  const recognition = recognise(sheets, { ...(workbookName !== undefined && { workbookName }), ...(overrides !== undefined && { overrides }) });
  const catalogue = options.catalogue ?? builtInCatalogue();
  const byName = new Map(sheets.filter((sheet) => !isOwnSheet(sheet)).map((sheet) => [sheet.name, sheet]));
  const findings: Finding[] = [];
  const ids = new Map<string, number>();
  const disclosures = recognition.disclosures.map((disclosure, index): DisclosureReport => {
    const { report, drafts } = checkDisclosure(disclosure, priorOf(disclosure, recognition.disclosures), byName, catalogue, options.witness?.(disclosure));
    for (const draft of drafts) findings.push(numbered(draft, index, ids));
    return report;
  });
  const { unrecognised, unapplied } = recognition;
  return { disclosures, unrecognised, ...(unapplied !== undefined && { unapplied }), findings: ordered(findings, disclosures) };
}

/** Last year's account of the same organisation, when the workbook holds it too. */
const priorOf = ({ unit, year, kind }: Disclosure, all: readonly Disclosure[]): Disclosure | undefined =>
  unit === null || year === null || kind !== "final" ? undefined : all.find((other) => other.kind === kind && other.year === year - 1 && other.unit !== null && plainText(other.unit) === plainText(unit));

function checkDisclosure(disclosure: Disclosure, prior: Disclosure | undefined, sheets: ReadonlyMap<string, SheetSnapshot>, catalogue: SubjectCatalogue, witness: CellWitness | undefined): { readonly report: DisclosureReport; readonly drafts: FindingDraft[] } {
  const compiled = compileDisclosure(disclosure, prior);
  const unit = usualUnit(disclosure.tables);
  const evaluated = compiled.equations.map((equation): Evaluated => ({ equation, evaluation: evaluate(equation, unit) }));
  const results = resultsOf(evaluated, compiled);
  const counts: Record<Outcome, number> = { holds: 0, rounding: 0, maybeRounding: 0, broken: 0, missingData: 0 };
  for (const { outcome } of results) counts[outcome]++;
  const context = checkContext({ disclosure, sheets, evaluated, unit, catalogue, ...(witness && { witness }) });
  const drafts = [
    ...brokenFindings(context),
    ...roundingFindings(evaluated, disclosure.tables),
    ...checkSubjects(disclosure, catalogue, sheets),
    ...SIGN_RULES.flatMap((rule) => rule.check(context)),
  ];
  return { report: { disclosure: withEvidence(disclosure, results), results, counts }, drafts };
}

const NOTHING: readonly string[] = [];

function resultsOf(evaluated: readonly Evaluated[], { unstated }: Compiled): RelationResult[] {
  return [
    ...evaluated.map(({ equation, evaluation }): RelationResult => ({
      relation: equation.relation.id, outcome: evaluation.outcome, tables: equation.tables,
      cells: evaluation.terms.map(({ cell }) => cell),
      missing: evaluation.unreadable.length === 0 ? NOTHING : evaluation.unreadable.map((cell) => `${cell.sheet}!${cellName(cell.row, cell.column)} ${cell.printed}`.trim()),
    })),
    ...unstated.map(({ relation, tables, missing }): RelationResult => ({ relation: relation.id, outcome: "missingData", tables, cells: [], missing })),
  ];
}

/** Fill in how many of each table's own relations hold. */
function withEvidence(disclosure: Disclosure, results: readonly RelationResult[]): Disclosure {
  const counts = new Map<string, { holds: number; of: number }>();
  for (const { tables, outcome } of results) {
    const [key] = tables;
    if (tables.length !== 1 || key === undefined || outcome === "missingData") continue;
    const count = counts.get(key) ?? { holds: 0, of: 0 };
    count.of++;
    if (outcome !== "broken") count.holds++;
    counts.set(key, count);
  }
  return {
    ...disclosure,
    tables: disclosure.tables.map((table): RecognisedTable => ({ ...table, evidence: { ...table.evidence, relations: counts.get(table.key) ?? { holds: 0, of: 0 } } })),
  };
}

/** The id names the rule and its first cell, and counts up where that is not enough. */
function numbered(draft: FindingDraft, disclosure: number, ids: Map<string, number>): Finding {
  const [cell] = draft.cells;
  const place = cell ? `${cell.sheet}!${cellName(cell.row, cell.column)}` : (draft.table ?? "");
  const base = `${draft.rule}@${place}`;
  const count = (ids.get(base) ?? 0) + 1;
  ids.set(base, count);
  return { id: count === 1 ? base : `${base}/${count}`, ...draft, disclosure };
}

/** By disclosure, then by table in document order, worst first. */
function ordered(findings: readonly Finding[], disclosures: readonly DisclosureReport[]): Finding[] {
  const positions = new Map<string, number>();
  disclosures.forEach(({ disclosure }, index) => disclosure.tables.forEach(({ key }, position) => positions.set(`${index}/${key}`, position)));
  const rank = (finding: Finding): readonly [number, number, number] => [
    finding.disclosure ?? -1, positions.get(`${finding.disclosure}/${finding.table}`) ?? -1, SEVERITIES.indexOf(finding.severity),
  ];
  return findings
    .map((finding) => ({ finding, rank: rank(finding) }))
    .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || a.rank[2] - b.rank[2])
    .map(({ finding }) => finding);
}
