/** The host over the real spreadsheet: it reads what the file host reads, and gives back what it changed. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/core/check/workbook";
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { readWorkbookBytes } from "../../../src/hosts/file/workbook-bytes";
import type { HostEdit } from "../../../src/hosts/host";
import { sampleFile, type ServedWorkbench } from "../harness/served-workbench";

const SAMPLES = ["柳州市医疗保障局2024年度部门决算.xlsx", "柳州市医疗保障事业管理中心2025年单位预算公开表.xlsx", "株洲市医疗保障局2024年度部门决算.xlsx", "柳林县医疗保险服务中心2024年度单位决算.xlsx", "廉江市医疗保障局2023年度部门决算.xlsx", "廉江市医疗保障局2023年度部门决算.xls"];
const [FIRST = ""] = SAMPLES;

export function hostTests(workbench: () => ServedWorkbench): void {
  describe("the host over the spreadsheet", () => {
    let page: Page;
    let errors: readonly string[];
    beforeAll(async () => {
      ({ page, errors } = await workbench().openHarness());
    });
    const openHere = (name: string) => page.evaluate(([file, bytes]) => window.openHere(file, bytes), [name, readFileSync(sampleFile(name)).toString("base64")] as const);

    it.each(SAMPLES)("reads %s as the file host does, and comes to the same report", async (name) => {
      const here = await openHere(name);
      const { sheets } = await readWorkbookBytes(name, readFileSync(sampleFile(name)));
      expect(here.sheets).toEqual(sheets);
      expect(here.report).toEqual(JSON.parse(JSON.stringify(checkWorkbook(sheets, { workbookName: name.replace(/\.[^.]+$/, "") }))));
    });

    it.each(SAMPLES)("gives %s back as it was when nothing was changed", async (name) => {
      await openHere(name);
      const saved = await page.evaluate(() => window.saveHere());
      expect(saved).toMatchObject({ changes: 0, losses: [], same: true });
    });

    it("carries edits out as one step that undo and redo take back and forth", async () => {
      const { sheets } = await openHere(FIRST);
      const sheet = sheets[0]?.name ?? "";
      const edits: HostEdit[] = [
        { kind: "write", sheet, top: 3, left: 4, cells: [[{ value: "同比" }], [{ value: 0.5, format: "0.00%" }], [{ formula: "D14-B6", value: -521.34 }]] },
        { kind: "copyLook", sheet, from: { top: 3, left: 3, bottom: 5, right: 3 }, to: { top: 3, left: 4, bottom: 5, right: 4 } },
        { kind: "copyWidth", sheet, from: 3, to: 4 },
        { kind: "addSheet", sheet: "新表", widths: [20, 8] },
        { kind: "write", sheet: "新表", top: 0, left: 0, cells: [[{ value: "标题" }, { value: true }]] },
        { kind: "mark", sheet, severity: "error", ranges: [{ top: 5, left: 1, bottom: 5, right: 1 }] },
      ];
      const token = await page.evaluate((all) => window.opened.apply(all), edits);
      const after = await read();
      expect(cellIn(after, sheet, 3, 4)).toMatchObject({ value: "同比" });
      expect(cellIn(after, sheet, 5, 4)).toMatchObject({ formula: "D14-B6" });
      expect(after.at(-1)).toMatchObject({ name: "新表", rows: [{ row: 0, cells: [{ column: 0, value: "标题" }, { column: 1, value: true }] }] });
      await undo();
      expect(await read()).toEqual(sheets);
      await redo();
      expect(await read()).toEqual(after);
      await page.evaluate((given) => window.opened.undo(given), token);
      expect(await read()).toEqual(sheets);
      expect(await page.evaluate(() => window.saveHere())).toMatchObject({ changes: 0 });
    });

    it("refuses to undo over the user's own change, and has nothing to do where the user has undone already", async () => {
      const { sheets } = await openHere(FIRST);
      const sheet = sheets[0]?.name ?? "";
      const write = (value: number): HostEdit => ({ kind: "write", sheet, top: 5, left: 1, cells: [[{ value }]] });
      const first = await page.evaluate((edit) => window.opened.apply([edit]), write(1));
      await undo();
      await page.evaluate((given) => window.opened.undo(given), first);
      expect(await read()).toEqual(sheets);
      const second = await page.evaluate((edit) => window.opened.apply([edit]), write(2));
      await page.evaluate((edit) => window.opened.apply([edit]), write(3));
      expect(await page.evaluate((given) => window.opened.undo(given).then(() => "", (error: unknown) => String(error)), second)).toContain("changedSince");
    });

    it("changes nothing when one of several edits cannot be carried out", async () => {
      const { sheets } = await openHere(FIRST);
      const sheet = sheets[0]?.name ?? "";
      const failing: HostEdit[] = [{ kind: "write", sheet, top: 5, left: 1, cells: [[{ value: 7 }]] }, { kind: "write", sheet: "没有", top: 0, left: 0, cells: [[{ value: 7 }]] }];
      expect(await page.evaluate((all) => window.opened.apply(all).then(() => "", (error: unknown) => String(error)), failing)).toContain("sheetDeleted");
      expect(await read()).toEqual(sheets);
    });

    it("keeps texts and marks in the copy, and a copy without them is the file again", async () => {
      const { sheets } = await openHere(FIRST);
      const sheet = sheets[0]?.name ?? "";
      const text = `原因：“已核实”<&>${"很长的说明，".repeat(60)}\n第二行`;
      await page.evaluate((kept) => window.opened.memory.set("ignoredFindings", kept), text);
      await page.evaluate((all) => window.opened.apply(all), [{ kind: "mark", sheet, severity: "review", ranges: [{ top: 5, left: 1, bottom: 6, right: 3 }] }] satisfies HostEdit[]);
      const { base64, losses } = await page.evaluate(() => window.saveHere());
      expect(losses).toEqual([]);
      const again = await page.evaluate(([name, bytes]) => window.openHere(name, bytes), ["copy.xlsx", base64] as const);
      expect(again.sheets).toEqual(sheets);
      expect(await page.evaluate(() => window.opened.memory.get("ignoredFindings"))).toBe(text);
      await page.evaluate(async (name) => {
        await window.opened.memory.set("ignoredFindings", null);
        await window.opened.apply([{ kind: "clearMarks", sheet: name }]);
      }, sheet);
      const cleared = await page.evaluate(() => window.saveHere());
      expect(cleared.same).toBe(false);
    });

    it("breaks no policy and throws nowhere", () => {
      expect(errors).toEqual([]);
    });

    const read = (): Promise<SheetSnapshot[]> => page.evaluate(() => window.opened.readSheets({ merges: true }));
    const undo = () => page.evaluate(() => window.undoInGrid());
    const redo = () => page.evaluate(() => window.redoInGrid());
  });
}

const cellIn = (sheets: readonly SheetSnapshot[], sheet: string, row: number, column: number) => sheets.find(({ name }) => name === sheet)?.rows.find((one) => one.row === row)?.cells.find((one) => one.column === column);
