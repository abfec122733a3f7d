/**
 * A year before a sample, made from it: every amount nine tenths of what is printed, exactly, so that all sums hold as before; years and,
 * on wish, codes replaced. What is consistent in the sample is consistent here.
 */
import { Decimal } from "decimal.js";
import { loadSample } from "../../support/samples";
import type { PrintedDisclosure } from "../../support/sample-model";

export interface EarlierYear {
  readonly factor?: string;
  /** Codes as printed this year, and those that stood for the same amounts before. */
  readonly codes?: Readonly<Record<string, string>>;
  /** The amounts are printed in 元. */
  readonly inYuan?: boolean;
}

const AMOUNT = /^-?\d{1,3}(,?\d{3})*(\.\d+)?$/;

/** The sample of that name as of the year before. */
export function earlierYear(name: string, { factor = "0.9", codes = {}, inYuan = false }: EarlierYear = {}): PrintedDisclosure {
  const sample = loadSample(name);
  const years = (text: string): string => text.replaceAll(String(sample.year), String(sample.year - 1));
  const amount = (text: string): string => {
    if (!AMOUNT.test(text)) return text;
    const before = new Decimal(text.replaceAll(",", "")).times(factor);
    return inYuan ? before.times(10_000).toFixed(2) : before.toFixed(4);
  };
  return {
    ...sample,
    year: sample.year - 1,
    tables: sample.tables.map((table) => ({
      ...table,
      title: years(table.title),
      lines: table.lines.map(({ left, middle, right }) => ({
        ...(left !== undefined && { left: years(left) }),
        ...(middle !== undefined && { middle: years(middle) }),
        ...(right !== undefined && { right: inYuan ? right.replace("万元", "元") : right }),
      })),
      rows: table.rows.map((row) => ({
        ...row,
        cells: row.cells.map((text, column) => (table.columns[column]?.kind === "amount" ? amount(text) : (codes[text.trim()] ?? text))),
      })),
    })),
  };
}
