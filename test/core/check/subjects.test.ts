import { describe, expect, it } from "vitest";
import { checkSubjects } from "../../../src/core/check/subjects";
import { SUBJECT_RULES } from "../../../src/core/check/subjects-rules";
import type { FindingDraft } from "../../../src/core/check/draft";
import type { Disclosure, RecognisedTable, RowKind, TableRow } from "../../../src/core/recognise/disclosure";
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { builtInCatalogue } from "../../../src/core/subjects/catalogue";
import { decodeSubjects } from "../../../src/core/subjects/decode";
import { inForce } from "../../../src/core/subjects/subject";
import { SUBJECT_WORDING } from "../../../src/core/wording/subjects";
import { PUBLISHED_PAIRS } from "../subjects/published-pairs";

const catalogue = builtInCatalogue();

interface RowOptions {
  readonly kind?: RowKind;
  readonly key?: string;
  readonly hidden?: boolean;
  readonly lane?: number;
}

/** A row of `code name`; an empty code for a row without one. */
type RowText = string | readonly [string, RowOptions];

function row(text: RowText, index: number, sheet: string): TableRow {
  const [pair, options] = typeof text === "string" ? [text, {}] : text;
  const [, code = "", name = ""] = /^(\d*) ?(.*)$/.exec(pair) ?? [];
  const lane = options.lane ?? 0;
  const cell = (column: number) => ({ sheet, row: index + 5, column: column + lane * 3 });
  return {
    key: options.key ?? `subject:${code}`,
    kind: options.kind ?? "subject",
    sheet,
    row: index + 5,
    lane,
    code: options.key === undefined ? code : "",
    name,
    codeCell: code === "" ? null : cell(0),
    nameCell: name === "" ? null : cell(1),
    level: (code.length - 3) / 2,
    ofWhich: false,
    hidden: options.hidden ?? false,
    cells: new Map(),
  };
}

function table(id: string, rows: readonly RowText[], known = true): RecognisedTable {
  return {
    key: id,
    id,
    title: id,
    parts: [{ sheet: id, top: 0, left: 0, bottom: 99, right: 9 }],
    unitName: null,
    unitCode: null,
    year: null,
    scope: null,
    amountUnit: null,
    amountUnitCell: null,
    confidence: 1,
    evidence: { titleCell: null, namedBy: "title", label: null, matchedHeaders: [], missingHeaders: [], insertedColumns: [], anchors: [], relations: { holds: 0, of: 0 } },
    columns: [],
    rows: rows.map((text, index) => row(text, index, id)),
    notes: [],
    known,
  };
}

const disclosure = (year: number | null, ...tables: RecognisedTable[]): Disclosure => ({ unit: null, unitCode: null, year, kind: "final", scope: null, tables, missingTables: [] });
const check = (year: number | null, ...tables: RecognisedTable[]): FindingDraft[] => checkSubjects(disclosure(year, ...tables), catalogue);
const brief = (drafts: readonly FindingDraft[]) => drafts.map(({ rule, severity, args, cells }) => `${rule} ${severity} ${String(args.code)} ${cells.map(({ sheet, row: at, column }) => `${sheet}:${at},${column}`).join(" ")}`);

const HEALTH = ["210 卫生健康支出", "21015 医疗保障管理事务", "2101501 行政运行", "2101502 一般行政管理事务"];
const PENSIONS = ["208 社会保障和就业支出", "20805 行政事业单位养老支出", "2080501 行政单位离退休"];

describe("correct tables", () => {
  it("five published disclosures, table for table, give nothing", () => {
    for (const { year, pairs } of PUBLISHED_PAIRS) {
      const functional = pairs.filter((pair) => pair.startsWith("2"));
      const economic = pairs.filter((pair) => pair.startsWith("3"));
      expect(check(year, table("T2", functional), table("T3", functional), table("T5", functional), table("T6", economic))).toEqual([]);
    }
  });

  it("the catalogue's own names of a year give nothing", () => {
    for (const year of [2019, 2021, 2024, 2026]) {
      const rows = decodeSubjects().filter((subject) => inForce(subject, year)).map(({ code, name }) => `${code} ${name}`);
      expect(rows.length).toBeGreaterThan(1500);
      expect(check(year, table("T3", rows))).toEqual([]);
    }
  });

  it("units among the subjects are not subjects", () => {
    expect(check(2025, table("B3", [["206 柳州市医疗保障局", { kind: "unit" }], "206 柳州市医疗保障局", "206002 柳州市医疗保障事业管理中心", "2101501 行政运行"]))).toEqual([]);
    expect(brief(check(2024, table("T3", ["21002 立医院"])))).toEqual(["科目-名称 error 21002 T3:5,1"]);
  });

  it("a name wrapped into a second row is one name", () => {
    expect(check(2024, table("T6", ["39908 对民间非营利组织和群众性自治组", [" 织补贴", { kind: "other" }], "39999 其他支出"]))).toEqual([]);
    expect(brief(check(2024, table("T6", ["39908 对民间非营利组织和群众性自治组", "39999 其他支出"])))).toEqual(["科目-名称 error 39908 T6:5,1"]);
  });
});

describe("names", () => {
  it("one finding for a wrong pair, with every cell where it is printed", () => {
    const wrong = [...HEALTH.slice(0, 2), "2101501 机关服务"];
    const found = check(2024, table("T2", HEALTH), table("T3", wrong), table("T5", wrong));
    expect(found).toEqual([
      {
        rule: "科目-名称",
        severity: "error",
        message: "subject.nameDiffers.suggested",
        args: { code: "2101501", name: "机关服务", right: ["行政运行"], codes: ["2101503"] },
        cells: [{ sheet: "T3", row: 7, column: 1, role: "subject" }, { sheet: "T5", row: 7, column: 1, role: "subject" }],
        figures: [],
        proposal: null,
        table: "T3",
      },
    ]);
  });

  it("former names, in subject tables and in the lines of the general tables", () => {
    expect(brief(check(2024, table("T3", ["20805 行政事业单位离退休"])))).toEqual(["科目-旧名 error 20805 T3:5,1"]);
    const lines = (name: string) => table("T1", [[` ${name}`, { kind: "line", key: "expenditure.210" }]]);
    expect(brief(check(2024, lines("九、医疗卫生与计划生育支出")))).toEqual(["科目-旧名 error 210 T1:5,1"]);
    expect(check(2018, lines("九、医疗卫生与计划生育支出"))).toEqual([]);
    expect(check(2024, lines("（九）卫生健康支出"))).toEqual([]);
    expect(check(2024, lines("九、卫生健康"))).toEqual([]);
    expect(brief(check(2024, lines("九、医疗卫生支出")))).toEqual(["科目-名称 review 210 T1:5,1"]);
    expect(check(2024, table("T1", [[" 本年支出合计", { kind: "line", key: "expenditure.total" }]]))).toEqual([]);
  });

  it("hidden rows are not read by the public, and not judged", () => {
    expect(check(2024, table("T3", [...HEALTH, ["2101503 不是机关服务", { hidden: true }]]))).toEqual([]);
  });

  it("tables known by title only are asked about, not called wrong", () => {
    expect(brief(check(2024, table("X:支出预算分类汇总表", ["2101501 机关服务", "2101599 其他"], false)))).toEqual([
      "科目-名称 review 2101501 X:支出预算分类汇总表:5,1",
      "科目-名称 review 2101599 X:支出预算分类汇总表:6,1",
    ]);
    expect(check(2024, table("P1", ["2101501 机关服务"]))).toEqual([]);
  });

  it("the year of the disclosure decides, then that of the table", () => {
    const old = { ...table("T3", ["20805 行政事业单位离退休"]), year: 2019 };
    expect(brief(check(2024, old))).toHaveLength(1);
    expect(check(null, old)).toEqual([]);
    expect(check(null, table("T3", ["20805 行政事业单位离退休"]))).toEqual([]);
  });
});

describe("one code, one name", () => {
  it("an unlisted code with two names is an error instead of two hints", () => {
    const found = check(2024, table("T2", ["2101577 甲"]), table("T3", ["2101577 甲 "]), table("T5", ["2101577 乙"]));
    expect(brief(found)).toEqual(["科目-同码异名 error 2101577 T2:5,1 T3:5,1 T5:5,1"]);
    expect(found[0]?.args.names).toEqual(["“甲”", "“乙”"]);
  });

  it("is not repeated when one name has been called wrong, nor when both are acceptable", () => {
    expect(brief(check(2024, table("T2", ["2101501 行政运行"]), table("T3", ["2101501 行政营运"])))).toEqual(["科目-名称 error 2101501 T3:5,1"]);
    expect(check(2020, table("T2", ["21301 农业"]), table("T3", ["21301 农业农村"]))).toEqual([]);
  });

  it("is an error when the catalogue only doubts one of them", () => {
    expect(brief(check(2024, table("T2", ["2010104 人大会议"]), table("T3", ["2010104 人大代表会议"])))).toEqual(["科目-同码异名 error 2010104 T2:5,1 T3:5,1"]);
  });
});

describe("parents", () => {
  it("a missing 款 and 类 are named with what belongs to them", () => {
    const found = check(2024, table("T3", [...HEALTH, "2080501 行政单位离退休"]));
    expect(found.map(({ rule, args }) => [rule, args.code, args.children])).toEqual([
      ["科目-上级", "208", ["2080501"]],
      ["科目-上级", "20805", ["2080501"]],
    ]);
  });

  it("once for several tables", () => {
    const rows = [...HEALTH, ...PENSIONS.filter((text) => !text.startsWith("20805 "))];
    expect(brief(check(2024, table("T3", rows), table("T5", rows)))).toEqual(["科目-上级 error 20805 T3:10,0 T5:10,0"]);
  });

  it("not in tables that print items only, or leave out a level", () => {
    expect(check(2025, table("B3", ["2080501 行政单位离退休", "2101501 行政运行"]))).toEqual([]);
    expect(check(2024, table("T3", ["208 社会保障和就业支出", "2080501 行政单位离退休", "210 卫生健康支出", "2101501 行政运行"]))).toEqual([]);
    expect(check(2024, table("T3", ["2080501 行政单位离退休", "2101501 行政运行", "2210201 住房公积金", "22102 住房改革支出", "221 住房保障支出"]))).toEqual([]);
  });

  it("not when the parent is hidden, or in another lane", () => {
    expect(check(2024, table("T3", [["210 卫生健康支出", { hidden: true }], ...HEALTH.slice(1)]))).toEqual([]);
    expect(check(2024, table("T6", ["302 商品和服务支出", "30201 办公费", ["30202 印刷费", { lane: 1 }]]))).toEqual([]);
  });
});

/** The sheet of a table, with the given number of full-width spaces before each name. */
function sheetOf(printed: RecognisedTable, indents: readonly number[]): ReadonlyMap<string, SheetSnapshot> {
  const rows = printed.rows.map((one, index) => ({ row: one.row, cells: [{ column: 0, value: Number(one.code) }, { column: 1, value: "　".repeat(indents[index] ?? 0) + one.name }] }));
  return new Map([[printed.id, { name: printed.id, hidden: false, rows, merges: [], hiddenRows: [], hiddenColumns: [] }]]);
}

describe("levels", () => {
  const printed = table("T3", [...HEALTH, ...PENSIONS, "2101503 机关服务"]);
  const checkIndented = (indents: readonly number[]) => checkSubjects(disclosure(2024, printed), catalogue, sheetOf(printed, indents));

  it("a row indented like another level is to be checked, when the table indents by level", () => {
    expect(brief(checkIndented([0, 1, 2, 2, 0, 1, 2, 1]))).toEqual(["科目-级次 review 2101503 T3:12,0"]);
  });

  it("not when every row follows its code, or stands somewhere else by carelessness", () => {
    expect(checkIndented([0, 1, 2, 2, 0, 1, 2, 2])).toEqual([]);
    expect(checkIndented([0, 1, 2, 2, 0, 1, 2, 3])).toEqual([]);
  });

  it("not in a table without indentation, without a habit, or whose sheet is not at hand", () => {
    expect(checkIndented([0, 0, 0, 0, 0, 0, 0, 1])).toEqual([]);
    expect(checkIndented([0, 1, 1, 2, 1, 1, 2, 0])).toEqual([]);
    expect(check(2024, printed)).toEqual([]);
  });
});

describe("what users read", () => {
  const all = [
    ...check(
      2024,
      table("T2", ["2101577 甲", "2010104 人大代表会议"]),
      table("T3", [...HEALTH, "2080501 事业单位离退休", "2101577 乙", "20815 自然灾害生活救助", "210150 行政运行", "2101578 丙", "20805 行政事业单位离退休"]),
    ),
    ...checkSubjects(disclosure(2024, table("T5", [...HEALTH, ...PENSIONS])), catalogue, sheetOf(table("T5", [...HEALTH, ...PENSIONS]), [0, 1, 2, 1, 0, 1, 2])),
  ];

  it("every rule speaks in this example and is in the reference with the severity it used", () => {
    expect(new Set(all.map(({ rule }) => rule))).toEqual(new Set(SUBJECT_RULES.map(({ id }) => id)));
    for (const { rule, severity } of all) expect(SUBJECT_RULES.find(({ id }) => id === rule)?.severities).toContain(severity);
  });

  it("every sentence finds its arguments", () => {
    for (const { message, args } of all) {
      const sentence = SUBJECT_WORDING[message];
      for (const text of [sentence?.zh ?? "", sentence?.en ?? ""]) {
        expect(text, message).not.toBe("");
        for (const [, name = ""] of text.matchAll(/\{(\w+)\}/g)) expect(Object.keys(args), `${message} {${name}}`).toContain(name);
      }
    }
  });

  it("both languages use the same arguments", () => {
    for (const [key, { zh, en }] of Object.entries(SUBJECT_WORDING)) {
      const holes = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();
      expect(holes(en), key).toEqual(holes(zh));
    }
  });
});

it("many wrong rows cost no more than their number", () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => `${2_100_000 + (index % 9000)} 名${index}`);
  const started = performance.now();
  expect(check(2024, table("T3", [...HEALTH, ...rows])).length).toBeGreaterThan(1000);
  expect(performance.now() - started).toBeLessThan(5000);
});
