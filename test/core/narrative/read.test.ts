/** Reading: what a clause says of which thing, by style. */
import { describe, expect, it } from "vitest";
import type { Claim } from "../../../src/core/narrative/claim";
import { readNarrative } from "../../../src/core/narrative/read";

const claims = (text: string): readonly Claim[] => readNarrative(text, { year: 2024, kind: "final" }).claims;

/** `printed line/scope/part measure`, alternatives left out. */
const amounts = (text: string): string[] => claims(text).flatMap((claim) => {
  if (claim.kind !== "amount") return [];
  const [meaning] = claim.meanings;
  return [`${claim.printed} ${meaning ? `${meaning.line}/${meaning.scope}/${meaning.part}` : "?"} ${claim.measure}${claim.aside ? " aside" : ""}`];
});

describe("amounts", () => {
  it.each([
    ["五、一般公共预算财政拨款支出决算情况说明\n（一）卫生健康支出（类）医疗保障管理事务（款）行政运行（项）年初预算为1.00万元，支出决算为2.00万元。", ["1.00万元 subject:2101501/general/total initial", "2.00万元 subject:2101501/general/total own"]],
    ["一、收入支出决算总体情况说明\n2024年度收、支总计各5.00万元。", ["5.00万元 balance.grand/all/total own"]],
    ["四、财政拨款收支说明\n财政拨款收入总计5.00万元，一般公共预算财政拨款支出3.00万元。", ["5.00万元 income.grand/fiscal/total own", "3.00万元 expenditure.total/general/total own"]],
    ["三、支出说明\n基本支出预算1.00万元，项目支出2.00万元。", ["1.00万元 expenditure.total/all/basic budget", "2.00万元 expenditure.total/all/project own"]],
    ["六、一般公共预算基本支出决算情况说明\n住房公积金1.00万元、办公费2.00万元。", ["1.00万元 subject:30113/general/total own", "2.00万元 subject:30201/general/total own"]],
    ["七、“三公”经费支出决算情况说明\n因公出国（境）费支出全年预算为1.00万元，支出决算为0万元。", ["1.00万元 threePublic.abroad/general/total adjusted", "0万元 threePublic.abroad/general/total own"]],
    ["三、支出说明\n比2023年度决算数3.00万元增加。其中：局本级基本支出1.00万元。", ["3.00万元 ? prior aside", "1.00万元 expenditure.total/all/basic own aside"]],
    ["三、支出说明\n用于平台建设的系统维护费1.00万元。", ["1.00万元 ? own aside"]],
  ])("%s", (text, expected) => expect(amounts(text)).toEqual(expected));

  it("are asides in reasons and purposes, and states again after them", () => {
    expect(amounts("一、收入说明\n事业收入1.00万元，主要原因是：一是追加经营收入2.00万元；经营收入3.00万元。其他收入4.00万元。")).toEqual([
      "1.00万元 income.business/all/total own", "2.00万元 income.operating/all/total own aside", "3.00万元 income.operating/all/total own", "4.00万元 income.other/all/total own",
    ]);
  });

  it("are not read in duties and definitions", () => {
    expect(amounts("第一部分 部门概况\n二、机构设置\n基本支出1.00万元。\n第四部分 名词解释\n一、财政拨款收入：指当年拨付的资金，如1.00万元。")).toEqual([]);
  });

  it("of several names at once are no statement about the last of them", () => {
    expect(amounts("三、支出说明\n基本支出和项目支出分别为1.00万元、2.00万元。").every((one) => one.endsWith("aside"))).toBe(true);
  });
});

describe("changes and ratios", () => {
  it.each([
    ["较上年增加1.00万元，增长10.00%", "prior", 1], ["比年初预算数减少1.00万元，下降5%", "initial", -1], ["与2023年度决算数相比，减少1.00万元", "prior", -1], ["同比增加1.00万元，同比增长3%", "prior", 1],
    ["比预算减少1.00万元", "budget", -1], ["比全年预算数少1.00万元", "adjusted", -1], ["较2022年度增加1.00万元", "other", 1], ["与上年持平", "prior", 0], ["，决算数高于年初预算数的主要原因是追加", "initial", 1], ["，决算数小于上年决算数", "prior", -1],
  ])("%s", (tail, against, direction) => {
    const change = claims(`三、支出说明\n本年支出合计9.00万元，${tail}。`).find((claim) => claim.kind === "change");
    expect(change).toMatchObject({ against, direction, currents: [0] });
  });

  it("a share has the amount before it, and the whole of its list or section", () => {
    const found = claims("三、支出说明\n本年支出合计9.00万元，其中：基本支出3.00万元，占33.33%；项目支出6.00万元，占本年支出合计的66.67%。");
    expect(found.flatMap((claim) => (claim.kind === "share" ? [[claim.numerators, claim.bases]] : []))).toEqual([[[1], [0]], [[3], [0]]]);
  });

  it("a completion has the account and the budget of its item", () => {
    const found = claims("七、“三公”经费支出决算情况说明\n公务接待费支出决算为4.45万元，完成预算4.45万元的100%，比上年决算数减少0.87万元，下降16.3%。");
    expect(found.find((claim) => claim.kind === "completion")).toMatchObject({ numerators: [0], bases: [1] });
    expect(found.find((claim) => claim.kind === "rate")).toMatchObject({ numerators: [0], change: 3 });
  });

  it("超过、增多 and other words are data", () => {
    expect(claims("三、支出说明\n本年支出合计9.00万元，较上年上升1.00万元，增幅12.5%。").map(({ kind }) => kind)).toEqual(["amount", "change", "rate"]);
  });
});

describe("paths", () => {
  it.each([
    ["社会保障和就业（类）支出1.00万元", ["社会保障和就业", null, null], ["208"]],
    ["卫生健康支出（类）行政事业单位医疗（款）1.00万元", ["卫生健康支出", "行政事业单位医疗", null], ["21011"]],
    ["“住房保障支出（类）住房改革支出（款）购房补贴（项）”1.00万元", ["住房保障支出", "住房改革支出", "购房补贴"], ["2210203"]],
    ["住房保障支出（221）住房改革支出（22102）购房补贴（2210203）1.00万元", ["住房保障支出", "住房改革支出", "购房补贴"], ["2210203"]],
    ["住房保障支出（类）住房保障支出（款）购房补贴（项）1.00万元", ["住房保障支出", "住房保障支出", "购房补贴"], []],
  ])("%s", (text, names, codes) => {
    expect(claims(`五、一般公共预算支出说明\n${text}。`).find((claim) => claim.kind === "path")).toMatchObject({ names, codes });
  });
});
