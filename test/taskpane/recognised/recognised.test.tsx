import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { MemoryHost } from "../../../src/hosts/memory/memory-host";
import { OVERRIDES_KEY, readOverrides } from "../../../src/taskpane/recognised/overrides-memory";
import { drawPane, expectAccessible, type DrawnPane } from "../drawn-pane";
import { sampleSheets } from "../sample-pane";

const ODD = "支出一览";

/** The sample with the title of its table of expenditure changed into one that nobody knows. */
function oddSheets(): { readonly name: string; readonly sheets: SheetSnapshot[] } {
  const { name, sheets } = sampleSheets("株洲");
  return {
    name,
    sheets: sheets.map((sheet) => (!/局支出决算表$/.test(sheet.name) ? sheet : {
      ...sheet, name: ODD, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (typeof cell.value === "string" ? { ...cell, value: cell.value.replace("支出决算表", "支出情况一览表") } : cell)) })),
    })),
  };
}

async function drawRecognised(): Promise<DrawnPane> {
  const { name, sheets } = oddSheets();
  const pane = drawPane(new MemoryHost(sheets, { name }));
  await pane.user.click(screen.getByRole("button", { name: "一键核对" }));
  await screen.findByRole("group", { name: /^结果/ });
  await pane.user.click(screen.getByRole("tab", { name: "识别" }));
  await screen.findByText("未识别或拿不准，请确认");
  return pane;
}

const kept = async (host: MemoryHost): Promise<ReturnType<typeof readOverrides>> => readOverrides(await host.memory.get(OVERRIDES_KEY));
const correct = (name: string): HTMLElement => screen.getByRole("button", { name: `更正：${name}` });
const saved = (): Promise<HTMLElement> => screen.findByText("已保存在工作簿里，并重新核对。");

async function say(pane: DrawnPane, name: string, table: string): Promise<void> {
  await pane.user.click(correct(name));
  await pane.user.selectOptions(await screen.findByRole("combobox", { name: "这里是" }), table);
  await pane.user.click(screen.getByRole("button", { name: "保存并重新核对" }));
  await saved();
}

describe("识别", () => {
  it("says what to do before anything was checked", async () => {
    const { user } = drawPane(new MemoryHost([]));
    await user.click(screen.getByRole("tab", { name: "识别" }));
    expect(await screen.findByText(/还没有核对/)).toBeTruthy();
    await expectAccessible();
  });

  it("lists the unsure first, each table with how sure it is, its relations and its evidence, and goes to its cells", async () => {
    const { user, host } = await drawRecognised();
    const headings = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
    expect(headings[0]).toBe("未识别或拿不准，请确认");
    expect(headings[1]).toMatch(/^株洲市医疗保障局 · 2024年度/);
    expect(screen.getAllByText(/^很有把握（\d+%）$/).length).toBeGreaterThan(4);
    expect(screen.getAllByText(/^表内勾稽 \d+ 条都成立$/).length).toBeGreaterThan(4);
    await user.click(screen.getByRole("button", { name: new RegExp(`^${ODD}!A1:`) }));
    expect(host.shown).toMatchObject({ sheet: ODD, row: 0 });
    const [evidence] = screen.getAllByText("依据");
    await user.click(evidence ?? document.body);
    await user.click(screen.getAllByRole("button", { name: /!A\d+$/ })[0] ?? document.body);
    expect(host.shown?.sheet).not.toBe(ODD);
    await expectAccessible();
  });

  it("takes the user's word for a table, keeps it in the workbook, and gives it back", async () => {
    const pane = await drawRecognised();
    await pane.user.click(correct("支出情况一览表"));
    // The likeliest is offered.
    expect(await screen.findByRole<HTMLSelectElement>("combobox", { name: "这里是" })).toHaveProperty("value", "T3");
    await expectAccessible();
    await pane.user.click(screen.getByRole("button", { name: "保存并重新核对" }));
    await saved();
    expect(screen.getByText("由用户指定")).toBeTruthy();
    expect(screen.queryByText("未识别或拿不准，请确认")).toBeNull();
    expect((await kept(pane.host)).regions).toMatchObject([{ region: { sheet: ODD, nth: 0 }, table: "T3" }]);
    await pane.user.click(screen.getByRole("button", { name: "撤回指定：支出情况一览表" }));
    await screen.findByText("未识别或拿不准，请确认");
    expect((await kept(pane.host)).regions).toEqual([]);
  });

  it("tells what does not fit, with the way back", async () => {
    const pane = await drawRecognised();
    await say(pane, "支出情况一览表", "收入支出决算总表");
    const told = screen.getByRole("region", { name: "有指定没有采用" });
    expect(within(told).getByText(/行列与“收入支出决算总表”不符/)).toBeTruthy();
    await expectAccessible();
    await pane.user.click(within(told).getByRole("button", { name: /^撤回指定/ }));
    await waitFor(() => expect(screen.queryByRole("region", { name: "有指定没有采用" })).toBeNull());
  });

  it("leaves a place out and lists it as left out", async () => {
    const pane = await drawRecognised();
    await say(pane, "支出情况一览表", "不是公开表，不核对");
    expect(screen.getByRole("heading", { name: "已排除" })).toBeTruthy();
    expect(screen.getByText("由用户指定：不是公开表，未核对。")).toBeTruthy();
  });

  it("takes unit, year, organisation and columns of one table", async () => {
    const pane = await drawRecognised();
    const name = "收入支出决算总表";
    await pane.user.click(correct(name));
    await pane.user.selectOptions(await screen.findByRole("combobox", { name: "金额单位" }), "元");
    await pane.user.type(screen.getByRole("textbox", { name: "年度" }), "20");
    await pane.user.click(screen.getByRole("button", { name: "保存并重新核对" }));
    expect(screen.getByText("年度是四位数，如 2024。")).toBeTruthy();
    await pane.user.type(screen.getByRole("textbox", { name: "年度" }), "23");
    await pane.user.type(screen.getByRole("textbox", { name: "单位名称" }), "某局");
    await pane.user.click(screen.getByText("各列的含义"));
    const [column] = screen.getAllByRole("combobox", { name: /^[A-Z] 列 / });
    await pane.user.selectOptions(column ?? document.body, "不参加核对");
    await pane.user.click(screen.getByRole("button", { name: "保存并重新核对" }));
    await saved();
    expect((await kept(pane.host)).regions).toMatchObject([{ amountUnit: "元", year: 2023, unitName: "某局", columns: [{ nth: 0, role: null }] }]);
    expect(screen.getByText(/由用户指定：金额单位、年度、单位名称、各列的含义/)).toBeTruthy();
  });

  it("takes organisation, year and kind of a whole disclosure", async () => {
    const pane = await drawRecognised();
    await pane.user.click(screen.getByRole("button", { name: /^更正：株洲市医疗保障局/ }));
    await pane.user.type(await screen.findByRole("textbox", { name: "单位名称" }), "某市某局");
    await pane.user.type(screen.getByRole("textbox", { name: "年度" }), "2030");
    await expectAccessible();
    await pane.user.click(screen.getByRole("button", { name: "保存并重新核对" }));
    await saved();
    expect(screen.getByRole("heading", { name: /^某市某局 .*2030年度/ })).toBeTruthy();
    await pane.user.click(screen.getByRole("button", { name: /^更正：某市某局/ }));
    await pane.user.selectOptions(await screen.findByRole("combobox", { name: "预算还是决算" }), "预算");
    await pane.user.click(screen.getByRole("button", { name: "保存并重新核对" }));
    await screen.findByRole("heading", { name: /某市某局 .*2030年度.*预算/ });
    expect((await kept(pane.host)).regions.every(({ table }) => table?.startsWith("B"))).toBe(true);
    expect((await kept(pane.host)).disclosures).toMatchObject([{ of: { kind: "budget" }, unit: "某市某局", year: 2030 }]);
  });

  it("closes a form by Escape and returns to its button", async () => {
    const pane = await drawRecognised();
    const button = correct("收入支出决算总表");
    await pane.user.click(button);
    await screen.findByRole("combobox", { name: "这里是" });
    expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "这里是" }));
    await pane.user.keyboard("{Escape}");
    expect(screen.queryByRole("combobox", { name: "这里是" })).toBeNull();
    expect(document.activeElement).toBe(button);
  });
});
