/** The pane over a workbook in memory, for tests in a browser: the page waits for sheets and shows the pane. */
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { MemoryHost, type MemoryHostOptions } from "../../../src/hosts/memory/memory-host";
import { mountPane } from "../../../src/taskpane/mount";

declare global {
  interface Window {
    /** Shows the pane; the host is kept for the test to look at. */
    startPane: (sheets: readonly SheetSnapshot[], options: MemoryHostOptions) => void;
    host: MemoryHost;
  }
}

window.startPane = (sheets, options) => {
  const element = document.getElementById("pane");
  if (element === null) throw new Error("the page has no place for the pane");
  window.host = new MemoryHost(sheets, options);
  mountPane(element, { host: window.host, programLanguage: "zh-CN", openWorkbook: async (file) => (await import("../../../src/hosts/file/open-file")).openPickedWorkbook(file) });
};
