/** What the tab 计算 knows and shows, as data, and how each event changes it. No host, no React: both are told by `compute-controller.ts`. */
import type { AmountUnit } from "../../core/amounts/units";
import { baseCandidates, columnsFor, COLUMNS_OF_BASE, fits, isComputable, type BaseCandidate, type OtherBook } from "../../core/ratios/candidates";
import { COMPUTED_COLUMNS, tableInBook, type BaseChoice, type BaseKind, type Computation, type ComputationChoice, type ComputedColumn, type FormulaKind } from "../../core/ratios/choice";
import type { Freeze, FreezeTarget } from "../../core/ratios/freeze";
import type { ComputationPreview } from "../../core/ratios/preview";
import type { Disclosure, RecognisedTable } from "../../core/recognise/disclosure";
import type { Sentence } from "../../core/wording/language";
import type { HostCapabilities, UndoToken } from "../../hosts/host";
import type { HostError } from "../../hosts/host-error";

export type ComputeProblem =
  | { readonly kind: "host"; readonly error: HostError }
  | { readonly kind: "file"; readonly file: string; readonly why: Sentence }
  | { readonly kind: "unexpected"; readonly cause: string };

export type ComputeWork =
  | { readonly stage: "rest" | "recognising" | "writing" }
  /** Cells read so far, and in all; 0 of 0 while nothing is known. */
  | { readonly stage: "reading"; readonly read: number; readonly all: number }
  | { readonly stage: "opening"; readonly file: string };

/** The workbook as it was read last. */
export interface ComputeBook {
  readonly name: string;
  readonly disclosures: readonly Disclosure[];
  readonly capabilities: HostCapabilities;
}

/** Something written that can be taken back, newest first. */
export type Done =
  | { readonly kind: "computed"; readonly token: UndoToken; readonly preview: ComputationPreview }
  | { readonly kind: "frozen"; readonly token: UndoToken; readonly target: FreezeTarget; readonly count: number };

export type ComputeNotice = { readonly kind: "undone" | "frozenUndone" | "changed" | "stopped" } | { readonly kind: "opened"; readonly file: string; readonly tables: number };

/** How a base is to be taken beyond where from. */
export interface BaseSettings {
  /** Position among the candidates; null: none chosen. */
  readonly candidate: number | null;
  /** Another organisation or year was looked at and is meant. */
  readonly accepted: boolean;
  /** Of a table that prints no amount unit. */
  readonly unit: AmountUnit | null;
}

export interface ComputeState {
  readonly work: ComputeWork;
  readonly problem: ComputeProblem | null;
  readonly notice: ComputeNotice | null;
  readonly book: ComputeBook | null;
  readonly others: readonly OtherBook[];
  /** The workbook has changed since it was read. */
  readonly stale: boolean;
  readonly table: { readonly disclosure: number; readonly key: string } | null;
  readonly columns: readonly ComputedColumn[];
  readonly candidates: Readonly<Record<BaseKind, readonly BaseCandidate[]>>;
  readonly bases: Readonly<Record<BaseKind, BaseSettings>>;
  readonly formulas: FormulaKind;
  readonly spilled: boolean;
  readonly overwrite: boolean;
  /** Null while it is being made. */
  readonly plan: Computation | null;
  readonly freeze: { readonly target: FreezeTarget; readonly plan: Freeze } | null;
  readonly done: readonly Done[];
}

const NO_BASE: BaseSettings = { candidate: null, accepted: false, unit: null };

export const FIRST_COMPUTE_STATE: ComputeState = {
  work: { stage: "rest" }, problem: null, notice: null, book: null, others: [], stale: false, table: null, columns: [],
  candidates: { initial: [], prior: [] }, bases: { initial: NO_BASE, prior: NO_BASE }, formulas: "plain", spilled: false, overwrite: false,
  plan: null, freeze: null, done: [],
};

export type ComputeEvent =
  | { readonly type: "work"; readonly work: ComputeWork }
  | { readonly type: "problem"; readonly problem: ComputeProblem | null }
  | { readonly type: "notice"; readonly notice: ComputeNotice }
  | { readonly type: "read"; readonly book: ComputeBook; readonly others: readonly OtherBook[]; readonly formulas: FormulaKind }
  | { readonly type: "changed" }
  | { readonly type: "opened"; readonly other: OtherBook }
  | { readonly type: "table"; readonly disclosure: number; readonly key: string }
  | { readonly type: "columns"; readonly columns: readonly ComputedColumn[] }
  | { readonly type: "base"; readonly base: BaseKind; readonly settings: Partial<BaseSettings> }
  | { readonly type: "writing"; readonly formulas?: FormulaKind; readonly spilled?: boolean; readonly overwrite?: boolean }
  | { readonly type: "planned"; readonly plan: Computation | null }
  | { readonly type: "freeze"; readonly freeze: ComputeState["freeze"] }
  | { readonly type: "done"; readonly done: Done }
  | { readonly type: "undone"; readonly done: Done };

export function nextComputeState(state: ComputeState, event: ComputeEvent): ComputeState {
  switch (event.type) {
    case "work":
      return { ...state, work: event.work, ...(event.work.stage !== "rest" && { problem: null, notice: null }) };
    case "problem":
      return { ...state, problem: event.problem, work: { stage: "rest" } };
    case "notice":
      return { ...state, notice: event.notice };
    case "read":
      return readAgain(state, event);
    case "changed":
      return state.book === null ? state : { ...state, stale: true };
    case "opened":
      return withOther({ ...state, work: { stage: "rest" }, notice: { kind: "opened", file: event.other.name, tables: tablesIn(event.other) } }, event.other);
    case "table":
      return withTable({ ...state, notice: null, problem: null, overwrite: false }, event);
    case "columns":
      return { ...state, columns: COMPUTED_COLUMNS.filter((column) => event.columns.includes(column)), plan: null };
    case "base": {
      const { base, settings } = event;
      const fresh = settings.candidate === undefined ? {} : { accepted: false, unit: null };
      return { ...state, bases: { ...state.bases, [base]: { ...state.bases[base], ...fresh, ...settings } }, plan: null };
    }
    case "writing": {
      const { formulas = state.formulas, spilled = state.spilled, overwrite = state.overwrite } = event;
      return { ...state, formulas, spilled, overwrite, plan: null };
    }
    case "planned":
      return { ...state, plan: event.plan };
    case "freeze":
      return { ...state, freeze: event.freeze, work: { stage: "rest" } };
    case "done":
      return { ...state, done: [event.done, ...state.done], freeze: null, work: { stage: "rest" } };
    case "undone":
      return { ...state, done: state.done.filter(({ token }) => token.id !== event.done.token.id), freeze: null, notice: { kind: event.done.kind === "computed" ? "undone" : "frozenUndone" }, work: { stage: "rest" } };
  }
}

/** Keeps the choices where the same table is still there. */
function readAgain(state: ComputeState, { book, others, formulas }: Extract<ComputeEvent, { type: "read" }>): ComputeState {
  const before = state.book;
  const picked = state.others.filter(({ name }) => !others.some((other) => other.name === name));
  const next: ComputeState = { ...state, book, others: [...others, ...picked], stale: false, freeze: null, work: { stage: "rest" }, formulas: before === null ? formulas : state.formulas, plan: null };
  const { table } = state;
  if (table !== null && tableOf(next) !== null) return withCandidates(next, table);
  return withTable(next, firstTable(next));
}

/** Every table that can be computed in. */
export const computableTables = ({ book }: Pick<ComputeState, "book">): { readonly disclosure: number; readonly table: RecognisedTable }[] =>
  (book?.disclosures ?? []).flatMap(({ tables }, disclosure) => tables.filter(isComputable).map((table) => ({ disclosure, table })));

const tablesIn = ({ disclosures }: OtherBook): number => disclosures.reduce((sum, { tables }) => sum + tables.length, 0);

export function tableOf({ book, table }: Pick<ComputeState, "book" | "table">): RecognisedTable | null {
  const found = table === null ? undefined : book?.disclosures[table.disclosure]?.tables.find(({ key }) => key === table.key);
  return found !== undefined && isComputable(found) ? found : null;
}

/** The forms that are compared most: 一般公共预算财政拨款支出, then 支出. */
const USUAL: readonly string[] = ["T5", "B5", "T3", "B3"];

/** The table to begin with: the usual one among those that another table is found for, else among all. */
function firstTable(state: ComputeState): ComputeState["table"] {
  const tables = computableTables(state);
  const found = tables.filter(({ disclosure, table }) => BASES.some((base) => candidatesFor(state, base, disclosure, table).some((one) => fits(one) && one.choice.from !== "column")));
  const rank = ({ table: { id } }: (typeof tables)[number]): number => (USUAL.includes(id) ? USUAL.indexOf(id) : USUAL.length);
  const [first] = [...(found.length > 0 ? found : tables)].sort((a, b) => rank(a) - rank(b));
  return first === undefined ? null : { disclosure: first.disclosure, key: first.table.key };
}

export const BASES: readonly BaseKind[] = ["initial", "prior"];

const candidatesFor = ({ book, others }: ComputeState, base: BaseKind, disclosure: number, table: RecognisedTable): BaseCandidate[] => baseCandidates(base, table, disclosure, book?.disclosures ?? [], others);

/** Another table: its candidates, and the columns that figures are found for. */
function withTable(state: ComputeState, table: { readonly disclosure: number; readonly key: string } | null): ComputeState {
  const next = withCandidates({ ...state, table: table === null ? null : { disclosure: table.disclosure, key: table.key }, bases: { initial: NO_BASE, prior: NO_BASE } }, table);
  const found = BASES.flatMap((base) => (next.bases[base].candidate === null ? [] : COLUMNS_OF_BASE[base]));
  return { ...next, columns: COMPUTED_COLUMNS.filter((column) => column === "share" || (found.includes(column) && offeredColumns(next).includes(column))) };
}

/** Candidates for the table as the workbooks are now. A choice stays on the place that it was made for; otherwise the best that fits is taken. */
function withCandidates(state: ComputeState, table: { readonly disclosure: number } | null): ComputeState {
  const found = tableOf(state);
  const candidates = (base: BaseKind): BaseCandidate[] => (table === null || found === null ? [] : candidatesFor(state, base, table.disclosure, found));
  const next = { initial: candidates("initial"), prior: candidates("prior") };
  const settings = (base: BaseKind): BaseSettings => {
    const { candidate: position } = state.bases[base];
    const kept = position === null ? undefined : state.candidates[base][position];
    const again = kept === undefined ? -1 : next[base].findIndex((one) => samePlace(one, kept));
    if (again >= 0) return { ...state.bases[base], candidate: again };
    const best = next[base].findIndex(fits);
    return { ...NO_BASE, candidate: best < 0 ? null : best };
  };
  return { ...state, candidates: next, bases: { initial: settings("initial"), prior: settings("prior") }, plan: null };
}

/** A further workbook to compare with. It was opened on purpose: what nothing was found for so far is taken from it, even where it does not fit and has to be accepted. */
function withOther(state: ComputeState, other: OtherBook): ComputeState {
  const { table } = state;
  const next = withCandidates({ ...state, others: [...state.others.filter(({ name }) => name !== other.name), other] }, table);
  const chosen = (base: BaseKind): BaseSettings => {
    const from = next.candidates[base].findIndex(({ choice }) => choice.from === "file" && choice.file === other.name);
    return next.bases[base].candidate === null && from >= 0 && neededBases(state).includes(base) ? { ...NO_BASE, candidate: from } : next.bases[base];
  };
  const found = BASES.filter((base) => state.bases[base].candidate === null && next.bases[base].candidate !== null).flatMap((base) => COLUMNS_OF_BASE[base]);
  const offered = offeredColumns(next);
  return { ...next, bases: { initial: chosen("initial"), prior: chosen("prior") }, columns: COMPUTED_COLUMNS.filter((column) => state.columns.includes(column) || (found.includes(column) && offered.includes(column))) };
}

function samePlace({ choice: a }: BaseCandidate, { choice: b }: BaseCandidate): boolean {
  if (a.from === "file" && b.from === "file") return a.file === b.file && a.table === b.table && a.disclosure.unit === b.disclosure.unit && a.disclosure.year === b.disclosure.year;
  return a.from === "table" && b.from === "table" ? a.disclosure === b.disclosure && a.table === b.table : a.from === "column" && b.from === "column";
}

/** Columns that make sense in the table. */
export function offeredColumns({ book, table }: Pick<ComputeState, "book" | "table">): ComputedColumn[] {
  const disclosure = table === null ? undefined : book?.disclosures[table.disclosure];
  return disclosure === undefined ? [] : columnsFor(disclosure, COMPUTED_COLUMNS);
}

/** Bases that the chosen columns need. */
export const neededBases = ({ columns }: Pick<ComputeState, "columns">): BaseKind[] => BASES.filter((base) => columns.some((column) => COLUMNS_OF_BASE[base].includes(column)));

/** What to ask of the planner; null where there is no table. */
export function choiceOf(state: ComputeState): ComputationChoice | null {
  const { table, columns, formulas, spilled, overwrite, book } = state;
  if (table === null || tableOf(state) === null) return null;
  const bases: Partial<Record<BaseKind, BaseChoice>> = {};
  for (const base of neededBases(state)) {
    const { candidate, accepted, unit } = state.bases[base];
    const choice = candidate === null ? undefined : state.candidates[base][candidate]?.choice;
    if (choice === undefined) continue;
    bases[base] = choice.from === "column" ? choice : { ...choice, ...(accepted && { accept: ["organisation", "year", "kind"] as const }), ...(unit !== null && { unit }) };
  }
  return { disclosure: table.disclosure, table: table.key, columns, bases, formulas, overwrite, spilled: spilled && book?.capabilities.spill === true && formulas !== "values" };
}

/** Year and organisation of the chosen table, as its set says it. */
export const chosenTable = ({ book, table }: ComputeState): ReturnType<typeof tableInBook> => {
  const disclosure = table === null ? undefined : book?.disclosures[table.disclosure];
  return disclosure === undefined || table === null ? undefined : tableInBook(disclosure, table.key);
};
