/** Formulas of totals against the rows and columns that belong to them: missed, counted twice, typed over, hidden. */
import { readAmount } from "../../amounts/cell";
import type { RecognisedTable, TableRow } from "../../recognise/disclosure";
import type { Term } from "../../relations/equation";
import { cellName } from "../../sheets/addresses";
import type { FindingDraft } from "../draft";
import { termLabel } from "../relations";
import type { CheckContext, CheckRule } from "../rule";
import type { CountedRange } from "./sum-formula";
import { parseSumFormula, timesCounted } from "./sum-formula";
import type { Sum } from "./sums";
import { sumsByTotal, sumsOf } from "./sums";
import { amountCells, cellKey, isForm, isInserted, isNonZero, pointAt } from "./table-cells";
import { append } from "../../lists";

const SOURCE = "公开表的合计、小计由所列各行各列相加而得；公式应当正好包含它们";

export const TOTAL_FORMULA_RULES: readonly CheckRule[] = [
  {
    id: "式-漏行", severities: ["hint"],
    title: { zh: "合计公式漏加", en: "The formula of a total misses cells" },
    explanation: {
      zh: "合计、小计的公式没有包含按科目编码或栏次应当相加、且有数额的行或列（多为插入行列后公式未扩展）。只判断 SUM、加减和区域组成的公式。",
      en: "The formula of a total leaves out rows or columns with amounts that belong to it by their codes or places, often because they were inserted later. Only formulas made of SUM, + and − are judged.",
    },
    source: SOURCE, check: (context) => formulaFindings(context, "missed"),
  },
  {
    id: "式-重复", severities: ["hint"],
    title: { zh: "合计公式重复或多加", en: "The formula of a total counts cells twice or too many" },
    explanation: {
      zh: "合计、小计的公式把小计连同其明细一起相加，或者加进了不属于它的行或列（如“其中”行、插入的上年数）。",
      en: "The formula of a total adds a subtotal together with its parts, or cells that do not belong to it, such as 其中 rows or an inserted column.",
    },
    source: SOURCE, check: (context) => formulaFindings(context, "doubled"),
  },
  {
    id: "数-常量", severities: ["hint"],
    title: { zh: "合计是手工录入的数", en: "A total is typed in" },
    explanation: {
      zh: "同一行其他栏次或同一栏其他合计都是公式，只有这个合计是录入的常数，修改明细后不会随之变化。",
      en: "The other totals of the row or of the column are formulas, this one is a constant and will not follow a change.",
    },
    source: SOURCE, check: constantFindings,
  },
  {
    id: "式-隐藏行", severities: ["hint"],
    title: { zh: "合计中含有隐藏行", en: "A hidden row is part of a sum" },
    explanation: { zh: "隐藏的行有数额并计入合计，公开后看不到，读者加总会对不上。", en: "A hidden row holds an amount that is part of a total; a reader who adds up what is shown will not arrive at it." },
    source: "公开的表格应当完整列示各行", check: hiddenRowFindings,
  },
];

interface Coverage {
  readonly missed: readonly Term[];
  readonly doubled: readonly Term[];
}

const hasFormulas = (table: RecognisedTable, context: CheckContext): boolean => amountCells(table, context).some(({ cell }) => cell.formula !== null);

function formulaFindings(context: CheckContext, kind: keyof Coverage): FindingDraft[] {
  return context.disclosure.tables.filter((table) => !isForm(table) && hasFormulas(table, context)).flatMap((table) => {
    const byTotal = sumsByTotal(sumsOf(table, context));
    const inserted = insertedAmounts(table, context);
    return [...byTotal.values()].flatMap((own): FindingDraft[] => {
      const [first] = own;
      const formula = first?.total.cell.formula ?? null;
      const ranges = first && formula !== null ? parseSumFormula(formula, first.total.cell.sheet) : undefined;
      if (!first || formula === null || !ranges) return [];
      const cells = new FormulaReader(ranges, byTotal, table, inserted).judge(own)[kind].filter(({ cell }) => isNonZero(cell));
      if (cells.length === 0) return [];
      return [{
        rule: kind === "missed" ? "式-漏行" : "式-重复", severity: "hint", message: `formula.${kind}`,
        args: { what: termLabel(first.total), formula: `=${formula}`, cells: cells.map((term) => `${cellName(term.cell.row, term.cell.column)} ${termLabel(term)}`.trim()) },
        cells: [pointAt(first.total.cell, "culprit"), ...cells.map(({ cell }) => pointAt(cell, "part"))], figures: [], proposal: null, table: table.key,
      }];
    });
  });
}

/** The amounts in columns that are no part of the form, which a formula over a whole row may take in. */
function insertedAmounts(table: RecognisedTable, { sheets }: CheckContext): Term[] {
  const columns = table.columns.filter(({ role }) => role !== null && isInserted(role));
  if (columns.length === 0) return [];
  const rows = new Map(table.parts.flatMap(({ sheet }) => (sheets.get(sheet)?.rows ?? []).map((row) => [`${sheet}!${row.row}`, row] as const)));
  return table.rows.flatMap((row) => columns.flatMap(({ column, role, lane }): Term[] => {
    const source = lane === row.lane ? rows.get(`${row.sheet}!${row.row}`)?.cells.find((cell) => cell.column === column) : undefined;
    const cell = readAmount({ sheet: row.sheet, row: row.row, column }, source);
    return source && role !== null ? [{ table, row, role, cell, sign: -1, side: "right" }] : [];
  }));
}

/** One formula against the sums it may stand for: every addend must be counted once, itself or by its own addends. */
class FormulaReader {
  private readonly reached = new Map<string, boolean>();

  constructor(private readonly ranges: readonly CountedRange[], private readonly byTotal: ReadonlyMap<string, readonly Sum[]>, private readonly table: RecognisedTable, private readonly inserted: readonly Term[]) {}

  /** What is wrong under the reading of the formula that leaves least wrong; nothing when it adds up something else. */
  judge(sums: readonly Sum[]): Coverage {
    const readings = sums.filter((sum) => this.reaches(sum) && this.isAbout(sum)).map((sum) => this.read(sum));
    const wrong = ({ missed, doubled }: Coverage): number => missed.length + doubled.length;
    return readings.reduce<Coverage | undefined>((best, one) => (best && wrong(best) <= wrong(one) ? best : one), undefined) ?? { missed: [], doubled: [] };
  }

  private times(term: Term): number {
    return timesCounted(this.ranges, term.cell);
  }

  /** Whether the formula counts the cell or anything beneath it. */
  private counts(term: Term): boolean {
    const key = cellKey(term.cell);
    const known = this.reached.get(key);
    if (known !== undefined) return known;
    this.reached.set(key, false);
    const counted = this.times(term) !== 0 || (this.byTotal.get(key) ?? []).some((sum) => this.reaches(sum));
    this.reached.set(key, counted);
    return counted;
  }

  private reaches(sum: Sum): boolean {
    return sum.addends.some((term) => this.counts(term));
  }

  /** Every range of the formula lies at least partly on cells of this sum, and none is subtracted. */
  private isAbout(sum: Sum): boolean {
    const beneath = this.beneath(sum);
    return this.ranges.every((range) => range.sign === 1 && [...beneath.values()].some(({ cell }) => timesCounted([range], cell) > 0));
  }

  private beneath(sum: Sum, found = new Map<string, Term>()): Map<string, Term> {
    for (const term of sum.addends) {
      const key = cellKey(term.cell);
      if (found.has(key)) continue;
      found.set(key, term);
      for (const inner of this.byTotal.get(key) ?? []) this.beneath(inner, found);
    }
    return found;
  }

  private read(sum: Sum): Coverage {
    const found = this.coverage(sum);
    const own = new Set([...this.beneath(sum).keys(), ...sum.optional.map(({ cell }) => cellKey(cell))]);
    const within = this.table.rows.filter(({ row }) => this.ranges.some(({ top, bottom }) => row >= top && row <= bottom));
    const extra = within.flatMap((row) => [...row.cells].flatMap(([role, cell]): Term[] =>
      own.has(cellKey(cell)) || timesCounted(this.ranges, cell) === 0 ? [] : [{ table: this.table, row, role, cell, sign: -1, side: "right" }]));
    const beside = this.inserted.filter((term) => this.times(term) !== 0);
    return { missed: found.missed, doubled: unique([...found.doubled, ...extra, ...beside]) };
  }

  private coverage(sum: Sum): Coverage {
    const missed: Term[] = [];
    const doubled: Term[] = [];
    for (const term of sum.addends) {
      const times = this.times(term);
      const inner = (this.byTotal.get(cellKey(term.cell)) ?? []).filter((one) => this.reaches(one));
      if (times > 1) doubled.push(term);
      else if (times === 1) append(doubled, inner.flatMap((one) => [...this.beneath(one).values()].filter((part) => this.times(part) > 0)));
      else if (inner[0]) {
        const beneath = this.coverage(inner[0]);
        append(missed, beneath.missed);
        append(doubled, beneath.doubled);
      } else missed.push(term);
    }
    return { missed, doubled };
  }
}

const unique = (terms: readonly Term[]): Term[] => [...new Map(terms.map((term) => [cellKey(term.cell), term])).values()];

/** Totals of one relation in one row or one column: how many there are, and how many of them are typed. */
interface Peers {
  all: number;
  typed: number;
}

function constantFindings(context: CheckContext): FindingDraft[] {
  return context.disclosure.tables.filter((table) => !isForm(table) && hasFormulas(table, context)).flatMap((table) => {
    const totals = [...new Map(sumsOf(table, context).map((sum) => [`${sum.evaluated.equation.relation.id} ${cellKey(sum.total.cell)}`, sum])).values()];
    const peers = new Map<string, Peers>();
    const groups = ({ evaluated, total: { row, role } }: Sum): [string, string] => [`${evaluated.equation.relation.id} row ${row.sheet}!${row.row}`, `${evaluated.equation.relation.id} column ${role}`];
    for (const sum of totals) {
      const { cell } = sum.total;
      if (!isNonZero(cell) && cell.formula === null) continue;
      for (const group of groups(sum)) {
        const known = peers.get(group) ?? { all: 0, typed: 0 };
        known.all++;
        if (cell.formula === null) known.typed++;
        peers.set(group, known);
      }
    }
    const found = new Map<string, Sum>();
    for (const sum of totals) {
      const { cell } = sum.total;
      if (cell.formula !== null || !isNonZero(cell)) continue;
      const alone = groups(sum).some((group) => {
        const { all, typed } = peers.get(group) ?? { all: 0, typed: 0 };
        return typed === 1 && all >= 3;
      });
      if (alone) found.set(cellKey(cell), sum);
    }
    return [...found.values()].map(({ total }): FindingDraft => ({
      rule: "数-常量", severity: "hint", message: "sign.constant", args: { what: termLabel(total), value: total.cell.printed },
      cells: [pointAt(total.cell, "culprit")], figures: [], proposal: null, table: table.key,
    }));
  });
}

function hiddenRowFindings(context: CheckContext): FindingDraft[] {
  return context.disclosure.tables.flatMap((table): FindingDraft[] => {
    if (isForm(table) || !table.rows.some(({ hidden }) => hidden)) return [];
    const summed = new Set(sumsOf(table, context).flatMap(({ addends }) => addends.map(({ cell }) => cellKey(cell))));
    const hidden = amountCells(table, context).filter(({ row, cell }) => row.hidden && isNonZero(cell) && summed.has(cellKey(cell)));
    if (hidden.length === 0) return [];
    const rows = [...new Set(hidden.map(({ row }) => row))];
    return [{
      rule: "式-隐藏行", severity: "hint", message: "sign.hiddenRow", args: { rows: rows.map(rowName) },
      cells: hidden.map(({ cell }) => pointAt(cell, "culprit")), figures: [], proposal: null, table: table.key,
    }];
  });
}

const rowName = ({ row, name, code }: TableRow): string => `${row + 1}（${name === "" ? code : name}）`;
