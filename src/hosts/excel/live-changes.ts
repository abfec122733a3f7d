/** The user's changes as a hint: many within a moment count as one, and the add-in's own are passed over. */
import { canTellTriggers } from "./requirements";
import { inExcel } from "./session";

/** Long enough for a paste or a fill to be over, short enough to feel live. */
const QUIET_MS = 800;

/** Calls the listener after changes; `writing` tells whether the add-in itself is at work, for an Excel that does not say who changed something. */
export async function watchChanges(listener: () => void, writing: () => boolean): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (own: boolean): Promise<void> => {
    if (!own) {
      clearTimeout(timer);
      timer = setTimeout(listener, QUIET_MS);
    }
    return Promise.resolve();
  };
  const handlers = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const tellsTriggers = canTellTriggers();
    const added = [
      worksheets.onChanged.add(({ triggerSource }) => later(tellsTriggers ? triggerSource === "ThisLocalAddin" : writing())),
      worksheets.onAdded.add(() => later(writing())),
      worksheets.onDeleted.add(() => later(writing())),
    ];
    await context.sync();
    return added;
  });
  return async () => {
    clearTimeout(timer);
    await inExcel(async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    }, handlers[0]?.context);
  };
}
