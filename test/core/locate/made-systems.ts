/** Small tables made in a test, with relations of any shape over their cells, evaluated as a check does it. */
import type { AmountCell } from "../../../src/core/amounts/cell";
import { printExact } from "../../../src/core/amounts/exact";
import { evaluate } from "../../../src/core/check/evaluate";
import type { Evaluated } from "../../../src/core/check/relations";
import type { Disclosure, RecognisedTable, TableRow } from "../../../src/core/recognise/disclosure";
import type { Term } from "../../../src/core/relations/equation";
import { equationOf } from "../../../src/core/relations/equation";
import type { RelationSpec } from "../../../src/core/relations/spec";

/** Σ of the cells with sign 1 = Σ (or ≤ Σ) of those with sign −1, cells by index. */
export interface MadeRelation {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly atMost?: true;
  /** Cells on the right that may or may not belong to the sum. */
  readonly optional?: readonly number[];
  /** Asked only while these cells are zero. */
  readonly whenZero?: readonly number[];
}

export interface MadeSystem {
  readonly disclosure: Disclosure;
  readonly evaluated: readonly Evaluated[];
  readonly cells: readonly AmountCell[];
}

export function madeCell(index: number, cents: number): AmountCell {
  const figure = { coefficient: cents, decimals: 2 };
  return {
    sheet: "表", row: index, column: 2, kind: "number", stored: figure, displayed: figure, finer: false, percent: false,
    printed: printExact(figure), fixedDecimals: true, formula: null,
  };
}

/** One table with a cell to a row, and the relations between them. */
export function madeSystem(cents: readonly number[], relations: readonly MadeRelation[]): MadeSystem {
  const cells = cents.map((value, index) => madeCell(index, value));
  const rows = cells.map((cell, index): TableRow => ({
    key: `line:${index}`, kind: "line", sheet: "表", row: index, lane: 0, code: "", name: `第${index + 1}行`, codeCell: null, nameCell: null, level: 1, ofWhich: false, hidden: false, cells: new Map([["amount", cell]]),
  }));
  const table: RecognisedTable = {
    key: "X:试", id: "X:试", title: "试", parts: [{ sheet: "表", top: 0, left: 0, bottom: cells.length, right: 2 }], unitName: null, unitCode: null, year: null, scope: null, amountUnit: "万元", amountUnitCell: null, confidence: 1,
    evidence: { titleCell: null, namedBy: "title", label: null, matchedHeaders: [], missingHeaders: [], insertedColumns: [], anchors: [], relations: { holds: 0, of: 0 } },
    columns: [{ sheet: "表", column: 2, lane: 0, role: "amount", path: ["金额"] }], rows, notes: [], known: false,
  };
  const evaluated = relations.map(({ left, right, atMost, optional = [], whenZero }, index): Evaluated => {
    const sentence = { zh: "左 = 右", en: "left = right" };
    const relation: RelationSpec = atMost
      ? { id: `试-${index + 1}`, type: "atMost", left: [], right: [], sentence }
      : { id: `试-${index + 1}`, type: "equal", left: [], right: [], sentence, ...(whenZero && { whenZero: whenZero.map((at) => ({ table: table.id, row: `line:${at}`, role: "amount" })) }) };
    const termsOf = (those: readonly number[], side: "left" | "right"): Term[] => those.flatMap((at) => {
      const [row, cell] = [rows[at], cells[at]];
      return row && cell ? [{ table, row, role: "amount", cell, sign: side === "left" ? (1 as const) : (-1 as const), side }] : [];
    });
    const equation = equationOf(relation, atMost ? "atMost" : "equal", [table.key], [...termsOf(left, "left"), ...termsOf(right, "right")], termsOf(optional, "right"));
    return { equation, evaluation: evaluate(equation, "万元") };
  });
  return { disclosure: { unit: null, unitCode: null, year: null, kind: "final", scope: null, tables: [table], missingTables: [] }, evaluated, cells };
}
