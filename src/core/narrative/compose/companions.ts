/** The disclosures that belong beside one: last year's of the same kind, and this year's budget of a final account. */
import type { Disclosure } from "../../recognise/disclosure";
import { plainText } from "../../sheets/text";

export interface Companions {
  readonly earlier?: Disclosure;
  readonly budget?: Disclosure;
}

/** Chooses among all that are open, the disclosure itself included. An organisation that is not named may be the same one. */
export function companionsOf(disclosure: Disclosure, open: readonly Disclosure[]): Companions {
  const { year, kind } = disclosure;
  const others = open.filter((other) => other !== disclosure && mayBeSame(other.unit, disclosure.unit));
  const named = [...others].sort((a, b) => Number(b.unit !== null) - Number(a.unit !== null));
  const earlier = year === null ? undefined : named.find((other) => other.kind === kind && other.year === year - 1);
  const budget = kind === "final" ? named.find((other) => other.kind === "budget" && other.year === year) : undefined;
  return { ...(earlier && { earlier }), ...(budget && { budget }) };
}

const mayBeSame = (a: string | null, b: string | null): boolean => a === null || b === null || nameKey(a) === nameKey(b);

const nameKey = (name: string): string => plainText(name).replace(/^\[?\d+\]?[-_]?/, "").replace(/\((部门|单位|本级|汇总|机关)\)$/, "");
