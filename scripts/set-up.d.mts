/** Where the built workbench is. */
export const workbenchFolder: string;
/** Builds the workbench unless the build is newer than everything it is made from. */
export function ensureWorkbench(): boolean;
/** A browser and Chinese fonts, installed where this may be done. */
export function ensureChromium(): boolean;
