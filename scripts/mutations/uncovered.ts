/** Figures of the samples that no relation reporting errors covers. */
import { checkWorkbook } from "../../src/core/check/workbook";
import { printedSheets } from "../../test/support/printed-sheets";
import { loadSample, sampleNames } from "../../test/support/samples";
import { cellName } from "../../src/core/sheets/addresses";
import { addressOf, mutableCells } from "./cells";
import { printedFigures } from "./documents";
import { Oracle } from "./oracle";

export interface UncoveredFigure {
  readonly sample: string;
  readonly table: string;
  readonly cell: string;
  readonly figure: string;
  readonly label: string;
  /** No relation at all, relations that only bound it on one side or report nothing worse than 待核实, or no place in a recognised table. */
  readonly covered: "no relation" | "inequality only" | "to verify only" | "not read";
}

export function uncoveredFigures(): UncoveredFigure[] {
  return sampleNames().flatMap((name) => {
    const printed = loadSample(name);
    const report = checkWorkbook(printedSheets(printed), { workbookName: name });
    const oracle = new Oracle(report);
    const cells = new Map(mutableCells(report).map(({ cell }) => [addressOf(cell), cell]));
    return printedFigures(printed).flatMap((figure): UncoveredFigure[] => {
      const cell = cells.get(addressOf(figure));
      const coverage = cell && oracle.coverage(cell);
      if (coverage && coverage.equalities > 0) return [];
      return [{
        sample: name, table: figure.table, cell: `${figure.sheet}!${cellName(figure.row, figure.column)}`, figure: figure.text, label: figure.label,
        covered: !coverage ? "not read" : coverage.inequalities > 0 ? "inequality only" : coverage.toVerify > 0 ? "to verify only" : "no relation",
      }];
    });
  });
}
