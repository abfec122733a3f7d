/** Colours as files name them (plain, by theme, from the old palette) turned into the `#RRGGBB` that a browser draws. */
import type { Color } from "@cj-tech-master/excelts";

/** Office's own theme, in the file's order: light and dark come in pairs, the light one first. */
const THEME = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"] as const;

/** The palette of Excel 97, from 8 on; what stands before repeats it. */
const PALETTE = [
  "000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF", "800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080",
  "9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF", "000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF",
  "00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99", "3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696",
  "003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333",
] as const;

/** Undefined for the automatic colour. */
export function fileColour(colour: Partial<Color> | undefined): string | undefined {
  if (colour === undefined) return undefined;
  const tint = "tint" in colour && typeof colour.tint === "number" ? colour.tint : 0;
  const plain = plainColour(colour);
  return plain === undefined ? undefined : `#${tinted(plain, tint)}`;
}

function plainColour(colour: Partial<Color>): string | undefined {
  if (typeof colour.argb === "string" && colour.argb.length >= 6) return colour.argb.slice(-6).toUpperCase();
  if (typeof colour.theme === "number") return THEME[colour.theme];
  return "indexed" in colour && typeof colour.indexed === "number" ? PALETTE[colour.indexed < 8 ? colour.indexed : colour.indexed - 8] : undefined;
}

/** Lighter towards white for a positive tint, darker for a negative one. */
function tinted(colour: string, tint: number): string {
  if (tint === 0) return colour;
  return [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16);
    const mixed = tint > 0 ? part + (255 - part) * tint : part * (1 + tint);
    return Math.round(Math.min(255, Math.max(0, mixed))).toString(16).padStart(2, "0").toUpperCase();
  }).join("");
}
