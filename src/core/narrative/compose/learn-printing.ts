/** How a text prints its figures, learned from those it has. */
import { AMOUNT_UNITS, type AmountUnit } from "../../amounts/units";
import type { Claim } from "../claim";
import { saidInWords } from "../claim";
import type { Printing } from "./style";
import { largestOf } from "../../lists";

/** From the claims of a text; what it does not show is as `usual` has it. */
export function printingOf(claims: readonly Claim[], usual: Printing): Printing {
  const amounts = claims.filter((claim) => claim.kind === "amount").filter((claim) => !saidInWords(claim));
  const digits = amounts.map(({ printed }) => printed.normalize("NFKC").replace(/[^\d.,]/g, ""));
  const nothing = digits.find((text) => /^0(\.0+)?$/.test(text));
  const some = digits.filter((text) => /[1-9]/.test(text));
  const rates = claims.flatMap((claim) => ((claim.kind === "rate" || claim.kind === "share" || claim.kind === "completion") && claim.value !== null ? [claim.printed.normalize("NFKC").replace(/[^\d.]/g, "")] : []));
  const rateDecimals = largestOf([0, ...rates.map(decimals)]);
  return {
    unit: mostFrequent(amounts.map(({ unit }) => unit)) ?? usual.unit,
    decimals: some.length === 0 ? usual.decimals : largestOf(some.map(decimals)),
    grouped: some.some((text) => /\d,\d{3}/.test(text)) || (usual.grouped && !some.some((text) => /^\d{4,}/.test(text))),
    zero: nothing ?? usual.zero,
    rateDecimals: rates.length === 0 ? usual.rateDecimals : rateDecimals,
    rateTrimmed: rateDecimals > 0 && rates.some((text) => !text.includes(".")),
  };
}

const decimals = (digits: string): number => (digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0);

function mostFrequent(units: readonly AmountUnit[]): AmountUnit | undefined {
  const count = (unit: AmountUnit): number => units.filter((one) => one === unit).length;
  return AMOUNT_UNITS.filter((unit) => count(unit) > 0).sort((a, b) => count(b) - count(a))[0];
}
