/** What the pane knows and shows, as data, and how each event changes it. No host, no React: both are told by `controller.ts`. */
import type { CheckReport } from "../../core/check/report";
import type { Severity } from "../../core/findings";
import type { RecognitionOverrides } from "../../core/recognise/overrides";
import type { CellAddress, SheetSnapshot } from "../../core/sheets/snapshot";
import type { HostError } from "../../hosts/host-error";
import type { HostCapabilities, UndoToken } from "../../hosts/host";
import type { IgnoredFinding } from "./ignored";

/** The views of the pane, in the order of their tabs; each has a word of the same name. */
export const VIEWS = ["check", "compute", "narrative", "recognised", "subjects", "settings"] as const;
export type View = (typeof VIEWS)[number];

/** A workbook as it was when it was checked. */
export interface CheckedWorkbook {
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly report: CheckReport;
  /** What the user had said of its tables. */
  readonly overrides: RecognitionOverrides;
}

export type Problem = { readonly kind: "host"; readonly error: HostError } | { readonly kind: "check"; readonly cause: string };

export type Work =
  | { readonly stage: "rest" }
  /** Cells read so far, and in all; 0 of 0 while nothing is known. */
  | { readonly stage: "reading"; readonly read: number; readonly all: number }
  | { readonly stage: "checking" }
  | { readonly stage: "failed"; readonly problem: Problem };

/** Which list stands below the counts. */
export type Shown = "findings" | "holds" | "unchecked" | "ignored";

/** One table, or the two that an edge of the map joins. */
export interface MapChoice {
  readonly disclosure: number;
  readonly tables: readonly [string] | readonly [string, string];
}

/** A proposal that was written into its cell. */
export interface Adopted {
  readonly finding: string;
  readonly cell: CellAddress;
  readonly value: string;
  /** What stood there, printed; empty for a blank cell. */
  readonly before: string;
  readonly token: UndoToken;
}

/** The report sheet that was made last. */
export interface WrittenReport {
  readonly sheet: string;
  /** It took the place of an earlier report. */
  readonly replaced: boolean;
  readonly token: UndoToken;
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** One line that says what has just happened. */
export type Notice =
  | { readonly kind: "copied" | "copyFailed" | "undone" | "stopped" | "marked" | "unmarked" | "specified" | "forgotten" }
  | { readonly kind: "shown"; readonly cell: CellAddress }
  | { readonly kind: "rechecked"; readonly before: SeverityCounts; readonly after: SeverityCounts }
  | { readonly kind: "problem"; readonly problem: Problem };

export interface PaneState {
  readonly view: View;
  /** What the host can do; null until it has said so. */
  readonly capabilities: HostCapabilities | null;
  readonly work: Work;
  readonly checked: CheckedWorkbook | null;
  /** The workbook has changed since it was checked. */
  readonly stale: boolean;
  readonly shown: Shown;
  /** Severities to show; none means all. */
  readonly severities: readonly Severity[];
  readonly choice: MapChoice | null;
  readonly search: string;
  /** Groups that the user has opened or folded, by key. */
  readonly folds: ReadonlyMap<string, "open" | "folded">;
  /** Id of the finding that is unfolded. */
  readonly selected: string | null;
  readonly ignored: readonly IgnoredFinding[];
  readonly adopted: readonly Adopted[];
  readonly report: WrittenReport | null;
  readonly notice: Notice | null;
}

export const FIRST_STATE: PaneState = {
  view: "check", capabilities: null, work: { stage: "rest" }, checked: null, stale: false, shown: "findings", severities: [], choice: null, search: "",
  folds: new Map(), selected: null, ignored: [], adopted: [], report: null, notice: null,
};

export type PaneEvent =
  | { readonly type: "view"; readonly view: View }
  | { readonly type: "capabilities"; readonly capabilities: HostCapabilities }
  | { readonly type: "work"; readonly work: Work }
  | { readonly type: "checked"; readonly checked: CheckedWorkbook; readonly ignored: readonly IgnoredFinding[] }
  /** Checked again by itself: the user stays where they are. */
  | { readonly type: "rechecked"; readonly checked: CheckedWorkbook; readonly ignored: readonly IgnoredFinding[]; readonly before: SeverityCounts; readonly after: SeverityCounts }
  | { readonly type: "changed" }
  | { readonly type: "show"; readonly shown: Shown }
  | { readonly type: "toggleSeverity"; readonly severity: Severity }
  | { readonly type: "choose"; readonly choice: MapChoice | null }
  | { readonly type: "search"; readonly text: string }
  | { readonly type: "clearFilters" }
  | { readonly type: "fold"; readonly group: string; readonly to: "open" | "folded" }
  | { readonly type: "select"; readonly finding: string | null }
  | { readonly type: "ignored"; readonly ignored: readonly IgnoredFinding[] }
  /** Proposals that were written together. */
  | { readonly type: "adopted"; readonly adopted: readonly Adopted[] }
  | { readonly type: "reported"; readonly report: WrittenReport | null }
  | { readonly type: "undone"; readonly token: UndoToken }
  | { readonly type: "notice"; readonly notice: Notice | null };

export function nextState(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "view":
      // What was said of one view is no news in the next.
      return { ...state, view: event.view, notice: event.view === state.view ? state.notice : null };
    case "capabilities":
      return { ...state, capabilities: event.capabilities };
    case "work":
      return { ...state, work: event.work, notice: null };
    case "checked":
      return { ...state, work: { stage: "rest" }, checked: event.checked, ignored: event.ignored, stale: false, shown: "findings", severities: [], choice: null, search: "", folds: new Map(), selected: null };
    case "rechecked": {
      const { findings, disclosures } = event.checked.report;
      const { selected, choice } = state;
      const keys = new Set(disclosures[choice?.disclosure ?? -1]?.disclosure.tables.map(({ key }) => key));
      return {
        ...state, checked: event.checked, ignored: event.ignored, stale: false, notice: { kind: "rechecked", before: event.before, after: event.after },
        selected: findings.some(({ id }) => id === selected) ? selected : null, choice: choice?.tables.every((key) => keys.has(key)) === true ? choice : null,
      };
    }
    case "changed":
      return state.checked === null ? state : { ...state, stale: true };
    case "show":
      return { ...state, shown: event.shown, severities: [] };
    case "toggleSeverity": {
      const others = state.severities.filter((severity) => severity !== event.severity);
      const severities = state.shown === "findings" && others.length < state.severities.length ? others : [...(state.shown === "findings" ? others : []), event.severity];
      return { ...state, shown: "findings", severities };
    }
    case "choose":
      return { ...state, choice: event.choice, ...(event.choice !== null && state.shown !== "findings" && { shown: "findings" as const }) };
    case "search":
      return { ...state, search: event.text };
    case "clearFilters":
      return { ...state, search: "", severities: [], choice: null };
    case "fold":
      return { ...state, folds: new Map(state.folds).set(event.group, event.to) };
    case "select":
      return { ...state, selected: event.finding };
    case "ignored":
      return { ...state, ignored: event.ignored };
    case "adopted":
      return { ...state, stale: true, notice: null, adopted: [...state.adopted.filter(({ finding }) => event.adopted.every((each) => each.finding !== finding)), ...event.adopted] };
    case "reported":
      return { ...state, notice: event.report === null ? { kind: "undone" } : null, report: event.report };
    case "undone":
      return { ...state, stale: true, notice: { kind: "undone" }, adopted: state.adopted.filter(({ token }) => token.id !== event.token.id) };
    case "notice":
      return { ...state, notice: event.notice };
  }
}
