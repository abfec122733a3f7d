/** Where the bars of the picture stand: in hundredths of its width, negative ones to the left of the zero line. */
import { largestOf, smallestOf } from "../../core/lists";

export interface BarLayout {
  /** The zero line. */
  readonly zero: number;
  readonly bars: readonly { readonly from: number; readonly length: number }[];
}

/** Bars for these changes, in their order, as long as the picture allows. */
export function layOutBars(changes: readonly number[]): BarLayout {
  const most = largestOf([0, ...changes]);
  const least = smallestOf([0, ...changes]);
  const span = most - least || 1;
  const zero = ((0 - least) / span) * 100;
  return {
    zero,
    bars: changes.map((change) => {
      const length = (Math.abs(change) / span) * 100;
      return { from: change < 0 ? zero - length : zero, length };
    }),
  };
}
