import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/core/check/workbook";
import type { RecognisedTable } from "../../../src/core/recognise/disclosure";
import { NO_OVERRIDES, NO_TABLE, TOTALS_ONLY, withDisclosure, withoutRegion, withRegion, type RecognitionOverrides, type RegionAnchor, type RegionOverride } from "../../../src/core/recognise/overrides";
import { counterpart } from "../../../src/core/recognise/overrides-applied";
import { columnChoices, columnRoles } from "../../../src/core/recognise/overrides-columns";
import { regionAnchorAt } from "../../../src/core/recognise/overrides-regions";
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { describeEvidence } from "../../../src/core/wording/evidence";
import { TABLES } from "../../../src/core/tables/index";
import { describeUnapplied } from "../../../src/core/wording/overrides";
import { roleName } from "../../../src/core/wording/places";
import { describeUnrecognised } from "../../../src/core/wording/tables";
import { printedSheets } from "../../support/printed-sheets";
import { loadSample, sampleNames } from "../../support/samples";

const sample = (part: string): SheetSnapshot[] => {
  const name = sampleNames().find((each) => each.includes(part));
  if (name === undefined) throw new Error(`no sample ${part}`);
  return printedSheets(loadSample(name));
};

/** The sheets with texts of one sheet replaced. */
const rewritten = (sheets: readonly SheetSnapshot[], name: string, change: (text: string) => string): SheetSnapshot[] =>
  sheets.map((sheet) => (sheet.name !== name ? sheet : { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (typeof cell.value === "string" ? { ...cell, value: change(cell.value) } : cell)) })) }));

const pushedDown = (sheets: readonly SheetSnapshot[], rows: number): SheetSnapshot[] => sheets.map((sheet) => ({
  ...sheet, rows: sheet.rows.map((row) => ({ ...row, row: row.row + rows })), merges: sheet.merges.map((merge) => ({ ...merge, top: merge.top + rows, bottom: merge.bottom + rows })),
}));

const check = (sheets: readonly SheetSnapshot[], overrides: RecognitionOverrides = NO_OVERRIDES) => {
  const report = checkWorkbook(sheets, { overrides });
  const tables = report.disclosures.flatMap(({ disclosure }) => disclosure.tables);
  return { report, tables, byId: (id: string): RecognisedTable | undefined => tables.find((table) => table.id === id) };
};

function anchorOn(sheets: readonly SheetSnapshot[], sheet: string): RegionAnchor {
  const { report, tables } = check(sheets);
  const range = tables.flatMap(({ parts }) => parts).concat(report.unrecognised.map(({ range: found }) => found)).find((part) => part.sheet === sheet);
  const anchor = range && regionAnchorAt(sheets, range);
  if (anchor === undefined) throw new Error(`nothing on ${sheet}`);
  return anchor;
}

const saying = (sheets: readonly SheetSnapshot[], sheet: string, said: Omit<RegionOverride, "region">): RecognitionOverrides => withRegion(NO_OVERRIDES, { region: anchorOn(sheets, sheet), ...said });

const LIANJIANG = sample("廉江");
const T3_SHEET = "GK03 支出决算表";
const odd = rewritten(LIANJIANG, T3_SHEET, (text) => text.replace(/支出决算表/, "支出情况一览表"));

describe("saying which table it is", () => {
  it("has a table checked that was not recognised, to the same result", () => {
    expect(check(odd).byId("T3")).toBeUndefined();
    expect(check(odd).report.unrecognised.map(({ reason }) => reason)).toEqual(["unknownTitle"]);
    const { report, byId } = check(odd, saying(odd, T3_SHEET, { table: "T3" }));
    expect(report.unrecognised).toEqual([]);
    expect(report.unapplied).toEqual([]);
    expect(byId("T3")).toMatchObject({ confidence: 1, evidence: { namedBy: "user", specified: { facts: ["table"] } } });
    expect(describeEvidence(byId("T3") ?? { known: true, evidence: never() }, "zh")[0]).toBe("表由用户指定");
    expect(report.disclosures.map(({ counts }) => counts)).toEqual(check(LIANJIANG).report.disclosures.map(({ counts }) => counts));
  });

  it("corrects one that was taken for another, and tells what does not fit", () => {
    const { byId, tables } = check(LIANJIANG, saying(LIANJIANG, T3_SHEET, { table: "T5" }));
    expect(byId("T3")).toBeUndefined();
    expect(tables.filter(({ id }) => id === "T5").map(({ key }) => key)).toEqual(["T5", "T5#2"]);
    const wrong = check(LIANJIANG, saying(LIANJIANG, T3_SHEET, { table: "T1" }));
    expect(wrong.byId("T3")?.evidence.namedBy).toBe("title");
    expect(wrong.report.unapplied).toMatchObject([{ reason: "layout", table: "T1" }]);
    expect(wrong.report.unapplied?.map((each) => describeUnapplied(each, "zh"))).toEqual(["GK03 支出决算表：行列与“收入支出决算总表”不符，所作的指定没有采用。"]);
  });

  it("leaves one out, said as such", () => {
    const { report, byId } = check(LIANJIANG, saying(LIANJIANG, T3_SHEET, { table: NO_TABLE }));
    expect(byId("T3")).toBeUndefined();
    expect(report.disclosures[0]?.disclosure.missingTables).toContain("T3");
    expect(report.unrecognised).toMatchObject([{ reason: "excluded", specified: { sheet: T3_SHEET } }]);
    expect(report.unrecognised.map((each) => describeUnrecognised(each, "zh"))).toEqual(["由用户指定：不是公开表，未核对。"]);
  });

  it("has totals and levels of a table of its own kind checked", () => {
    const { byId } = check(odd, saying(odd, T3_SHEET, { table: TOTALS_ONLY.final }));
    const table = byId("X:支出情况一览表");
    expect(table).toMatchObject({ known: false, evidence: { namedBy: "user" } });
    expect(table?.evidence.relations.of).toBeGreaterThan(0);
    expect(table?.evidence.relations.holds).toBe(table?.evidence.relations.of);
  });

  it("can be said of every table as it is, and changes nothing then", () => {
    for (const name of sampleNames()) {
      const sheets = printedSheets(loadSample(name));
      const before = check(sheets);
      const overrides = before.tables.reduce((all, { id, parts: [range] }) => {
        const region = regionAnchorAt(sheets, range);
        return region === undefined || id.startsWith("X:") ? all : withRegion(all, { region, table: id });
      }, NO_OVERRIDES);
      expect(overrides.regions).toHaveLength(before.tables.length);
      const after = check(sheets, overrides);
      expect(after.report.unapplied, name).toEqual([]);
      expect(after.tables.map(({ key }) => key)).toEqual(before.tables.map(({ key }) => key));
      expect(after.report.findings).toEqual(before.report.findings);
      expect(after.report.disclosures.map(({ counts }) => counts)).toEqual(before.report.disclosures.map(({ counts }) => counts));
    }
  });
});

describe("saying what was not printed or not understood", () => {
  const bare = rewritten(LIANJIANG, T3_SHEET, (text) => (/单位[:：]|^部门[:：]|^20\d\d年/.test(text) ? "" : text));

  it("gives the amount unit, the year and the organisation of one table", () => {
    expect(check(bare).byId("T3")).toMatchObject({ amountUnit: null });
    const { byId } = check(bare, saying(bare, T3_SHEET, { amountUnit: "万元", year: 2022, unitName: "某局" }));
    expect(byId("T3")).toMatchObject({ amountUnit: "万元", year: 2022, unitName: "某局", confidence: check(bare).byId("T3")?.confidence, evidence: { namedBy: "title", specified: { facts: ["amountUnit", "year", "unitName"] } } });
    expect(describeEvidence(byId("T3") ?? { known: true, evidence: never() }, "zh")).toContain("由用户指定：金额单位、年度、单位名称");
  });

  it("gives the organisation and the year of a disclosure, and leaves a table that prints another one", () => {
    const sheets = rewritten(LIANJIANG, T3_SHEET, (text) => text.replace(/^(部门|单位|公开部门)[:：].*/, "部门：另一个局"));
    const understood = check(sheets).report.disclosures[0]?.disclosure;
    if (understood === undefined) throw new Error("a disclosure expected");
    const { unit, year, kind } = understood;
    const said = withDisclosure(NO_OVERRIDES, { of: { unit, year, kind }, unit: "某市某局", year: 2030 });
    const { report, byId } = check(sheets, said);
    expect(report.disclosures[0]?.disclosure).toMatchObject({ unit: "某市某局", year: 2030, kind: "final", specified: { facts: ["unit", "year"] } });
    expect(byId("T5")).toMatchObject({ unitName: "某市某局" });
    expect(byId("T3")?.unitName).toBe(check(sheets).byId("T3")?.unitName);
    // The only disclosure of its kind is meant although its line has been completed since.
    expect(check(sheets, withDisclosure(NO_OVERRIDES, { of: { unit: null, year: null, kind }, year: 2030 })).report.unapplied).toEqual([]);
    const gone = check(sheets, withDisclosure(NO_OVERRIDES, { of: { unit: "某", year: 2024, kind: "budget" }, year: 2030 }));
    expect(gone.report.unapplied?.map((each) => describeUnapplied(each, "zh"))).toEqual(["某 · 2024年度 · 预算：工作簿里已没有这份公开表，所作的指定没有采用。"]);
  });
});

describe("saying what a column is", () => {
  const renamed = rewritten(LIANJIANG, T3_SHEET, (text) => (text === "基本支出" ? "甲类开支" : text));

  it("gives it its role, and the relations of the table hold again", () => {
    const before = check(renamed).byId("T3") ?? check(renamed, saying(renamed, T3_SHEET, { table: "T3" })).byId("T3");
    expect(before?.columns.some(({ role }) => role === "basic")).toBe(false);
    const { byId, report } = check(renamed, saying(renamed, T3_SHEET, { table: "T3", columns: [{ header: "甲类开支", nth: 0, role: "basic" }] }));
    const table = byId("T3");
    expect(table?.columns.find(({ path }) => path.includes("甲类开支"))?.role).toBe("basic");
    expect(table?.evidence.missingHeaders).toEqual([]);
    expect(report.disclosures[0]?.counts).toEqual(check(LIANJIANG).report.disclosures[0]?.counts);
  });

  it("takes a role away from the column that had it, and lets a column take part in nothing", () => {
    const [project] = columnChoices(check(LIANJIANG).byId("T3") ?? never()).filter(({ role }) => role === "project");
    if (project === undefined) throw new Error("a column expected");
    const roles = (role: string | null): (string | null)[] => check(LIANJIANG, saying(LIANJIANG, T3_SHEET, { columns: [{ header: project.header, nth: project.nth, role }] })).byId("T3")?.columns.map((column) => column.role) ?? [];
    expect(roles(null)).not.toContain("project");
    expect(roles("basic").filter((role) => role === "basic")).toHaveLength(1);
    expect(roles("inserted.prior")).toContain("inserted.prior");
    const gone = check(LIANJIANG, saying(LIANJIANG, T3_SHEET, { columns: [{ header: "没有这一列", nth: 0, role: "basic" }] }));
    expect(gone.report.unapplied).toMatchObject([{ reason: "columnGone", header: "没有这一列" }]);
  });

  it("offers the roles of every table that has columns", () => {
    expect(columnRoles("T3")).toEqual(expect.arrayContaining(["total", "basic", "project", "inserted.prior"]));
    expect(columnRoles("T7")).toContain("final.abroad");
    expect(columnRoles("P1")).toEqual([]);
    for (const { id } of TABLES) for (const role of columnRoles(id)) expect(roleName(role, "zh"), `${id} ${role}`).not.toMatch(/[A-Za-z]/);
    for (const name of sampleNames()) for (const table of check(printedSheets(loadSample(name))).tables) {
      for (const { role, header } of columnChoices(table)) if (role !== null) expect(columnRoles(table.id), `${table.id} ${header}`).toContain(role);
    }
  });
});

describe("what was said stays with its table", () => {
  const said = saying(odd, T3_SHEET, { table: "T3" });
  const follows = (sheets: readonly SheetSnapshot[]): boolean => check(sheets, said).byId("T3")?.evidence.namedBy === "user";

  it("when rows come in above, the figures change, the sheet or the title is renamed, or the header is", () => {
    expect(follows(pushedDown(odd, 7))).toBe(true);
    expect(follows(odd.map((sheet) => (sheet.name === T3_SHEET ? { ...sheet, name: "支出" } : sheet)))).toBe(true);
    expect(follows(rewritten(odd, T3_SHEET, (text) => text.replace("支出情况一览表", "支出一览表（修订）")))).toBe(true);
    expect(follows(rewritten(odd, T3_SHEET, (text) => text.replace("科目名称", "名称")))).toBe(true);
    expect(follows(rewritten(odd, T3_SHEET, (text) => text.replace(/2023/g, "2024")))).toBe(true);
  });

  it("is told when its table is gone", () => {
    const without = odd.filter(({ name }) => name !== T3_SHEET);
    expect(check(without, said).report.unapplied).toMatchObject([{ reason: "regionGone", region: { sheet: T3_SHEET } }]);
    const other = rewritten(odd, T3_SHEET, (text) => `另${text}`);
    expect(check(other, said).report.unapplied).toMatchObject([{ reason: "regionGone" }]);
  });

  it("means the same one of two alike on a sheet", () => {
    const twice = odd.map((sheet) => {
      if (sheet.name !== T3_SHEET) return sheet;
      const below = (sheet.rows.at(-1)?.row ?? 0) + 3;
      return { ...sheet, rows: [...sheet.rows, ...sheet.rows.map((row) => ({ ...row, row: row.row + below }))] };
    });
    const second = check(twice).report.unrecognised.filter(({ range }) => range.sheet === T3_SHEET)[1]?.range;
    const region = second && regionAnchorAt(twice, second);
    expect(region?.nth).toBe(1);
    const { byId } = check(twice, withRegion(NO_OVERRIDES, { region: region ?? never(), table: "T3" }));
    expect(byId("T3")?.parts[0].top).toBe(second?.top);
  });

  it("is taken back", () => {
    expect(withoutRegion(said, anchorOn(odd, T3_SHEET))).toEqual(NO_OVERRIDES);
    expect(withRegion(said, { region: anchorOn(odd, T3_SHEET), table: "T5" }).regions).toHaveLength(1);
  });
});

it("every budget table has its like among the final accounts, and back", () => {
  for (const id of ["B1", "B9"]) expect(counterpart(counterpart(id) ?? "")).toBe(id);
  expect([counterpart("B12"), counterpart("T10"), counterpart("P1"), counterpart("X:某表")]).toEqual([undefined, undefined, undefined, undefined]);
});

function never(): never {
  throw new Error("the table is not there");
}
