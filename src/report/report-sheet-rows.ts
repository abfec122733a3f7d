/** What the report sheet says, row by row: what was checked and when, the findings with links to their cells, what was ignored or not checked, the tables. */
import { OUTCOMES } from "../core/check/report";
import { GENERAL_FORMAT, type CellState } from "../core/edits";
import { SEVERITIES, type Finding, type Severity } from "../core/findings";
import { cellAt } from "../core/present/adoption";
import { equationOf, withSeparators } from "../core/present/equations";
import { groupFindings, mainCell, missingDataOf, placeName, type FindingGroup } from "../core/present/finding-groups";
import { OUTCOME_SIGNS, SEVERITY_SIGNS } from "../core/present/signs";
import { cellName, quoteSheetName, rangeName } from "../core/sheets/addresses";
import { REPORT_SHEET_MARKS } from "../core/sheets/report-sheet";
import { isCellError, type CellAddress, type CellRange, type SheetSnapshot } from "../core/sheets/snapshot";
import { cellText, equationText } from "./cell-texts";
import { summarise, type CheckedFile } from "./file-report";
import type { Words } from "./words";

export interface SheetReport {
  readonly file: CheckedFile;
  /** The sheets as they were checked: what a cell says is taken from them. */
  readonly sheets: readonly SheetSnapshot[];
  /** Findings that were set aside, by id, with the reason. */
  readonly ignored: ReadonlyMap<string, string>;
  /** When, as it is to be read. */
  readonly made: string;
}

export interface SheetRow {
  readonly look: "title" | "line" | "soft" | "heading" | "header" | "entry";
  readonly cells: readonly CellState[];
  /** Of a finding. */
  readonly severity?: Severity;
}

/** Where the links stand. */
export const LINK_COLUMN = 2;

/** Findings, or things that were not checked, listed one by one. */
const MOST_ENTRIES = 5_000;
/** Digits that an Excel number keeps. */
const KEPT_DIGITS = 15;

export function reportSheetRows(report: SheetReport, words: Words): SheetRow[] {
  const { file, ignored, made } = report;
  const { label } = words;
  const groups = groupFindings(file.report);
  const isAside = ({ id }: Finding): boolean => ignored.has(id);
  const listed = findingsOf(groups).filter(({ finding }) => !isAside(finding));
  const aside = findingsOf(groups).filter(({ finding }) => isAside(finding));
  const findingHeads = [label("severity"), label("table"), label("cell"), label("is"), label("shouldBe"), label("message"), label("equation"), label("difference"), label("rule")];
  const unchecked = uncheckedRows(file, words);
  return [
    row("title", REPORT_SHEET_MARKS[words.language]),
    row("soft", `${file.file} · ${made}`),
    ...file.report.disclosures.map(({ disclosure }) => {
      const parts = [disclosure.unit ?? label("unknownUnit"), disclosure.unitCode ?? "", disclosure.year === null ? "" : words.year(disclosure.year), words.kind(disclosure.kind, disclosure.scope), `${disclosure.tables.length} ${label("tablesCount")}`];
      return row("line", parts.filter((part) => part !== "").join(" · "));
    }),
    ...countRows(file, listed.map(({ finding }) => finding), aside.length, words),
    row("soft", label("generatedLocally")),
    row("line"),
    row("heading", label("problems")),
    ...(listed.length === 0 ? [row("line", file.report.disclosures.length === 0 ? label("nothingRecognised") : words.calm(summarise(file).outcomes))] : [row("header", ...findingHeads), ...cut(listed.map((each) => findingRow(each, report, words)), words)]),
    ...(aside.length === 0 ? [] : [
      row("line"), row("heading", label("ignored")), row("header", label("severity"), label("table"), label("cell"), label("is"), label("shouldBe"), label("message"), label("reason"), "", label("rule")),
      ...cut(aside.map((each) => ignoredRow(each, report, words)), words),
    ]),
    row("line"),
    row("heading", label("notChecked")),
    ...(unchecked.length === 0 ? [row("line", label("allChecked"))] : cut(unchecked, words)),
    row("line"),
    row("heading", label("recognised")),
    ...(file.report.disclosures.length === 0 ? [row("line", label("nothingRecognised"))] : [row("header", "", label("tableTitle"), label("range"), label("amountUnit"), label("confidence"), label("evidence")), ...recognisedRows(file, words)]),
  ];
}

interface ListedFinding {
  readonly finding: Finding;
  readonly group: FindingGroup;
}

const findingsOf = (groups: readonly FindingGroup[]): ListedFinding[] => groups.flatMap((group) => group.findings.map((finding) => ({ finding, group })));

const row = (look: SheetRow["look"], ...texts: readonly string[]): SheetRow => ({ look, cells: texts.map(text) });

const text = (value: string): CellState => (value === "" ? {} : { value: cellText(value) });

/** A link to a place of the workbook, whatever its sheet is called. */
function link(sheet: string, place: string, shown: string): CellState {
  const quoted = (part: string): string => `"${part.replaceAll('"', '""')}"`;
  return { formula: `HYPERLINK(${quoted(`#${quoteSheetName(sheet)}!${place}`)},${quoted(shown)})`, value: shown };
}

const cellLink = (cell: CellAddress): CellState => link(cell.sheet, cellName(cell.row, cell.column), placeName(cell));
const rangeLink = (range: CellRange & { readonly sheet: string }): CellState => link(range.sheet, rangeName(range), `${range.sheet}!${rangeName(range)}`);

/** A printed amount as a number that looks the same; what is none, or too long for one, as text. */
function amount(printed: string): CellState {
  const found = /^-?\d+(?:\.(\d+))?$/.exec(printed);
  if (found === null || printed.replace(/\D/g, "").replace(/^0+/, "").length > KEPT_DIGITS) return text(withSeparators(printed));
  const [, decimals] = found;
  return { value: Number(printed), format: spaced(decimals === undefined ? "#,##0" : `#,##0.${"0".repeat(decimals.length)}`) };
}

/** A figure stands right, the text of the next column left: room between them. Formats with parts of their own are left as they are. */
const spaced = (format: string): string => (/^[#0,.%]+$/.test(format) ? `${format}_)` : format);

/** What a cell says now, in its own format. */
function contents(cell: CellAddress | undefined, sheets: readonly SheetSnapshot[], words: Words): CellState {
  if (cell === undefined) return {};
  const found = cellAt(sheets, cell);
  if (found?.value === undefined) return text(words.blank);
  if (isCellError(found.value)) return text(found.value.error);
  return { value: typeof found.value === "string" ? cellText(found.value) : found.value, format: spaced(found.format ?? GENERAL_FORMAT) };
}

function findingCells({ finding, group }: ListedFinding, { sheets, file }: SheetReport, words: Words): CellState[] {
  const cell = finding.proposal ?? mainCell(finding);
  const unit = file.report.disclosures.length > 1 ? (group.disclosure?.unit ?? "") : "";
  const title = group.table?.title ?? words.label("workbook");
  return [
    text(`${SEVERITY_SIGNS[finding.severity]} ${words.severity(finding.severity)}`),
    text(unit === "" ? title : `${unit} · ${title}`),
    cell === undefined ? {} : cellLink(cell),
    finding.proposal === null && finding.figures.length === 0 ? {} : contents(cell, sheets, words),
    finding.proposal === null ? {} : amount(finding.proposal.value),
    text(words.finding(finding)),
  ];
}

function findingRow(listed: ListedFinding, report: SheetReport, words: Words): SheetRow {
  const { finding } = listed;
  const equation = equationOf(finding, report.file.report);
  const numbers = equation === null ? [{}, {}] : [text(equationText(equation, words)), equation.difference === null ? {} : amount(equation.difference)];
  return { look: "entry", severity: finding.severity, cells: [...findingCells(listed, report, words), ...numbers, text(finding.rule)] };
}

function ignoredRow(listed: ListedFinding, report: SheetReport, words: Words): SheetRow {
  const reason = report.ignored.get(listed.finding.id) ?? "";
  return { look: "entry", severity: listed.finding.severity, cells: [...findingCells(listed, report, words), text(reason === "" ? words.label("noReason") : reason), {}, text(listed.finding.rule)] };
}

function countRows(file: CheckedFile, listed: readonly Finding[], aside: number, words: Words): SheetRow[] {
  const severities = SEVERITIES.map((severity) => `${SEVERITY_SIGNS[severity]} ${words.severity(severity)} ${listed.filter((finding) => finding.severity === severity).length}`);
  const { outcomes } = summarise(file);
  const counts = OUTCOMES.map((outcome) => `${OUTCOME_SIGNS[outcome]} ${words.outcome(outcome)} ${outcomes[outcome]}`);
  const line = (name: string, parts: readonly string[]): SheetRow => row("line", `${name}${words.label("colon")}${parts.join("　")}`);
  return [line(words.label("problems"), aside === 0 ? severities : [...severities, `⊘ ${words.label("ignored")} ${aside}`]), line(words.label("relations"), counts)];
}

function uncheckedRows({ report, skipped }: CheckedFile, words: Words): SheetRow[] {
  const { label } = words;
  const entry = (kind: string, place: CellState, said: string): SheetRow => ({ look: "entry", cells: [{}, text(kind), place, {}, {}, text(said)] });
  return [
    ...report.disclosures.flatMap(({ disclosure }) => [
      ...disclosure.missingTables.map((id) => entry(label("missingTables"), {}, words.table(id))),
      ...disclosure.tables.filter(({ known }) => !known).map((table) => entry(label("genericOnly"), rangeLink(table.parts[0]), table.title)),
      ...missingDataOf(report, disclosure).map(({ relation, count, missing }) => entry(label("missingData"), {}, `${relation} ×${count}${missing.length === 0 ? "" : label("colon")}${missing.map(words.place).join(label("and"))}`)),
    ]),
    ...report.unrecognised.map((each) => entry(label("unrecognised"), rangeLink(each.range), `${each.title ?? ""} ${words.unrecognised(each)}`.trim())),
    ...skipped.map((sheet) => entry(label("sheet"), text(sheet.sheet), words.skippedSheet(sheet))),
  ];
}

const recognisedRows = ({ report }: CheckedFile, words: Words): SheetRow[] =>
  report.disclosures.flatMap(({ disclosure }) => disclosure.tables.flatMap((table) => table.parts.map((part): SheetRow => ({
    look: "entry", cells: [{}, text(table.title), rangeLink(part), text(table.amountUnit ?? "—"), { value: table.confidence, format: spaced("0%") }, text(words.evidence(table).join(words.language === "zh" ? "；" : "; "))],
  }))));

/** A list that is too long ends with how many are left out. */
const cut = (rows: readonly SheetRow[], words: Words): SheetRow[] =>
  rows.length <= MOST_ENTRIES ? [...rows] : [...rows.slice(0, MOST_ENTRIES), row("soft", `… ${words.more(rows.length - MOST_ENTRIES)}`)];
