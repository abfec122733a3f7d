import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { HostError } from "../../../src/hosts/host-error";
import { MemoryHost, type MemoryHostOptions } from "../../../src/hosts/memory/memory-host";
import { BUREAU } from "../../core/ratios/golden-cases";
import { drawPane, expectAccessible, type DrawnPane } from "../drawn-pane";
import { bureauSheets, lastYear, otherBudget } from "./computing";

const others = [lastYear({ codes: { "2101599": "2101598" } })];

async function opened(host: MemoryHost): Promise<DrawnPane> {
  const pane = drawPane(host);
  await pane.user.click(screen.getByRole("tab", { name: "计算" }));
  await screen.findByRole("button", { name: "找出可以计算的表" });
  return pane;
}

/** 计算 after its button was pressed and the preview is there. */
async function read(options: MemoryHostOptions = {}): Promise<DrawnPane> {
  const pane = await opened(new MemoryHost(bureauSheets(), { name: `${BUREAU}.xlsx`, others, ...options }));
  await pane.user.click(screen.getByRole("button", { name: "找出可以计算的表" }));
  await screen.findByRole("button", { name: "写入" });
  await waitFor(() => expect(screen.queryByText(/将写入|还不能写入/)).toBeTruthy());
  return pane;
}

const write = (): HTMLElement => screen.getByRole("button", { name: "写入" });
const preview = (): HTMLElement => screen.getByRole("region", { name: "预览" });

describe("before anything was read", () => {
  it("explains itself in three lines, with one primary button", async () => {
    await opened(new MemoryHost(bureauSheets()));
    expect(screen.getAllByRole("listitem")).toHaveLength(3);
    await expectAccessible();
  });

  it("says that there is nothing to compute in, and what could be", async () => {
    const { user } = await opened(new MemoryHost([]));
    await user.click(screen.getByRole("button", { name: "找出可以计算的表" }));
    expect(await screen.findByText("没有找到可以计算的表")).toBeTruthy();
    expect(screen.getByText(/没有数据的空表不能计算/)).toBeTruthy();
    await expectAccessible();
  });

  it("says what went wrong with reading, and what to do", async () => {
    class Edited extends MemoryHost {
      override readSheets(): Promise<never> {
        return Promise.reject(new HostError("cellBeingEdited"));
      }
    }
    const { user } = await opened(new Edited([]));
    await user.click(screen.getByRole("button", { name: "找出可以计算的表" }));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("请按回车确认");
    await user.click(within(alert).getByRole("button", { name: "关闭" }));
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("choosing and looking", () => {
  it("has found last year's table, and says why it is the right one", async () => {
    await read();
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "表" }).selectedOptions[0]?.textContent).toBe("一般公共预算财政拨款支出决算表");
    expect(screen.getByText(/单位一致/)).toBeTruthy();
    expect(screen.getByText(/2023年度，年度相符/)).toBeTruthy();
    expect(within(preview()).getByText(/对应 24 行/).textContent).toContain("新增 1 · 已无 1");
    expect(within(preview()).getByRole("row", { name: /2101599.*新增\s*50\.32\s*–/ })).toBeTruthy();
    expect(within(preview()).getByRole("row", { name: /2101598.*已无\s*–\s*45\.29/ })).toBeTruthy();
    await expectAccessible();
  });

  it("shows every row when asked", async () => {
    const { user } = await read();
    const rows = (): number => within(preview()).getAllByRole("row").length;
    expect(rows()).toBeLessThan(10);
    await user.click(within(preview()).getByRole("button", { name: /显示全部 26 行/ }));
    expect(rows()).toBe(27);
  });

  it("keeps the choices while another tab is looked at", async () => {
    const { user } = await read();
    await user.click(screen.getByRole("checkbox", { name: "占比" }));
    await user.click(screen.getByRole("tab", { name: "核对" }));
    await user.click(screen.getByRole("tab", { name: "计算" }));
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "占比" }).checked).toBe(false);
    expect(write()).toBeTruthy();
  });

  it("does not go on with another organisation's budget until told to", async () => {
    const { user } = await read({ others: [otherBudget()] });
    await user.click(screen.getByRole("checkbox", { name: "完成年初预算%" }));
    expect(await screen.findByText(/没有指明用哪张表/)).toBeTruthy();
    expect(write().getAttribute("aria-disabled")).toBe("true");
    await user.selectOptions(screen.getByRole("combobox", { name: "年初预算数取自" }), "0");
    expect(await screen.findByText(/单位不一致/)).toBeTruthy();
    expect(screen.getByText(/年度不符：2025年度/)).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole("checkbox", { name: "已经核实，就用这张表" }));
    await waitFor(() => expect(write().getAttribute("aria-disabled")).not.toBe("true"));
  });

  it("warns of functions where they do not calculate", async () => {
    const { user } = await read();
    await user.selectOptions(screen.getByRole("combobox", { name: "写法" }), "budget");
    expect(screen.getByText(/^这里不能计算 BUDGET 函数/)).toBeTruthy();
    await expectAccessible();
  });
});

describe("writing", () => {
  it("writes when told to, shows the largest changes, and takes it back", async () => {
    const { host, user } = await read();
    const before = structuredClone(host.contents);
    await user.click(write());
    expect(await screen.findByText(/已在“一般公共预算财政拨款支出决算表”写入 \d+ 个单元格/)).toBeTruthy();
    expect(host.contents).not.toEqual(before);
    const picture = await screen.findByRole("img", { name: /变化最大的科目、项目：一般公共预算财政拨款支出决算表，与上年数相比，单位：万元/ });
    expect([...picture.querySelectorAll("text")].map(({ textContent }) => textContent).slice(0, 2)).toEqual(["行政运行", "+166.65"]);
    expect(picture.textContent).toContain("已无-45.29");
    await user.click(screen.getByText("以表格显示"));
    expect(screen.getByRole("row", { name: /^2101501\s*行政运行\s*1,666\.48\s*1,499\.83\s*\+166\.65$/ })).toBeTruthy();
    expect(await screen.findByText(/没有需要写入的内容/)).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: "撤销" }));
    expect(await screen.findByText(/已撤销/)).toBeTruthy();
    expect(host.contents).toEqual(before);
    expect(screen.queryByRole("img")).toBeNull();
  });

  it("says that a sheet is protected and how to go on", async () => {
    const { user } = await read({ protectedSheets: bureauSheets().map(({ name }) => name) });
    await user.click(write());
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toMatch(/工作表“公开05表”受保护，没有写入。.*请先在“审阅”中撤消工作表保护/);
    await expectAccessible();
  });

  it("turns functions into figures, after a look", async () => {
    const { host, user } = await read({ functions: true });
    await user.click(write());
    await screen.findByText(/已在“/);
    expect(JSON.stringify(host.contents)).toContain("BUDGET.");
    await user.click(screen.getByText(/^固化：/));
    await user.selectOptions(screen.getByRole("combobox", { name: "变成" }), "values");
    await user.click(screen.getByRole("button", { name: "查看有多少" }));
    expect(await screen.findByText(/将固化 \d+ 个公式/)).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: "固化" }));
    expect(await screen.findByText(/已固化 \d+ 个公式/)).toBeTruthy();
    expect(JSON.stringify(host.contents)).not.toContain("BUDGET.");
  });

  it("says that the workbook has changed, and reads it again", async () => {
    const { host, user } = await read();
    host.edit([{ kind: "write", sheet: "公开05表", top: 8, left: 2, cells: [[{ value: 1 }]] }]);
    expect(await screen.findByText(/读取之后工作簿有改动/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "重新读取工作簿" }));
    await waitFor(() => expect(screen.queryByText(/读取之后工作簿有改动/)).toBeNull());
  });
});
