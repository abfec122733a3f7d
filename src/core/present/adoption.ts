/** Taking a proposal over: the edit that writes it, or why it cannot be written without harm. */
import type { WriteCells } from "../edits";
import type { Finding, Proposal } from "../findings";
import type { CellAddress, CellSnapshot, SheetSnapshot } from "../sheets/snapshot";

/** `formula`: the cell calculates, a constant in its place would hide the fault. `longNumber`: a number of Excel cannot hold it exactly. */
export type Refusal = "formula" | "longNumber";

export type Adoption = { readonly edit: WriteCells; readonly before: CellSnapshot | null } | { readonly refusal: Refusal };

/** Digits that an Excel number keeps. */
const KEPT_DIGITS = 15;

const PLAIN = /^-?\d+(\.\d+)?$/;

/** The cell of a snapshot, null for a blank one. */
export function cellAt(sheets: readonly SheetSnapshot[], { sheet, row, column }: CellAddress): CellSnapshot | null {
  const rows = sheets.find(({ name }) => name === sheet)?.rows;
  return rows?.find((entry) => entry.row === row)?.cells.find((cell) => cell.column === column) ?? null;
}

/** The edit for a finding's proposal; null when it proposes nothing. Text cells get text, so that a column stays of one kind. */
export function adoptionOf({ proposal }: Pick<Finding, "proposal">, sheets: readonly SheetSnapshot[]): Adoption | null {
  if (proposal === null) return null;
  const before = cellAt(sheets, proposal);
  if (before?.formula !== undefined) return { refusal: "formula" };
  const value = valueToWrite(proposal, before);
  if (value === null) return { refusal: "longNumber" };
  const { sheet, row, column } = proposal;
  return { before, edit: { kind: "write", sheet, top: row, left: column, cells: [[{ value }]] } };
}

/** A proposal that can be written, and what stands in its cell. */
export interface Adoptable {
  readonly finding: Finding;
  readonly proposal: Proposal;
  readonly edit: WriteCells;
  readonly before: CellSnapshot | null;
}

/** Proposals of errors that contradict no other, one for each cell: these can be written together. A proposal is made only where one cell alone explains what is wrong. */
export function adoptableTogether(findings: readonly Finding[], sheets: readonly SheetSnapshot[]): Adoptable[] {
  const place = ({ sheet, row, column }: CellAddress): string => `${row},${column},${sheet}`;
  const proposed = new Map<string, Set<string>>();
  for (const { proposal } of findings) if (proposal !== null) proposed.set(place(proposal), (proposed.get(place(proposal)) ?? new Set()).add(proposal.value));
  const taken = new Set<string>();
  return findings.flatMap((finding): Adoptable[] => {
    const { proposal, severity } = finding;
    if (proposal === null || severity !== "error" || proposed.get(place(proposal))?.size !== 1 || taken.has(place(proposal))) return [];
    const adoption = adoptionOf(finding, sheets);
    if (adoption === null || !("edit" in adoption)) return [];
    taken.add(place(proposal));
    return [{ finding, proposal, edit: adoption.edit, before: adoption.before }];
  });
}

function valueToWrite({ value }: Proposal, before: CellSnapshot | null): string | number | null {
  if (!PLAIN.test(value) || (typeof before?.value === "string" && before.value.trim() !== "")) return value;
  const digits = value.replace(/\D/g, "").replace(/^0+/, "");
  return digits.length > KEPT_DIGITS ? null : Number(value);
}
