/** 说明 in a document: a text held against the tables, its claims, its problems, and a text written from them. */
import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { MemoryHost } from "../../../src/hosts/memory/memory-host";
import { smallAccountSheets } from "../../support/narrative/small-account";
import { drawChecked, drawPane, drawSample, expectAccessible, type DrawnPane } from "../drawn-pane";

// The document of the tests has no layout to scroll in.
const broughtIntoSight: string[] = [];
Element.prototype.scrollIntoView = function scrollIntoView(this: Element) {
  broughtIntoSight.push(this.textContent);
};

const TEXT = "六、一般公共预算财政拨款基本支出决算情况说明\n2023年度一般公共预算财政拨款基本支出673.45万元，其中：人员经费658.63万元，公用经费15.82万元。\n本年度培训了46人。";

async function openTab(pane: DrawnPane): Promise<void> {
  await pane.user.click(screen.getByRole("tab", { name: "说明" }));
  await screen.findByRole("tab", { name: "核对说明" });
}

async function checkText(pane: DrawnPane, text: string): Promise<void> {
  await openTab(pane);
  await pane.user.click(screen.getByRole("textbox", { name: "情况说明文字" }));
  await pane.user.paste(text);
  await pane.user.click(screen.getByRole("button", { name: "核对这份说明" }));
  await screen.findByRole("button", { name: "复制更正后的文字" });
}

describe("说明", () => {
  it("asks for the check first", async () => {
    const pane = drawSample("廉江");
    await pane.user.click(screen.getByRole("tab", { name: "说明" }));
    await pane.user.click(await screen.findByRole("button", { name: "去核对" }));
    expect(screen.getByRole("button", { name: "一键核对" })).toBeTruthy();
  });

  it("marks each figure with its verdict, lists what is wrong, and shows the cells", async () => {
    const pane = await drawChecked("廉江");
    await checkText(pane, TEXT);
    const wrong = screen.getByRole("button", { name: /^15\.82万元：不一致/ });
    expect(screen.getByRole("button", { name: /^658\.63万元：一致/ })).toBeTruthy();
    expect(wrong.textContent).toContain("●");
    await pane.user.click(wrong);
    expect(screen.getByText(/应为 14\.82万元/)).toBeTruthy();
    expect(pane.host.shown).not.toBeNull();
    expect(screen.getByText("说明中的问题")).toBeTruthy();
    await expectAccessible();
  });

  it("goes from a problem to its claim, and shows only the verdicts that are asked for", async () => {
    const pane = await drawChecked("廉江");
    await checkText(pane, TEXT);
    await pane.user.click(screen.getByRole("button", { name: /错误/ }));
    expect(screen.getByRole("button", { name: /^15\.82万元/ }).getAttribute("aria-pressed")).toBe("true");
    expect(broughtIntoSight.at(-1)).toContain("15.82万元");
    await pane.user.click(within(screen.getByRole("group", { name: /结果/ })).getByRole("button", { name: /✓ 一致/ }));
    expect(screen.queryAllByRole("button", { name: /：不一致$/ })).toHaveLength(0);
    expect(screen.queryAllByRole("button", { name: /：一致$/ }).length).toBeGreaterThan(0);
  });

  it("walks through the claims by arrow keys", async () => {
    const pane = await drawChecked("廉江");
    await checkText(pane, TEXT);
    const claims = screen.getAllByRole("button", { name: /万元：/ });
    claims[0]?.focus();
    await pane.user.keyboard("{ArrowRight}");
    expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^658\.63万元/);
    expect(claims.filter((claim) => claim.tabIndex === 0)).toHaveLength(1);
  });

  it("keeps the text when the tab is left, and never writes it into the workbook", async () => {
    const pane = await drawChecked("廉江");
    await checkText(pane, TEXT);
    await pane.user.click(screen.getByRole("tab", { name: "核对" }));
    await pane.user.click(screen.getByRole("tab", { name: "说明" }));
    expect(await screen.findByRole("button", { name: "复制更正后的文字" })).toBeTruthy();
    expect(await pane.host.memory.get("narrative")).toBeNull();
  });

  it("writes a text in a style, and what it writes passes its check", async () => {
    const pane = await drawChecked("廉江");
    await openTab(pane);
    await pane.user.click(screen.getByRole("tab", { name: "写说明" }));
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "写法" }), "hunan-final");
    await pane.user.click(screen.getByRole("button", { name: "生成说明" }));
    expect(screen.getByText("一、收入支出决算总体情况说明")).toBeTruthy();
    expect(screen.getByText(/2023年度收、支总计836\.20万元/)).toBeTruthy();
    await expectAccessible();
    await pane.user.click(screen.getByRole("button", { name: "核对这段文字" }));
    await screen.findByRole("button", { name: "复制更正后的文字" });
    expect(screen.queryAllByRole("button", { name: /：不一致$/ })).toHaveLength(0);
    expect(screen.getByText(/没有发现与表不符的地方/)).toBeTruthy();
  });

  it("says what is needed to learn last year's wording", async () => {
    const pane = await drawChecked("廉江");
    await openTab(pane);
    await pane.user.click(screen.getByRole("tab", { name: "写说明" }));
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "写法" }), "learned");
    expect(screen.getByText(/照上年写法需要上年的表/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "生成说明" }).disabled).toBe(true);
  });
});

it("learns last year's wording from its text and tables, and says what it did not take over", async () => {
  const account = (year: number, amount: number) => smallAccountSheets({ year, items: { "2080505": [40, 0], "2101501": [amount, 0] } }).map((sheet) => ({ ...sheet, name: `${year}-${sheet.name}` }));
  const pane = drawPane(new MemoryHost([...account(2024, 100), ...account(2023, 90)], { name: "青山县医疗保障局.xlsx" }));
  await pane.user.click(screen.getByRole("button", { name: "一键核对" }));
  await screen.findByRole("button", { name: "重新核对" });
  await openTab(pane);
  await pane.user.click(screen.getByRole("tab", { name: "写说明" }));
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "写法" }), "learned");
  await pane.user.click(screen.getByRole("textbox", { name: "上年的说明文字" }));
  await pane.user.paste("一、收入支出决算总体情况说明\n2023年度收入总计130.00万元，支出总计130.00万元。\n二、预算绩效情况说明\n全部完成。");
  await pane.user.click(screen.getByRole("button", { name: "生成说明" }));
  expect(screen.getByText("2024年度收入总计140.00万元，支出总计140.00万元。")).toBeTruthy();
  expect(screen.getByText("没有照写：预算绩效情况说明（不引用公开表）")).toBeTruthy();
});
