/** How long checking and locating take on a document of about 600 and of 5,000 figures with one mistake in it. */
import { checkWorkbook } from "../../src/core/check/workbook";
import { recognise } from "../../src/core/recognise/recognise";
import { generateDisclosure } from "../../test/support/generated/generate";
import { printedSheets } from "../../test/support/printed-sheets";
import { changedSheets, mutableCells } from "./cells";

export interface Timing {
  readonly cells: number;
  readonly recognising: number;
  /** Everything after recognition, in a document without mistakes and in one with a mistake: the middle over several mistakes, and the longest. */
  readonly checking: number;
  readonly locating: number;
  readonly slowest: number;
}

/** A final-account disclosure with about so many amount cells. */
export function timeDocument(cells: number, rounds: number): Timing {
  const printed = disclosureOf(cells);
  const sheets = printedSheets(printed);
  const options = { workbookName: printed.name };
  const base = checkWorkbook(sheets, options);
  for (let warm = 0; warm < rounds; warm++) checkWorkbook(sheets, options);
  const figures = mutableCells(base);
  const recognising = quickest(() => recognise(sheets, options), rounds);
  const whole = quickest(() => checkWorkbook(sheets, options), rounds);
  const mistaken: number[] = [];
  for (let index = 0; index < 9; index++) {
    const at = figures[Math.floor((figures.length * (index + 0.5)) / 9)]?.cell;
    if (!at) continue;
    const changed = changedSheets(sheets, [{ at, to: { ...at.displayed, coefficient: at.displayed.coefficient + 1000 } }]);
    mistaken.push(quickest(() => checkWorkbook(changed, options), Math.ceil(rounds / 3)));
  }
  mistaken.sort((a, b) => a - b);
  const after = (milliseconds: number): number => Math.max(0, milliseconds - recognising);
  return {
    cells: base.disclosures.reduce((sum, { disclosure }) => sum + disclosure.tables.reduce((all, { rows }) => all + rows.reduce((own, row) => own + row.cells.size, 0), 0), 0),
    recognising, checking: after(whole), locating: after(mistaken[4] ?? 0), slowest: after(mistaken[mistaken.length - 1] ?? 0),
  };
}

/** Other work on the machine only ever slows a call: the quickest counts. */
function quickest(call: () => unknown, rounds: number): number {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    call();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function disclosureOf(cells: number): ReturnType<typeof generateDisclosure> {
  const size = (items: number): number => {
    const { tables } = generateDisclosure(SEED, { kind: "final", items });
    return tables.reduce((sum, { columns, rows }) => sum + rows.length * columns.filter(({ kind }) => kind === "amount").length, 0);
  };
  let items = 3;
  while (items < 1000 && size(items) < cells) items += Math.max(1, Math.floor(items / 8));
  return generateDisclosure(SEED, { kind: "final", items });
}

const SEED = 11;
