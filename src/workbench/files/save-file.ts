/**
 * Makes a copy of the opened file with everything that was changed in the page. The copy begins from the file's own bytes, so that what
 * the page does not show (print settings, styles it cannot draw) stays; a file without changes comes back as it was, byte for byte.
 */
import { SEVERITIES } from "../../core/findings";
import type { SheetMarks } from "../../core/marks";
import { rangeName } from "../../core/sheets/addresses";
import { EditableWorkbook } from "../../hosts/file/editable-workbook";
import { readKeptTexts, withKeptTexts } from "../../hosts/file/kept-texts";
import { lostParts } from "../../hosts/file/workbook-parts";
import { readWorkbookBytes } from "../../hosts/file/workbook-bytes";
import { differences } from "../../hosts/file/written-differences";
import type { GridChange } from "../../hosts/workbench/grid-changes";
import { fileStyle } from "./file-style";
import type { SavedFile, SaveOrder } from "./messages";
import { widthInCharacters } from "./read-look";

/** Throws with the places where the copy is not as it should be; nothing is given out then. */
export async function saveFile({ bytes, sheets, changes, marks, kept }: SaveOrder): Promise<SavedFile> {
  const workbook = await EditableWorkbook.open(bytes);
  const marked = [...marks].filter(([sheet, own]) => comparable(own) !== comparable(workbook.marks(sheet)));
  const sameTexts = JSON.stringify([...readKeptTexts(bytes)].sort()) === JSON.stringify([...kept].sort());
  if (changes.length === 0 && marked.length === 0 && sameTexts) return { bytes, losses: [] };
  for (const change of changes) carryOut(workbook, change);
  for (const [sheet, own] of marked) workbook.setMarks(sheet, own);
  const copy = withKeptTexts(await workbook.bytes(), kept, bytes);
  const written = await readWorkbookBytes("", copy);
  const differing = differences(sheets, written.sheets);
  if (differing.length > 0) throw new Error(differing.slice(0, 8).join("、"));
  return { bytes: copy, losses: lostParts(bytes, copy) };
}

function carryOut(workbook: EditableWorkbook, change: GridChange): void {
  const { sheet } = change;
  switch (change.kind) {
    case "addSheet":
      workbook.apply([{ kind: "addSheet", sheet, widths: [] }]);
      break;
    case "contents":
      workbook.apply([{ kind: "write", sheet, top: change.row, left: change.column, cells: [[change.state]] }]);
      break;
    case "style":
      workbook.apply([{ kind: "setLook", sheet, top: change.row, left: change.column, looks: [[fileStyle(change.style, workbook.look(sheet, change.row, change.column))]] }]);
      break;
    case "width":
      workbook.apply([{ kind: "setWidth", sheet, column: change.column, width: widthInCharacters(change.pixels) }]);
      break;
    case "merge":
    case "unmerge":
      workbook.apply([{ kind: change.kind, sheet, range: change.range }]);
      break;
  }
}

/** Each cell once, whatever the order of the ranges. */
const comparable = (marks: SheetMarks): string => JSON.stringify(SEVERITIES.map((severity) => marks.filter((mark) => mark.severity === severity).flatMap(({ ranges }) => ranges.map(rangeName)).sort()));
