import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editSheets, stateOfSheets } from "../../../src/core/edited-sheets";
import { undoOf, type Edit } from "../../../src/core/edits";
import type { Book, ComputationChoice } from "../../../src/core/ratios/choice";
import { planComputation } from "../../../src/core/ratios/plan";
import type { ComputationPreview } from "../../../src/core/ratios/preview";
import { SheetIndex } from "../../../src/core/ratios/references";
import { recognise } from "../../../src/core/recognise/recognise";
import { parseCellName } from "../../../src/core/sheets/addresses";
import type { CellSnapshot, SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { describePreview } from "../../../src/core/wording/ratios";
import { against, bookOf, madeDocument, madeSheet, priorDocument, USUAL_ROWS, type MadeRow } from "./made-tables";

interface Done {
  readonly edits: readonly Edit[];
  readonly preview: ComputationPreview;
  readonly sheets: readonly SheetSnapshot[];
  readonly at: (name: string, sheet?: string) => CellSnapshot | undefined;
}

function computed(book: Book, choice: ComputationChoice): Done {
  const plan = planComputation(book, choice);
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  const sheets = editSheets(book.sheets, plan.edits);
  const index = new SheetIndex(sheets);
  return { ...plan, sheets, at: (name, sheet = "公开05表") => index.cell({ sheet, ...(parseCellName(name) ?? { row: -1, column: -1 }) }) };
}

const current = bookOf(madeDocument({ rows: USUAL_ROWS }));

describe("joining by what the rows are", () => {
  it("names matched, new and vanished subjects, and writes nothing beside the new ones", () => {
    const prior = priorDocument([
      ["2050299", "其他普通教育支出", 40, 40, 0], ["20502", "普通教育", 190, 110, 80], ["205", "教育支出", 190, 110, 80], ["2050201", "学前教育", 150, 70, 80], [null, "合计", 190, 110, 80],
    ]);
    const { at, preview } = computed(current, against(prior));
    expect(preview.bases[0]).toMatchObject({ matched: 4, added: [{ code: "2050202", amount: "50.00" }, { code: "210" }, { code: "21011" }, { code: "2101101" }], vanished: [{ code: "2050299", amount: "40.00" }] });
    expect([at("F4")?.value, at("F7")?.value, at("F8")]).toEqual([190, 150, undefined]);
    expect(at("G7")).toMatchObject({ value: 0 });
    expect(at("H8")?.value).toBe("");
    const words = describePreview(preview, "zh").join("\n");
    expect(words).toMatch(/新增（只有本表有）：2050202 小学教育 50.00/);
    expect(words).toMatch(/已无（只有对比表有）：2050299 其他普通教育支出 40.00/);
  });

  it("sums the 项 of a base that prints no 类 and 款", () => {
    const prior = priorDocument([[null, "合计", 90, 90, 0], ["2050201", "学前教育", 50.1, 50.1, 0], ["2050202", "小学教育", 39.9, 39.9, 0]]);
    const { at, preview } = computed(current, against(prior));
    expect(at("F5")).toMatchObject({ value: 90, formula: expect.stringMatching(/^IF\(COUNT\('.*'!C5:C6\)=0,LEFT\(SUM\('.*'!C5:C6\),0\),ROUND\(SUM\('.*'!C5:C6\),8\)\)$/) as string });
    expect(preview.bases[0]?.summed).toBe(2);
  });

  it("counts nothing twice when the base prints 款 and 项 without 类", () => {
    const prior = priorDocument([[null, "合计", 90, 90, 0], ["20502", "普通教育", 90, 90, 0], ["2050201", "学前教育", 50, 50, 0], ["2050202", "小学教育", 40, 40, 0]]);
    expect(computed(current, against(prior)).at("F5")?.value).toBe(90);
  });

  it("joins unit by unit where several units print the same subjects", () => {
    const units = (a: number, b: number, more: readonly MadeRow[] = []): readonly MadeRow[] => [
      [null, "合计", a + b, a + b, 0], ["206001", "某局本级", a, a, 0], ["2050201", "学前教育", a, a, 0], ["206002", "某中心", b, b, 0], ["2050201", "学前教育", b, b, 0], ...more,
    ];
    const book = bookOf(madeDocument({ rows: units(10, 20) }));
    const { at, preview } = computed(book, against(priorDocument(units(5, 8, [["2050202", "小学教育", 3, 3, 0]]), { sheet: "上年" })));
    expect(["F4", "F5", "F6", "F7", "F8"].map((name) => at(name)?.value)).toEqual([13, 5, 5, 8, 8]);
    expect(preview.bases[0]).toMatchObject({ added: [], vanished: [{ code: "2050202" }] });
  });

  it("follows a code that moved between the two years, and knows a renaming", () => {
    const moved = bookOf(madeDocument({ year: 2021, rows: [[null, "合计", 20, 20, 0], ["210", "卫生健康支出", 20, 20, 0], ["21099", "其他卫生健康支出", 20, 20, 0], ["2109999", "其他卫生健康支出", 20, 20, 0]] }));
    const old = madeDocument({ year: 2020, rows: [[null, "合计", 16, 16, 0], ["210", "卫生健康支出", 16, 16, 0], ["21099", "其他卫生健康支出", 16, 16, 0], ["2109901", "其他卫生健康支出", 16, 16, 0]] });
    const { at, preview } = computed(moved, against(old));
    expect(preview.bases[0]).toMatchObject({ moved: [{ from: "2109901", to: "2109999", year: 2021 }], added: [], vanished: [] });
    expect(at("H7")?.value).toBe(0.25);
    const renamedNow = bookOf(madeDocument({ year: 2020, rows: [[null, "合计", 20, 20, 0], ["208", "社会保障和就业支出", 20, 20, 0], ["20805", "行政事业单位养老支出", 20, 20, 0]] }));
    const renamedThen = madeDocument({ year: 2019, rows: [[null, "合计", 20, 20, 0], ["208", "社会保障支出", 20, 20, 0], ["20805", "行政事业单位离退休", 20, 20, 0]] });
    expect(computed(renamedNow, against(renamedThen)).preview.bases[0]?.renamed).toEqual([
      { code: "208", from: "社会保障支出", to: "社会保障和就业支出", known: false }, { code: "20805", from: "行政事业单位离退休", to: "行政事业单位养老支出", known: true },
    ]);
  });

  it("gives the same figures whatever the order of the base's rows", () => {
    const choice = (rows: readonly MadeRow[]): ComputationChoice => against(priorDocument(rows, { sheet: "上年" }), { formulas: "values" });
    const expected = computed(current, choice(USUAL_ROWS)).edits;
    fc.assert(fc.property(fc.shuffledSubarray([...USUAL_ROWS], { minLength: USUAL_ROWS.length }), (rows) => {
      expect(computed(current, choice(rows)).edits).toEqual(expected);
    }), { numRuns: 40 });
  });

  it("converts 元 and 万元 exactly", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10 ** 13 }), (cents) => {
      const yuan = cents / 100;
      const prior = priorDocument([[null, "合计", yuan, yuan, 0], ["205", "教育支出", yuan, yuan, 0]], { amountUnit: "元" });
      const { at, preview } = computed(current, against(prior, { formulas: "values" }));
      expect(preview.bases[0]?.conversion).toEqual({ from: "元", to: "万元" });
      expect(at("F5")?.value).toBe(Number(`${cents}e-6`));
    }), { numRuns: 60 });
  });
});

describe("blank and zero", () => {
  it("shows a blank for blank or dash, -- for a base of zero", () => {
    const rows: readonly MadeRow[] = [[null, "合计", 10, 10, 0], ["205", "教育支出", 10, 10, 0], ["206", "科学技术支出", null, null, 0], ["208", "社会保障和就业支出", "——", 0, 0], ["210", "卫生健康支出", 0, 0, 0]];
    const prior = priorDocument([[null, "合计", 0, 0, 0], ["205", "教育支出", 0, 0, 0], ["206", "科学技术支出", 5, 5, 0], ["208", "社会保障和就业支出", 5, 5, 0], ["210", "卫生健康支出", "—", 0, 0]]);
    const { at } = computed(bookOf(madeDocument({ rows })), against(prior, { columns: ["change", "changeRate", "share"] }));
    expect(["H4", "H5", "H6", "H7", "H8"].map((name) => at(name)?.value)).toEqual(["--", "--", "", "", ""]);
    expect(["G5", "G6", "I8"].map((name) => at(name)?.value)).toEqual([10, "", 0]);
  });

  it("divides by the magnitude of a negative base", () => {
    const prior = priorDocument([[null, "合计", -200, -200, 0], ["205", "教育支出", -200, -200, 0]]);
    expect(computed(current, against(prior)).at("H5")?.value).toBe(2);
  });

  it("reads figures kept as text, also without the add-in", () => {
    const rows: readonly MadeRow[] = [[null, "合计", 300, 200, 100], ["205", "教育支出", "1,200.50", 120, 80]];
    const { at } = computed(bookOf(madeDocument({ rows })), against(priorDocument([[null, "合计", 1, 1, 0], ["205", "教育支出", "（600.25）", 1, 0]])));
    expect(at("H5")).toMatchObject({ value: 3, formula: expect.stringContaining('NUMBERVALUE(C5,".",",")') as string });
  });
});

describe("columns", () => {
  it("fills the blanks of columns that are there, keeps what differs and says so", () => {
    const rows = USUAL_ROWS.map((row, index): MadeRow => [...row, index === 1 ? 7 : null, index === 1 ? 150 : null]);
    const book = bookOf(madeDocument({ rows, further: ["同比增减%", "上年决算数"] }));
    const choice = against(priorDocument(USUAL_ROWS), { columns: ["changeRate"], formulas: "values" });
    const { preview, at } = computed(book, choice);
    expect(preview.columns.map(({ letters, isNew, because }) => [letters, isNew, because])).toEqual([["G", false, "needed"], ["F", false, "chosen"]]);
    expect(preview.clashes).toEqual([
      { cell: { sheet: "公开05表", row: 4, column: 6 }, is: "150", computed: "200", replaced: false },
      { cell: { sheet: "公开05表", row: 4, column: 5 }, is: "7", computed: String(50 / 150), replaced: false },
    ]);
    expect([at("F5")?.value, at("G5")?.value, at("F6")?.value, at("G6")?.value]).toEqual([7, 150, 0, 200]);
    const replacing = computed(book, { ...choice, overwrite: true });
    expect([replacing.at("F5")?.value, replacing.at("G5")?.value]).toEqual([0, 200]);
    expect(replacing.preview.clashes.every(({ replaced }) => replaced)).toBe(true);
  });

  it("compares with a column of the table", () => {
    const rows = USUAL_ROWS.map((row): MadeRow => [...row, 160]);
    const book = bookOf(madeDocument({ rows, further: ["年初预算数"] }));
    const { at, preview } = computed(book, { disclosure: 0, table: "T5", columns: ["completion"], bases: { initial: { from: "column" } }, formulas: "budget" });
    expect(at("G5")).toMatchObject({ formula: "BUDGET.COMPLETION(C5,F5)", value: 1.25, format: "0.00%" });
    expect(preview.columns.map(({ letters }) => letters)).toEqual(["G"]);
  });

  it("compares with another table of the workbook by references to its cells", () => {
    const budget = madeSheet({ sheet: "预算", title: "一般公共预算支出表", rows: [["2050201", "学前教育", 100, 80, 20], ["205", "教育支出", 160, 100, 60], [null, "合计", 160, 100, 60]] });
    const sheets = [...current.sheets, budget];
    const { disclosures } = recognise(sheets);
    const choice: ComputationChoice = {
      disclosure: disclosures.findIndex(({ kind }) => kind === "final"), table: "T5", columns: ["completion"], formulas: "plain",
      bases: { initial: { from: "table", disclosure: disclosures.findIndex(({ kind }) => kind === "budget"), table: "B5" } },
    };
    const { at, edits } = computed({ sheets, disclosures }, choice);
    expect(edits.some(({ kind }) => kind === "addSheet")).toBe(false);
    expect(at("F5")?.formula).toBe(`IF(ISTEXT('预算'!C5)+ISBLANK('预算'!C5),"",'预算'!C5)`);
    expect(at("G5")?.value).toBe(1.25);
  });

  it("computes another amount than the total under its own name", () => {
    const { at, preview } = computed(current, against(priorDocument(USUAL_ROWS), { role: "basic" }));
    expect(preview.columns[0]?.header).toBe("基本支出：上年决算数");
    expect(at("F5")?.value).toBe(120);
  });
});

describe("any table", () => {
  const amounts = fc.array(fc.oneof(fc.integer({ min: -100_000_000, max: 10 ** 10 }).map((cents) => cents / 100), fc.constantFrom(null, "——", 0, "1,234.50")), { minLength: USUAL_ROWS.length, maxLength: USUAL_ROWS.length });
  const withAmounts = (values: readonly (number | string | null)[]): MadeRow[] => USUAL_ROWS.map((row, index): MadeRow => [row[0] ?? null, row[1] ?? null, values[index] ?? null, row[3] ?? null, row[4] ?? null]);

  it("is restored exactly by the way back, and has nothing to do the second time", () => {
    fc.assert(fc.property(amounts, amounts, fc.constantFrom("plain", "budget", "values"), fc.boolean(), fc.boolean(), (now, before, formulas, spilled, overwrite) => {
      const book = bookOf(madeDocument({ rows: withAmounts(now) }));
      const choice = against(priorDocument(withAmounts(before)), { columns: ["change", "changeRate", "share"], formulas, spilled, overwrite });
      const { edits, sheets } = computed(book, choice);
      expect(editSheets(sheets, undoOf(edits, stateOfSheets(book.sheets)))).toEqual(book.sheets);
      expect(planComputation({ sheets, disclosures: recognise(sheets).disclosures }, choice)).toMatchObject({ ok: true, edits: [] });
    }), { numRuns: 60 });
  });

  it("gives one figure in every form of formula, spilled or not", () => {
    fc.assert(fc.property(amounts, amounts, (now, before) => {
      const book = bookOf(madeDocument({ rows: withAmounts(now) }));
      const forms = (["plain", "budget", "values"] as const).flatMap((formulas) => [false, true].map((spilled) => {
        const { at } = computed(book, against(priorDocument(withAmounts(before)), { columns: ["change", "changeRate", "share"], formulas, spilled }));
        return USUAL_ROWS.flatMap((_, row) => ["F", "G", "H", "I"].map((letters) => at(`${letters}${row + 4}`)?.value ?? ""));
      }));
      for (const form of forms) expect(form).toEqual(forms[0]);
    }), { numRuns: 30 });
  });
});
