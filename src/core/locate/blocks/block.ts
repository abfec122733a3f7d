/** What the patterns of whole rows have in common: the equations at hand, and what a pattern that fits yields. */
import type { AmountCell } from "../../amounts/cell";
import { minus, plus } from "../../amounts/arithmetic";
import type { Exact } from "../../amounts/exact";
import type { AmountUnit } from "../../amounts/units";
import { evaluate } from "../../check/evaluate";
import type { Evaluated } from "../../check/relations";
import type { FindingArguments, FindingCell } from "../../findings";
import type { Disclosure, RecognisedTable, TableRow } from "../../recognise/disclosure";
import type { Equation } from "../../relations/equation";
import { accuses, replacedIn } from "../correction";
import type { Replacement } from "../correction";

/** A pattern that accounts for broken relations. */
export interface Block {
  readonly explained: readonly Evaluated[];
  /** Key of the sentence, and what to fill in. */
  readonly message: string;
  readonly args: FindingArguments;
  /** Cells to point at, the telling ones first. */
  readonly cells: readonly FindingCell[];
  readonly table: RecognisedTable;
}

/** A printed parent with its children: the sum relation of each column. */
export interface Family {
  readonly table: RecognisedTable;
  readonly parent: TableRow;
  readonly children: readonly TableRow[];
  readonly sums: ReadonlyMap<string, Evaluated>;
}

export interface Places {
  readonly rows: ReadonlySet<TableRow>;
  readonly roles: ReadonlySet<string>;
}

/** The equations of a disclosure by cell and by family, and which of them are broken and not yet accounted for. */
export class Ground {
  readonly broken: ReadonlySet<Evaluated>;
  readonly families: readonly Family[];
  private readonly byCell = new Map<AmountCell, Evaluated[]>();

  constructor(
    readonly disclosure: Disclosure,
    readonly evaluated: readonly Evaluated[],
    readonly unit: AmountUnit,
    explained: ReadonlySet<Evaluated>,
  ) {
    this.broken = new Set(evaluated.filter((one) => accuses(one) && !explained.has(one)));
    for (const one of evaluated) {
      if (one.equation.relation.severity !== undefined || one.evaluation.outcome === "missingData") continue;
      for (const { cell } of [...one.equation.terms, ...one.equation.optional]) {
        const known = this.byCell.get(cell);
        if (!known) this.byCell.set(cell, [one]);
        else if (known[known.length - 1] !== one) known.push(one);
      }
    }
    this.families = familiesOf(evaluated);
  }

  through(cell: AmountCell): readonly Evaluated[] {
    return this.byCell.get(cell) ?? [];
  }

  /** Rows and columns of each table that a broken relation has a cell in. */
  brokenPlaces(): ReadonlyMap<RecognisedTable, Places> {
    const places = new Map<RecognisedTable, { rows: Set<TableRow>; roles: Set<string> }>();
    for (const { equation } of this.broken) for (const { table, row, role } of equation.terms) {
      const known = places.get(table) ?? { rows: new Set(), roles: new Set() };
      places.set(table, known);
      known.rows.add(row);
      known.roles.add(role);
    }
    return places;
  }

  holds(equation: Equation): boolean {
    return evaluate(equation, this.unit).outcome !== "broken";
  }

  /** The broken relations through the replaced cells when the replacement repairs them all and breaks none; else undefined. */
  repairedBy(replacement: Replacement): readonly Evaluated[] | undefined {
    const repaired = new Set<Evaluated>();
    const others = new Set<Evaluated>();
    // What is broken now is asked first: hardly any replacement gets further.
    for (const cell of replacement.keys()) for (const one of this.through(cell)) {
      if (!this.broken.has(one)) others.add(one);
      else if (!repaired.has(one)) {
        if (!this.holds(replacedIn(one.equation, replacement))) return undefined;
        repaired.add(one);
      }
    }
    for (const one of others) if (!this.holds(replacedIn(one.equation, replacement))) return undefined;
    return [...repaired];
  }
}

function familiesOf(evaluated: readonly Evaluated[]): Family[] {
  const families = new Map<TableRow, { table: RecognisedTable; children: TableRow[]; sums: Map<string, Evaluated> }>();
  for (const one of evaluated) {
    const { equation } = one;
    const [total] = equation.terms;
    if (equation.relation.type !== "hierarchy" || !total || one.evaluation.outcome === "missingData") continue;
    const known = families.get(total.row);
    if (known) {
      // A second split of the same amount (by unit and by subject) is another family: the first one is enough to judge by.
      if (!known.sums.has(total.role)) known.sums.set(total.role, one);
    } else families.set(total.row, { table: total.table, children: equation.terms.slice(1).map(({ row }) => row), sums: new Map([[total.role, one]]) });
  }
  return [...families].map(([parent, family]) => ({ parent, ...family }));
}

/** value + sign·by, or undefined when it leaves the range in which figures are exact. */
export function moved(value: Exact, by: Exact, sign: 1 | -1): Exact | undefined {
  const { coefficient, decimals } = sign === 1 ? plus(value, by) : minus(value, by);
  return typeof coefficient === "number" ? { coefficient, decimals } : undefined;
}

/** Cells of a row that print an amount other than zero, by role. */
export const amountsOf = (row: TableRow): (readonly [string, AmountCell])[] => [...row.cells].filter(([role, cell]) => !role.startsWith("inserted.") && cell.displayed.coefficient !== 0);

/** The row in the words of its table. */
export const rowName = ({ name, code }: TableRow): string => [code, name].filter((text) => text !== "").join(" ") || "合计";

export function rowCells(rows: readonly TableRow[], role: FindingCell["role"]): FindingCell[] {
  return rows.flatMap((row) => [...row.cells.values()].map(({ sheet, row: at, column }): FindingCell => ({ sheet, row: at, column, role })));
}
