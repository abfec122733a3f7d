import { describe, expect, it } from "vitest";
import type { WriteCells } from "../../../src/core/edits";
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { HostError } from "../../../src/hosts/host-error";
import { MemoryHost } from "../../../src/hosts/memory/memory-host";

const sheet = (name: string, hidden = false): SheetSnapshot => ({
  name, hidden, rows: [{ row: 0, cells: [{ column: 0, value: "合计" }, { column: 1, value: 12.5, format: "0.00" }] }],
  merges: [{ top: 1, left: 0, bottom: 1, right: 1 }], hiddenRows: [], hiddenColumns: [],
});
const write = (value: number, name = "表1"): WriteCells => ({ kind: "write", sheet: name, top: 0, left: 1, cells: [[{ value }]] });
const amount = (host: MemoryHost) => host.contents[0]?.rows[0]?.cells[1];

describe("a workbook in memory", () => {
  it("reads what was planned, merges only on demand, and tells the progress", async () => {
    const host = new MemoryHost([sheet("表1"), sheet("表2")]);
    const told: number[][] = [];
    const [read] = await host.readSheets({ sheets: ["表2"], onProgress: (...counts) => told.push(counts) });
    expect(read).toMatchObject({ name: "表2", merges: [] });
    expect(told).toEqual([[2, 2]]);
    expect((await host.readSheets({ merges: true })).map(({ merges }) => merges.length)).toEqual([1, 1]);
  });

  it("stops reading when told to", async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(new MemoryHost([sheet("表1")]).readSheets({ signal: stop.signal })).rejects.toMatchObject({ code: "stopped" });
  });

  it("writes, keeps the format, and goes back exactly", async () => {
    const host = new MemoryHost([sheet("表1")]);
    const before = JSON.stringify(host.contents);
    const first = await host.apply([write(20)]);
    expect(amount(host)).toEqual({ column: 1, value: 20, format: "0.00" });
    await host.undo(first);
    expect(JSON.stringify(host.contents)).toBe(before);
    await expect(host.undo(first)).rejects.toBeInstanceOf(HostError);
  });

  it("does not undo over what was written since", async () => {
    const host = new MemoryHost([sheet("表1")]);
    const token = await host.apply([write(20)]);
    host.edit([write(21)]);
    await expect(host.undo(token)).rejects.toMatchObject({ code: "changedSince", args: { sheet: "表1" } });
    expect(amount(host)?.value).toBe(21);
  });

  it("shows a cell with its partners on the same sheet", async () => {
    const host = new MemoryHost([sheet("表1"), sheet("表2")]);
    const cell = { sheet: "表1", row: 0, column: 1 };
    await host.reveal(cell, [cell, { sheet: "表1", row: 0, column: 0 }, { sheet: "表2", row: 0, column: 0 }]);
    expect([host.shown, host.shownBesides]).toEqual([cell, [{ sheet: "表1", row: 0, column: 0 }]]);
  });

  it("keeps marks until they are cleared, and puts them back", async () => {
    const host = new MemoryHost([sheet("表1")]);
    const ranges = [{ top: 0, left: 1, bottom: 0, right: 1 }];
    await host.apply([{ kind: "mark", sheet: "表1", severity: "error", ranges }]);
    const token = await host.apply([{ kind: "clearMarks", sheet: "表1" }]);
    expect(host.marksOf("表1")).toEqual([]);
    await host.undo(token);
    expect(host.marksOf("表1")).toEqual([{ severity: "error", ranges }]);
  });

  it("says what cannot be done", async () => {
    await expect(new MemoryHost([sheet("表1")], { readOnly: true }).apply([write(1)])).rejects.toMatchObject({ code: "readOnly" });
    const host = new MemoryHost([sheet("表1"), sheet("底稿", true)]);
    await expect(host.apply([write(1, "没有")])).rejects.toMatchObject({ code: "sheetDeleted" });
    await expect(host.apply([{ kind: "addSheet", sheet: "表1", widths: [] }])).rejects.toMatchObject({ code: "sheetExists" });
    await expect(host.reveal({ sheet: "底稿", row: 0, column: 0 })).rejects.toMatchObject({ code: "hiddenSheet" });
  });

  it("tells of changes by the user until asked to stop, and keeps texts", async () => {
    const host = new MemoryHost([sheet("表1")], { kept: new Map([["a", "1"]]) });
    let told = 0;
    const end = await host.onChange(() => {
      told += 1;
    });
    host.edit([write(1)]);
    await host.apply([write(2)]);
    await end();
    host.edit([write(3)]);
    expect(told).toBe(1);
    await host.memory.set("a", null);
    await host.memory.set("b", "2");
    expect([await host.memory.get("a"), await host.memory.get("b")]).toEqual([null, "2"]);
  });
});
