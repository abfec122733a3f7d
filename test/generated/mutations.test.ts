/** The mutation benchmark's own parts: the slips it makes, what it expects of them, and how it judges the answer. */
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../src/core/check/workbook";
import type { Finding } from "../../src/core/findings";
import { addressOf, changedSheets, mutableCells, type Change } from "../../scripts/mutations/cells";
import { LAYOUTS, makeDocument, printedFigures } from "../../scripts/mutations/documents";
import { KINDS, slip, type Kind } from "../../scripts/mutations/kinds";
import { Oracle } from "../../scripts/mutations/oracle";
import { errorKeys, score } from "../../scripts/mutations/score";
import { compatible } from "../support/variants/catalogue";
import { variantsNamed } from "../support/variants/lay-out";
import { sampleNames } from "../support/samples";
import { Random } from "../support/generated/random";

const document = makeDocument({ group: "samples", source: "柳州市医疗保障局2024年度部门决算", variants: [] });
const base = checkWorkbook(document.sheets);
const cells = mutableCells(base);

function figure(table: string, printed: string): (typeof cells)[number] {
  const found = cells.find((one) => one.table === table && one.cell.printed === printed);
  if (!found) throw new Error(`${table} does not print ${printed}`);
  return found;
}

/** T3, 行政单位医疗, 本年支出合计. */
const medical = figure("T3", "66.11");

describe("slips", () => {
  it.each<[Kind, string]>([["+10.00", "76.11"], ["+0.05", "66.16"], ["−0.05", "66.06"], ["×10", "661.10"], ["×0.1", "6.61"], ["×10⁴", "661100.00"], ["sign", "-66.11"]])("%s makes %s of 66.11", (kind, expected) => {
    const made = slip(kind, medical.cell, medical.neighbours, new Random(1));
    expect(made === undefined || made === "blank" ? made : (made.coefficient / 10 ** made.decimals).toFixed(2)).toBe(expected);
  });

  it("never leave the figure as it is", () => {
    for (const { cell, neighbours } of cells.slice(0, 80)) {
      KINDS.forEach((kind, index) => {
        const made = slip(kind, cell, neighbours, new Random(index));
        if (made !== undefined && made !== "blank") expect(made.coefficient, `${kind} of ${cell.printed}`).not.toBe(cell.displayed.coefficient);
      });
    }
  });

  it("are put into the sheets, and nowhere else", () => {
    const changes: Change[] = [{ at: medical.cell, to: { coefficient: 7611, decimals: 2 } }];
    const changed = changedSheets(document.sheets, changes);
    expect(changed.filter((sheet, index) => sheet !== document.sheets[index])).toHaveLength(1);
    const after = mutableCells(checkWorkbook(changed));
    expect(after.filter(({ cell }) => cell.printed !== cells.find((other) => addressOf(other.cell) === addressOf(cell))?.cell.printed).map(({ cell }) => cell.printed)).toEqual(["76.11"]);
  });
});

describe("what must be seen", () => {
  const oracle = new Oracle(base);
  it("is a change beyond rounding", () => {
    expect(oracle.breaks([{ at: medical.cell, to: { coefficient: 6612, decimals: 2 } }])).toBe(false);
    expect(oracle.breaks([{ at: medical.cell, to: { coefficient: 6711, decimals: 2 } }])).toBe(true);
  });

  it("is nothing in the correct samples, as the check itself says", () => {
    expect(oracle.breaks([])).toBe(false);
    for (const source of sampleNames()) expect([...errorKeys(checkWorkbook(makeDocument({ group: "samples", source, variants: [] }).sheets))]).toEqual([]);
  });

  it("covers every printed amount of the tables", () => {
    const bare = printedFigures(document.printed).filter(({ table }) => !table.startsWith("P")).filter((figure) => {
      const found = cells.find(({ cell }) => addressOf(cell) === addressOf(figure));
      return !found || oracle.coverage(found.cell).equalities === 0;
    });
    expect(bare).toEqual([]);
  });
});

describe("scores", () => {
  const change: Change = { at: medical.cell, to: { coefficient: 7611, decimals: 2 } };
  const other = { sheet: "公开03表", row: 1, column: 2 };
  const here = { sheet: medical.cell.sheet, row: medical.cell.row, column: medical.cell.column };
  const finding = (cells: Finding["cells"], proposal: Finding["proposal"] = null): Finding =>
    ({ id: "x", rule: "定位", severity: "error", message: "m", args: {}, cells, figures: [], proposal, disclosure: 0, table: null });
  const judged = (finding: Finding) => score(new Set(), { disclosures: [], unrecognised: [], findings: [finding] }, [change]);

  it("the true cell named with its value", () => {
    expect(judged(finding([{ ...here, role: "culprit" }], { ...here, value: "66.11", low: "66.10", high: "66.12" })))
      .toEqual({ detected: true, explained: true, unique: true, first: true, proposed: true, wronglyAccused: false });
  });

  it("another cell named is a wrong accusation", () => {
    expect(judged(finding([{ ...other, role: "culprit" }]))).toEqual({ detected: true, explained: false, unique: false, first: false, proposed: false, wronglyAccused: true });
  });

  it("the true cell second among candidates explains and accuses nobody", () => {
    expect(judged(finding([{ ...other, role: "candidate" }, { ...here, role: "candidate" }]))).toMatchObject({ explained: true, unique: false, first: false, wronglyAccused: false });
  });

  it("a finding that the correct document gives as well is not the detection", () => {
    const known = finding([{ ...other, role: "total" }]);
    expect(score(errorKeys({ disclosures: [], unrecognised: [], findings: [known] }), { disclosures: [], unrecognised: [], findings: [known] }, [change]).detected).toBe(false);
  });
});

it("the fixed layouts can stand together", () => {
  for (const layout of LAYOUTS) expect(compatible(variantsNamed(...layout)), layout.join(" + ")).toBe(true);
});
