/** The kinds of slip that the benchmark makes in a cell, each giving the figure that stands there afterwards. */
import type { AmountCell } from "../../src/core/amounts/cell";
import type { Exact } from "../../src/core/amounts/exact";
import { roundExact } from "../../src/core/amounts/exact";
import type { Random } from "../../test/support/generated/random";

export const KINDS = ["+10.00", "+0.05", "−0.05", "transposed", "one digit", "×10", "×0.1", "×10⁴", "sign", "blanked", "neighbour"] as const;
export type Kind = (typeof KINDS)[number];

/** The new figure, at the precision of the old one; `blank` for none; undefined when the slip changes nothing here. */
export type Slip = Exact | "blank" | undefined;

/** `neighbours`: figures beside and below the cell, nearest first. */
export function slip(kind: Kind, cell: AmountCell, neighbours: readonly AmountCell[], random: Random): Slip {
  const { coefficient, decimals } = cell.displayed;
  const made = (changed: number): Slip => (changed === coefficient || !Number.isSafeInteger(changed) ? undefined : { coefficient: changed, decimals });
  const hundredths = (count: number): number => (decimals >= 2 ? count * 10 ** (decimals - 2) : count);
  switch (kind) {
    case "+10.00": return made(coefficient + 10 * 10 ** decimals);
    case "+0.05": return made(coefficient + hundredths(5));
    case "−0.05": return made(coefficient - hundredths(5));
    case "transposed": return made(transposed(coefficient, random));
    case "one digit": return made(oneDigit(coefficient, random));
    case "×10": return made(coefficient * 10);
    case "×0.1": return made(roundExact({ coefficient, decimals: decimals + 1 }, decimals).coefficient);
    case "×10⁴": return made(coefficient * 10_000);
    case "sign": return made(-coefficient);
    case "blanked": return "blank";
    case "neighbour": {
      const other = neighbours.map(({ displayed }) => roundExact(displayed, decimals).coefficient).find((value) => value !== coefficient);
      return other === undefined ? undefined : made(other);
    }
  }
}

const withSign = (digits: string, coefficient: number): number => (coefficient < 0 ? -Number(digits) : Number(digits));

/** Two digits side by side that differ change places. */
function transposed(coefficient: number, random: Random): number {
  const digits = String(Math.abs(coefficient));
  const places = Array.from({ length: digits.length - 1 }, (_, index) => index).filter((index) => digits[index] !== digits[index + 1]);
  const [first, ...rest] = places;
  if (first === undefined) return coefficient;
  const at = random.pick([first, ...rest]);
  return withSign(digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2), coefficient);
}

function oneDigit(coefficient: number, random: Random): number {
  const digits = String(Math.abs(coefficient));
  const at = random.int(0, digits.length - 1);
  const changed = (Number(digits[at]) + random.int(1, 9)) % 10;
  return withSign(`${digits.slice(0, at)}${changed}${digits.slice(at + 1)}`, coefficient);
}
