/**
 * Checks the subject codes and names of a disclosure: against the catalogue, against each other, and the places they stand in.
 * One finding for each thing that is wrong, with every cell in which it is printed. Asks the catalogue, knows no name itself.
 */
import type { Severity } from "../findings";
import type { Disclosure, RecognisedTable, TableRow } from "../recognise/disclosure";
import { readRowLabel } from "../recognise/labels";
import type { SheetSnapshot } from "../sheets/snapshot";
import { plainText } from "../sheets/text";
import type { SubjectCatalogue } from "../subjects/catalogue";
import { judgeSubject, type SubjectVerdict } from "../subjects/judge";
import { comparableName, withoutLevel } from "../subjects/names";
import { kindOf } from "../subjects/subject";
import type { FindingDraft } from "./draft";
import { subjectCell } from "./subjects-cells";
import { checkStructure } from "./subjects-structure";

/**
 * Check all subjects of a disclosure. Findings come in the order in which their first cell is printed, structure last.
 * `sheets` by name are only needed to see how the names are indented.
 */
export function checkSubjects(disclosure: Disclosure, catalogue: SubjectCatalogue, sheets: ReadonlyMap<string, SheetSnapshot> = new Map()): FindingDraft[] {
  const pairs = new Map<string, Pair>();
  for (const table of disclosure.tables) {
    if (table.id.startsWith("P")) continue;
    const year = disclosure.year ?? table.year;
    table.rows.forEach((row, index) => {
      if (row.hidden) return;
      const line = row.kind === "line" ? CLASS_LINE.exec(row.key) : null;
      if (row.kind !== "subject" && !line) return;
      collect(pairs, { table, row, index }, line?.[1] ?? row.code, line !== null, year);
    });
  }
  const judged = [...pairs.values()].map((pair) => judgePair(pair, catalogue)).filter((one) => one !== null);
  const clashes = namesThatClash([...pairs.values()], judged);
  const clashing = new Set(clashes.map(({ code }) => code));
  return [
    ...judged.filter(({ pair, verdict }) => verdict.severity === "error" || !clashing.has(pair.code)).map(({ pair, verdict }) => draft(pair, verdict)),
    ...clashes.map(({ finding }) => finding),
    ...checkStructure(disclosure.tables.filter(({ known, id }) => known && !id.startsWith("P")), sheets),
  ];
}

/** A row of T1, T4, B1 or B4 that is a 类. */
const CLASS_LINE = /^expenditure\.(\d{3})$/;

interface Place {
  readonly table: RecognisedTable;
  readonly row: TableRow;
  readonly index: number;
}

/** A code and a name as printed, and everywhere they are printed. */
interface Pair {
  readonly code: string;
  readonly name: string;
  readonly line: boolean;
  readonly year: number | null;
  readonly places: Place[];
}

interface JudgedPair {
  readonly pair: Pair;
  readonly verdict: SubjectVerdict;
}

function collect(pairs: Map<string, Pair>, place: Place, code: string, line: boolean, year: number | null): void {
  const name = line ? lineName(place.row.name) : place.row.name;
  // Printed with other widths or spaces it is the same name, and told once.
  const key = `${line ? "line" : ""}|${year ?? ""}|${code}|${comparableName(name)}`;
  const known = pairs.get(key);
  if (known) known.places.push(place);
  else pairs.set(key, { code, name, line, year, places: [place] });
}

/** `八、社会保障和就业支出` without its numbering. */
const lineName = (printed: string): string => readRowLabel(plainText(printed)).name;

/** What is to be said of a pair, or null. */
function judgePair(pair: Pair, catalogue: SubjectCatalogue): JudgedPair | null {
  const verdict = judgeSubject(catalogue, pair.code, pair.name, pair.year);
  if (!verdict || isOrganisation(pair, catalogue) || isContinued(pair, catalogue)) return null;
  if (pair.line) return judgeLine(pair, verdict, catalogue);
  // A table known by its title only may hold codes of its own kind: ask, do not call it wrong.
  const known = pair.places.some(({ table }) => table.known);
  return { pair, verdict: known ? verdict : atMost(verdict, "review") };
}

/** Lines carry a name, not a code: a former name is one, and any other deviation is asked about unless only 支出 is missing. */
function judgeLine(pair: Pair, verdict: SubjectVerdict, catalogue: SubjectCatalogue): JudgedPair | null {
  if (verdict.rule === "科目-旧名") return { pair, verdict };
  if (verdict.rule !== "科目-名称") return null;
  const right = catalogue.at(pair.code, pair.year).some(({ name }) => comparableName(name) === `${comparableName(pair.name)}支出`);
  return right ? null : { pair, verdict: atMost(verdict, "review") };
}

const atMost = (verdict: SubjectVerdict, most: Severity): SubjectVerdict => (verdict.severity === "error" ? { ...verdict, severity: most } : verdict);

const ORGANISATION = /(局|厅|委|委员会|办|办公室|中心|学校|学院|大学|中学|小学|幼儿园|医院|卫生院|公司|协会|联合会|总会|站|所|队|处|馆|院|校|台|政府|党校|公署|机关|本级)$/;

/** Units stand among the subjects in budgets, and their codes look like subject codes (206 柳州市医疗保障局). */
const isOrganisation = ({ name, code }: Pair, catalogue: SubjectCatalogue): boolean =>
  ORGANISATION.test(comparableName(name).replace(/\([^()]*\)$/, "")) &&
  (code.length === 3 || catalogue.rows(code).length === 0) &&
  catalogue.codesOf(name, null, kindOf(code)).length === 0;

/** A long name wrapped into a second row that has no code: 对民间非营利组织和群众性自治组 · 织补贴. */
function isContinued(pair: Pair, catalogue: SubjectCatalogue): boolean {
  const begun = comparableName(pair.name);
  const whole = catalogue.at(pair.code, pair.year).map(({ name }) => comparableName(name)).filter((name) => begun !== "" && name.startsWith(begun) && name !== begun);
  if (whole.length === 0) return false;
  return pair.places.every((place) => {
    const next = rowBelow(place);
    return next !== undefined && next.code === "" && next.kind !== "total" && whole.includes(begun + comparableName(next.name));
  });
}

function rowBelow({ table, row, index }: Place): TableRow | undefined {
  for (let below = index + 1; below < table.rows.length; below += 1) {
    const next = table.rows[below];
    if (next?.lane === row.lane && next.sheet === row.sheet) return next;
  }
  return undefined;
}

function draft({ code, places }: Pair, { rule, severity, message, args }: SubjectVerdict): FindingDraft {
  const cells = places.map(({ row }) => subjectCell(row, rule === "科目-名称" || rule === "科目-旧名" ? "name" : "code"));
  return { rule, severity, message, args: { ...args, code }, cells, figures: [], proposal: null, table: places[0]?.table.key ?? null };
}

/** One code with different names in one disclosure, unless the catalogue allows each of them or has already called one wrong. */
function namesThatClash(pairs: readonly Pair[], judged: readonly JudgedPair[]): { readonly code: string; readonly finding: FindingDraft }[] {
  const verdicts = new Map(judged.map(({ pair, verdict }) => [pair, verdict]));
  const byCode = new Map<string, Pair[]>();
  for (const pair of pairs) {
    if (pair.line || pair.name === "" || !pair.places.some(({ table }) => table.known)) continue;
    const same = byCode.get(pair.code);
    if (same) same.push(pair);
    else byCode.set(pair.code, [pair]);
  }
  const clashes: { code: string; finding: FindingDraft }[] = [];
  for (const [code, candidates] of byCode) {
    if (candidates.length < 2) continue;
    const names = new Map<string, Pair[]>();
    for (const pair of candidates) {
      const name = withoutLevel(comparableName(pair.name));
      names.set(name, [...(names.get(name) ?? []), pair]);
    }
    const said = candidates.map((pair) => verdicts.get(pair));
    if (names.size < 2 || said.every((verdict) => verdict === undefined) || said.some((verdict) => verdict?.severity === "error")) continue;
    const places = [...names.values()].flat().flatMap((pair) => pair.places);
    clashes.push({
      code,
      finding: {
        rule: "科目-同码异名",
        severity: "error",
        message: "subject.namesDiffer",
        args: { code, names: [...names.values()].map(([pair]) => `“${pair?.name ?? ""}”`) },
        cells: places.map(({ row }) => subjectCell(row, "name")),
        figures: [],
        proposal: null,
        table: places[0]?.table.key ?? null,
      },
    });
  }
  return clashes;
}
