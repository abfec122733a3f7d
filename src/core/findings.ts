/** Findings: what a rule has to say about cells, as data. Words are put to it in `wording/`. */
import type { CellAddress } from "./sheets/snapshot";

/** 错误 / 待核实 / 尾差 / 提示, worst first. */
export type Severity = "error" | "review" | "rounding" | "hint";

export const SEVERITIES: readonly Severity[] = ["error", "review", "rounding", "hint"];

/** The part a cell plays in a finding. */
export type CellRole = "culprit" | "candidate" | "total" | "part" | "left" | "right" | "subject" | "evidence";

export interface FindingCell extends CellAddress {
  readonly role: CellRole;
}

/** A figure of the equation as it is printed, with its sign in the equation. */
export interface FindingFigure {
  /** What the figure is, in the words of the table: `社会保障和就业支出 · 基本支出`. */
  readonly label: string;
  /** The printed figure without separators: `2781.88`; `""` for a blank cell. */
  readonly value: string;
  readonly sign: 1 | -1;
  readonly side: "left" | "right";
  readonly cell: CellAddress;
}

/** A correction: what the cell should say. `low` and `high` bound it when rounding leaves room. All in the cell's own unit. */
export interface Proposal extends CellAddress {
  readonly value: string;
  readonly low: string;
  readonly high: string;
}

/** Arguments of a message: texts, numbers already printed, or lists of texts. */
export type FindingArguments = Readonly<Record<string, string | readonly string[]>>;

export interface Finding {
  /** Stable within one check of one workbook: the same input gives the same id. */
  readonly id: string;
  /** The rule or relation that speaks: `决03-2`, `X4`, `科目-名称`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Key of the sentence in `wording/`, and what to fill in. */
  readonly message: string;
  readonly args: FindingArguments;
  readonly cells: readonly FindingCell[];
  readonly figures: readonly FindingFigure[];
  readonly proposal: Proposal | null;
  /** Index of the disclosure it belongs to, or null for the workbook as a whole. */
  readonly disclosure: number | null;
  /** Key of the table it is shown under (see `RecognisedTable.key`), or null. */
  readonly table: string | null;
}
