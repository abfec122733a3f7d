/** The machine-readable result of one file. Its form is documented in `schema/budget-check.schema.json` and stable. */
import type { Outcome } from "../core/check/report";
import type { Finding, FindingCell, FindingFigure, Severity } from "../core/findings";
import type { Disclosure, Evidence, RecognisedTable, SheetRange } from "../core/recognise/disclosure";
import { cellName, columnName, rangeName } from "../core/sheets/addresses";
import type { CellAddress } from "../core/sheets/snapshot";
import type { FileReport } from "./file-report";
import type { Words } from "./words";

interface JsonCell {
  readonly sheet: string;
  readonly address: string;
}

interface JsonRange {
  readonly sheet: string;
  readonly range: string;
}

interface JsonTable extends JsonRange {
  readonly id: string;
  readonly title: string;
  /** The further parts of a table that goes on elsewhere. */
  readonly continued?: readonly JsonRange[];
  readonly amountUnit: string | null;
  readonly confidence: number;
  readonly evidence: {
    readonly titleCell: JsonCell | null;
    readonly namedBy: Evidence["namedBy"];
    readonly label: string | null;
    readonly matchedHeaders: readonly string[];
    readonly missingHeaders: readonly string[];
    readonly insertedColumns: readonly { readonly column: string; readonly header: string; readonly meaning: string | null }[];
    readonly anchors: readonly string[];
    readonly relations: { readonly holds: number; readonly of: number };
  };
}

interface JsonDisclosure {
  readonly unit: string | null;
  readonly unitCode: string | null;
  readonly year: number | null;
  readonly kind: Disclosure["kind"];
  readonly scope: Disclosure["scope"];
  readonly tables: readonly JsonTable[];
  readonly missingTables: readonly string[];
  readonly relations: Readonly<Record<Outcome, number>>;
}

interface JsonFinding {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly cells: readonly (JsonCell & { readonly role: FindingCell["role"] })[];
  readonly figures: readonly (JsonCell & Pick<FindingFigure, "label" | "value" | "sign" | "side">)[];
  readonly proposal: (JsonCell & { readonly value: string; readonly low: string; readonly high: string }) | null;
}

export interface JsonReport {
  readonly file: string;
  readonly readable: boolean;
  readonly error?: { readonly code: string; readonly message: string };
  readonly disclosures: readonly JsonDisclosure[];
  readonly unrecognised: readonly { readonly sheet: string; readonly range: string | null; readonly reason: string }[];
  readonly findings: readonly JsonFinding[];
}

export function jsonReport(report: FileReport, words: Words): JsonReport {
  if (report.problem !== null) {
    return { file: report.file, readable: false, error: { code: report.problem.code, message: words.problem(report.problem) }, disclosures: [], unrecognised: [], findings: [] };
  }
  const { disclosures, unrecognised, findings } = report.report;
  return {
    file: report.file,
    readable: true,
    disclosures: disclosures.map(({ disclosure, counts }) => ({
      unit: disclosure.unit,
      unitCode: disclosure.unitCode,
      year: disclosure.year,
      kind: disclosure.kind,
      scope: disclosure.scope,
      tables: disclosure.tables.map(jsonTable),
      missingTables: disclosure.missingTables,
      relations: { holds: counts.holds, rounding: counts.rounding, maybeRounding: counts.maybeRounding, broken: counts.broken, missingData: counts.missingData },
    })),
    unrecognised: [
      ...unrecognised.map((entry) => ({ sheet: entry.range.sheet, range: rangeName(entry.range), reason: words.unrecognised(entry) })),
      ...report.skipped.map((sheet) => ({ sheet: sheet.sheet, range: null, reason: words.skippedSheet(sheet) })),
    ],
    findings: findings.map((finding) => jsonFinding(finding, words)),
  };
}

function jsonTable(table: RecognisedTable): JsonTable {
  const [first, ...others] = table.parts;
  const { evidence } = table;
  return {
    id: table.id,
    title: table.title,
    ...jsonRange(first),
    ...(others.length === 0 ? {} : { continued: others.map(jsonRange) }),
    amountUnit: table.amountUnit,
    confidence: table.confidence,
    evidence: {
      titleCell: evidence.titleCell === null ? null : jsonCell(evidence.titleCell),
      namedBy: evidence.namedBy,
      label: evidence.label,
      matchedHeaders: evidence.matchedHeaders,
      missingHeaders: evidence.missingHeaders,
      insertedColumns: evidence.insertedColumns.map(({ column, header, meaning }) => ({ column: columnName(column), header, meaning })),
      anchors: evidence.anchors,
      relations: { holds: evidence.relations.holds, of: evidence.relations.of },
    },
  };
}

function jsonFinding(finding: Finding, words: Words): JsonFinding {
  return {
    id: finding.id,
    rule: finding.rule,
    severity: finding.severity,
    message: words.finding(finding),
    cells: finding.cells.map((cell) => ({ ...jsonCell(cell), role: cell.role })),
    figures: finding.figures.map(({ label, value, sign, side, cell }) => ({ label, value, sign, side, ...jsonCell(cell) })),
    proposal: finding.proposal === null ? null : { ...jsonCell(finding.proposal), value: finding.proposal.value, low: finding.proposal.low, high: finding.proposal.high },
  };
}

const jsonCell = (cell: CellAddress): JsonCell => ({ sheet: cell.sheet, address: cellName(cell.row, cell.column) });

const jsonRange = (range: SheetRange): JsonRange => ({ sheet: range.sheet, range: rangeName(range) });
