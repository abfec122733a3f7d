/**
 * 元 taken for 万元: relations between two tables, or in the rows of one, that are broken as printed and all hold when
 * one table (one column) is read in another unit. Tries the units, and leaves the deciding to the evaluation of relations.
 */
import { isFigure } from "../../amounts/cell";
import { AMOUNT_UNITS } from "../../amounts/units";
import type { AmountUnit } from "../../amounts/units";
import type { RecognisedTable } from "../../recognise/disclosure";
import type { Equation, Term } from "../../relations/equation";
import { equationOf } from "../../relations/equation";
import type { FindingDraft } from "../draft";
import { evaluate } from "../evaluate";
import { figuresOf } from "../relations";
import type { Evaluated } from "../relations";
import type { CheckContext, CheckRule, DecidedDisclosure } from "../rule";
import { cellKey, headerPath, isForm, isNonZero, pointAt, tableCell } from "./table-cells";

export const AMOUNT_UNIT_RULES: readonly CheckRule[] = [
  {
    id: "单位-元万元", severities: ["error"],
    title: { zh: "金额单位与数不符（元、万元混淆）", en: "The amount unit does not fit the figures" },
    explanation: {
      zh: "至少两组不为零的勾稽关系按所注单位不成立，把这张表（或这一列）换成另一单位后全部成立，且没有原来成立的关系因此被破坏。表内勾稽都成立、与他表只有一组关系的表（如基本支出表），这一组的数有四位以上数字时也算。",
      en: "At least two relations between figures that are not zero fail in the printed unit and all hold when the table, or the column, is read in another one, and none that held is lost. Of a table that agrees with itself and has one relation to others (basic expenditure), that one is enough where its figures have four digits or more.",
    },
    source: "财务软件以元填报、以万元公开，换算或单位行容易漏改", check: ({ misread }) => misread.map(finding),
  },
];

/** Broken relations that a finding of another unit accounts for: they come out right in that unit. */
export function explainedByUnit(context: CheckContext): ReadonlySet<Evaluated> {
  const explained = new Set<Evaluated>();
  const broken = context.evaluated.filter(({ evaluation }) => evaluation.outcome === "broken");
  for (const { table, role, reading } of context.misread) {
    const changed = (term: Term): boolean => term.table.key === table.key && (role === null || term.role === role);
    for (const one of broken) {
      if (one.equation.terms.some(changed) && evaluate(inUnit(one.equation, changed, reading.unit), context.unit).outcome !== "broken") explained.add(one);
    }
  }
  return explained;
}

/** A table, or a column of it, that is to be read in another unit. */
export interface Misread {
  readonly table: RecognisedTable;
  readonly role: string | null;
  readonly printed: AmountUnit | null;
  readonly reading: Reading;
}

/** Where no relation is broken nothing can be mended. */
export function findMisread(decided: DecidedDisclosure): readonly Misread[] {
  return decided.evaluated.every(({ evaluation }) => evaluation.outcome !== "broken") ? [] : [...misreadTables(decided), ...misreadColumns(decided)];
}

export interface Reading {
  readonly unit: AmountUnit;
  /** Relations that come out right in this unit and do not as printed. */
  readonly mended: readonly Evaluated[];
}

const holds = (outcome: string): boolean => outcome === "holds" || outcome === "rounding";

/** The relations over terms that say something of the amounts on both sides. */
function telling(evaluated: readonly Evaluated[], changed: (term: Term) => boolean): Evaluated[] {
  return evaluated.filter(({ equation: { form, terms } }) =>
    form === "equal" && terms.some((term) => changed(term) && isNonZero(term.cell)) && terms.some((term) => !changed(term) && isNonZero(term.cell)));
}

/** A thousand and more: that two such figures differ by the very factor of a unit is no coincidence. */
const LONG = 1000;
const isLong = ({ equation: { terms } }: Evaluated): boolean => terms.some(({ cell }) => isFigure(cell) && Math.abs(cell.displayed.coefficient) >= LONG);

/** Another unit for some terms that mends at least two relations, or the only one between tables that agree with themselves, and harms none; or undefined. */
function otherUnit(evaluated: readonly Evaluated[], changed: (term: Term) => boolean, current: AmountUnit, usual: AmountUnit, agrees?: (table: string) => boolean): Reading | undefined {
  const broken = telling(evaluated.filter(({ evaluation }) => evaluation.outcome === "broken"), changed).length;
  if (broken < (agrees ? 1 : 2)) return undefined;
  const relations = telling(evaluated, changed);
  if (broken === 1 && (relations.length > 1 || !relations.every((one) => isLong(one) && one.equation.tables.every((table) => agrees?.(table))))) return undefined;
  for (const unit of AMOUNT_UNITS) {
    if (unit === current) continue;
    const now = relations.map((one) => ({ one, outcome: evaluate(inUnit(one.equation, changed, unit), usual).outcome }));
    const mended = now.filter(({ one, outcome }) => one.evaluation.outcome === "broken" && holds(outcome)).map(({ one }) => one);
    const harmed = now.some(({ one, outcome }) => holds(one.evaluation.outcome) && outcome === "broken");
    const cells = new Set(mended.flatMap(({ equation }) => equation.terms.filter((term) => changed(term) && isNonZero(term.cell)).map(({ cell }) => cellKey(cell))));
    if (mended.length >= Math.min(2, broken) && (broken === 1 || cells.size >= 2) && !harmed) return { unit, mended };
  }
  return undefined;
}

function inUnit(equation: Equation, changed: (term: Term) => boolean, amountUnit: AmountUnit): Equation {
  const tables = new Map<RecognisedTable, RecognisedTable>();
  const read = (term: Term): Term => {
    if (!changed(term)) return term;
    const table = tables.get(term.table) ?? { ...term.table, amountUnit };
    tables.set(term.table, table);
    return { table, row: term.row, role: term.role, cell: term.cell, sign: term.sign, side: term.side };
  };
  return equationOf(equation.relation, equation.form, equation.tables, equation.terms.map(read), equation.optional.map(read), equation.unfilled);
}

/** Whole tables: the one whose reading in another unit mends most, the others only as far as it leaves something to mend. */
function misreadTables({ disclosure, evaluated, unit }: DecidedDisclosure): Misread[] {
  let open = evaluated.filter(({ equation }) => equation.tables.length > 1);
  const found: Misread[] = [];
  const tables = disclosure.tables.filter((table) => !isForm(table));
  const disagreeing = new Set(evaluated.flatMap(({ equation, evaluation }) => (equation.tables.length === 1 && evaluation.outcome === "broken" ? equation.tables : [])));
  const agrees = (table: string): boolean => !disagreeing.has(table);
  for (;;) {
    const candidates = tables.flatMap((table) => {
      const reading = otherUnit(open, (term) => term.table.key === table.key, table.amountUnit ?? unit, unit, agrees);
      return reading ? [{ table, reading }] : [];
    });
    const best = candidates.reduce<(typeof candidates)[number] | undefined>((most, one) => (most && !better(one, most, unit) ? most : one), undefined);
    if (!best) return found;
    found.push({ ...best, role: null, printed: best.table.amountUnit });
    const mended = new Set(best.reading.mended);
    open = open.filter((one) => !mended.has(one));
  }
}

interface Candidate {
  readonly table: RecognisedTable;
  readonly reading: Reading;
}

/** More is mended; else the unit differs from the usual one as printed; else it becomes the usual one or the smaller. */
function better(one: Candidate, other: Candidate, usual: AmountUnit): boolean {
  if (one.reading.mended.length !== other.reading.mended.length) return one.reading.mended.length > other.reading.mended.length;
  const odd = ({ table }: Candidate): number => (table.amountUnit !== null && table.amountUnit !== usual ? 1 : 0);
  if (odd(one) !== odd(other)) return odd(one) > odd(other);
  return AMOUNT_UNITS.indexOf(one.reading.unit) < AMOUNT_UNITS.indexOf(other.reading.unit);
}

/** Single columns: the rows of the table fail because one of the columns is in another unit. */
function misreadColumns({ disclosure, evaluated, unit }: DecidedDisclosure): Misread[] {
  const inRows = relationsInRows(evaluated);
  return disclosure.tables.filter((table) => !isForm(table)).flatMap((table): Misread[] => {
    const rows = inRows.get(table.key) ?? [];
    if (rows.filter(({ evaluation }) => evaluation.outcome === "broken").length < 2) return [];
    const roles = [...new Set(rows.flatMap(({ equation }) => equation.terms.map(({ role }) => role)))];
    const found = roles.flatMap((role) => {
      const reading = otherUnit(rows, (term) => term.role === role, table.amountUnit ?? unit, unit);
      return reading ? [{ role, reading }] : [];
    });
    const best = found.reduce<(typeof found)[number] | undefined>((most, one) => (most && most.reading.mended.length >= one.reading.mended.length ? most : one), undefined);
    return best ? [{ table, role: best.role, printed: table.amountUnit ?? unit, reading: best.reading }] : [];
  });
}

/** The relations in the rows of each table, by its key: sorted out once, since a workbook may hold thousands of tables. */
function relationsInRows(evaluated: readonly Evaluated[]): Map<string, Evaluated[]> {
  const found = new Map<string, Evaluated[]>();
  for (const one of evaluated) {
    const { tables: [table, ...others], terms } = one.equation;
    if (table === undefined || others.length > 0 || !terms.every(({ row }) => row === terms[0]?.row)) continue;
    const known = found.get(table);
    if (known) known.push(one);
    else found.set(table, [one]);
  }
  return found;
}

function finding({ table, role, printed, reading: { unit, mended } }: Misread): FindingDraft {
  const own = mended.flatMap(({ equation }) => equation.terms.filter((term) => term.table.key === table.key && (role === null || term.role === role) && isNonZero(term.cell)).map(({ cell }) => cell));
  const [first] = own;
  const cells = [...new Map(own.map((cell) => [cellKey(cell), cell])).values()].map((cell) => pointAt(cell, "evidence"));
  const [example] = mended;
  return {
    rule: "单位-元万元", severity: "error", message: role !== null ? "unit.column" : printed === null ? "unit.tableUnprinted" : "unit.table",
    args: {
      title: table.title, printed: printed ?? "", unit, count: String(mended.length),
      column: first && role !== null ? headerPath(table, first).join("/") : "", relations: [...new Set(mended.map(({ equation }) => equation.relation.id))],
    },
    cells: [table.amountUnitCell && role === null ? pointAt(table.amountUnitCell, "culprit") : tableCell(table), ...cells],
    figures: example ? figuresOf(example.evaluation.terms) : [], proposal: null, table: table.key,
  };
}
