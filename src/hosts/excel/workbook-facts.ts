/** What has to be known before anything is written: which sheets there are, and what is protected. One sync. */
import type { HostEdit } from "../host";
import { HostError } from "../host-error";
import type { Step } from "./edit-bands";

export class WorkbookFacts {
  private constructor(private readonly sheets: ReadonlyMap<string, Excel.Worksheet>, private readonly structureProtected: boolean) {}

  static async load(context: Excel.RequestContext): Promise<WorkbookFacts> {
    const { worksheets, protection } = context.workbook;
    worksheets.load("items/name,items/protection/protected");
    protection.load("protected");
    await context.sync();
    return new WorkbookFacts(new Map(worksheets.items.map((sheet) => [sheet.name, sheet])), protection.protected);
  }

  has(name: string): boolean {
    return this.sheets.has(name);
  }

  /** Throws `sheetDeleted`. */
  sheet(name: string): Excel.Worksheet {
    const sheet = this.sheets.get(name);
    if (!sheet) throw new HostError("sheetDeleted", { sheet: name });
    return sheet;
  }

  /** Throws what would make Excel refuse one of the steps, so that none is begun. */
  refuse(steps: readonly (Step | HostEdit)[]): void {
    const added = new Set<string>();
    for (const { kind, sheet } of steps) {
      if (kind === "addSheet") {
        if (this.sheets.has(sheet)) throw new HostError("sheetExists", { sheet });
        added.add(sheet);
      }
      if ((kind === "addSheet" || kind === "removeSheet") && this.structureProtected) throw new HostError("protectedWorkbook");
      if (!added.has(sheet) && kind !== "removeSheet" && this.sheet(sheet).protection.protected) throw new HostError("protectedSheet", { sheet });
    }
  }
}
