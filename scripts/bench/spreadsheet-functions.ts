/** The functions over ten thousand rows: quick enough to fill a column at once, and linear. */
import { callFunction } from "../../src/functions/call";
import { millisecondsOf, type Bench } from "./figure";

const ROWS = 10_000;

export const spreadsheetFunctions: Bench = {
  name: "functions",
  run: async () => {
    const [current, prior] = [amounts(ROWS, 7), amounts(ROWS, 13)];
    const yoy = await millisecondsOf(() => callFunction("YOY", [current, prior]), 21, 10);
    const lookup = await growth("LOOKUP");
    const subtotal = await growth("SUBTOTAL");
    return [
      { name: `functions: YOY over ${ROWS} cells`, value: yoy, unit: "ms", target: 30 },
      { name: `functions: LOOKUP of ${ROWS} codes in ${ROWS} rows`, value: lookup.whole, unit: "ms" },
      { name: "functions: LOOKUP of all rows against ten tenths", value: lookup.whole / lookup.tenths, unit: "ratio", target: 3 },
      { name: `functions: SUBTOTAL under ${ROWS} codes of ${ROWS} rows`, value: subtotal.whole, unit: "ms" },
      { name: "functions: SUBTOTAL of all rows against ten tenths", value: subtotal.whole / subtotal.tenths, unit: "ratio", target: 3 },
    ];
  },
};

/** Time for all rows in one call, and for the same rows in ten calls: the same when linear, ten times as long when quadratic. */
async function growth(id: string): Promise<{ whole: number; tenths: number }> {
  const listed = codes(ROWS);
  const values = amounts(ROWS, 7);
  const tenths = Array.from({ length: 10 }, (_, tenth) => [listed, values].map((rows) => rows.slice((tenth * ROWS) / 10, ((tenth + 1) * ROWS) / 10)));
  return {
    whole: await millisecondsOf(() => callFunction(id, [listed, listed, values]), 21, 10),
    tenths: await millisecondsOf(() => { for (const [few, theirs] of tenths) callFunction(id, [few, few, theirs]); }, 21, 10),
  };
}

const amounts = (rows: number, step: number): number[][] => Array.from({ length: rows }, (_, row) => [(100_000 + ((row * step * 7919) % 9_000_000)) / 100]);

/** Ten thousand different subjects: classes, their sections, and items. */
function codes(rows: number): string[][] {
  const listed: string[][] = [];
  for (let code = 201; listed.length < rows; code++) {
    listed.push([String(code)]);
    for (let section = 1; section <= 20; section++) {
      const prefix = `${code}${String(section).padStart(2, "0")}`;
      listed.push([prefix]);
      for (let item = 1; item <= 20; item++) listed.push([`${prefix}${String(item).padStart(2, "0")}`]);
    }
  }
  return listed.slice(0, rows);
}
