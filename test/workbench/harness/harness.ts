/** The workbench's host in a page without the rest of it, for tests: a file in, the host out. */
import { checkWorkbook } from "../../../src/core/check/workbook";
import type { CheckReport } from "../../../src/core/check/report";
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import type { WorkbookHost } from "../../../src/hosts/host";
import type { Desk, DeskWorkbook } from "../../../src/workbench/desk";
import { openFile } from "../../../src/workbench/files/open-file";
import type { OpenedFile, SavedFile } from "../../../src/workbench/files/messages";
import { saveFile } from "../../../src/workbench/files/save-file";

declare global {
  interface Window {
    /** Opens a workbook and shows it; gives what the host reads and the report on that. */
    openHere: (name: string, base64: string) => Promise<{ sheets: SheetSnapshot[]; report: CheckReport }>;
    opened: WorkbookHost;
    /** What has changed since, and the copy as base64. */
    saveHere: () => Promise<{ changes: number; losses: SavedFile["losses"]; base64: string; same: boolean }>;
    undoInGrid: () => Promise<void>;
    redoInGrid: () => Promise<void>;
    changesTold: number;
  }
}

let desk: Desk | undefined;
let current: { readonly file: OpenedFile; readonly workbook: DeskWorkbook } | undefined;
let count = 0;
window.changesTold = 0;

window.openHere = async (name, base64) => {
  const { startDesk } = await import("../../../src/workbench/desk");
  desk ??= startDesk(place(), { language: "zh", dark: false, refused: () => undefined });
  const reply = await openFile(name, Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
  if ("problem" in reply) throw new Error(JSON.stringify(reply.problem));
  count += 1;
  const workbook = desk.add({ id: `t${count}`, name, file: reply.opened, onTouched: () => undefined, others: () => Promise.resolve([]) });
  desk.show(`t${count}`);
  current = { file: reply.opened, workbook };
  window.opened = workbook.host;
  await window.opened.onChange(() => (window.changesTold += 1));
  const sheets = await window.opened.readSheets({ merges: true });
  return { sheets, report: checkWorkbook(sheets, { workbookName: name.replace(/\.[^.]+$/, "") }) };
};

window.saveHere = async () => {
  if (current === undefined) throw new Error("nothing is open");
  const order = await current.workbook.changes();
  const { bytes, losses } = await saveFile({ bytes: current.file.bytes, ...order });
  return { changes: order.changes.length, losses, base64: base64Of(bytes), same: bytes === current.file.bytes };
};

window.undoInGrid = async () => desk?.undo();
window.redoInGrid = async () => desk?.redo();

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

function place(): HTMLElement {
  const element = document.getElementById("workbench");
  if (element === null) throw new Error("the page has no place");
  element.style.height = "700px";
  return element;
}
