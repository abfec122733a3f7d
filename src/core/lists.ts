/** Lists as long as a sheet has rows: spread into the arguments of a call, a hundred thousand of anything overflow the stack. */

/** Adds the elements to the end of the list. */
export function append<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one);
}

/** The largest of the numbers; −Infinity of none. */
export const largestOf = (numbers: Iterable<number>): number => {
  let largest = -Infinity;
  for (const number of numbers) if (number > largest) largest = number;
  return largest;
};

/** The smallest of the numbers; Infinity of none. */
export const smallestOf = (numbers: Iterable<number>): number => {
  let smallest = Infinity;
  for (const number of numbers) if (number < smallest) smallest = number;
  return smallest;
};
