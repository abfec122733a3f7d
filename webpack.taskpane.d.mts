import type { Configuration } from "webpack";

/** A page with the pane in it: `entry` hands the host over, `page` is the name of the page in the folder `output`. */
export function taskpane(page: { readonly name: string; readonly entry: string; readonly output: string; readonly page: string; readonly around?: PageSurroundings }): Configuration;

/** HTML that a page adds to the template; `scriptSource` begins with a space. */
export interface PageSurroundings {
  readonly scriptSource?: string;
  readonly head?: string;
  readonly waiting?: string;
}
