/** What the pane does: reads and checks the workbook, goes to cells, writes proposals and takes them back, keeps what is ignored. */
import type { Finding, Severity } from "../../core/findings";
import { adoptionOf, type Adoptable } from "../../core/present/adoption";
import { isEmpty, type RecognitionOverrides } from "../../core/recognise/overrides";
import type { CellAddress, CellSnapshot } from "../../core/sheets/snapshot";
import { isCellError } from "../../core/sheets/snapshot";
import type { HostEdit, SheetEntry, WorkbookHost } from "../../hosts/host";
import { HostError } from "../../hosts/host-error";
import type { Checker } from "../checking/checker";
import { requestFor } from "../checking/checker";
import { DEFAULT_MARKED } from "../preferences";
import { OVERRIDES_KEY, readOverrides, writeOverrides } from "../recognised/overrides-memory";
import { readOwnList } from "../subjects/own-list";
import { IGNORED_KEY, ignoredEntry, printOf, readIgnored, writeIgnored, type IgnoredFinding } from "./ignored";
import { LiveCheck } from "./live-check";
import { FIRST_STATE, nextState, type Adopted, type CheckedWorkbook, type PaneEvent, type PaneState, type Problem, type Work, type WrittenReport } from "./pane-state";
import type { ReportPlanner } from "./report-planner";
import { countsOf } from "./counts";

export class PaneController {
  private state: PaneState = FIRST_STATE;
  private readonly listeners = new Set<() => void>();
  private running: AbortController | null = null;
  readonly live = new LiveCheck((signal) => this.checkQuietly(signal));

  constructor(readonly host: WorkbookHost, private readonly checker: Checker) {}

  readonly current = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  dispatch(event: PaneEvent): void {
    this.state = nextState(this.state, event);
    for (const listener of this.listeners) listener();
  }

  /** Follows changes of the workbook, where the host tells of them; resolves to what ends it. */
  async follow(): Promise<() => Promise<void>> {
    const capabilities = await this.host.capabilities();
    this.dispatch({ type: "capabilities", capabilities });
    return capabilities.changes ? this.host.onChange(() => this.changed()) : () => Promise.resolve();
  }

  /** Reads and checks. A second call while one is running does nothing. */
  async check(): Promise<void> {
    if (this.running !== null) return;
    this.live.stop();
    const running = new AbortController();
    this.running = running;
    const { signal } = running;
    const began = Date.now();
    this.dispatch({ type: "work", work: { stage: "reading", read: 0, all: 0 } });
    try {
      const found = await this.readAndCheck(signal, (work) => this.dispatch({ type: "work", work }));
      this.live.measured(Date.now() - began);
      this.dispatch({ type: "checked", ...found });
    } catch (error) {
      if (signal.aborted) {
        this.dispatch({ type: "work", work: { stage: "rest" } });
        this.dispatch({ type: "notice", notice: { kind: "stopped" } });
      } else {
        this.dispatch({ type: "work", work: { stage: "failed", problem: problemOf(error) } });
      }
    } finally {
      this.running = null;
    }
  }

  stop(): void {
    this.running?.abort();
    this.live.stop();
  }

  /** Selects the cell, and with it, where the host can, the cells that belong to it. */
  async reveal(cell: CellAddress, partners: readonly CellAddress[] = []): Promise<void> {
    await this.trying(async () => {
      await this.host.reveal(cell, partners);
      this.dispatch({ type: "notice", notice: { kind: "shown", cell } });
    });
  }

  /** Writes the finding's proposal into its cell. Does nothing where that would do harm; the pane says so instead of offering it. */
  async adopt(finding: Finding): Promise<void> {
    const adoption = adoptionOf(finding, this.state.checked?.sheets ?? []);
    const { proposal } = finding;
    if (adoption === null || proposal === null || !("edit" in adoption)) return;
    await this.adoptTogether([{ finding, proposal, edit: adoption.edit, before: adoption.before }]);
  }

  /** Writes the proposals as one step that is undone as one. */
  async adoptTogether(all: readonly Adoptable[]): Promise<void> {
    await this.trying(async () => {
      this.live.stop();
      const token = await this.host.apply(all.map(({ edit }) => edit));
      const adopted = all.map(({ finding, proposal: { sheet, row, column, value }, before }): Adopted => ({ finding: finding.id, cell: { sheet, row, column }, value, before: printedOf(before), token }));
      this.dispatch({ type: "adopted", adopted });
    });
  }

  async undo({ token }: Adopted): Promise<void> {
    await this.trying(async () => {
      this.live.stop();
      await this.host.undo(token);
      this.dispatch({ type: "undone", token });
    });
  }

  /** Makes the report sheet as the planner has it, or writes an earlier one over. */
  async writeReport({ mayBeReport, plan }: ReportPlanner): Promise<void> {
    await this.trying(async () => {
      const names = (await this.host.listSheets()).map(({ name }) => name);
      const { sheet, replaces, edits } = plan(names, await this.host.readSheets({ sheets: names.filter(mayBeReport) }));
      const token = await this.host.apply(edits);
      this.dispatch({ type: "reported", report: { sheet, replaced: replaces, token } });
    });
  }

  /** Takes the report sheet away, or gives the earlier one back. */
  async undoReport({ token }: WrittenReport): Promise<void> {
    await this.trying(async () => {
      await this.host.undo(token);
      this.dispatch({ type: "reported", report: null });
    });
  }

  async ignore(finding: Finding, reason: string): Promise<void> {
    const others = this.state.ignored.filter(({ id }) => id !== finding.id);
    await this.keep([...others, { id: finding.id, print: printOf(finding), reason: reason.trim() }]);
  }

  async restore(finding: Finding): Promise<void> {
    await this.keep(this.state.ignored.filter(({ id }) => id !== finding.id));
  }

  /** What the workbook keeps of the user's. Rejects as the host does. */
  async remembered(): Promise<{ readonly ignored: readonly IgnoredFinding[]; readonly overrides: RecognitionOverrides }> {
    const { memory } = this.host;
    return { ignored: readIgnored(await memory.get(IGNORED_KEY)), overrides: readOverrides(await memory.get(OVERRIDES_KEY)) };
  }

  /** Keeps what the user says of the tables, in place of what was kept, and checks again by it. */
  async specify(overrides: RecognitionOverrides): Promise<void> {
    await this.trying(async () => {
      await this.host.memory.set(OVERRIDES_KEY, writeOverrides(overrides));
      await this.check();
      if (this.state.checked?.overrides !== undefined && this.state.work.stage === "rest") this.dispatch({ type: "notice", notice: { kind: "specified" } });
    });
  }

  /** Forgets everything that the workbook keeps of the user's, and checks again where that changes what was checked. */
  async forget(): Promise<void> {
    await this.trying(async () => {
      await this.host.memory.set(IGNORED_KEY, null);
      await this.host.memory.set(OVERRIDES_KEY, null);
      this.dispatch({ type: "ignored", ignored: [] });
      const { checked } = this.state;
      if (checked !== null && !isEmpty(checked.overrides)) await this.check();
      this.dispatch({ type: "notice", notice: { kind: "forgotten" } });
    });
  }

  /** Colours the cells of findings of these severities, unless ignored, in place of all earlier marks. */
  async mark(severities: readonly Severity[] = DEFAULT_MARKED): Promise<void> {
    const { checked, ignored } = this.state;
    if (checked === null) return;
    const findings = checked.report.findings.filter((finding) => ignoredEntry(finding, ignored) === undefined);
    await this.trying(async () => {
      await this.host.apply([...clearingOf(await this.host.listSheets()), ...marksOf(findings, severities)]);
      this.dispatch({ type: "notice", notice: { kind: "marked" } });
    });
  }

  /** Takes every mark away, those of an earlier session included. */
  async clearMarks(): Promise<void> {
    await this.trying(async () => {
      await this.host.apply(clearingOf(await this.host.listSheets()));
      this.dispatch({ type: "notice", notice: { kind: "unmarked" } });
    });
  }

  tellProblem(error: unknown): void {
    this.dispatch({ type: "notice", notice: { kind: "problem", problem: problemOf(error) } });
  }

  private changed(): void {
    this.dispatch({ type: "changed" });
    if (this.state.checked !== null && this.running === null) this.live.changed();
  }

  /** The workbook as it is now, checked. `tell` hears how far it is. */
  private async readAndCheck(signal: AbortSignal, tell: (work: Work) => void): Promise<{ readonly checked: CheckedWorkbook; readonly ignored: readonly IgnoredFinding[] }> {
    const { name } = await this.host.identity();
    const sheets = await this.host.readSheets({ signal, onProgress: (read, all) => tell({ stage: "reading", read, all }) });
    const { ignored, overrides } = await this.remembered();
    signal.throwIfAborted();
    tell({ stage: "checking" });
    const report = await this.checker(requestFor(sheets, name, overrides, readOwnList()?.list ?? null), signal);
    signal.throwIfAborted();
    return { checked: { name, sheets, report, overrides }, ignored };
  }

  private async checkQuietly(signal: AbortSignal): Promise<void> {
    const before = countsOf(this.state).findings;
    const found = await this.readAndCheck(signal, () => undefined);
    this.dispatch({ type: "rechecked", ...found, before, after: countsOf(found).findings });
  }

  private async keep(ignored: readonly IgnoredFinding[]): Promise<void> {
    await this.trying(async () => {
      await this.host.memory.set(IGNORED_KEY, writeIgnored(ignored));
      this.dispatch({ type: "ignored", ignored });
    });
  }

  private async trying(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.tellProblem(error);
    }
  }
}

const problemOf = (error: unknown): Problem =>
  error instanceof HostError ? { kind: "host", error } : { kind: "check", cause: error instanceof Error ? error.message : String(error) };

function printedOf(cell: CellSnapshot | null): string {
  const value = cell?.value;
  if (value === undefined) return "";
  return isCellError(value) ? value.error : String(value);
}

const clearingOf = (sheets: readonly SheetEntry[]): HostEdit[] => sheets.map(({ name }) => ({ kind: "clearMarks", sheet: name }));

/** The cells to look at first, one mark edit for each sheet and severity. */
function marksOf(findings: readonly Finding[], severities: readonly Severity[]): HostEdit[] {
  return severities.flatMap((severity) => {
    const bySheet = new Map<string, Map<string, CellAddress>>();
    for (const finding of findings) {
      if (finding.severity !== severity) continue;
      const culprits = finding.cells.filter(({ role }) => role === "culprit" || role === "candidate");
      for (const cell of culprits.length > 0 ? culprits : finding.cells) {
        const cells = bySheet.get(cell.sheet) ?? new Map<string, CellAddress>();
        bySheet.set(cell.sheet, cells.set(`${cell.row},${cell.column}`, cell));
      }
    }
    return [...bySheet].map(([sheet, cells]): HostEdit => ({ kind: "mark", sheet, severity, ranges: [...cells.values()].map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })) }));
  });
}
