/**
 * The equations of a disclosure as a sparse system of integers: what a search for wrong cells works on. Built once for a
 * check that found something broken. Amounts are whole numbers of 10^exponent 元, the finest unit present, so that sums
 * are exact; where they could not be, the system says so and nothing is accused.
 */
import type { AmountCell } from "../amounts/cell";
import { isFigure } from "../amounts/cell";
import { powerOfTen } from "../amounts/exact";
import { unitExponent } from "../amounts/units";
import type { AmountUnit } from "../amounts/units";
import type { Evaluated } from "../check/relations";
import type { Disclosure, RecognisedTable } from "../recognise/disclosure";
import type { Term } from "../relations/equation";
import { TableIndex } from "./table-index";

/** A cell as a variable. */
export interface Variable {
  readonly cell: AmountCell;
  /** Where it stands, for labels and neighbours. */
  readonly term: Pick<Term, "table" | "row" | "role" | "cell">;
  /** Printed value in base units. */
  readonly value: number;
  /** Width of the last printed place in base units; 0 when the cell holds no figure. */
  readonly width: number;
  /** Width of the last place a proposal is printed to. */
  readonly grain: number;
  /** Decimals of a proposal in the cell's own unit. */
  readonly decimals: number;
  readonly mayBeNegative: boolean;
  /** Constraints it takes part in. */
  readonly constraints: number[];
}

/** One way to read a constraint: with or without its optional terms. */
export interface Reading {
  readonly variables: readonly number[];
  /** Factor of each variable, same order: how often it counts, with its sign. */
  readonly factors: readonly number[];
  /** Σ factor·value, and the rounding that is allowed, in half base units (twice Σ and Σ of widths). */
  readonly residual: number;
  readonly tolerance: number;
}

/** A relation that accuses when broken and exonerates when it holds. */
export interface Constraint {
  readonly evaluated: Evaluated;
  readonly atMost: boolean;
  readonly broken: boolean;
  /** The reading that counts first, then the other one when there are optional terms. */
  readonly readings: readonly [Reading, ...Reading[]];
  /** Every variable of any reading. */
  readonly variables: readonly number[];
  /** Cells that are all zero now and without which the relation would not be asked. */
  readonly guards: readonly number[];
}

export interface System {
  readonly variables: readonly Variable[];
  readonly constraints: readonly Constraint[];
  /** 10^exponent 元 is the base unit. */
  readonly exponent: number;
  readonly unit: AmountUnit;
  readonly tables: TableIndex;
}

const MAY_BE_NEGATIVE = /结转|结余|冲减|冲销|调整|增减|差额/;

/** The system of all relations of severity error that could be decided; undefined when the figures are too large to be summed exactly. */
export function systemOf(evaluated: readonly Evaluated[], disclosure: Disclosure, unit: AmountUnit): System | undefined {
  const decided = evaluated.filter(({ equation, evaluation }) => evaluation.outcome !== "missingData" && equation.relation.severity === undefined);
  let exponent = Infinity;
  for (const { equation } of decided) for (const { table, cell } of equation.terms) {
    if (isFigure(cell)) exponent = Math.min(exponent, unitExponent(table.amountUnit ?? unit) - cell.displayed.decimals);
  }
  if (!Number.isFinite(exponent)) return undefined;
  const builder = new Builder(exponent, unit);
  const constraints = withGuards(decided.map((one, index) => builder.constraint(one, index)), builder, disclosure);
  return builder.exact ? { variables: builder.variables(), constraints, exponent, unit, tables: new TableIndex() } : undefined;
}

/** A variable in the making. */
interface Draft {
  readonly term: Term;
  readonly value: number;
  readonly width: number;
  /** Exponent (in 元) of the last place of a proposal; unknown so far for a cell of no figure. */
  finest: number;
  readonly constraints: number[];
}

class Builder {
  /** False once a sum could leave the range in which numbers are exact. */
  exact = true;
  private readonly drafts: Draft[] = [];
  private readonly ids = new Map<AmountCell, number>();

  constructor(
    private readonly exponent: number,
    private readonly unit: AmountUnit,
  ) {}

  idOf(cell: AmountCell): number | undefined {
    return this.ids.get(cell);
  }

  variables(): Variable[] {
    return this.drafts.map(({ term, value, width, finest, constraints }): Variable => {
      const own = unitExponent(term.table.amountUnit ?? this.unit);
      const place = Math.max(this.exponent, Number.isFinite(finest) ? finest : own - 2);
      return {
        cell: term.cell, term, value, width, constraints,
        grain: powerOfTen(place - this.exponent), decimals: own - place,
        mayBeNegative: MAY_BE_NEGATIVE.test(term.row.name) || MAY_BE_NEGATIVE.test(headerOf(term)),
      };
    });
  }

  constraint(evaluated: Evaluated, index: number): Constraint {
    const { equation, evaluation } = evaluated;
    const plain = this.reading(equation.terms);
    const extended = equation.optional.length > 0 ? this.reading([...equation.terms, ...equation.optional]) : undefined;
    const readings: Constraint["readings"] = !extended ? [plain] : evaluation.terms === equation.terms ? [plain, extended] : [extended, plain];
    const { variables } = extended ?? plain;
    for (const id of variables) this.drafts[id]?.constraints.push(index);
    return { evaluated, atMost: equation.form === "atMost", broken: evaluation.outcome === "broken", readings, variables, guards: [] };
  }

  private reading(terms: readonly Term[]): Reading {
    const variables: number[] = [];
    const factors: number[] = [];
    let residual = 0;
    let tolerance = 0;
    let size = 0;
    const places = new Map<number, number>();
    const finest = finestIn(terms);
    for (const term of terms) {
      const id = this.draft(term);
      const at = places.get(id);
      if (at === undefined) {
        places.set(id, variables.length);
        variables.push(id);
        factors.push(term.sign);
      } else factors[at] = (factors[at] ?? 0) + term.sign;
      const draft = this.drafts[id];
      if (!draft) continue;
      if (!draft.term.cell.fixedDecimals || !isFigure(draft.term.cell)) this.refine(draft, finest);
      residual += 2 * term.sign * draft.value;
      tolerance += draft.width;
      size += 2 * Math.abs(draft.value) + draft.width;
    }
    // A proposal may be as large as the sum of the others, and elimination multiplies small factors.
    if (size * 16 > Number.MAX_SAFE_INTEGER) this.exact = false;
    return { variables, factors, residual, tolerance };
  }

  private draft(term: Term): number {
    const known = this.ids.get(term.cell);
    if (known !== undefined) return known;
    const { cell, table } = term;
    const place = unitExponent(table.amountUnit ?? this.unit) - cell.displayed.decimals;
    const width = isFigure(cell) ? powerOfTen(place - this.exponent) : 0;
    const id = this.drafts.length;
    this.drafts.push({ term, width, value: cell.displayed.coefficient * width, finest: isFigure(cell) ? place : Infinity, constraints: [] });
    this.ids.set(cell, id);
    return id;
  }

  /** Where its format does not fix its decimals a cell is proposed with those of the figures that it is related to in its table. */
  private refine(draft: Draft, finest: ReadonlyMap<RecognisedTable, number>): void {
    const { table } = draft.term;
    draft.finest = Math.min(draft.finest, unitExponent(table.amountUnit ?? this.unit) - (finest.get(table) ?? -Infinity));
  }
}

/** The most decimals of the figures of each table: looked for once, since a total may have thousands of addends. */
function finestIn(terms: readonly Term[]): Map<RecognisedTable, number> {
  const finest = new Map<RecognisedTable, number>();
  for (const { table, cell } of terms) {
    if (!isFigure(cell) || cell.displayed.coefficient === 0) continue;
    finest.set(table, Math.max(finest.get(table) ?? -Infinity, cell.displayed.decimals));
  }
  return finest;
}

const headerOf = ({ table, cell }: Pick<Term, "table" | "cell">): string => table.columns.find(({ column, sheet }) => column === cell.column && sheet === cell.sheet)?.path.join("/") ?? "";

/** Relations that are asked only while certain cells are zero stop being asked when one of these turns out to be wrong. */
function withGuards(constraints: readonly Constraint[], builder: Builder, disclosure: Disclosure): readonly Constraint[] {
  const guards = new Map<unknown, readonly number[]>();
  return constraints.map((constraint) => {
    const { relation } = constraint.evaluated.equation;
    if (!constraint.broken || relation.type !== "equal" || !relation.whenZero) return constraint;
    let ids = guards.get(relation);
    if (!ids) {
      ids = relation.whenZero.flatMap(({ table, row, role }) => {
        const cell = disclosure.tables.find(({ id }) => id === table)?.rows.find(({ key }) => key === row)?.cells.get(role);
        return (cell && builder.idOf(cell)) ?? [];
      });
      guards.set(relation, ids);
    }
    return { ...constraint, guards: ids };
  });
}
