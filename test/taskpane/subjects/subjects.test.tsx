import { screen, waitFor, within } from "@testing-library/react";
import { utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { listFileRows } from "../../../src/taskpane/subjects/list-file";
import { readOwnList } from "../../../src/taskpane/subjects/own-list";
import { drawChecked, drawSample, expectAccessible, type DrawnPane } from "../drawn-pane";

const search = (): HTMLElement => screen.getByRole("searchbox", { name: "查科目" });

async function drawSubjects(): Promise<DrawnPane> {
  const pane = drawSample("廉江");
  await pane.user.click(screen.getByRole("tab", { name: "科目" }));
  await screen.findByRole("searchbox", { name: "查科目" });
  return pane;
}

const GOOD = "2025年政府收支分类科目\n科目编码,科目名称\n210,卫生健康支出\n21015,医疗保障管理事务\n2101501,行政运行（新）\n210150,错位\n";
const file = (text: string, name = "2025年科目.csv"): File => new File([text], name, { type: "text/csv" });

async function load(pane: DrawnPane, chosen: File): Promise<void> {
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (input === null) throw new Error("a file input expected");
  await pane.user.upload(input, chosen);
}

describe("科目", () => {
  it("begins with the classes and goes down from them", async () => {
    const { user } = await drawSubjects();
    expect(screen.getByText("社会保障和就业支出")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "列出 210 卫生健康支出 的下级" }));
    expect(screen.getByRole("button", { name: "复制编码 21015" })).toBeTruthy();
    expect(screen.getByText(/210 卫生健康支出 的下级，\d+ 个/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "全部各类" }));
    expect(screen.getByText("社会保障和就业支出")).toBeTruthy();
    await expectAccessible();
  });

  it("finds by initials, tells where each belongs and how far it is to be trusted, and shows more on demand", async () => {
    const { user } = await drawSubjects();
    await user.type(search(), "xzyx");
    expect(screen.getByText(/^找到 \d+ 个$/)).toBeTruthy();
    expect(screen.getAllByRole("button", { name: "复制名称 行政运行" })).toHaveLength(30);
    expect(screen.getAllByText(/尚未用公开表印证/).length).toBeGreaterThan(0);
    expect(screen.getAllByText(/见于公开表（/).length).toBeGreaterThan(0);
    await user.click(screen.getByRole("button", { name: /^再显示 \d+ 条$/ }));
    expect(screen.getAllByRole("button", { name: "复制名称 行政运行" }).length).toBeGreaterThan(30);
    await user.type(search(), " 医疗保障管理");
    expect(screen.getByText("找到 1 个")).toBeTruthy();
    expect(screen.getByText("所属：卫生健康支出 › 医疗保障管理事务")).toBeTruthy();
  });

  it("narrows by classification and year, and says what is not in use in it", async () => {
    const { user } = await drawSubjects();
    await user.selectOptions(screen.getByRole("combobox", { name: "分类" }), "部门预算经济分类");
    await user.type(search(), "住房公积金");
    expect(screen.getByText("找到 1 个")).toBeTruthy();
    await user.selectOptions(screen.getByRole("combobox", { name: "分类" }), "全部分类");
    await user.selectOptions(screen.getByRole("combobox", { name: "年度" }), "2026");
    await user.clear(search());
    await user.type(search(), "2080504");
    expect(screen.getByText("▲ 2026 年不使用")).toBeTruthy();
  });

  it("copies by a click, and is walked through by arrow keys", async () => {
    const { user } = await drawSubjects();
    await user.type(search(), "2101501");
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "复制编码 2101501" }));
    await user.keyboard("{Enter}");
    expect(await navigator.clipboard.readText()).toBe("2101501");
    await user.click(screen.getByRole("button", { name: "复制名称 行政运行" }));
    expect(await navigator.clipboard.readText()).toBe("行政运行");
    expect(screen.getByText("已复制。")).toBeTruthy();
  });

  it("takes the year of what was checked", async () => {
    const { user } = await drawChecked("廉江");
    await user.click(screen.getByRole("tab", { name: "科目" }));
    expect(await screen.findByRole<HTMLSelectElement>("combobox", { name: "年度" })).toHaveProperty("value", "2023");
  });
});

describe("an official list", () => {
  it("is loaded, told with the rows left out, kept in this browser, shown, and removed", async () => {
    const pane = await drawSubjects();
    await pane.user.click(screen.getByText("正式目录：没有载入，用内置目录"));
    await load(pane, file(GOOD));
    expect(await screen.findByText(/^第 6 行没有载入：编码 210150/)).toBeTruthy();
    expect(screen.getByText("2025年科目.csv，3 个科目。")).toBeTruthy();
    expect(screen.getByText(/列有：支出功能分类/)).toBeTruthy();
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "年度" }).value).toBe("2025");
    await expectAccessible();
    await pane.user.type(search(), "2101501");
    expect(screen.getByRole("button", { name: "复制名称 行政运行（新）" })).toBeTruthy();
    expect(screen.getByText(/· 正式目录$/)).toBeTruthy();
    expect(readOwnList()).toMatchObject({ file: "2025年科目.csv", list: { year: 2025 } });
    await pane.user.click(screen.getByRole("button", { name: "移除" }));
    expect(screen.getByText(/已移除/)).toBeTruthy();
    expect(readOwnList()).toBeNull();
  });

  it("counts in the next check, and says when it is of another year", async () => {
    const pane = await drawChecked("廉江");
    await pane.user.click(screen.getByRole("tab", { name: "科目" }));
    await screen.findByRole("searchbox", { name: "查科目" });
    await load(pane, file(GOOD));
    expect(await screen.findByText(/本工作簿是 2023 年，这份目录是 2025 年/)).toBeTruthy();
    await load(pane, file(GOOD.replace("2025", "2023"), "2023年.csv"));
    await pane.user.click(await screen.findByRole("button", { name: "重新核对" }));
    await pane.user.click(screen.getByRole("tab", { name: "核对" }));
    expect(await screen.findByText(/按所载入的科目目录，2101501/)).toBeTruthy();
  });

  it("that is none is refused with every reason", async () => {
    const pane = await drawSubjects();
    await load(pane, file("科目编码,科目名称\n210,甲\n210,乙\n211,丙\n211,丁\n", "坏.csv"));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("没有载入：坏.csv");
    expect(within(alert).getAllByRole("listitem")).toHaveLength(2);
    await expectAccessible();
    await load(pane, file("甲,乙\n", "别的.csv"));
    await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("没有找到科目编码列和科目名称列"));
    expect(readOwnList()).toBeNull();
  });

  it("is read from a workbook with the rows as the sheet numbers them", async () => {
    const sheet = utils.aoa_to_sheet([]);
    utils.sheet_add_aoa(sheet, [["科目编码", "科目名称"], [210, "卫生健康支出"], ["21015", "医疗保障管理事务"]], { origin: "B3" });
    const workbook = utils.book_new();
    utils.book_append_sheet(workbook, utils.aoa_to_sheet([]), "空");
    utils.book_append_sheet(workbook, sheet, "科目");
    const bytes: unknown = write(workbook, { type: "array", bookType: "xlsx" });
    if (!(bytes instanceof ArrayBuffer)) throw new Error("bytes expected");
    const rows = await listFileRows(new File([bytes], "目录.xlsx"));
    expect(rows.map((row) => row.filter((text) => text !== "").join(" "))).toEqual(["", "", "科目编码 科目名称", "210 卫生健康支出", "21015 医疗保障管理事务"]);
    await expect(listFileRows(new File(["PK\u0003\u0004 no zip"], "坏.xlsx"))).rejects.toMatchObject({ key: "ownListUnreadable" });
  });
});
