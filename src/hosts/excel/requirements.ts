/** The requirement sets the adapter stands on: the floor that the manifest asks for, and what is used only where it is there. */
import { HostError } from "../host-error";
import type { HostCapabilities } from "../host";

export interface RequirementSet {
  readonly name: string;
  readonly version: string;
}

/** Without these there is no conversation with the workbook. The manifest requires the same. */
export const FLOOR: RequirementSet = { name: "ExcelApi", version: "1.9" };

const FUNCTIONS: RequirementSet = { name: "CustomFunctionsRuntime", version: "1.3" };
const SPILL: RequirementSet = { name: "ExcelApi", version: "1.12" };
const TRIGGER_SOURCE: RequirementSet = { name: "ExcelApi", version: "1.14" };
const MERGED_AREAS: RequirementSet = { name: "ExcelApi", version: "1.13" };

const supported = ({ name, version }: RequirementSet): boolean => Office.context.requirements.isSetSupported(name, version);

/** Throws `notSupported` on an Excel that is too old. */
export function requireFloor(): void {
  if (!supported(FLOOR)) throw new HostError("notSupported", { needs: `${FLOOR.name} ${FLOOR.version}` });
}

export const canTellSpills = (): boolean => supported(SPILL);

/** Whether an event says that the add-in itself has caused it. */
export const canTellTriggers = (): boolean => supported(TRIGGER_SOURCE);

/** Throws `notSupported` where Excel cannot say which cells are merged. */
export function requireMergedAreas(): void {
  if (!supported(MERGED_AREAS)) throw new HostError("notSupported", { needs: `${MERGED_AREAS.name} ${MERGED_AREAS.version}` });
}

export function excelCapabilities(): HostCapabilities {
  const floor = supported(FLOOR);
  return { marks: floor, changes: floor, functions: supported(FUNCTIONS), spill: supported(SPILL), merges: supported(MERGED_AREAS) };
}
