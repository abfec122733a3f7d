import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { cellAt } from "../../src/core/present/adoption";
import { HostError } from "../../src/hosts/host-error";
import { MemoryHost } from "../../src/hosts/memory/memory-host";
import { drawChecked, drawPane, drawSample, expectAccessible } from "./drawn-pane";
import { sampleSheets } from "./sample-pane";

const heads = (): HTMLElement[] => screen.getAllByRole("button").filter((button) => button.dataset["finding"] !== undefined);
const firstHead = (): HTMLElement => {
  const [head] = heads();
  if (head === undefined) throw new Error("a finding expected");
  return head;
};
const count = (name: RegExp): HTMLElement => within(screen.getByRole("group", { name: /^结果/ })).getByRole("button", { name });
const L7 = { sheet: "表10", row: 6, column: 11 };

describe("before, during and after a check", () => {
  it("explains itself in three lines, with one primary button", async () => {
    drawSample("预算公开表");
    expect(screen.getAllByRole("listitem")).toHaveLength(3);
    expect(screen.getByText(/示例/)).toBeTruthy();
    await expectAccessible();
  });

  it("shows progress, and stops when asked", async () => {
    const { sheets } = sampleSheets("廉江");
    const { user } = drawPane(new MemoryHost(sheets), (_, signal) => new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(new Error("stopped")))));
    await user.click(screen.getByRole("button", { name: "一键核对" }));
    expect(await screen.findByRole("progressbar", { name: "正在核对" })).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: "取消" }));
    expect(await screen.findByText("已停止，没有改动任何内容。")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "一键核对" }));
  });

  it("says what went wrong and what to do", async () => {
    const host = new (class extends MemoryHost {
      override readSheets(): Promise<never> {
        return Promise.reject(new HostError("cellBeingEdited"));
      }
    })([]);
    const { user } = drawPane(host);
    await user.click(screen.getByRole("button", { name: "一键核对" }));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("正在编辑单元格");
    expect(alert.textContent).toContain("请按回车确认");
    await expectAccessible();
  });

  it("says that an empty workbook is empty", async () => {
    const { user } = drawPane(new MemoryHost([]));
    await user.click(screen.getByRole("button", { name: "一键核对" }));
    expect(await screen.findByText(/工作簿里没有内容/)).toBeTruthy();
  });

  it("says why a workbook of other tables was not checked", async () => {
    const { user } = drawPane(new MemoryHost([{ name: "通讯录", hidden: false, merges: [], hiddenRows: [], hiddenColumns: [], rows: Array.from({ length: 6 }, (_, row) => ({ row, cells: [{ column: 0, value: `张三${row}` }, { column: 1, value: row * 3 }] })) }]));
    await user.click(screen.getByRole("button", { name: "一键核对" }));
    expect(await screen.findByText("没有识别出公开表")).toBeTruthy();
    await expectAccessible();
  });

  it("says calmly that nothing is wrong, with what was checked", async () => {
    await drawChecked("廉江");
    expect(screen.getByRole("heading", { name: /没有发现错误/ })).toBeTruthy();
    expect(screen.getByText(/核对了 9 张表，\d+ 条勾稽关系成立/)).toBeTruthy();
    await expectAccessible();
  });
});

describe("findings", () => {
  it("show their equation once chosen, and the cell is selected", async () => {
    const { host, user } = await drawChecked("预算公开表");
    await user.click(firstHead());
    expect(host.shown).toMatchObject(L7);
    const equation = screen.getByRole("table", { name: "算式" });
    expect(within(equation).getByRole("row", { name: /差额 181\.93/ })).toBeTruthy();
    await expectAccessible();
  });

  it("are walked through by arrow keys, the cell following", async () => {
    const { host, user } = await drawChecked("预算公开表");
    await user.click(firstHead());
    await user.keyboard("{ArrowDown}");
    expect(host.shown).toMatchObject({ ...L7, row: 7 });
    expect(document.activeElement).toBe(heads()[1]);
    await user.keyboard("{ArrowDown}{ArrowUp}");
    expect(document.activeElement).toBe(heads()[0]);
  });

  it("are adopted and taken back in place", async () => {
    const { host, user } = await drawChecked("预算公开表");
    await user.click(firstHead());
    await user.click(screen.getByRole("button", { name: "采纳" }));
    expect(await screen.findByText(/已将 表10!L7 改为 181\.93，原为 0/)).toBeTruthy();
    expect(cellAt(host.contents, L7)?.value).toBe(181.93);
    expect(screen.getByText(/核对之后工作簿有改动/)).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: "撤销" }));
    expect(await screen.findByRole("button", { name: "采纳" })).toBeTruthy();
    expect(cellAt(host.contents, L7)?.value).not.toBe(181.93);
  });

  it("can still be taken back after another check no longer lists them", async () => {
    const { host, user } = await drawChecked("预算公开表");
    await user.click(firstHead());
    await user.click(screen.getByRole("button", { name: "采纳" }));
    await user.click(await screen.findByRole("button", { name: "重新核对" }));
    await waitFor(() => expect(count(/错误 1/)).toBeTruthy());
    await user.click(screen.getByRole("button", { name: "撤销" }));
    await waitFor(() => expect(cellAt(host.contents, L7)?.value).not.toBe(181.93));
  });

  it("that sit on a formula are not overwritten", async () => {
    const { name, sheets } = sampleSheets("预算公开表");
    const changed = sheets.map((sheet) => (sheet.name !== L7.sheet ? sheet : { ...sheet, rows: sheet.rows.map((row) => (row.row !== L7.row ? row : { ...row, cells: row.cells.map((cell) => (cell.column !== L7.column ? cell : { ...cell, formula: "M7+P7" })) })) }));
    const { user } = drawPane(new MemoryHost(changed, { name }));
    await user.click(screen.getByRole("button", { name: "一键核对" }));
    await user.click(await screen.findByRole("button", { name: /错误 L7/ }));
    expect(screen.getByText(/表10!L7 是公式/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "采纳" })).toBeNull();
  });

  it("are set aside with a reason, and come back", async () => {
    const { user } = await drawChecked("预算公开表");
    await user.click(firstHead());
    await user.click(screen.getByRole("button", { name: "忽略…" }));
    await user.type(screen.getByRole("textbox", { name: "忽略的原因" }), "已核实{Enter}");
    await user.click(await waitFor(() => count(/已忽略 1/)));
    expect(heads()).toHaveLength(1);
    if (screen.queryByText("忽略的原因：已核实") === null) await user.click(firstHead());
    expect(screen.getByText("忽略的原因：已核实")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "取消忽略" }));
    await waitFor(() => expect(count(/错误 2/)).toBeTruthy());
  });

  it("are copied as text with their equation", async () => {
    const { user } = await drawChecked("预算公开表");
    await user.click(firstHead());
    await user.click(screen.getByRole("button", { name: "复制" }));
    expect(await screen.findByText("已复制。")).toBeTruthy();
    const text = await navigator.clipboard.readText();
    expect(text).toContain("L7 应为 181.93");
    expect(text).toContain("差额 181.93");
  });

  it("are searched, and an empty search says so with a way out", async () => {
    const { user } = await drawChecked("预算公开表");
    await user.type(screen.getByRole("searchbox", { name: "在问题中搜索" }), "没有这样的词");
    expect(screen.getByText(/没有符合条件的问题/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "显示全部" }));
    expect(heads().length).toBeGreaterThan(0);
  });
});

describe("counts and map", () => {
  it("filter the list", async () => {
    const { user } = await drawChecked("预算公开表");
    await user.click(count(/尾差 4/));
    expect(heads()).toHaveLength(4);
    await user.click(count(/成立 \d+/));
    expect(await screen.findByText(/政府采购预算表/, { selector: "summary" })).toBeTruthy();
    await expectAccessible();
  });

  it("name in words what was not checked", async () => {
    const { user } = await drawChecked("株洲");
    await user.click(count(/未核对 \d+/));
    const list = screen.getByRole("region", { name: "未核对" });
    expect(within(list).getAllByText(/收入决算表/).length).toBeGreaterThan(0);
    expect(list.textContent).not.toMatch(/[a-z]{4,}/);
    await expectAccessible();
  });

  it("the map narrows the list to a table, by keyboard too", async () => {
    const { user } = await drawChecked("预算公开表");
    await user.click(screen.getByText("勾稽图"));
    const map = screen.getByRole("group", { name: "勾稽图" });
    // A part is named by its title, as SVG has it; the browser test finds it by that name.
    const part = (title: RegExp): SVGElement => {
      const found = within(map).getAllByText(title, { selector: "title" })[0]?.closest("g");
      if (!found) throw new Error(`no part ${title.source}`);
      return found;
    };
    part(/，表内勾稽：/).focus();
    await user.keyboard("{ArrowDown}{Enter}");
    expect(screen.getByText(/只看：.*与.*之间/)).toBeTruthy();
    await user.click(part(/政府采购预算表，表内勾稽：成立 \d+、不成立 6/));
    expect(screen.getByText("只看：政府采购预算表")).toBeTruthy();
    expect(heads()).toHaveLength(2);
    await expectAccessible();
  });
});

describe("the other views", () => {
  it("list the tables with their evidence", async () => {
    const { user, host } = await drawChecked("株洲");
    await user.click(screen.getByRole("tab", { name: "识别" }));
    expect((await screen.findAllByText("依据")).length).toBe(8);
    await user.click(screen.getAllByRole("button", { name: /!A1:/ })[0] ?? document.body);
    expect(host.shown).not.toBeNull();
    await expectAccessible();
  });

  it("look up subjects by code and by name", async () => {
    const { user } = drawSample("廉江");
    await user.click(screen.getByRole("tab", { name: "科目" }));
    await user.type(await screen.findByRole("searchbox", { name: "查科目" }), "2101501");
    expect(await screen.findByText("行政运行")).toBeTruthy();
    expect(screen.getByText(/卫生健康支出 › /)).toBeTruthy();
    await user.clear(screen.getByRole("searchbox", { name: "查科目" }));
    await user.type(screen.getByRole("searchbox", { name: "查科目" }), "没有这个科目");
    expect(await screen.findByText(/没有找到/)).toBeTruthy();
    await expectAccessible();
  });

  it("speak English and remember it", async () => {
    const { user } = await drawChecked("预算公开表");
    await user.click(screen.getByRole("tab", { name: "设置" }));
    await user.selectOptions(await screen.findByRole("combobox", { name: /Language/ }), "English");
    await expectAccessible();
    await user.click(screen.getByRole("tab", { name: "Check" }));
    expect(screen.getByRole("button", { name: "Check again" })).toBeTruthy();
    expect(document.documentElement.lang).toBe("en");
    expect(localStorage.getItem("budget-check.preferences")).toContain('"en"');
  });

  it("can be dark whatever the system is", async () => {
    const { user } = drawSample("廉江");
    await user.click(screen.getByRole("tab", { name: "设置" }));
    await user.selectOptions(await screen.findByRole("combobox", { name: "外观" }), "深色");
    expect(document.querySelector(".pane.dark")).not.toBeNull();
  });
});
