/**
 * What the grid could do but the workbench does not: adding, removing, moving and hiding rows, columns and sheets. A saved copy begins
 * from the file's own bytes, in which nothing may move; and a published form keeps its shape.
 */
import { CanceledError } from "@univerjs/core";
import type { Grid } from "./grid";

const REFUSED = new RegExp(`^sheet\\.command\\.(?:${[
  "insert-(?:row|col|multi|range|sheet)", "append-row", "remove-(?:row|col|sheet)", "delete-range", "move-(?:rows|cols)", "copy-sheet", "set-worksheet-(?:name|order|hidden|show|right-to-left)", "set-(?:rows|col)-hidden",
  "hide-(?:row|col)", "set-selected-(?:rows|cols)-visible", "set-(?:col-visible|specific-rows-visible)", "set-tab-color", "add-(?:range|worksheet)-protection", "set-(?:range-)?protection", "change-sheet-protection", "insert-defined-name", "set-defined-name",
].join("|")})`);

/** Entries of the menus that would only be refused. */
export const REFUSED_MENU: readonly string[] = [];

/** Tells `refused` instead of doing it. */
export function refuseRebuilding({ commands }: Grid, refused: () => void): void {
  commands.beforeCommandExecuted(({ id }) => {
    if (!REFUSED.test(id)) return;
    refused();
    throw new CanceledError();
  });
}
