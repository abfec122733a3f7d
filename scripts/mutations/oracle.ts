/**
 * What a mutation must break, decided apart from the product's own evaluation: every relation that reports errors, over the
 * cells of the correct document, in BigInt. A mutation is beyond rounding when it moves such a relation out of its interval.
 */
import type { AmountCell } from "../../src/core/amounts/cell";
import { isFigure } from "../../src/core/amounts/cell";
import type { Exact } from "../../src/core/amounts/exact";
import { unitExponent } from "../../src/core/amounts/units";
import type { CheckReport } from "../../src/core/check/report";
import { usualUnit } from "../../src/core/check/relations";
import { compileDisclosure } from "../../src/core/relations/compile";
import type { Equation, Term } from "../../src/core/relations/equation";
import { addressOf, type Change } from "./cells";

/** Amounts are weighed in this power of ten of 元: finer than anything printed. */
const FINEST = -8;

interface Asked {
  readonly equation: Equation;
  readonly exponentOf: (term: Term) => number;
}

/** Relations through a cell: those that report errors, equalities and inequalities apart, and those to be verified only. */
export interface Coverage {
  readonly equalities: number;
  readonly inequalities: number;
  readonly toVerify: number;
}

export class Oracle {
  private readonly byCell = new Map<string, Asked[]>();
  private readonly toVerify = new Map<string, number>();

  constructor(report: CheckReport) {
    for (const { disclosure } of report.disclosures) {
      const unit = usualUnit(disclosure.tables);
      for (const equation of compileDisclosure(disclosure).equations) {
        const { severity } = equation.relation;
        if (severity === "hint") continue;
        const asked: Asked = { equation, exponentOf: ({ table }) => unitExponent(table.amountUnit ?? unit) };
        for (const { cell } of [...equation.terms, ...equation.optional]) {
          if (severity === "review") {
            this.toVerify.set(addressOf(cell), (this.toVerify.get(addressOf(cell)) ?? 0) + 1);
            continue;
          }
          const known = this.byCell.get(addressOf(cell));
          if (known) known.push(asked);
          else this.byCell.set(addressOf(cell), [asked]);
        }
      }
    }
  }

  coverage(cell: AmountCell): Coverage {
    const through = this.byCell.get(addressOf(cell)) ?? [];
    const equalities = through.filter(({ equation }) => equation.form === "equal").length;
    return { equalities, inequalities: through.length - equalities, toVerify: this.toVerify.get(addressOf(cell)) ?? 0 };
  }

  /** Whether the changes move a relation through one of the changed cells out of its rounding interval. */
  breaks(changes: readonly Change[]): boolean {
    const changed = new Map(changes.map((change) => [addressOf(change.at), change.to]));
    const touched = new Set([...changed.keys()].flatMap((address) => this.byCell.get(address) ?? []));
    return [...touched].some((asked) => isBroken(asked, asked.equation.terms, changed) && (asked.equation.optional.length === 0 || isBroken(asked, [...asked.equation.terms, ...asked.equation.optional], changed)));
  }
}

function isBroken({ equation, exponentOf }: Asked, terms: readonly Term[], changed: ReadonlyMap<string, Exact | "blank">): boolean {
  let residual = 0n;
  let tolerance = 0n;
  for (const term of terms) {
    const change = changed.get(addressOf(term.cell));
    if (change === "blank" || (change === undefined && !isFigure(term.cell))) continue;
    const figure = change ?? term.cell.displayed;
    const place = 10n ** BigInt(exponentOf(term) - figure.decimals - FINEST);
    residual += BigInt(2 * term.sign) * BigInt(figure.coefficient) * place;
    tolerance += place;
  }
  return equation.form === "atMost" ? residual > tolerance : (residual < 0n ? -residual : residual) > tolerance;
}
