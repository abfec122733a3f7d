/** The equation behind a finding, in numbers: two sides, their sums and the difference, all exact. */
import { Decimal } from "decimal.js";
import type { Finding, FindingFigure } from "../findings";
import type { CheckReport } from "../check/report";
import type { CellAddress } from "../sheets/snapshot";
import { largestOf } from "../lists";

export interface EquationSide {
  /** The figures worth showing: of a long side, those that are not zero. */
  readonly figures: readonly FindingFigure[];
  /** How many zero or blank figures are not among them. */
  readonly zeros: number;
  /** Printed like the figures; null when they are not in one amount unit. */
  readonly sum: string | null;
}

export interface Equation {
  readonly left: EquationSide;
  readonly right: EquationSide;
  /** Left minus right; null when there is nothing to compare. */
  readonly difference: string | null;
}

const EXACT = Decimal.clone({ precision: 60 });
/** From this many figures on, the zero ones only hide the others. */
const LONG_SIDE = 5;

/** The equation, or null when the finding has no figures. */
export function equationOf(finding: Finding, report: CheckReport): Equation | null {
  if (finding.figures.length === 0) return null;
  const units = new Set(finding.figures.map((figure) => amountUnitAt(figure.cell, report)));
  const decimals = largestOf(finding.figures.map((figure) => decimalsOf(figure.value)));
  const sumOf = (figures: readonly FindingFigure[]): Decimal | null => {
    if (units.size > 1 || figures.length === 0) return null;
    let sum = new EXACT(0);
    for (const figure of figures) {
      const amount = parseFigure(figure.value);
      if (amount === null) return null;
      sum = sum.plus(amount.times(figure.sign));
    }
    return sum;
  };
  const side = (name: FindingFigure["side"]): { figures: FindingFigure[]; sum: Decimal | null } => {
    const figures = finding.figures.filter((figure) => figure.side === name);
    return { figures, sum: sumOf(figures) };
  };
  const left = side("left");
  const right = side("right");
  const print = (sum: Decimal | null): string | null => sum?.toFixed(decimals) ?? null;
  const printed = ({ figures, sum }: { figures: FindingFigure[]; sum: Decimal | null }): EquationSide => {
    const other = figures.filter((figure) => parseFigure(figure.value)?.isZero() !== true);
    const shown = figures.length < LONG_SIDE || other.length === 0 ? figures : other;
    return { figures: shown, zeros: figures.length - shown.length, sum: print(sum) };
  };
  return { left: printed(left), right: printed(right), difference: left.sum === null || right.sum === null ? null : print(left.sum.minus(right.sum)) };
}

/** Every relation that one mistake broke, in figures, where there are more than the one that is shown in full. */
export function brokenTogether({ args }: Finding): readonly string[] {
  const equations = args["equations"];
  return typeof equations === "object" && equations.length > 1 ? equations : [];
}

/** 1234567.80 → 1,234,567.80; what is no plain number is left as it is. */
export function withSeparators(value: string): string {
  const [, sign, whole, rest] = /^(-?)(\d+)(\.\d+)?$/.exec(value) ?? [];
  return whole === undefined ? value : `${sign ?? ""}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${rest ?? ""}`;
}

/** Figures that fit a line. */
const MOST_ON_A_LINE = 12;

/** 11.93 + 170.00 = 181.93, on one line; a blank cell and what is left out are said in words. */
export function equationLine(side: EquationSide, words: { readonly blank: string; readonly more: (count: number) => string; readonly zeros: (count: number) => string }): string {
  const shown = side.figures.slice(0, MOST_ON_A_LINE).map((figure, index) => {
    const value = figure.value === "" ? words.blank : withSeparators(figure.value);
    const bracketed = value.startsWith("-") ? `(${value})` : value;
    if (index === 0) return figure.sign === -1 ? `−${bracketed}` : bracketed;
    return `${figure.sign === -1 ? "−" : "+"} ${bracketed}`;
  });
  const hidden = side.figures.length - shown.length;
  if (hidden > 0) shown.push(`+ … ${words.more(hidden)}`);
  if (side.zeros > 0) shown.push(words.zeros(side.zeros));
  if (side.sum !== null && side.figures.length + side.zeros > 1) shown.push(`= ${withSeparators(side.sum)}`);
  return shown.join(" ");
}

function parseFigure(value: string): Decimal | null {
  if (/^[\s\-—–－]*$/.test(value)) return new EXACT(0);
  const plain = value.replaceAll(",", "");
  return /^-?\d+(\.\d+)?$/.test(plain) ? new EXACT(plain) : null;
}

const decimalsOf = (value: string): number => /\.(\d+)$/.exec(value)?.[1]?.length ?? 0;

function amountUnitAt(cell: CellAddress, report: CheckReport): string {
  for (const { disclosure } of report.disclosures) {
    for (const table of disclosure.tables) {
      const inside = table.parts.some((part) => part.sheet === cell.sheet && cell.row >= part.top && cell.row <= part.bottom && cell.column >= part.left && cell.column <= part.right);
      if (inside) return table.amountUnit ?? "";
    }
  }
  return "";
}
