/**
 * The look of cells in Excel's terms: what is read of a cell before its look changes, and what is set to give it back. Looks are
 * copied property by property and not by Excel's own “paste formats”, which would bring merges and conditional formats along.
 */

import { GENERAL_FORMAT, type CellStyle } from "../../core/edits";

/** Number format apart, since it is read and set with the contents. */
export interface ExcelLook {
  readonly properties: Excel.SettableCellProperties;
  readonly format: string;
}

/** A style as properties of a cell. Black is written down: Excel takes no colour for a default. */
export const styleProperties = ({ bold, underlined, colour, fill, wrapped }: CellStyle): Excel.SettableCellProperties => ({
  format: {
    font: { bold, underline: underlined ? "Single" : "None", color: colour ?? "#000000" },
    fill: fill === null ? { pattern: "None" } : { color: fill },
    wrapText: wrapped, verticalAlignment: "Top",
  },
});

/** The look of a cell of a new sheet, as far as a style can change it. */
export const NEW_CELL_LOOK: ExcelLook = {
  properties: { format: { font: { bold: false, underline: "None", color: "#000000" }, fill: { pattern: "None" }, wrapText: false, verticalAlignment: "Bottom" } },
  format: GENERAL_FORMAT,
};

/** A look with a style upon it. */
export function withStyle({ properties, format }: ExcelLook, style: CellStyle): ExcelLook {
  const { font, ...rest } = properties.format ?? {};
  const { font: own, ...set } = styleProperties(style).format ?? {};
  return { properties: { format: { ...rest, ...set, font: { ...font, ...own } } }, format };
}

export const LOOK_ASKED: Excel.CellPropertiesLoadOptions = {
  format: {
    horizontalAlignment: true, verticalAlignment: true, indentLevel: true, readingOrder: true, shrinkToFit: true, textOrientation: true, wrapText: true,
    fill: { color: true, pattern: true, patternColor: true },
    font: { name: true, size: true, color: true, bold: true, italic: true, underline: true, strikethrough: true, subscript: true, superscript: true },
    borders: { style: true, color: true, weight: true },
    protection: true,
  },
};

/** As Excel's answer is to be set again. A colour given to a cell without fill would fill it, and one given to a missing line would draw it. */
export function settable({ format }: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, borders, ...rest } = format ?? {};
  return {
    format: {
      ...rest,
      ...(fill && { fill: fill.pattern === "None" ? { pattern: "None" } : fill }),
      ...(borders && { borders: Object.fromEntries(Object.entries(borders).map(([side, line]: [string, Excel.CellBorder]) => [side, line.style === "None" ? { style: "None" } : line])) }),
    },
  };
}
