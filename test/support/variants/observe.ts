/**
 * What was recognised and found, said in terms of the printed cells: the same document gives the same observation however
 * it is laid out. Cells that a variant added have no origin and are left aside.
 */
import type { CheckReport, RelationResult } from "../../../src/core/check/report";
import type { Finding } from "../../../src/core/findings";
import type { Disclosure, RecognisedTable, Recognition, TableRow } from "../../../src/core/recognise/disclosure";
import { AMOUNT_UNITS, unitExponent, type AmountUnit } from "../../../src/core/amounts/units";
import type { CellAddress } from "../../../src/core/sheets/snapshot";
import { ordinary } from "./glyphs";
import type { Origin } from "./traced";
import type { FactName } from "./variant";
import { addressKey, type OriginMap } from "./workbook";

/** A relation or a finding: what it says, and the printed cells it says it about. */
export interface ObservedClaim {
  readonly id: string;
  /** Outcome of a relation; severity, message and figures of a finding. */
  readonly says: string;
  readonly origins: readonly Origin[];
  /** Cells without an origin that it involves, by number: inserted columns and the like. */
  readonly foreign: number;
}

export interface Observation {
  /** What each printed cell is taken for: `T3 subject:2080501 basic`. */
  readonly cells: ReadonlyMap<Origin, string>;
  /** Facts by place: `T3 year`, `disclosure missingTables`. */
  readonly facts: ReadonlyMap<string, string>;
  readonly relations: readonly ObservedClaim[];
  readonly findings: readonly ObservedClaim[];
  /** Tables of the sample that are listed as unrecognised, and how many other ranges are. */
  readonly unrecognised: readonly string[];
  readonly foreignUnrecognised: number;
}

export const factKey = (place: string, fact: FactName): string => `${place} ${fact}`;

/** Recognition and findings of a check. */
export function observe(report: CheckReport, origins: OriginMap): Observation {
  const recognised = observeRecognition({ disclosures: report.disclosures.map((one) => one.disclosure), unrecognised: report.unrecognised }, origins);
  const tables = report.disclosures.flatMap(({ disclosure }) => disclosure.tables);
  const units = new Map(tables.map((table) => [printedTable(table, origins), table.amountUnit ?? "万元"] as const));
  return {
    ...recognised,
    relations: report.disclosures.flatMap(({ results }) => results.map((result) => observedRelation(result, origins))),
    findings: report.findings.map((finding) => observedFinding(finding, origins, units)),
  };
}

/** Recognition alone, for tests that need no check. */
export function observeRecognition(recognition: Recognition, origins: OriginMap): Observation {
  const tables = recognition.disclosures.flatMap((disclosure) => disclosure.tables);
  const printedKeys = new Map(tables.map((table) => [table, printedTable(table, origins)]));
  const cells = new Map(tables.flatMap((table) => table.rows.flatMap((row) => observedRow(table, row, origins))));
  const facts = new Map([
    ...tables.flatMap((table) => tableFacts(printedKeys.get(table) ?? table.key, table)),
    ...recognition.disclosures.flatMap((disclosure, index) => disclosureFacts(recognition.disclosures.length === 1 ? "disclosure" : `disclosure ${index + 1}`, disclosure)),
  ]);
  const unrecognised = recognition.unrecognised.map(({ range }) => tablesIn(origins, (sheet, row, column) =>
    sheet === range.sheet && range.top <= row && row <= range.bottom && range.left <= column && column <= range.right));
  return { cells, facts, relations: [], findings: [], unrecognised: [...new Set(unrecognised.flat())].sort(), foreignUnrecognised: unrecognised.filter((keys) => keys.length === 0).length };
}

const tableOf = (origin: Origin): string => origin.slice(0, origin.indexOf("/"));

function originsAt(cell: CellAddress, origins: OriginMap): readonly Origin[] {
  return origins.get(addressKey(cell.sheet, cell.row, cell.column)) ?? [];
}

const ADDRESS = /^(.*)!([A-Z]+)(\d+)$/su;

function tablesIn(origins: OriginMap, inside: (sheet: string, row: number, column: number) => boolean): string[] {
  const keys = new Set<string>();
  for (const [address, at] of origins) {
    const [, sheet = "", letters = "", row = "0"] = ADDRESS.exec(address) ?? [];
    const column = Array.from(letters).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    if (inside(sheet, Number(row) - 1, column)) for (const origin of at) keys.add(tableOf(origin));
  }
  return [...keys];
}

/** The printed table most of whose cells this one holds. */
function printedTable(table: RecognisedTable, origins: OriginMap): string {
  const counts = new Map<string, number>();
  for (const row of table.rows) {
    for (const cell of [...row.cells.values(), row.nameCell, row.codeCell]) {
      for (const origin of cell ? originsAt(cell, origins) : []) counts.set(tableOf(origin), (counts.get(tableOf(origin)) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? `${table.key} (no printed cell)`;
}

/** A printed table may have been taken for two: each cell says which table it was put into. */
function observedRow(table: RecognisedTable, row: TableRow, origins: OriginMap): [Origin, string][] {
  const nature = `${row.kind}${row.ofWhich ? " 其中" : ""}${row.hidden ? " hidden" : ""}`;
  const place = `${table.id} ${row.key} (${nature}, ${ordinary(row.code)} ${row.kind === "total" ? "" : unnumbered(ordinary(row.name))}, level ${row.level})`;
  const amounts = [...row.cells].flatMap(([role, cell]) => originsAt(cell, origins).map((origin): [Origin, string] => [origin, `${place} ${role}`]));
  const label = (cell: CellAddress | null): [Origin, string][] => (cell ? originsAt(cell, origins).map((origin) => [origin, place]) : []);
  return [...label(row.codeCell), ...label(row.nameCell), ...amounts];
}

/** Numbering goes with the place in the list, which a variant may change: `二十六、` or `二十四、`. */
const unnumbered = (name: string): string => name.replace(/^(\([一二三四五六七八九十]+\)、?|[一二三四五六七八九十]+、|\(\d+\)|\d+[.、])/u, "");

function tableFacts(place: string, table: RecognisedTable): [string, string][] {
  const known = table.known ? "" : " (title only)";
  return [
    [factKey(place, "tables"), `${table.id}${known}${table.confidence < 0.6 ? " uncertain" : ""}`],
    [factKey(place, "title"), ordinary(table.title)],
    [factKey(place, "unitName"), ordinary(table.unitName ?? "")],
    [factKey(place, "unitCode"), table.unitCode ?? ""],
    [factKey(place, "year"), table.year === null ? "" : String(table.year)],
    [factKey(place, "scope"), table.scope ?? ""],
    [factKey(place, "amountUnit"), table.amountUnit ?? ""],
  ];
}

function disclosureFacts(place: string, disclosure: Disclosure): [string, string][] {
  return [
    [factKey(place, "tables"), `${disclosure.kind} ${disclosure.tables.map((table) => table.id).sort().join(" ")}`],
    [factKey(place, "unitName"), ordinary(disclosure.unit ?? "")],
    [factKey(place, "unitCode"), disclosure.unitCode ?? ""],
    [factKey(place, "year"), disclosure.year === null ? "" : String(disclosure.year)],
    [factKey(place, "scope"), disclosure.scope ?? ""],
    [factKey(place, "missingTables"), [...disclosure.missingTables].sort().join(" ")],
  ];
}

function claimedCells(cells: readonly CellAddress[], origins: OriginMap): Pick<ObservedClaim, "origins" | "foreign"> {
  const found = cells.map((cell) => originsAt(cell, origins));
  return { origins: [...new Set(found.flat())].sort(), foreign: found.filter((one) => one.length === 0).length };
}

const observedRelation = (result: RelationResult, origins: OriginMap): ObservedClaim => ({ id: result.relation, says: result.outcome, ...claimedCells(result.cells, origins) });

function observedFinding(finding: Finding, origins: OriginMap, units: ReadonlyMap<string, AmountUnit>): ObservedClaim {
  const inYuan = (value: string, origin: Origin): string => inOneUnit(value, units.get(tableOf(origin)) ?? "万元");
  const roles = finding.cells.flatMap((cell) => originsAt(cell, origins).map((origin) => `${cell.role} ${origin}`)).sort();
  const figures = finding.figures.flatMap((figure) => originsAt(figure.cell, origins).map((origin) => `${figure.side} ${figure.sign} ${origin} ${inYuan(figure.value, origin)}`)).sort();
  const proposal = finding.proposal && originsAt(finding.proposal, origins).map((origin) => `${origin} ${[finding.proposal?.low, finding.proposal?.high].map((value) => inYuan(value ?? "", origin)).join("…")}`);
  return {
    id: finding.rule,
    // 尾差 are gathered per table and illustrated with the figures of the first, which goes by the order of rows; the relations themselves are all compared.
    says: [finding.severity, finding.message, `[${roles.join(", ")}]`, finding.severity === "rounding" ? "" : `[${figures.join(", ")}]`, proposal ? `→ ${proposal.join()}` : ""].join(" ").trim(),
    ...claimedCells(finding.cells, origins),
  };
}

/** A printed figure in 元, without trailing zeros: `1.5` 万元 and `15000.00` 元 are the same. */
function inOneUnit(value: string, unit: AmountUnit): string {
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(value) ?? [];
  if (whole === "") return value;
  const exponent = AMOUNT_UNITS.includes(unit) ? unitExponent(unit) : 0;
  const digits = `${whole}${fraction.padEnd(exponent, "0")}`;
  const point = whole.length + exponent;
  const scaled = `${digits.slice(0, point).replace(/^0+(?=\d)/u, "")}.${digits.slice(point)}`.replace(/\.?0*$/u, "");
  return scaled === "0" || scaled === "" ? "0" : `${sign}${scaled}`;
}
