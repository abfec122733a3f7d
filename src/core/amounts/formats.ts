/** What an Excel number format does to a figure: how many decimals are printed, percent, scaling, how zero looks. */
import { remembered } from "../sheets/remembered";

export interface FormatShape {
  /** Printed decimals; null when the format prints what the value has (General, text). */
  readonly decimals: number | null;
  readonly percent: boolean;
  /** The printed figure is the stored one divided by 10^shift (`0.00,` prints thousands; `0!.0,` prints 万 with one decimal). */
  readonly shift: number;
  /** Zero prints as a dash or as nothing. */
  readonly zeroHidden: boolean;
  /** A date or time, never an amount. */
  readonly date: boolean;
}

const GENERAL: FormatShape = { decimals: null, percent: false, shift: 0, zeroHidden: false, date: false };

/** The format of the cell before, which most cells share. */
let last: { readonly format: string | undefined; readonly shape: FormatShape } = { format: undefined, shape: GENERAL };

/** Shape of a number format code; absent means General. */
export function formatShape(format: string | undefined): FormatShape {
  if (format === last.format) return last.shape;
  const shape = format === undefined || format === "General" || format === "@" || format === "" ? GENERAL : parsedFormat(format);
  last = { format, shape };
  return shape;
}

/** Sections of a format, with quoted, escaped, padded and bracketed parts removed; `!.` keeps its point as a literal mark `·`. */
function sections(format: string): string[] {
  return format
    .replace(/"([^"]*)"|[\\!](.)/g, (_, quoted: string | undefined, escaped: string | undefined) => ((quoted ?? escaped ?? "").includes(".") ? "·" : ""))
    .replace(/_.|\*./g, "")
    .replace(/\[[^\]]*\]/g, "")
    .split(";");
}

const parsedFormat = remembered(parseFormat, 2000);

function parseFormat(format: string): FormatShape {
  const [positive = "", , zero] = sections(format);
  if (/general/i.test(positive)) return GENERAL;
  if (/[ymdhs]/i.test(positive.replace(/e[+-]/i, ""))) return { ...GENERAL, date: true };
  const [, whole = "", point = "", fraction = "", commas = ""] = /^[^0#?·.]*([0#?,·]*)(\.?)([0#?]*)(,*)/.exec(positive) ?? [];
  if (!/[0#?]/.test(whole + fraction)) return GENERAL;
  const literal = whole.indexOf("·");
  const trailing = /(,+)$/.exec(whole)?.[1] ?? commas;
  const literalDecimals = literal < 0 ? 0 : (whole.slice(literal).match(/[0#?]/g)?.length ?? 0);
  const percent = positive.includes("%");
  return {
    decimals: (point === "" ? 0 : fraction.length) + literalDecimals,
    percent,
    shift: 3 * trailing.length + literalDecimals - (percent ? 2 : 0),
    zeroHidden: zero !== undefined && !/[0#]/.test(zero.replace(/#(?=[^0]*$)/g, "")),
    date: false,
  };
}
