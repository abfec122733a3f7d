import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { NO_OVERRIDES, withRegion } from "../../../src/core/recognise/overrides";
import { MemoryHost } from "../../../src/hosts/memory/memory-host";
import { loadPreferences, savePreferences } from "../../../src/taskpane/preferences";
import { OVERRIDES_KEY, writeOverrides } from "../../../src/taskpane/recognised/overrides-memory";
import { IGNORED_KEY, writeIgnored } from "../../../src/taskpane/state/ignored";
import { drawChecked, drawPane, drawSample, expectAccessible, type DrawnPane } from "../drawn-pane";

async function openSettings(pane: DrawnPane): Promise<void> {
  await pane.user.click(screen.getByRole("tab", { name: "设置" }));
  await screen.findByRole("combobox", { name: "外观" });
}

describe("preferences", () => {
  it("have defaults, and come back as they were kept", () => {
    expect(loadPreferences("zh-CN")).toEqual({ language: "zh", appearance: "auto", formulas: "budget", unfolded: ["error", "review"], marked: ["error", "review"], live: true });
    const other = { language: "en", appearance: "dark", formulas: "values", unfolded: ["error", "hint"], marked: ["error"], live: false } as const;
    savePreferences(other);
    expect(loadPreferences("zh-CN")).toEqual(other);
  });

  it("fall back one by one where they were kept otherwise, and never lose errors", () => {
    localStorage.setItem("budget-check.preferences", JSON.stringify({ language: "fr", appearance: 3, formulas: "magic", unfolded: ["hint", "nonsense"], marked: "all", live: "yes" }));
    expect(loadPreferences("zh-CN")).toEqual({ language: "zh", appearance: "auto", formulas: "budget", unfolded: ["error", "hint"], marked: ["error", "review"], live: true });
    localStorage.setItem("budget-check.preferences", "[");
    expect(loadPreferences("en-US").language).toBe("en");
  });
});

describe("设置", () => {
  it("keeps every choice", async () => {
    const pane = drawSample("廉江");
    await openSettings(pane);
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "计算时写入" }), "普通公式");
    expect(screen.getByText(/任何 Excel 和 WPS 都能算/)).toBeTruthy();
    await pane.user.click(screen.getByRole("switch", { name: "改动后自动重新核对" }));
    const boxes = screen.getAllByRole("checkbox", { name: "提示" });
    for (const box of boxes) await pane.user.click(box);
    expect(loadPreferences("zh-CN")).toMatchObject({ formulas: "plain", live: false, unfolded: ["error", "review", "hint"], marked: ["error", "review", "hint"] });
    expect(screen.getByText(/版本 \d+\.\d+\.\d+ · 许可证 MIT/)).toBeTruthy();
    expect(screen.getByText(/数据不离开本机/)).toBeTruthy();
    await expectAccessible();
  });

  it("has hints stand open and be marked when asked", async () => {
    savePreferences({ ...loadPreferences("zh-CN"), unfolded: ["error", "review", "rounding"], marked: ["error", "rounding"] });
    const pane = await drawChecked("预算公开表");
    expect(screen.getAllByRole("button", { expanded: true }).length).toBeGreaterThan(0);
    await pane.user.click(screen.getByRole("button", { name: "标记到单元格" }));
    await screen.findByText(/已在单元格上标出/);
    const severities = new Set((await pane.host.listSheets()).flatMap(({ name }) => pane.host.marksOf(name).map(({ severity }) => severity)));
    expect([...severities].sort()).toEqual(["error", "rounding"]);
  });

  it("tells what the workbook remembers, and clears it once confirmed", async () => {
    const region = { sheet: "没有这张表", title: "某表", header: "", nth: 0 };
    const keptTexts = new Map([[IGNORED_KEY, writeIgnored([{ id: "x", print: "y", reason: "" }]) ?? ""], [OVERRIDES_KEY, writeOverrides(withRegion(NO_OVERRIDES, { region, table: "T3" })) ?? ""]]);
    const host = new MemoryHost([], { kept: keptTexts });
    const pane = drawPane(host);
    await openSettings(pane);
    expect(await screen.findByText("已忽略的问题 1 个，对表的指定 1 处。")).toBeTruthy();
    await pane.user.click(screen.getByRole("button", { name: "全部清除…" }));
    expect(screen.getByText(/清除后不能恢复/)).toBeTruthy();
    await pane.user.keyboard("{Escape}");
    expect(screen.queryByText(/清除后不能恢复/)).toBeNull();
    await pane.user.click(screen.getByRole("button", { name: "全部清除…" }));
    await expectAccessible();
    await pane.user.click(screen.getByRole("button", { name: "清除" }));
    expect(await screen.findByText("已清除工作簿记住的内容。")).toBeTruthy();
    await waitFor(() => expect(screen.getByText(/^没有：既没有忽略的问题/)).toBeTruthy());
    expect(await host.memory.get(IGNORED_KEY)).toBeNull();
    expect(await host.memory.get(OVERRIDES_KEY)).toBeNull();
  });
});
