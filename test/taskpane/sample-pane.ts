/** A controller over a sample workbook in memory, for the tests of the pane. */
import { sampleNames, loadSample } from "../support/samples";
import { printedSheets } from "../support/printed-sheets";
import type { SheetSnapshot } from "../../src/core/sheets/snapshot";
import { MemoryHost, type MemoryHostOptions } from "../../src/hosts/memory/memory-host";
import { checkHere } from "../../src/taskpane/checking/checker";
import { PaneController } from "../../src/taskpane/state/controller";

/** Parts of the names of the samples: with errors, right, with hints and missing tables. */
export type SampleKind = "预算公开表" | "廉江" | "株洲" | "柳州市医疗保障局";

export function sampleSheets(kind: SampleKind): { readonly name: string; readonly sheets: SheetSnapshot[] } {
  const name = sampleNames().find((each) => each.includes(kind));
  if (name === undefined) throw new Error(`no sample ${kind}`);
  return { name: `${name}.xlsx`, sheets: printedSheets(loadSample(name)) };
}

export function samplePane(kind: SampleKind, options: MemoryHostOptions = {}): { readonly host: MemoryHost; readonly controller: PaneController } {
  const { name, sheets } = sampleSheets(kind);
  const host = new MemoryHost(sheets, { name, ...options });
  return { host, controller: new PaneController(host, checkHere) };
}
