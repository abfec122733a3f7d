/** A controller of 计算 over workbooks in memory, for its tests. */
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { MemoryHost, type MemoryHostOptions } from "../../../src/hosts/memory/memory-host";
import { ComputeController, type ComputePorts } from "../../../src/taskpane/compute/compute-controller";
import { planHere } from "../../../src/taskpane/compute/planner";
import { earlierYear, type EarlierYear } from "../../core/ratios/earlier-year";
import { BUREAU, CENTRE } from "../../core/ratios/golden-cases";
import { printedSheets } from "../../support/printed-sheets";
import { loadSample } from "../../support/samples";

export const bureauSheets = (): SheetSnapshot[] => printedSheets(loadSample(BUREAU));

/** The bureau's final account of the year before, made consistent from this year's. */
export const lastYear = (how: EarlierYear = {}): { readonly name: string; readonly sheets: readonly SheetSnapshot[] } => ({
  name: "柳州市医疗保障局2023年度部门决算.xlsx", sheets: printedSheets(earlierYear(BUREAU, how)),
});

/** A budget of another organisation and year. */
export const otherBudget = (): { readonly name: string; readonly sheets: readonly SheetSnapshot[] } => ({ name: `${CENTRE}.xlsx`, sheets: printedSheets(loadSample(CENTRE)) });

export function computing(options: MemoryHostOptions = {}, sheets = bureauSheets(), ports: Partial<ComputePorts> = {}): { readonly host: MemoryHost; readonly controller: ComputeController } {
  const host = new MemoryHost(sheets, { name: `${BUREAU}.xlsx`, ...options });
  return { host, controller: new ComputeController({ host, planner: planHere(), ...ports }) };
}
