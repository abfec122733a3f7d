/**
 * What the grid could do but the workbench does not: adding, removing, moving and hiding rows, columns and sheets. A saved copy begins
 * from the file's own bytes, in which nothing may move; and a published form keeps its shape.
 */
import { CanceledError, type ICommandService } from "@univerjs/core";

const REFUSED = new RegExp(`^sheet\\.command\\.(?:${[
  "insert-(?:row|col|multi|range|sheet)", "append-row", "remove-(?:row|col|sheet)", "delete-range", "move-(?:rows|cols)", "copy-sheet", "set-worksheet-(?:name|order|hidden|show|right-to-left)", "set-(?:rows|col)-hidden",
  "hide-(?:row|col)", "set-selected-(?:rows|cols)-visible", "set-(?:col-visible|specific-rows-visible)", "set-tab-color", "add-(?:range|worksheet)-protection", "set-(?:range-)?protection", "change-sheet-protection", "insert-defined-name", "set-defined-name",
].join("|")})`);

/** Entries of the menus that would only be refused. */
export const REFUSED_MENU: Readonly<Record<string, { readonly hidden: true }>> = Object.fromEntries([
  "sheet.menu.cell-insert", "sheet.menu.delete", "sheet.contextMenu.permission", "sheet.contextMenu.text-to-number",
  ...["insert-multi-rows-above", "insert-multi-rows-after", "insert-multi-cols-before", "insert-multi-cols-right", "hide-row-confirm", "hide-col-confirm", "set-selected-rows-visible", "set-selected-cols-visible", "remove-row-confirm", "remove-col-confirm"],
  ...["insert-sheet", "remove-sheet-confirm", "remove-sheet", "copy-sheet", "set-tab-color", "set-worksheet-hidden", "set-worksheet-show", "change-sheet-protection-from-sheet-bar", "delete-worksheet-protection-from-sheet-bar", "view-sheet-permission-from-sheet-bar", "add-range-protection-from-sheet-bar"],
  "sheet.operation.rename-sheet",
].map((name) => [name.includes(".") ? name : `sheet.command.${name}`, { hidden: true }]));

/** Tells `refused` instead of doing it. `container` is the element that the grid is drawn in. */
export function refuseRebuilding(commands: ICommandService, container: HTMLElement, refused: () => void): void {
  // A tab that is clicked twice would be open for another name before any command is asked.
  container.addEventListener("dblclick", (event) => {
    if (!(event.target instanceof Element) || event.target.closest("[data-u-comp=slide-tab-bar]") === null) return;
    event.stopPropagation();
    refused();
  }, true);
  commands.beforeCommandExecuted(({ id }) => {
    if (!REFUSED.test(id)) return;
    refused();
    throw new CanceledError();
  });
}
