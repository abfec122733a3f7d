/** The equation behind a finding, in numbers: two sides, their sums and the difference, all exact. */
import { Decimal } from "decimal.js";
import type { Finding, FindingFigure } from "../core/findings";
import type { CheckReport } from "../core/check/report";
import type { CellAddress } from "../core/sheets/snapshot";

export interface EquationSide {
  readonly figures: readonly FindingFigure[];
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

/** The equation, or null when the finding has no figures. */
export function equationOf(finding: Finding, report: CheckReport): Equation | null {
  if (finding.figures.length === 0) return null;
  const units = new Set(finding.figures.map((figure) => amountUnitAt(figure.cell, report)));
  const decimals = Math.max(...finding.figures.map((figure) => decimalsOf(figure.value)));
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
  return {
    left: { figures: left.figures, sum: print(left.sum) },
    right: { figures: right.figures, sum: print(right.sum) },
    difference: left.sum === null || right.sum === null ? null : print(left.sum.minus(right.sum)),
  };
}

/** 1234567.80 → 1,234,567.80; what is no plain number is left as it is. */
export function withSeparators(value: string): string {
  const [, sign, whole, rest] = /^(-?)(\d+)(\.\d+)?$/.exec(value) ?? [];
  return whole === undefined ? value : `${sign ?? ""}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${rest ?? ""}`;
}

/** 181.93 = 11.93 + 170.00, on one line; `blank` stands for an empty cell. Long sides are cut after `most` figures with `more(n)`. */
export function equationLine(side: EquationSide, blank: string, most: number, more: (count: number) => string): string {
  const shown = side.figures.slice(0, most).map((figure, index) => {
    const value = figure.value === "" ? blank : withSeparators(figure.value);
    const shownValue = value.startsWith("-") ? `(${value})` : value;
    if (index === 0) return figure.sign === -1 ? `−${shownValue}` : shownValue;
    return `${figure.sign === -1 ? "−" : "+"} ${shownValue}`;
  });
  const hidden = side.figures.length - shown.length;
  return shown.join(" ") + (hidden > 0 ? ` + … ${more(hidden)}` : "");
}

function parseFigure(value: string): Decimal | null {
  if (value.trim() === "") return new EXACT(0);
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
