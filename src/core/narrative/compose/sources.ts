/** What a narrative is written from: this year's figures, last year's of the same kind, this year's budget, each with its cells. */
import { plus, type Sum } from "../../amounts/arithmetic";
import { isFigure } from "../../amounts/cell";
import type { AmountUnit } from "../../amounts/units";
import type { Disclosure } from "../../recognise/disclosure";
import type { Term } from "../../relations/equation";
import { DisclosureView, type TableView } from "../../relations/view";
import type { CellAddress } from "../../sheets/snapshot";
import { Figures, type Figure as PrintedFigure } from "../figures";
import type { Meaning, Measure } from "../meaning";

/** Whose figure: the disclosure's own, last year's, or the budget of this year. */
export type Source = "current" | "prior" | "budget";

export interface SourceCell extends CellAddress {
  readonly source: Source;
}

/** An amount as the tables print it. */
export interface Figure {
  readonly value: Sum;
  readonly unit: AmountUnit;
  /** Decimals that the table prints. */
  readonly decimals: number;
  readonly cells: readonly SourceCell[];
}

/** The disclosure to write about, last year's account (for a budget: last year's budget), and this year's budget where there is one. */
export interface NarrativeDisclosures {
  readonly disclosure: Disclosure;
  readonly earlier?: Disclosure;
  readonly budget?: Disclosure;
}

const MEASURES: Readonly<Record<Source, Measure>> = { current: "own", prior: "prior", budget: "initial" };

export class Sources {
  readonly figures: Figures;
  private readonly views: ReadonlyMap<Source, DisclosureView>;
  private readonly owners = new Map<unknown, Source>();

  constructor(readonly of: NarrativeDisclosures) {
    const { disclosure, earlier } = of;
    const budget = disclosure.kind === "final" ? of.budget : undefined;
    this.figures = new Figures({ current: disclosure, prior: earlier, budget });
    const given: readonly (readonly [Source, Disclosure | undefined])[] = [["current", disclosure], ["prior", earlier], ["budget", budget]];
    const present = given.flatMap(([source, one]) => (one ? [[source, one] as const] : []));
    this.views = new Map(present.map(([source, one]) => [source, new DisclosureView(one)]));
    for (const [source, { tables }] of present) for (const table of tables) this.owners.set(table, source);
  }

  /** A table of a source by its number, such as 5: T5 of an account, B5 of a budget. */
  view(source: Source, number: string): TableView | undefined {
    const letter = source === "budget" || this.of.disclosure.kind === "budget" ? "B" : "T";
    return this.views.get(source)?.view(letter + number);
  }

  /** Whether this year's disclosure has a table. */
  hasTable(id: string): boolean {
    return this.figures.hasTable(id);
  }

  /** The figure of a meaning; undefined when it is not known. A subject that a table could print and does not is nothing. */
  find(meaning: Meaning, source: Source, measure: Measure = MEASURES[source]): Figure | undefined {
    const places = this.figures.find(meaning, measure);
    // A printed figure before the sum of printed ones: the sum carries their rounding.
    const found = places.find(({ terms }) => terms.length === 1) ?? places[0];
    if (found) return this.withCells(found);
    return source !== "current" && this.figures.isNothing(meaning, MEASURES[source]) ? { value: NOTHING, unit: this.unitOf(source), decimals: 2, cells: [] } : undefined;
  }

  private unitOf(source: Source): AmountUnit {
    const tables = source === "prior" ? this.of.earlier?.tables : source === "budget" ? this.of.budget?.tables : this.of.disclosure.tables;
    return tables?.find(({ amountUnit }) => amountUnit !== null)?.amountUnit ?? "万元";
  }

  private withCells({ terms, value, unit }: PrintedFigure): Figure {
    return { value: plus(value, NOTHING), unit, decimals: decimalsOf(terms), cells: terms.map((term) => this.cellOf(term)) };
  }

  private cellOf({ table, cell: { sheet, row, column } }: Term): SourceCell {
    return { source: this.owners.get(table) ?? "current", sheet, row, column };
  }
}

const NOTHING: Sum = { coefficient: 0, decimals: 0 };

/** Decimals of the figures themselves; where they are blank, those of their table. */
function decimalsOf(terms: readonly Term[]): number {
  const own = terms.map(({ cell }) => cell).filter(isFigure);
  const like = own.length > 0 ? own : terms.flatMap(({ table }) => table.rows.flatMap((row) => [...row.cells.values()].filter((cell) => isFigure(cell) && !cell.percent)));
  return like.reduce((most, { displayed }) => Math.max(most, displayed.decimals), 0);
}
