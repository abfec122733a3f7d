/**
 * The ribbon's buttons: each opens the pane and has it do the work, so that progress, results and problems are shown in one place.
 * 打开窗格 is not among them: it is a ShowTaskpane action of the manifest, from which Excel also learns which page to show here.
 */
import type { PaneHandle } from "../taskpane/mount";

/** By the FunctionName that the manifest gives a button. */
export const COMMANDS: Readonly<Record<string, (pane: PaneHandle) => void>> = {
  checkWorkbook: (pane) => void pane.check(),
  compute: (pane) => pane.show("compute"),
  clearMarks: (pane) => void pane.clearMarks(),
};

export function associateCommands(pane: PaneHandle): void {
  for (const [name, act] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void carryOut(pane, act, event));
  }
}

async function carryOut(pane: PaneHandle, act: (pane: PaneHandle) => void, event: Office.AddinCommands.Event): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
    act(pane);
  } catch (error) {
    pane.tellProblem(error);
  } finally {
    // At once, not when the work is done: until then Excel holds other buttons back, and after five minutes it gives up.
    event.completed();
  }
}
