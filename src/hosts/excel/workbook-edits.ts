/**
 * Edits carried out with their way back. Everything that could be refused is looked at before the first cell is written; should Excel
 * fail in the middle all the same, what was written is taken back. What was written is kept, so that undoing never runs over
 * changes that the user has made since.
 */
import { undoOf, type Edit, type WriteCells, writtenRange } from "../../core/edits";
import { marksAfter, undoOfMarks, type MarkEdit, type SetMarks, type SheetMarks } from "../../core/marks";
import type { CellRange } from "../../core/sheets/snapshot";
import type { HostEdit } from "../host";
import { HostError } from "../host-error";
import { Writer } from "./carry-out";
import { inBands, inSyncs, type Step } from "./edit-bands";
import { findMarks, type MarkFormats } from "./mark-formats";
import { inExcel } from "./session";
import { ExcelState, rangeIn } from "./state-before";
import { WorkbookFacts } from "./workbook-facts";

/** The way back from one list of edits. */
export interface WayBack {
  readonly steps: readonly Step[];
  readonly written: readonly WrittenCells[];
}

/** Formulas and constants as Excel has them after writing; null where a spilled formula decides. */
interface WrittenCells {
  readonly sheet: string;
  readonly range: CellRange;
  readonly contents: readonly (readonly unknown[])[];
}

/** All or nothing. Rejects with what the port says. */
export async function applyEdits(edits: readonly HostEdit[]): Promise<WayBack> {
  const parts = inBands(edits.filter((edit): edit is Edit => !isMark(edit)));
  const wishes = edits.filter(isMark);
  let begun: readonly Step[] = [];
  try {
    return await inExcel(async (context) => {
      const facts = await WorkbookFacts.load(context);
      facts.refuse([...parts, ...wishes.filter(({ kind }) => kind === "mark")]);
      const withMerges = parts.flatMap(withLook);
      const state = await ExcelState.load(context, facts, withMerges);
      const marks = await marksOf(context, facts, wishes);
      const before = (sheet: string) => marks.get(sheet)?.marks() ?? [];
      const markEdits = withoutIdle(wishes, before);
      facts.refuse([...parts, ...markEdits]);
      const steps = [...undoOfMarks(markEdits.filter(({ sheet }) => facts.has(sheet)), before), ...undoOf(withMerges, state)];
      begun = steps;
      const writer = new Writer(context, facts, state, marks);
      const written = await carryOut(context, writer, [...parts, ...marksAfter(markEdits, before)], parts.filter((edit): edit is WriteCells => edit.kind === "write" && facts.has(edit.sheet)));
      return { steps, written };
    });
  } catch (error) {
    if (begun.length > 0) await takeBack(begun);
    throw error;
  }
}

/** Carries the way back out, unless cells have changed since. */
export const undoEdits = ({ steps, written }: WayBack): Promise<void> =>
  inExcel(async (context) => {
    const facts = await WorkbookFacts.load(context);
    facts.refuse(steps);
    await refuseChanged(context, facts, written);
    await walkBack(context, facts, steps);
  });

/** After a failure in the middle: as much of the way back as can be gone. The failure itself is what the user hears of. */
async function takeBack(steps: readonly Step[]): Promise<void> {
  await inExcel(async (context) => walkBack(context, await WorkbookFacts.load(context), steps)).catch(() => undefined);
}

async function walkBack(context: Excel.RequestContext, facts: WorkbookFacts, steps: readonly Step[]): Promise<void> {
  const marks = await marksOf(context, facts, steps.filter((step): step is SetMarks => step.kind === "setMarks"));
  await carryOut(context, new Writer(context, facts, new ExcelState(), marks), steps, []);
}

/** Carries the steps out and reads, in the last sync, what the writes among them have left. */
async function carryOut(context: Excel.RequestContext, writer: Writer, steps: readonly Step[], writes: readonly WriteCells[]): Promise<WrittenCells[]> {
  const syncs = inSyncs(steps);
  for (const group of syncs.slice(0, -1)) await sent(context, writer, group);
  for (const step of syncs.at(-1) ?? []) writer.queue(step);
  const left = writes.map((edit) => {
    const range = writer.range(edit.sheet, writtenRange(edit));
    range.load("formulas");
    return { edit, range };
  });
  await context.sync();
  return left.map(({ edit, range }) => ({
    sheet: edit.sheet, range: writtenRange(edit),
    contents: range.formulas.map((row: unknown[], down) => row.map((content, right) => (edit.cells[down]?.[right]?.spilled ? null : content))),
  }));
}

async function sent(context: Excel.RequestContext, writer: Writer, steps: readonly Step[]): Promise<void> {
  for (const step of steps) writer.queue(step);
  await context.sync();
}

async function refuseChanged(context: Excel.RequestContext, facts: WorkbookFacts, written: readonly WrittenCells[]): Promise<void> {
  if (written.length === 0) return;
  const now = written.map((cells) => {
    const range = rangeIn(facts.sheet(cells.sheet), cells.range);
    range.load("formulas");
    return { cells, range };
  });
  await context.sync();
  for (const { cells: { sheet, contents }, range } of now) {
    const same = range.formulas.every((row: unknown[], down) => row.every((content, right) => [null, content].includes(contents[down]?.[right] ?? null)));
    if (!same) throw new HostError("changedSince", { sheet });
  }
}

/** The marks of the sheets that the edits name. A sheet yet to be added has none. */
async function marksOf(context: Excel.RequestContext, facts: WorkbookFacts, edits: readonly Pick<MarkEdit, "sheet">[]): Promise<ReadonlyMap<string, MarkFormats>> {
  const names = [...new Set(edits.map(({ sheet }) => sheet))].filter((name) => facts.has(name));
  if (names.length === 0) return new Map();
  const found = await findMarks(context, names.map((name) => facts.sheet(name)));
  return new Map(names.flatMap((name, index) => { const marks = found[index]; return marks ? [[name, marks] as const] : []; }));
}

/** Without clearing where nothing is marked: that a sheet is protected is then no reason to refuse, and the others are cleared. */
const withoutIdle = (edits: readonly MarkEdit[], before: (sheet: string) => SheetMarks): MarkEdit[] =>
  edits.filter(({ kind, sheet }) => kind === "mark" || before(sheet).length > 0 || edits.some((other) => other.kind === "mark" && other.sheet === sheet));

const isMark = (edit: HostEdit): edit is MarkEdit => edit.kind === "mark" || edit.kind === "clearMarks";

/** Merging gives every cell the look of the first: for the way back it counts as a change of look, too. */
const withLook = (edit: Edit): Edit[] => (edit.kind === "merge" ? [{ kind: "copyLook", sheet: edit.sheet, from: edit.range, to: edit.range }, edit] : [edit]);
