/**
 * How likely a printed figure is a slip for another one: one digit, two digits swapped, a wrong power of ten, a lost sign,
 * a neighbour's figure. Weighs explanations against each other; it never makes one.
 */
import type { AmountCell } from "../amounts/cell";
import { isFigure } from "../amounts/cell";

/** Kinds of slip that have a name, most telling first. */
export type SlipKind = "unit" | "power" | "sign" | "transposed" | "digit" | "dropped" | "neighbour" | "parent" | "blank" | "round" | "other";

export interface Slip {
  readonly kind: SlipKind;
  /** Probability of printing what is printed when the figure should have been the proposed one. */
  readonly likelihood: number;
}

/** Figures around a cell that may have been copied into it. */
export interface Surroundings {
  readonly neighbours: readonly number[];
  readonly parent: number | undefined;
}

/** Share of each kind among slips; what is left over is any other figure. */
const SHARES: Readonly<Record<Exclude<SlipKind, "other">, number>> = {
  unit: 0.06, power: 0.1, sign: 0.08, transposed: 0.1, digit: 0.16, dropped: 0.06, neighbour: 0.1, parent: 0.04, blank: 0.08, round: 0.08,
};
const OTHER = 0.14;
/** A figure is seldom typed where there should be none. */
const INTO_NOTHING = 0.02;
/** Logarithmic range over which amounts are spread evenly, above some small amount. */
export const SPREAD = 20;
export const SMALL = 100;
/** Differences up to this many last places are rounding: that a figure equals a neighbour says nothing then. */
const ROUNDING = 10;

/**
 * The kinds of slip that lead from `proposed` to `printed` (whole numbers of one unit), with their likelihood in all, named
 * by the likeliest.
 */
export function slipFrom(proposed: number, printed: number, cell: AmountCell, { neighbours, parent }: Surroundings): Slip {
  const ways: Slip[] = [{ kind: "other", likelihood: (OTHER * (printed < 0 ? 0.01 : 0.99) * (proposed === 0 ? INTO_NOTHING : 1)) / ((Math.abs(printed) + SMALL) * SPREAD) }];
  const way = (kind: Exclude<SlipKind, "other">, alternatives: number): void => {
    ways.push({ kind, likelihood: SHARES[kind] / alternatives });
  };
  if (!isFigure(cell) || printed === 0) {
    if (proposed !== 0) return { kind: "blank", likelihood: SHARES.blank };
  } else if (proposed !== 0) {
    const digits = String(Math.abs(proposed));
    const written = String(Math.abs(printed));
    if (proposed === -printed) way("sign", 1);
    const same = Math.sign(proposed) === Math.sign(printed);
    for (const power of [1, 2, 3, 4]) {
      if (same && (printed === proposed * 10 ** power || proposed === printed * 10 ** power || (written.length > 2 && printed === Math.round(proposed / 10 ** power)))) way(power === 4 ? "unit" : "power", power === 4 ? 2 : power === 1 ? 3 : 12);
    }
    if (same && isTransposition(digits, written)) way("transposed", digits.length - 1);
    if (same && isOneDigit(digits, written)) way("digit", 9 * digits.length);
    if (same && isDropped(digits, written)) way("dropped", 10 * digits.length);
    const apart = Math.abs(printed - proposed) > ROUNDING;
    if (apart && neighbours.includes(printed)) way("neighbour", Math.max(4, neighbours.length));
    if (apart && parent === printed) way("parent", 1);
    if (isRound(printed - proposed)) way("round", 60);
  }
  let likelihood = 0;
  let best = ways[0];
  for (const one of ways) {
    likelihood += one.likelihood;
    if (!best || one.likelihood > best.likelihood) best = one;
  }
  return { kind: best?.kind ?? "other", likelihood };
}

/** Two neighbouring digits changed places. */
function isTransposition(digits: string, written: string): boolean {
  const length = Math.max(digits.length, written.length);
  const [a, b] = [digits.padStart(length, "0"), written.padStart(length, "0")];
  let at = 0;
  while (at < length && a[at] === b[at]) at++;
  return at + 1 < length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function isOneDigit(digits: string, written: string): boolean {
  const length = Math.max(digits.length, written.length);
  const [a, b] = [digits.padStart(length, "0"), written.padStart(length, "0")];
  let different = 0;
  for (let at = 0; at < length; at++) if (a[at] !== b[at]) different++;
  return different === 1;
}

/** One digit left out or typed too many. */
function isDropped(digits: string, written: string): boolean {
  if (Math.abs(digits.length - written.length) !== 1) return false;
  const [short, long] = digits.length < written.length ? [digits, written] : [written, digits];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at) === long.slice(at + 1);
}

/** One digit and zeros: 10.00, 0.05. */
const isRound = (difference: number): boolean => /^-?[1-9]0*$/.test(String(difference));
