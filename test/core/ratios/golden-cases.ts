/** One computation for each family of tables, on the sample documents: shared by the test and by the script that has them recalculated. */
import { planComputation } from "../../../src/core/ratios/plan";
import type { BaseChoice, Book, Computation, ComputationChoice, FormulaKind } from "../../../src/core/ratios/choice";
import type { Disclosure } from "../../../src/core/recognise/disclosure";
import { recognise } from "../../../src/core/recognise/recognise";
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { printedSheets } from "../../support/printed-sheets";
import type { PrintedDisclosure } from "../../support/sample-model";
import { loadSample } from "../../support/samples";
import { earlierYear, type EarlierYear } from "./earlier-year";

export const BUREAU = "柳州市医疗保障局2024年度部门决算";
export const CENTRE = "柳州市医疗保障事业管理中心2025年单位预算公开表";

export interface GoldenCase {
  readonly name: string;
  readonly sample: string;
  readonly table: string;
  readonly spilled?: boolean;
  /** Against the year before, in 元 or with other codes on wish. */
  readonly earlier?: EarlierYear;
  /** Against the centre's budget of another year, which is accepted on purpose. */
  readonly budget?: string;
}

const CODES = { "　　2101599": "　　2101598", "2101599": "2101598" };

export const GOLDEN_CASES: readonly GoldenCase[] = [
  { name: "T1", sample: BUREAU, table: "T1", earlier: {}, budget: "B1" },
  { name: "T3", sample: BUREAU, table: "T3", earlier: { codes: CODES }, budget: "B3" },
  { name: "T4", sample: BUREAU, table: "T4", earlier: {}, budget: "B4" },
  { name: "T5", sample: BUREAU, table: "T5", earlier: { inYuan: true }, budget: "B5" },
  { name: "T5-溢出", sample: BUREAU, table: "T5", earlier: { factor: "1.37" }, budget: "B5", spilled: true },
  { name: "T6", sample: BUREAU, table: "T6", earlier: {}, budget: "B6" },
  { name: "T7", sample: BUREAU, table: "T7", earlier: { factor: "0.73" } },
  { name: "B1", sample: CENTRE, table: "B1", earlier: {} },
  { name: "B3", sample: CENTRE, table: "B3", earlier: { factor: "1.21" } },
  { name: "B5", sample: CENTRE, table: "B5", earlier: { inYuan: true } },
  { name: "B6", sample: CENTRE, table: "B6", earlier: {} },
];

export interface Document {
  readonly sheets: readonly SheetSnapshot[];
  readonly disclosure: Disclosure;
}

/** A printed document as it is recognised. */
export function documentOf(printed: PrintedDisclosure): Document {
  const sheets = printedSheets(printed);
  const [disclosure] = recognise(sheets, { workbookName: printed.name.replace(/20\d\d/, String(printed.year)) }).disclosures;
  if (!disclosure) throw new Error(`${printed.name} was not recognised`);
  return { sheets, disclosure };
}

export const sampleDocument = (name: string): Document => documentOf(loadSample(name));

export const fileBase = (file: string, { disclosure }: Document, table: string, accept: readonly ("organisation" | "year")[] = []): BaseChoice => ({ from: "file", file, disclosure, table, accept });

export function goldenChoice({ sample, table, spilled = false, earlier, budget }: GoldenCase, formulas: FormulaKind): ComputationChoice {
  const prior = earlier && documentOf(earlierYear(sample, earlier));
  return {
    disclosure: 0, table, formulas, spilled,
    columns: [...(budget !== undefined || table === "T7" ? (["completion"] as const) : []), ...(prior ? (["change", "changeRate"] as const) : []), "share"],
    bases: {
      ...(budget !== undefined ? { initial: fileBase("预算.xlsx", sampleDocument(CENTRE), budget, ["organisation", "year"]) } : table === "T7" ? { initial: { from: "column" } } : {}),
      ...(prior && { prior: fileBase("上年.xlsx", prior, table) }),
    },
  };
}

export function goldenBook({ sample }: GoldenCase): Book {
  const { sheets, disclosure } = sampleDocument(sample);
  return { sheets, disclosures: [disclosure] };
}

export const goldenPlan = (golden: GoldenCase, formulas: FormulaKind): Computation => planComputation(goldenBook(golden), goldenChoice(golden, formulas));
