/** Published documents beyond the samples: every table is recognised, what is right is not accused, and the mistakes that were published are found where they are. */
import { describe, expect, it } from "vitest";
import { cellName } from "../../../src/core/sheets/addresses";
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { budgetSheets } from "../../support/published/budget-forms";
import { constructionBudget, cultureBudget, streetBudget } from "../../support/published/shanghai-budgets";
import { finalAccountSheets } from "../../support/published/final-forms";
import { cultureBureau, cultureBureauSlipped, environmentBureau, shiquanStreet, yichuanStreet } from "../../support/published/shanghai-finals";
import { withCell } from "../../support/sheet-of";
import { brokenIn, checked, rolesOf } from "./checked";

const FINAL = ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9"];

/** What is accused: the rule and the cell it points at first. */
const accusations = (sheets: readonly SheetSnapshot[]): string[] => checked(sheets).report.findings
  .filter(({ severity }) => severity === "error" || severity === "review")
  .map(({ rule, cells: [cell] }) => `${rule} ${cell ? `${cell.sheet}!${cellName(cell.row, cell.column)}` : ""}`);
const changed = (sheets: readonly SheetSnapshot[], name: string, cell: string, value: number): SheetSnapshot[] => sheets.map((sheet) => (sheet.name === name ? withCell(sheet, cell, value) : sheet));

describe("a final account with 决算数 beneath every head and 合计 on the last row of the header", () => {
  const sheets = finalAccountSheets(environmentBureau);
  const result = checked(sheets);

  it("has its tables and all their columns", () => {
    expect([result.ids, result.listed]).toEqual([FINAL, []]);
    expect(rolesOf(result.tables[1])).toBe("code code code name total fiscal superior business operating affiliate other");
    expect(rolesOf(result.tables[2])).toBe("code code code name total basic project superior operating affiliate");
    expect(rolesOf(result.tables[7])).toBe("code name opening income total basic project closing");
  });

  it("is right", () => expect(accusations(sheets)).toEqual([]));

  it("is found wrong in a column that 决算数 hid", () => expect(brokenIn(changed(sheets, "2", "I6", 10))).toEqual(["决02-1", "决02-2", "X1-2"]));
});

describe("a final account with a government fund", () => {
  const sheets = finalAccountSheets(yichuanStreet);
  const result = checked(sheets);

  it("has the fund's table, whose 合计 has words of the header for figures", () => {
    expect([result.ids, result.listed]).toEqual([FINAL, []]);
    const total = result.tables[7]?.rows.find(({ key }) => key === "total");
    expect([...(total?.cells.keys() ?? [])]).toEqual(["opening", "income", "closing"]);
    for (const relation of ["X5-2", "X5-3", "X9-2"]) expect(result.evaluated[relation]).toMatch(/^(\d+)\/\1$/);
  });

  it("is wrong where 30299 repeats the amount of 302, and nowhere else", () => expect(accusations(sheets)).toEqual(["决06-1 6!F31"]));

  it("is not accused of the fund's amount where the fund's table is not there", () => expect(accusations(sheets.filter(({ name }) => name !== "8"))).toEqual(["决06-1 6!F31"]));

  it("is wrong in the fund's table against the totals of others", () => {
    expect(brokenIn(changed(changed(changed(sheets, "8", "E6", 150), "8", "G6", 150), "8", "D6", 150))).toEqual(["决06-1", "决08-3", "X5-3", "X5-5", "X9-1", "X9-2", "X9-3", "X11"]);
  });
});

describe("a final account with published mistakes", () => {
  it("has them found: names, and a digit missing twice in each of two tables", () => {
    expect(accusations(finalAccountSheets(shiquanStreet))).toEqual(["科目-旧名 2!B37", "科目-名称 2!B61", "决03-1 3!D62", "决03-2 3!D63", "决05-1 5!D61", "决05-1 5!D62"]);
    const located = checked(finalAccountSheets(shiquanStreet)).report.findings.filter(({ message }) => message.startsWith("locate.about"));
    expect(located.map(({ args }) => args["value"])).toEqual(["10661.51", "10661.51", "10661.51", "10661.51"]);
  });

  it("whose amounts slipped against their names is wrong in that table; parts above their whole are given no value out of the air", () => {
    expect(accusations(finalAccountSheets(cultureBureau))).toEqual([]);
    const slipped = finalAccountSheets(cultureBureauSlipped).find(({ name }) => name === "5");
    const { findings } = checked(finalAccountSheets(cultureBureau).map((sheet) => (sheet.name === "5" && slipped ? slipped : sheet))).report;
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(errors.every(({ cells }) => cells.some(({ sheet }) => sheet === "5"))).toBe(true);
    expect(errors.filter(({ rule, proposal }) => rule === "X9-1" && proposal !== null)).toEqual([]);
    const slip = errors.find(({ message }) => message === "block.slipped");
    expect(slip?.args).toMatchObject({ count: "26", first: "20709 旅游发展基金支出", owner: "20799 其他文化旅游体育与传媒支出", last: "2210203 购房补贴" });
    expect(errors.length).toBeLessThan(12);
  });
});

/** Every sheet cut into pages of eighteen rows, each on a sheet of its own without title and header. */
function inPages(sheets: readonly SheetSnapshot[]): SheetSnapshot[] {
  return sheets.flatMap((sheet) => Array.from({ length: Math.ceil(sheet.rows.length / 18) }, (_, page): SheetSnapshot => {
    const rows = sheet.rows.slice(page * 18, page * 18 + 18);
    const top = rows[0]?.row ?? 0;
    return { ...sheet, name: `${sheet.name}-${page + 1}`, rows: rows.map((row) => ({ ...row, row: row.row - top })), merges: page === 0 ? sheet.merges.filter(({ bottom }) => bottom < 18) : [] };
  }));
}

describe("a document converted page by page", () => {
  it.each([["environment", environmentBureau], ["Yichuan", yichuanStreet], ["Shiquan", shiquanStreet], ["culture", cultureBureau]])("%s: goes on over many sheets, from lines without figures, to a total alone", (_, account) => {
    const whole = checked(finalAccountSheets(account));
    const pages = checked(inPages(finalAccountSheets(account)));
    expect([pages.ids, pages.listed, pages.evaluated, pages.accusing]).toEqual([FINAL, [], whole.evaluated, whole.accusing]);
  });
});

const BUDGET = ["B1", "B2", "B3", "B4", "B5", "B8", "B9", "B6", "B7"];

describe("a budget", () => {
  it.each([["with 303 in part 公用", cultureBudget], ["with a large government fund, in 元 and 分", constructionBudget]])("%s is right", (_, account) => {
    const sheets = budgetSheets(account);
    const { ids, listed } = checked(sheets);
    expect([ids, listed, accusations(sheets)]).toEqual([BUDGET, [], []]);
  });

  it("of a unit has 人员, 公用 and 项目 beside each line of its first table", () => {
    const sheets = budgetSheets(streetBudget);
    const { ids, tables, evaluated } = checked(sheets);
    expect(ids).toEqual(BUDGET);
    expect(rolesOf(tables[0])).toBe("name amount name amount personnel publicFunds project");
    expect([evaluated["预01-8"], evaluated["预X2-3"]]).toEqual(["10/10", "10/10"]);
    expect(brokenIn(changed(sheets, "1", "F12", 391_900))).toEqual(["预01-4", "预01-8", "预X4-3"]);
  });

  it("whose basic expenditure is in 万元 while it says 元 has that unit told, though one relation alone joins that table to others", () => {
    const inTenThousands = (value: number): number => Math.round(value / 100) / 100;
    const sheets = budgetSheets(cultureBudget).map((sheet) => (sheet.name !== "8" ? sheet : {
      ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (typeof cell.value === "number" ? { ...cell, value: inTenThousands(cell.value), format: "0.00" } : cell)) })),
    }));
    expect(accusations(sheets)).toEqual(["单位-元万元 8!F2"]);
  });

  it("that prints a fund's expenditure under another class is found wrong in the four cells", () => {
    expect(accusations(budgetSheets(streetBudget))).toEqual(["预X4-3 4!E12", "预X4-3 4!E13", "预X4-3 4!F12", "预X4-3 4!F13"]);
  });
});
