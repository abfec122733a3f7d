/** How broken relations are told in a finding: the clearest of them, their ids and figures, their cells. */
import type { Evaluated } from "../check/relations";
import { cellsOf } from "../check/relations";
import type { FindingCell } from "../findings";

/** The relation that shows a mistake best: an equation, inside one table, of few figures. */
export function clearest(broken: readonly Evaluated[]): Evaluated | undefined {
  const rank = ({ equation }: Evaluated): number => (equation.form === "atMost" ? 1000 : 0) + (equation.tables.length > 1 ? 100 : 0) + Math.min(equation.terms.length, 99);
  return broken.reduce<Evaluated | undefined>((best, one) => (best && rank(best) <= rank(one) ? best : one), undefined);
}

/** Figures of an equation told in a text. */
const MOST_FIGURES = 6;

/** Ids of the relations, each once, and every broken equation in figures. */
export function relationArguments(broken: readonly Evaluated[]): { readonly relations: readonly string[]; readonly equations: readonly string[] } {
  return {
    relations: [...new Set(broken.map(({ equation }) => equation.relation.id))],
    equations: broken.map(({ equation, evaluation }) => {
      const side = (name: "left" | "right"): string => {
        const terms = evaluation.terms.filter((term) => term.side === name && (term.cell.displayed.coefficient !== 0 || evaluation.terms.length <= MOST_FIGURES));
        const figures = terms.slice(0, MOST_FIGURES).map(({ cell, sign }, at) => {
          const minus = (name === "left") !== (sign === 1);
          const figure = cell.printed === "" ? "0" : cell.printed;
          return at === 0 ? (minus ? `−${figure}` : figure) : `${minus ? "−" : "+"} ${figure}`;
        });
        if (terms.length > MOST_FIGURES) figures.push("+ …");
        return figures.length === 0 ? "0" : figures.join(" ");
      };
      return `${equation.relation.id} ${side("left")} ${equation.form === "atMost" ? ">" : "≠"} ${side("right")}`;
    }),
  };
}

/** The cells named first, then all others of the relations. */
export function cellsIn(broken: readonly Evaluated[], first: readonly FindingCell[]): FindingCell[] {
  const cells = new Map<string, FindingCell>();
  for (const cell of [...first, ...broken.flatMap(cellsOf)]) {
    const key = `${cell.sheet}!${cell.row},${cell.column}`;
    if (!cells.has(key)) cells.set(key, cell);
  }
  return [...cells.values()];
}
