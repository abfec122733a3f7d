/** Texts kept in the workbook's settings: they are saved with it and belong to this add-in alone. */
import type { WorkbookMemory } from "../host";
import { inExcel } from "./session";

const PREFIX = "budget-check.";

export const workbookMemory: WorkbookMemory = {
  get: (key) =>
    inExcel(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(PREFIX + key);
      setting.load("value");
      await context.sync();
      if (setting.isNullObject) return null;
      const value: unknown = setting.value;
      return typeof value === "string" ? value : null;
    }),

  set: (key, text) =>
    inExcel(async (context) => {
      const { settings } = context.workbook;
      if (text !== null) {
        settings.add(PREFIX + key, text);
        await context.sync();
        return;
      }
      const setting = settings.getItemOrNullObject(PREFIX + key);
      setting.load("key");
      await context.sync();
      if (setting.isNullObject) return;
      setting.delete();
      await context.sync();
    }),
};
