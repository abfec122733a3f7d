/** The style of a cell in a file, as the grid draws it, and back. What the grid cannot draw (patterns, shadows) is left out on the way in. */
import type { Alignment, Border, Borders, BorderStyle, Fill, Font, Style } from "@cj-tech-master/excelts";
import type { BorderStyleTypes, HorizontalAlign, IBorderData, IStyleData, VerticalAlign } from "@univerjs/core";
import { BORDERS, HORIZONTAL as ACROSS, TRUE, VERTICAL as DOWN, WRAP } from "../../hosts/workbench/grid-codes";
import { fileColour } from "./file-colours";

/** As the grid draws the style; `{}` for a cell without any. */
export function gridStyle(style: Partial<Style>): IStyleData {
  const format = typeof style.numFmt === "string" ? style.numFmt : style.numFmt?.formatCode;
  return {
    ...(format !== undefined && format !== "" && format !== "General" && { n: { pattern: format } }),
    ...(style.font && gridFont(style.font)),
    ...gridFill(style.fill),
    ...(style.alignment && gridAlignment(style.alignment)),
    ...gridBorders(style.border),
  };
}

const on = { s: TRUE } as const;

function gridFont({ name, size, bold, italic, underline, strike, color }: Partial<Font>): IStyleData {
  const colour = fileColour(color);
  return {
    ...(name !== undefined && { ff: name }),
    ...(size !== undefined && { fs: size }),
    ...(bold === true && { bl: TRUE }),
    ...(italic === true && { it: TRUE }),
    ...(underline !== undefined && underline !== false && underline !== "none" && { ul: on }),
    ...(strike === true && { st: on }),
    ...(colour !== undefined && { cl: { rgb: colour } }),
  };
}

function gridFill(fill: Fill | undefined): IStyleData {
  if (fill?.type !== "pattern" || fill.pattern === "none") return {};
  const colour = fileColour(fill.fgColor);
  return colour === undefined ? {} : { bg: { rgb: colour } };
}

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: ACROSS.left, center: ACROSS.center, centerContinuous: ACROSS.center, right: ACROSS.right, justify: ACROSS.justified, distributed: ACROSS.distributed,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = { top: DOWN.top, middle: DOWN.middle, bottom: DOWN.bottom };
/** Pixels that one step of an indent takes. */
const INDENT = 9;

function gridAlignment({ horizontal, vertical, wrapText, indent, textRotation }: Partial<Alignment>): IStyleData {
  const [across, down] = [HORIZONTAL[horizontal ?? ""], VERTICAL[vertical ?? ""]];
  return {
    ...(across !== undefined && { ht: across }),
    ...(down !== undefined && { vt: down }),
    ...(wrapText === true && { tb: WRAP }),
    ...(indent !== undefined && indent > 0 && { pd: { l: indent * INDENT } }),
    ...(textRotation !== undefined && textRotation !== 0 && { tr: textRotation === "vertical" ? { a: 0, v: TRUE } : { a: textRotation } }),
  };
}

const LINES: Readonly<Record<BorderStyle, BorderStyleTypes>> = BORDERS;
const SIDES = [["top", "t"], ["left", "l"], ["bottom", "b"], ["right", "r"]] as const;

function gridBorders(borders: Partial<Borders> | undefined): IStyleData {
  const drawn: IBorderData = {};
  for (const [side, short] of SIDES) {
    const border: Partial<Border> | undefined = borders?.[side];
    if (border?.style !== undefined) drawn[short] = { s: LINES[border.style], cl: { rgb: fileColour(border.color) ?? "#000000" } };
  }
  return Object.keys(drawn).length === 0 ? {} : { bd: drawn };
}

/**
 * A style of the grid as a file keeps it: what the grid can show is taken from it, everything else from the style the cell has in the file.
 */
export function fileStyle(style: IStyleData, before: Partial<Style>): Partial<Style> {
  const { font, fill, alignment, border, protection } = before;
  const same = (parts: readonly (keyof IStyleData)[]): boolean => {
    const drawn = gridStyle(before);
    return parts.every((part) => JSON.stringify(drawn[part] ?? null) === JSON.stringify(style[part] ?? null));
  };
  const kept = {
    font: same(["ff", "fs", "bl", "it", "ul", "st", "cl"]) ? font : fileFont(style, font),
    fill: same(["bg"]) ? fill : fileFill(style),
    alignment: same(["ht", "vt", "tb", "pd", "tr"]) ? alignment : fileAlignment(style),
    border: same(["bd"]) ? border : fileBorders(style),
  };
  return { ...(protection && { protection }), ...Object.fromEntries(Object.entries(kept).filter(([, part]) => part !== undefined)), ...(style.n?.pattern !== undefined && { numFmt: style.n.pattern }) };
}

const argb = (colour: string): string => `FF${colour.replace("#", "").toUpperCase()}`;

function fileFont({ ff, fs, bl, it, ul, st, cl }: IStyleData, before: Partial<Font> | undefined): Partial<Font> {
  const [family, points, colour] = [ff ?? before?.name, fs ?? before?.size, cl?.rgb];
  return {
    ...(before?.family !== undefined && { family: before.family }),
    ...(before?.charset !== undefined && { charset: before.charset }),
    ...(family !== undefined && { name: family }),
    ...(points !== undefined && { size: points }),
    ...(bl === TRUE && { bold: true }),
    ...(it === TRUE && { italic: true }),
    ...(ul?.s === TRUE && { underline: true }),
    ...(st?.s === TRUE && { strike: true }),
    ...(typeof colour === "string" && /^#?[\da-f]{6}$/i.test(colour) && { color: { argb: argb(colour) } }),
  };
}

function fileFill({ bg }: IStyleData): Fill {
  const colour = bg?.rgb;
  return typeof colour === "string" && /^#?[\da-f]{6}$/i.test(colour) ? { type: "pattern", pattern: "solid", fgColor: { argb: argb(colour) } } : { type: "pattern", pattern: "none" };
}

function nameOf<T>(names: Readonly<Record<string, T>>, value: T | null | undefined): string | undefined {
  return Object.entries(names).find(([, known]) => known === value)?.[0];
}

const isHorizontal = (name: string | undefined): name is Alignment["horizontal"] => name !== undefined && name in HORIZONTAL;
const isVertical = (name: string | undefined): name is "top" | "middle" | "bottom" => name !== undefined && name in VERTICAL;
const isLine = (name: string | undefined): name is BorderStyle => name !== undefined && name in LINES;

function fileAlignment({ ht, vt, tb, pd, tr }: IStyleData): Partial<Alignment> {
  const [horizontal, vertical] = [nameOf(HORIZONTAL, ht), nameOf(VERTICAL, vt)];
  const indent = Math.round((pd?.l ?? 0) / INDENT);
  return {
    ...(isHorizontal(horizontal) && { horizontal }),
    ...(isVertical(vertical) && { vertical }),
    ...(tb === WRAP && { wrapText: true }),
    ...(indent > 0 && { indent }),
    ...(tr && (tr.v === TRUE ? { textRotation: "vertical" as const } : tr.a !== 0 && { textRotation: tr.a })),
  };
}

function fileBorders({ bd }: IStyleData): Partial<Borders> {
  const borders: Partial<Record<(typeof SIDES)[number][0], Partial<Border>>> = {};
  for (const [side, short] of SIDES) {
    const border = bd?.[short];
    const line = nameOf(LINES, border?.s);
    if (!border || !isLine(line)) continue;
    const colour = border.cl.rgb;
    borders[side] = { style: line, ...(typeof colour === "string" && { color: { argb: argb(colour) } }) };
  }
  return borders;
}
