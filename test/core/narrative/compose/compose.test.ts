/** Writing the sections in every style: what is said, which cells stand behind it, zero bases, missing years and tables, negative amounts, 元 and 万元. */
import { describe, expect, it } from "vitest";
import { composeNarrative, narrativeText, type Narrative } from "../../../../src/core/narrative/compose/compose";
import { NAMED_FIGURES } from "../../../../src/core/narrative/compose/named-figures";
import type { NarrativeStyle } from "../../../../src/core/narrative/compose/style";
import { NARRATIVE_STYLES, styleNamed, stylesFor } from "../../../../src/core/narrative/compose/styles/index";
import { recognise } from "../../../../src/core/recognise/recognise";
import type { Disclosure } from "../../../../src/core/recognise/disclosure";
import { printedSheets } from "../../../support/printed-sheets";
import { loadSample } from "../../../support/samples";
import { smallAccount, smallBudget } from "../../../support/narrative/small-account";

const items = { "2080505": [40, 0], "2101501": [100, 0], "2101502": [0, 25.5], "2101550": [0, 7.14] } as const;
const disclosure = smallAccount({ year: 2024, items, otherIncome: 3, reception: [2, 1.5], personnel: 120 });
const earlier = smallAccount({ year: 2023, items: { "2080505": [36, 0], "2101501": [110, 0], "2101502": [0, 25.5] }, reception: [2, 0], personnel: 120, fund: 5 });
const budget = smallBudget({ year: 2024, items: { "2080505": [40, 0], "2101501": [90, 0], "2101502": [0, 30], "2101505": [0, 9] } });

function named(id: string): NarrativeStyle {
  const style = styleNamed(id);
  if (!style) throw new Error(`no style ${id}`);
  return style;
}

const linesOf = (narrative: Narrative): string[] => narrativeText(narrative).text.split("\n");

function lines(id: string, about: Disclosure = disclosure, others: { readonly earlier?: Disclosure; readonly budget?: Disclosure } = { earlier, budget }): string[] {
  return linesOf(composeNarrative(about, { ...others, style: named(id) }));
}

describe("the sections of a final account", () => {
  it("compares income and expenditure with last year", () => {
    const text = lines("guangxi-final");
    expect(text).toContain("1.一般公共预算财政拨款收入172.64万元，较2023年度决算数增加1.14万元，增长0.66%，主要原因是：【请填写原因】。");
    expect(text).toContain("3.国有资本经营预算财政拨款收入0万元，与2023年度决算数持平。");
    expect(text).toContain("2.卫生健康支出（类）132.64万元，较2023年度决算数减少2.86万元，下降2.11%，主要原因是：【请填写原因】。");
  });

  it("sets every 项 beside its initial budget", () => {
    const text = lines("hunan-final");
    expect(text).toContain("2、卫生健康支出（类）医疗保障管理事务（款）行政运行（项）。");
    expect(text).toContain("年初预算为90.00万元，支出决算为100.00万元，完成年初预算的111.11%，决算数大于年初预算数，主要是因为【请填写原因】。");
    expect(text).toContain("年初预算为30.00万元，支出决算为25.50万元，完成年初预算的85.00%，决算数小于年初预算数，主要是因为【请填写原因】。");
    expect(text).toContain("年初预算为40.00万元，支出决算为40.00万元，完成年初预算的100.00%，决算数等于年初预算数。");
  });

  it("prints no percentage over nothing, and says that there was nothing", () => {
    expect(lines("guangxi-final")).toContain("4.其他收入3.00万元，较2023年度决算数增加3.00万元（上年决算数为0，不计算增长率），主要原因是：【请填写原因】。");
    expect(lines("shanxi-final").find((line) => line.includes("事业运行（项）"))).toBe(
      "4、卫生健康支出（类）医疗保障管理事务（款）事业运行（项）年初预算0万元，支出决算7.14万元，年初未安排预算，比上年度增加7.14万元（上年无此项支出）。",
    );
  });

  it("gives a fall to nothing its 100 %", () => {
    expect(lines("guangdong-final")).toContain("2.政府性基金预算财政拨款收入0万元，比上年决算数减少5.00万元，下降100%。主要变动情况：【请填写原因】。");
  });

  it("prints shares and trims them where the style does", () => {
    expect(lines("shanxi-final")).toContain("2024年度收入合计175.64万元，其中：财政拨款收入172.64万元，占比98.29%；其他收入3.00万元，占比1.71%。");
    expect(lines("guangdong-final")).toContain("2024年度一般公共预算财政拨款基本支出140.00万元。其中：人员经费120.00万元，占85.7%；公用经费20.00万元，占14.3%。");
  });

  it("writes 三公 against its budget and last year", () => {
    expect(lines("guangxi-final")).toContain(
      "本部门2024年度财政拨款安排的“三公”经费支出预算为2.00万元，支出决算为1.50万元，比预算减少0.50万元，主要原因是：【请填写原因】；较2023年度决算数增加1.50万元（上年决算数为0，不计算增长率），主要原因是：【请填写原因】。",
    );
  });

  it("says that there is no fund, or what it was spent on", () => {
    expect(lines("hunan-final")).toContain("本部门没有政府性基金预算收入，也没有使用政府性基金预算安排的支出。");
    expect(lines("shanxi-final", earlier, {})).toContain("2023年度政府性基金预算财政拨款收入5.00万元，支出5.00万元。");
  });

  it("numbers sections without gaps", () => {
    const headings = composeNarrative(disclosure, { style: named("shanxi-final") }).sections.map(({ heading }) => heading.slice(0, 2));
    expect(headings).toEqual(["一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、", "九、"]);
  });
});

describe("what is not known", () => {
  it.each(stylesFor("final").map(({ id }) => id))("%s without last year and without the budget makes no comparison and asks for no reason", (id) => {
    const narrative = composeNarrative(disclosure, { style: named(id) });
    const text = narrativeText(narrative).text;
    expect(text).not.toMatch(/年初预算|上年|较2023|同比|增长|下降/);
    expect(narrative.blanks.length).toBe(text.split("【").length - 1);
    expect(text).not.toMatch(/[，；]。|，，|[{}[\]]/);
  });

  it("a section whose table is missing is left out and listed", () => {
    const without = smallAccount({ year: 2024, items, without: ["T6", "T7"] });
    const narrative = composeNarrative(without, { style: named("hunan-final") });
    expect(narrative.sections.map(({ heading }) => heading).join()).not.toMatch(/基本支出决算|三公/);
    expect(narrative.leftOut.filter(({ what }) => what === "section")).toEqual([
      { what: "section", heading: "一般公共预算财政拨款基本支出决算情况说明", missing: ["T6"] },
      { what: "section", heading: "财政拨款“三公”经费支出决算情况说明", missing: ["T7"] },
    ]);
  });

  it("a 项 that the budget had and the account has not is listed, not written", () => {
    const { leftOut, sections } = composeNarrative(disclosure, { earlier, budget, style: named("hunan-final") });
    expect(leftOut).toContainEqual({ what: "subject", source: "budget", code: "2101505", name: "医疗保障政策管理" });
    expect(JSON.stringify(sections)).not.toContain("医疗保障政策管理");
  });

  it("a year whose table prints only 类 gives no comparison of 项", () => {
    const coarse = { ...earlier, tables: earlier.tables.map((table) => ({ ...table, rows: table.rows.filter(({ kind, code }) => kind !== "subject" || code.length === 3) })) };
    const item = lines("shanxi-final", disclosure, { earlier: coarse }).find((line) => line.includes("行政运行（项）"));
    expect(item).toBe("2、卫生健康支出（类）医疗保障管理事务（款）行政运行（项）支出决算100.00万元。");
  });

  it("a style of the other kind writes nothing", () => {
    expect(composeNarrative(disclosure, { style: named("guangxi-budget") }).sections).toEqual([]);
  });
});

describe("figures", () => {
  it("are printed in 万元 from tables in 元, rounded half up once, changes from the exact figures", () => {
    const yuan = smallAccount({ year: 2024, amountUnit: "元", items: { "2101501": [1_234_550, 0], "2101502": [0, 49] } });
    const before = smallAccount({ year: 2023, amountUnit: "元", items: { "2101501": [1_000_000, 0], "2101502": [0, 48] } });
    const text = lines("shanxi-final", yuan, { earlier: before });
    expect(text).toContain("1、卫生健康支出（类）医疗保障管理事务（款）行政运行（项）支出决算123.46万元，比上年度增加23.46万元，增长23.46%。");
    expect(text).toContain("2、卫生健康支出（类）医疗保障管理事务（款）一般行政管理事务（项）支出决算0.00万元，与上年度基本持平。");
  });

  it("are printed in the unit of the style where the table is fine enough, in the table's own otherwise", () => {
    const style = { ...named("shanxi-final"), printing: { ...named("shanxi-final").printing, unit: "元" as const } };
    const yuan = smallAccount({ year: 2024, amountUnit: "元", items: { "2101501": [1_234_550.5, 0] } });
    expect(linesOf(composeNarrative(yuan, { style }))[1]).toBe("2024年度收入总计1,234,550.50元，支出总计1,234,550.50元。");
    expect(linesOf(composeNarrative(disclosure, { style }))[1]).toBe("2024年度收入总计175.64万元，支出总计175.64万元。");
  });

  it("join years printed in different units", () => {
    const yuan = smallAccount({ year: 2023, amountUnit: "元", items: { "2080505": [360_000, 0], "2101501": [1_100_000, 0] } });
    expect(lines("shanxi-final", disclosure, { earlier: yuan })).toContain(
      "1、社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）支出决算40.00万元，比上年度增加4.00万元，增长11.11%。",
    );
  });

  it("that are negative keep their sign, and give no percentage as a base", () => {
    const negative = smallAccount({ year: 2023, items: { "2080505": [40, 0], "2101502": [0, -5] } });
    const text = lines("shanxi-final", smallAccount({ year: 2024, items: { "2080505": [40, 0], "2101502": [0, 3] } }), { earlier: negative });
    expect(text.find((line) => line.includes("一般行政管理事务（项）"))).toMatch(/支出决算3\.00万元，比上年度增加8\.00万元。$/);
    expect(lines("shanxi-final", negative, {}).find((line) => line.includes("一般行政管理事务（项）"))).toContain("支出决算-5.00万元");
    expect(lines("shanxi-final", negative, {}).join("")).toContain("卫生健康支出（类）-5.00万元。");
  });

  it("say where they come from: the text of a slot is the figure, its cells print it", () => {
    const narrative = composeNarrative(disclosure, { earlier, budget, style: named("guangxi-final") });
    const { text, slots } = narrativeText(narrative);
    const amounts = slots.filter(({ kind }) => kind === "amount");
    expect(amounts.length).toBeGreaterThan(30);
    for (const { start, end } of amounts) expect(text.slice(start, end)).toMatch(/^-?[\d,]+(\.\d+)?万元$/);
    const change = slots.find(({ kind, start, end }) => kind === "change" && text.slice(start, end) === "1.14万元");
    expect(change?.cells.map(({ source, sheet }) => [source, sheet])).toEqual([["current", "T1"], ["prior", "T1"]]);
    const completion = slots.find(({ kind, start, end }) => kind === "completion" && text.slice(start, end) === "111.11%");
    expect(completion?.cells.map(({ source }) => source)).toEqual(["current", "budget"]);
    for (const { start, end } of slots.filter(({ kind }) => kind === "blank")) expect(text.slice(start, end)).toBe("【请填写原因】");
    expect(narrative.blanks).toHaveLength(slots.filter(({ kind }) => kind === "blank").length);
  });
});

describe("budgets", () => {
  const printed = loadSample("柳州市医疗保障事业管理中心2025年单位预算公开表");
  const [sample] = recognise(printedSheets(printed), { workbookName: printed.name }).disclosures;
  if (!sample) throw new Error("the sample is not recognised");

  it("are written from their own tables, by 项 with 基本 and 项目", () => {
    const text = lines("guangxi-budget", sample, {});
    expect(text).toContain("（一）社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）支出33.44万元；其中：基本支出33.44万元，项目支出0.00万元。");
    expect(text).toContain("2.卫生健康支出1,714.16万元，占支出总预算88.28%。");
    expect(text).toContain("2025年本单位没有安排政府性基金预算支出。");
  });

  it("are compared with last year's budget where it is given", () => {
    expect(lines("plain-budget", sample, { earlier: sample })[1]).toBe("本单位2025年度收入总计1941.70万元，与上年预算持平；支出总计1941.70万元，与上年预算持平。");
  });
});

describe("styles", () => {
  it.each(NARRATIVE_STYLES.map((style) => [style.id, style] as const))("%s speaks of figures and comparisons that there are", (_, style) => {
    const inCases = new Set(["额", "率", "基数"]);
    const alone = new Set(["年", "上年", "本部门", "单位名称", "名称", "路径", "原因"]);
    const isFigure = (name: string | undefined): boolean => name !== undefined && (/^本项(基本|项目)?$/.test(name) || name in NAMED_FIGURES);
    const isKnown = ([first = "", second, third]: readonly string[]): boolean => {
      if (second === undefined) return alone.has(first) || inCases.has(first) || isFigure(first);
      if (first === "占") return isFigure(second) && isFigure(third);
      return (first in style.comparisons || first === "年初预算" || first === "上年数") && isFigure(second) && (third === undefined || isFigure(third));
    };
    const slots = (JSON.stringify(style).match(/\{[^{}":,]+\}/g) ?? []).map((slot) => slot.slice(1, -1).split(" "));
    expect(slots.length).toBeGreaterThan(40);
    expect(slots.filter((slot) => !isKnown(slot))).toEqual([]);
    const lists = style.sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => (typeof paragraph === "string" || paragraph.each === undefined || typeof paragraph.each === "string" ? [] : paragraph.each)));
    expect(lists.filter((name) => !isFigure(name))).toEqual([]);
  });

  it("have ids and names of their own", () => {
    expect(new Set(NARRATIVE_STYLES.flatMap(({ id, name }) => [id, name])).size).toBe(NARRATIVE_STYLES.length * 2);
  });
});
