/**
 * Codes that the grid's data consists of, as numbers: taken from Univer itself they would bring the whole of it into the worker that
 * reads files. A test holds them against Univer's own.
 */
import type { BorderStyleTypes, HorizontalAlign, VerticalAlign } from "@univerjs/core";

export const TRUE = 1;

/** Text goes on below. */
export const WRAP = 3;

export const HORIZONTAL = { left: 1, center: 2, right: 3, justified: 4, distributed: 6 } as const satisfies Readonly<Record<string, HorizontalAlign>>;

export const VERTICAL = { top: 1, middle: 2, bottom: 3 } as const satisfies Readonly<Record<string, VerticalAlign>>;

/** Lines of borders by the names that files have for them. */
export const BORDERS = {
  thin: 1, hair: 2, dotted: 3, dashed: 4, dashDot: 5, dashDotDot: 6, double: 7, medium: 8, mediumDashed: 9, mediumDashDot: 10, mediumDashDotDot: 11, slantDashDot: 12, thick: 13,
} as const satisfies Readonly<Record<string, BorderStyleTypes>>;
