/**
 * The figures of a disclosure by meaning: which cells print 卫生健康支出 of the general budget, last year's or of the 年初预算.
 * Shared by verifying and writing. Knows nothing of text.
 */
import type { AmountCell } from "../amounts/cell";
import { isFigure } from "../amounts/cell";
import type { Sum } from "../amounts/arithmetic";
import { minus, plus } from "../amounts/arithmetic";
import type { AmountUnit } from "../amounts/units";
import { unitExponent } from "../amounts/units";
import { usualUnit } from "../check/relations";
import type { Disclosure, TableRow } from "../recognise/disclosure";
import type { Term } from "../relations/equation";
import { DisclosureView, type TableView } from "../relations/view";
import { builtInCatalogue } from "../subjects/catalogue";
import type { FundScope, Meaning, Measure, Part } from "./meaning";
import { placesOf } from "./meaning-places";

/** A figure as printed in one table: a cell, or a sum of cells where the table prints no subtotal. */
export interface Figure {
  readonly terms: readonly Term[];
  /** In `unit`. */
  readonly value: Sum;
  readonly unit: AmountUnit;
  /** Number of printed figures in the sum: each may be off by half a unit in its last place. */
  readonly addends: number;
  /** Not printed for this budget: the table of all expenditure, where the totals show that there is no other. */
  readonly inferred: boolean;
}

/** The disclosures a narrative speaks of. */
export interface FigureBook {
  readonly current: Disclosure;
  /** This year's budget, for 年初预算, when the narrative is of a final account. */
  readonly budget?: Disclosure | undefined;
  /** Last year's document of the same kind. */
  readonly prior?: Disclosure | undefined;
}

/** A subject that a table prints, for listing. */
export interface ListedSubject {
  readonly code: string;
  readonly name: string;
  readonly row: TableRow;
  readonly amount: AmountCell;
}

export class Figures {
  readonly kind: Disclosure["kind"];
  private readonly view: DisclosureView;
  private readonly unit: AmountUnit;
  private readonly budget: Figures | undefined;
  private readonly prior: Figures | undefined;
  private readonly known = new Map<string, readonly Figure[]>();

  constructor(readonly book: FigureBook) {
    this.kind = book.current.kind;
    this.view = new DisclosureView(book.current);
    this.unit = usualUnit(book.current.tables);
    this.budget = book.budget && new Figures({ current: book.budget });
    this.prior = book.prior && new Figures({ current: book.prior });
  }

  /** Every place that prints the figure, the table it belongs to first; empty when none does. */
  find(meaning: Meaning, measure: Measure = "own"): readonly Figure[] {
    const key = `${meaning.line}|${meaning.scope}|${meaning.part}|${measure}`;
    let found = this.known.get(key);
    if (!found) this.known.set(key, (found = this.search(meaning, measure)));
    return found;
  }

  /** A subject that last year's document (this year's budget) could print and does not is nothing there. One that had another code is not. */
  isNothing({ line, scope, part }: Meaning, measure: Measure): boolean {
    const other = measure === "prior" ? this.prior : measure === "initial" ? this.budget : undefined;
    const code = /^subject:(\d+)$/.exec(line)?.[1];
    if (!other || code === undefined || builtInCatalogue().movesTo(code).length > 0) return false;
    const [place] = placesOf({ line, scope, part }, "own", other.kind);
    const view = place && other.view.view(place.table);
    return view !== undefined && view.subjectRows(code).length === 0 && view.subjects.length > 0 && !isHiddenAbove(view, code);
  }

  /** Whether last year's figures (`prior`) or the initial budget (`initial`) come from a document of their own. */
  has(measure: "prior" | "initial"): boolean {
    return (measure === "prior" ? this.prior : this.budget) !== undefined;
  }

  /** Subjects that the table of the scope prints with codes of this length (3 类, 5 款, 7 项), in the order of the table; empty when there is no such table. */
  subjects(scope: FundScope, length: 3 | 5 | 7, part: Part = "total"): readonly ListedSubject[] {
    const [place] = placesOf({ line: "subject:201", scope, part }, "own", this.kind).filter(({ row }) => row.startsWith("subject:"));
    const id = place?.table;
    const view = id === undefined ? undefined : this.view.view(id);
    if (place === undefined || view === undefined) return scope === "general" && this.isAllGeneral() ? this.subjects("all", length, part) : [];
    return view.subjects.flatMap((row): ListedSubject[] => {
      const amount = row.cells.get(place.role);
      return row.code.length === length && amount ? [{ code: row.code, name: row.name, row, amount }] : [];
    });
  }

  /** The tables that hold a meaning in this kind of document, whether they are there or not: for saying what is missing. */
  tablesFor(meaning: Meaning, measure: Measure = "own"): readonly string[] {
    return [...new Set(placesOf(meaning, measure, this.kind).map(({ table }) => table))];
  }

  hasTable(id: string): boolean {
    return this.view.view(id) !== undefined;
  }

  /** All expenditure of the year is 一般公共预算财政拨款: the totals agree, so every subject does. */
  isAllGeneral(): boolean {
    const all = this.find({ line: "expenditure.total", scope: "all", part: "total" })[0];
    const general = this.kind === "final" ? this.printed("T4", "expenditure.total", "general") : this.printed("B1", "income.general", "amount");
    return all !== undefined && general !== undefined && general.coefficient !== 0 && Number(minus(inBase(all), general).coefficient) === 0;
  }

  private printed(table: string, row: string, role: string): Sum | undefined {
    const [figure] = this.resolve(table, row, role, false);
    return figure && inBase(figure);
  }

  private search(meaning: Meaning, measure: Measure): Figure[] {
    const own = placesOf(meaning, measure, this.kind).flatMap(({ table, row, role, plus: further }) => this.resolve(table, row, role, false, further));
    // A sum of rows is off by more rounding than the line of all expenditure, where that is the same thing.
    const summed = measure === "own" && meaning.scope === "general" && own.length > 0 && own.every(({ terms }) => terms.length > 1);
    if (summed && this.isAllGeneral()) return [...this.find({ ...meaning, scope: "all" }, measure), ...own];
    if (own.length > 0) return own;
    if (measure === "prior") return [...(this.prior?.find(meaning, "own") ?? [])];
    if (measure === "initial") return [...(this.budget?.find(meaning, "own") ?? [])];
    if (measure === "own" && meaning.scope === "general" && this.isAllGeneral()) {
      return placesOf({ ...meaning, scope: "all" }, measure, this.kind).flatMap(({ table, row, role }) => this.resolve(table, row, role, true));
    }
    return [];
  }

  private resolve(table: string, row: string, role: string, inferred: boolean, further?: string): Figure[] {
    const found = this.view.resolve({ table, row, role }, "left");
    if (found === "none" || "missing" in found || found.terms.length === 0) return [];
    // A form without the further column has nothing in it: works are seldom bought centrally.
    const added = further === undefined ? "none" : this.view.resolve({ table, row, role: further }, "left");
    const terms = added === "none" || "missing" in added ? found.terms : [...found.terms, ...added.terms];
    if (terms.some(({ cell }) => cell.kind === "error" || cell.kind === "noValue" || cell.kind === "text")) return [];
    const unit = found.terms[0]?.table.amountUnit ?? this.unit;
    const value = terms.map(({ cell }): Sum => cell.displayed).reduce(plus);
    return [{ terms, value, unit, addends: terms.filter(({ cell }) => isFigure(cell)).length, inferred }];
  }
}

/** A 项 in a table that prints only the 类 or 款 above it is not nothing: its amount is inside. */
const isHiddenAbove = ({ subjects }: TableView, code: string): boolean =>
  subjects.some((other) => code.startsWith(other.code) && !subjects.some((deeper) => deeper.code !== other.code && deeper.code.startsWith(other.code)));

/** The figure in 元. */
export function inBase({ value, unit }: Pick<Figure, "value" | "unit">): Sum {
  const decimals = value.decimals - unitExponent(unit);
  return decimals >= 0 ? { coefficient: value.coefficient, decimals } : { coefficient: BigInt(value.coefficient) * 10n ** BigInt(-decimals), decimals: 0 };
}
