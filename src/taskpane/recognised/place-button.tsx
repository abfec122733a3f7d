/** A range of the workbook by its name; choosing it goes there. */
import type { ReactNode } from "react";
import type { SheetRange } from "../../core/recognise/disclosure";
import { rangeName } from "../../core/sheets/addresses";
import { usePane } from "../pane-context";

export function PlaceButton({ range }: { readonly range: SheetRange }): ReactNode {
  const { controller } = usePane();
  const { sheet, top, left } = range;
  return <button type="button" className="cell" onClick={() => void controller.reveal({ sheet, row: top, column: left })}>{sheet}!{rangeName(range)}</button>;
}
