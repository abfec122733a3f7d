/** The icons of the add-in: one for each button of the ribbon, the first for the product itself. */

export const ICON_NAMES = ["check", "compute", "clear", "pane"] as const;

/** Pixels. Excel demands 16, 32 and 80 and takes the others on screens of other densities. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** Up to this size the drawing with fewer and stronger lines is used. */
export const SMALL_UP_TO = 24;
