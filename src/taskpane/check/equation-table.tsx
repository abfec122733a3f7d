/** The equation in numbers: both sides figure by figure, their sums, and the difference in bold. */
import type { ReactNode } from "react";
import type { FindingFigure } from "../../core/findings";
import { withSeparators, type Equation, type EquationSide } from "../../core/present/equations";
import { placeName } from "../../core/present/finding-groups";
import { cellName } from "../../core/sheets/addresses";
import { usePane } from "../pane-context";

/** Figures of one side that are listed. */
const MOST_FIGURES = 12;

export function EquationTable({ equation }: { readonly equation: Equation }): ReactNode {
  const { say } = usePane();
  return (
    <table className="equation" aria-label={say("equation")}>
      <Side side={equation.left} name={say("left")} />
      <Side side={equation.right} name={say("right")} />
      {equation.difference !== null && (
        <tbody><tr className="difference"><th scope="row">{say("difference")}</th><td>{withSeparators(equation.difference)}</td></tr></tbody>
      )}
    </table>
  );
}

function Side({ side, name }: { readonly side: EquationSide; readonly name: string }): ReactNode {
  const { say } = usePane();
  if (side.figures.length === 0) return null;
  const hidden = side.figures.length - MOST_FIGURES;
  return (
    <tbody>
      <tr className="side"><th scope="rowgroup" colSpan={2}>{name}</th></tr>
      {side.figures.slice(0, MOST_FIGURES).map((figure, index) => <Figure key={index} figure={figure} first={index === 0} />)}
      {hidden > 0 && <tr className="soft"><td colSpan={2}>{say("moreFigures", { count: hidden })}</td></tr>}
      {side.zeros > 0 && <tr className="soft"><td colSpan={2}>{say("zeros", { count: side.zeros })}</td></tr>}
      {side.sum !== null && side.figures.length + side.zeros > 1 && <tr className="sum"><th scope="row">{say("sum")}</th><td>{withSeparators(side.sum)}</td></tr>}
    </tbody>
  );
}

function Figure({ figure, first }: { readonly figure: FindingFigure; readonly first: boolean }): ReactNode {
  const { controller, say } = usePane();
  const { cell, label, sign, value } = figure;
  return (
    <tr>
      <th scope="row">
        {sign === -1 ? "− " : first ? "" : "+ "}{label} <button type="button" className="cell" aria-label={placeName(cell)} title={placeName(cell)} onClick={() => void controller.reveal(cell)}>{cellName(cell.row, cell.column)}</button>
      </th>
      <td>{value === "" ? say("blank") : withSeparators(value)}</td>
    </tr>
  );
}
