import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { cellAt } from "../../../src/core/present/adoption";
import { drawChecked, expectAccessible } from "../drawn-pane";

const L7 = { sheet: "表10", row: 6, column: 11 };
const heads = (): HTMLElement[] => screen.getAllByRole("button").filter((button) => button.dataset["finding"] !== undefined);

describe("the summary by table", () => {
  it("narrows the list to a table and widens it again", async () => {
    const { user } = await drawChecked("预算公开表");
    await user.click(screen.getByText("按表查看"));
    const line = screen.getByRole("button", { name: /^政府采购预算表：错误 2、成立 \d+$/ });
    await user.click(line);
    expect(line.getAttribute("aria-pressed")).toBe("true");
    expect(heads()).toHaveLength(2);
    expect(screen.getByText("只看：政府采购预算表")).toBeTruthy();
    await expectAccessible();
    await user.click(line);
    expect(screen.queryByText("只看：政府采购预算表")).toBeNull();
  });

  it("says of a table without findings what holds", async () => {
    const { user } = await drawChecked("预算公开表");
    await user.click(screen.getByText("按表查看"));
    await user.click(screen.getByRole("button", { name: /^政府购买服务预算表：成立/ }));
    expect(screen.getByText(/只看：政府购买服务预算表/).textContent).toMatch(/成立 \d+/);
  });
});

describe("all corrections at once", () => {
  it("are shown before they are written, and taken back together", async () => {
    const { user, host } = await drawChecked("预算公开表");
    await user.click(screen.getByRole("button", { name: "采纳全部 2 处唯一更正…" }));
    expect(screen.getAllByText(/181\.92～181\.94 均可/)).toHaveLength(2);
    expect(cellAt(host.contents, L7)?.value).not.toBe(181.93);
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: "写入 2 处" }));
    await screen.findByText(/已写入 2 处更正/);
    expect(cellAt(host.contents, L7)?.value).toBe(181.93);
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "撤销全部 2 处" }));
    await user.click(heads()[0] ?? document.body);
    expect(screen.getByText(/已将 表10!L7 改为 181\.93/)).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getAllByRole("button", { name: "撤销全部 2 处" })[0] ?? document.body);
    await waitFor(() => expect(cellAt(host.contents, L7)?.value).not.toBe(181.93));
    expect(screen.queryByText(/已写入 2 处更正/)).toBeNull();
  });

  it("are not offered where there are none", async () => {
    await drawChecked("廉江");
    expect(screen.queryByRole("button", { name: /采纳全部/ })).toBeNull();
  });
});

describe("the report sheet and the files", () => {
  it("are made when asked only: the sheet can be gone to and taken back", async () => {
    const { user, host } = await drawChecked("预算公开表");
    const before = host.contents.length;
    await user.click(screen.getByRole("button", { name: "生成核对报告" }));
    await screen.findByText(/已生成工作表“核对报告”/);
    expect(host.contents).toHaveLength(before + 1);
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: "转到" }));
    await waitFor(() => expect(host.shown).toEqual({ sheet: "核对报告", row: 0, column: 0 }));
    await user.click(screen.getByRole("button", { name: "撤销" }));
    await waitFor(() => expect(host.contents).toHaveLength(before));
  });

  it("say why a report cannot be made", async () => {
    const { user } = await drawChecked("预算公开表", { readOnly: true });
    await user.click(screen.getByRole("button", { name: "生成核对报告" }));
    expect((await screen.findByRole("alert")).textContent).toContain("只能查看");
  });

  it("copy the data, for an Excel that lets nothing be saved", async () => {
    const { user } = await drawChecked("预算公开表");
    await user.click(screen.getByRole("button", { name: "导出…" }));
    await user.click(screen.getByRole("button", { name: "复制数据" }));
    const status = await screen.findByText("已复制。");
    expect(status.getAttribute("role")).toBe("status");
    const copied: unknown = JSON.parse(await navigator.clipboard.readText());
    expect(copied).toMatchObject([{ readable: true, file: "柳州市医疗保障事业管理中心2025年单位预算公开表.xlsx" }]);
    await expectAccessible();
  });
});

describe("a finding", () => {
  it("shows its cells with its main cell, and 定位 that cell alone", async () => {
    const { user, host } = await drawChecked("预算公开表");
    await user.click(heads()[0] ?? document.body);
    await waitFor(() => expect(host.shown).toMatchObject(L7));
    expect(host.shownBesides.length).toBeGreaterThan(0);
    expect(host.shownBesides.every(({ sheet }) => sheet === L7.sheet)).toBe(true);
    await user.click(within(screen.getAllByRole("article")[0] ?? document.body).getByRole("button", { name: "定位" }));
    await waitFor(() => expect(host.shownBesides).toEqual([]));
  });
});
