/** Tables and text as witnesses for one another. */
import { describe, expect, it } from "vitest";
import { checkWithNarrative } from "../../../src/core/narrative/witness";
import type { CellSnapshot, SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { cellName } from "../../../src/core/sheets/addresses";
import { printedSheets } from "../../support/printed-sheets";
import { loadSample } from "../../support/samples";
import { LIUZHOU } from "./support";

const sheets = printedSheets(loadSample(LIUZHOU));

/** The sheets with the first cell of a sheet that holds a figure holding another. */
function withFigure(sheet: string, from: number, to: number): SheetSnapshot[] {
  let done = false;
  const changed = (cell: CellSnapshot): CellSnapshot => {
    if (done || cell.value !== from) return cell;
    done = true;
    return { ...cell, value: to };
  };
  const edited = sheets.map((one) => (one.name === sheet ? { ...one, rows: one.rows.map((row) => ({ ...row, cells: row.cells.map(changed) })) } : one));
  expect(edited, `${from} is not on ${sheet}`).not.toEqual(sheets);
  return edited;
}

const TEXT = "六、一般公共预算财政拨款基本支出决算情况说明\n其中办公费13.88万元、差旅费24.58万元。";

const told = (edited: readonly SheetSnapshot[], text: string) => {
  const { report, narrative } = checkWithNarrative(edited, text, { workbookName: LIUZHOU });
  return {
    proposals: report.findings.flatMap(({ proposal, message }) => (proposal ? [`${proposal.sheet}!${cellName(proposal.row, proposal.column)} ${proposal.value} ${message}`] : [])),
    claims: narrative?.outcomes.map(({ verdict, message, correction }) => `${verdict} ${message} ${correction ?? ""}`.trim()),
  };
};

describe("a cell with a single relation", () => {
  const edited = withFigure("公开06表", 13.88, 41.88);

  it("is one of many by the relation alone", () => {
    expect(told(edited, "没有提到。").proposals).toEqual([]);
  });

  it("is named when the text gives the figure that would mend the relation, and the text is cleared", () => {
    expect(told(edited, TEXT)).toEqual({
      proposals: [expect.stringMatching(/^公开06表!\w+ 13\.88 locate\.seconded$/) as string],
      claims: ["disagrees narrative.amount.cellWrong", "agrees narrative.amount.agrees"],
    });
  });

  it("is not named for a text that says something else again", () => {
    expect(told(edited, TEXT.replace("13.88", "15.88"))).toEqual({ proposals: [], claims: ["disagrees narrative.amount.differs 41.88万元", "agrees narrative.amount.agrees"] });
  });
});

describe("a cell that its relations prove right", () => {
  it("keeps its figure, and the text is told wrong", () => {
    expect(told(sheets, TEXT.replace("13.88", "41.88"))).toEqual({ proposals: [], claims: ["disagrees narrative.amount.differs 13.88万元", "agrees narrative.amount.agrees"] });
  });
});

describe("a cell that its relations prove wrong", () => {
  it("is corrected, and a text with the right figure is cleared", () => {
    const { proposals, claims } = told(withFigure("公开03表", 66.11, 61.16), "三、支出决算情况说明\n1.卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）66.11万元。");
    expect(proposals).toHaveLength(1);
    expect(claims).toContain("disagrees narrative.amount.cellWrong");
  });
});

it("a text without any disclosure is not verified", () => {
  expect(checkWithNarrative([], TEXT).narrative).toBeNull();
});
