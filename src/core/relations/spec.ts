/**
 * Relations as data. A relation says which cells must agree; `compile.ts` turns it into equations over the cells of a
 * recognised disclosure, `evaluate.ts` decides each one exactly.
 */

export type Localised = Readonly<{ zh: string; en: string }>;

/** A place: a row of a table in a role's column. `{class}`, `{subject}` or `{row}` in the row stands for each one that the relation runs over. */
export interface Place {
  readonly table: string;
  readonly row: string;
  readonly role: string;
  /** Subtracted on its side. */
  readonly minus?: true;
  /** The forms differ: where the table, the column or the row is not printed the place is left out (alone on its side: nothing is asked). */
  readonly ifPrinted?: true;
  /** Of a condition: asked only where this other table is not there. */
  readonly without?: string;
  /** May or may not be in the sum: it counts when the equation holds with it. Never missing. */
  readonly optional?: true;
}

interface RelationBase {
  /** Stable, shown to users: `决03-2`, `X4-1`. */
  readonly id: string;
  readonly sentence: Localised;
  /** How a break is reported: an error unless said. */
  readonly severity?: "review" | "hint";
}

/** In every row: the total column = the sum of the part columns that are printed. A part beneath the 小计 of another part is in it already. */
export interface RowSum extends RelationBase {
  readonly type: "rowSum";
  readonly total: string;
  readonly parts: readonly string[];
  /** Parts that may or may not be in the total (会议费 beside 三公): the variant that fits all rows counts. */
  readonly optional?: readonly string[];
  /** A form may leave all parts of a row blank under its amount: they were not filled in, and there is nothing to put to the test. */
  readonly mayBeBlank?: true;
  /** Only parts printed beneath the header that the total is the 小计 of. */
  readonly beneath?: true;
  /** Applies only when the table prints this column. */
  readonly when?: string;
  /** Does not apply when the table prints this column. */
  readonly unless?: string;
  /** Only these rows, by the start of their key (`expenditure.`, `total`); all rows unless said. */
  readonly rows?: RegExp;
}

/** In every amount column: 合计 = Σ类, 类 = Σ款, 款 = Σ项, by what is printed; units above subjects likewise. */
export interface Hierarchy extends RelationBase {
  readonly type: "hierarchy";
  /** A list of projects or purchases: rows without any code are its addends where no row has one. */
  readonly list?: true;
}

/** A total line = the addend lines printed above it in its lane (down from `from` when given, which counts as an addend). */
export interface LineSum extends RelationBase {
  readonly type: "lineSum";
  readonly total: string;
  readonly from?: string;
  /** Only these columns; all amount columns unless said. Where none of them is printed the relation ends as 缺数据. */
  readonly roles?: readonly string[];
}

/** Lines with parts printed beneath (`（一）（二）`, or parts by key): the line = Σ parts. */
export interface LineParts extends RelationBase {
  readonly type: "lineParts";
  readonly side?: "income" | "expenditure";
}

/** What a relation runs over: every functional 类, every subject of the left tables, every row of one table. */
export type Each = "class" | "subject" | "row";

/** Sum of left places = sum of right places; one equation, or one for each class / subject / row. */
export interface Equality extends RelationBase {
  readonly type: "equal";
  readonly left: readonly Place[];
  readonly right: readonly Place[];
  readonly each?: Each;
  /** Holds only when these places are all zero or absent. */
  readonly whenZero?: readonly Place[];
}

/** Sum of left places ≤ sum of right places. */
export interface Inequality extends RelationBase {
  readonly type: "atMost";
  readonly left: readonly Place[];
  readonly right: readonly Place[];
  readonly each?: Each;
}

export type RelationSpec = RowSum | Hierarchy | LineSum | LineParts | Equality | Inequality;
