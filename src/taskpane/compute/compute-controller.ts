/** What 计算 does: reads the workbook, plans as the choices change, writes after a last look that nothing has changed, and takes it back. */
import type { BaseKind, ComputedColumn, FormulaKind } from "../../core/ratios/choice";
import type { OtherBook } from "../../core/ratios/candidates";
import type { FreezeTarget } from "../../core/ratios/freeze";
import type { CellAddress } from "../../core/sheets/snapshot";
import type { OpenWorkbook, WorkbookHost } from "../../hosts/host";
import { HostError } from "../../hosts/host-error";
import { OVERRIDES_KEY, readOverrides } from "../recognised/overrides-memory";
import { readOwnList } from "../subjects/own-list";
import { choiceOf, FIRST_COMPUTE_STATE, nextComputeState, type BaseSettings, type ComputeBook, type ComputeEvent, type ComputeProblem, type ComputeState, type Done } from "./compute-state";
import type { Planner } from "./planner";

export interface ComputePorts {
  readonly host: WorkbookHost;
  readonly planner: Planner;
  /** Reads a file picked from the disk; absent where there are none to be picked. */
  readonly openWorkbook?: OpenWorkbook;
}

export class ComputeController {
  private state: ComputeState = FIRST_COMPUTE_STATE;
  private readonly listeners = new Set<() => void>();
  private running: AbortController | null = null;
  /** Counts plans asked for: only the last one is shown. */
  private asked = 0;

  constructor(private readonly ports: ComputePorts) {}

  readonly current = (): ComputeState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get canOpenFiles(): boolean {
    return this.ports.openWorkbook !== undefined;
  }

  /** Reads the workbook and finds what can be computed in it. `usual` is what the user writes where the host can calculate it. */
  async read(usual: FormulaKind): Promise<void> {
    if (this.running !== null) return;
    const running = new AbortController();
    this.running = running;
    try {
      const book = await this.open(running.signal);
      running.signal.throwIfAborted();
      const others = await this.otherBooks();
      running.signal.throwIfAborted();
      this.dispatch({ type: "read", book, others, formulas: usual === "budget" && !book.capabilities.functions ? "plain" : usual });
    } catch (error) {
      if (running.signal.aborted) {
        this.dispatch({ type: "work", work: { stage: "rest" } });
        this.dispatch({ type: "notice", notice: { kind: "stopped" } });
      } else {
        this.dispatch({ type: "problem", problem: problemOf(error) });
      }
    } finally {
      this.running = null;
    }
    await this.replan();
  }

  stop(): void {
    this.running?.abort();
  }

  changed(): void {
    this.dispatch({ type: "changed" });
  }

  async chooseTable(disclosure: number, key: string): Promise<void> {
    await this.choose({ type: "table", disclosure, key });
  }

  async chooseColumns(columns: readonly ComputedColumn[]): Promise<void> {
    await this.choose({ type: "columns", columns });
  }

  async chooseBase(base: BaseKind, settings: Partial<BaseSettings>): Promise<void> {
    await this.choose({ type: "base", base, settings });
  }

  async chooseWriting(settings: { readonly formulas?: FormulaKind; readonly spilled?: boolean; readonly overwrite?: boolean }): Promise<void> {
    await this.choose({ type: "writing", ...settings });
  }

  /** Opens a file that the user picked, to compare with. */
  async openFile(file: File): Promise<void> {
    const { openWorkbook, planner } = this.ports;
    if (openWorkbook === undefined) return;
    await this.trying(async () => {
      this.dispatch({ type: "work", work: { stage: "opening", file: file.name } });
      const opened = await openWorkbook(file);
      if ("problem" in opened) {
        this.dispatch({ type: "problem", problem: { kind: "file", file: file.name, why: opened.problem } });
        return false;
      }
      const disclosures = await planner.recognise(opened);
      this.dispatch({ type: "opened", other: { name: opened.name, disclosures } });
      return true;
    });
    await this.replan();
  }

  /** Writes what is shown, if the workbook still is as it was when that was planned; otherwise shows anew and writes nothing. */
  async write(): Promise<void> {
    const shown = this.state.plan;
    const choice = choiceOf(this.state);
    if (shown?.ok !== true || choice === null || this.state.work.stage !== "rest") return;
    const written = await this.trying(async () => {
      this.dispatch({ type: "work", work: { stage: "writing" } });
      const book = await this.open();
      const plan = await this.ports.planner.plan(choice);
      if (!plan.ok || JSON.stringify(plan.edits) !== JSON.stringify(shown.edits)) {
        this.dispatch({ type: "read", book, others: this.state.others, formulas: this.state.formulas });
        this.dispatch({ type: "notice", notice: { kind: "changed" } });
        return false;
      }
      const token = await this.ports.host.apply(plan.edits);
      this.dispatch({ type: "done", done: { kind: "computed", token, preview: plan.preview } });
      return true;
    });
    await (written ? this.readQuietly() : this.replan());
  }

  /** Takes back what was written last; the state before comes back exactly, or nothing happens. */
  async undo(done: Done): Promise<void> {
    const undone = await this.trying(async () => {
      this.dispatch({ type: "work", work: { stage: "writing" } });
      await this.ports.host.undo(done.token);
      this.dispatch({ type: "undone", done });
      return true;
    });
    if (undone) await this.readQuietly();
  }

  /** Shows what 固化 would turn; null puts it away. */
  async previewFreeze(target: FreezeTarget | null): Promise<void> {
    if (target === null) {
      this.dispatch({ type: "freeze", freeze: null });
      return;
    }
    await this.trying(async () => {
      const book = await this.open();
      this.dispatch({ type: "read", book, others: this.state.others, formulas: this.state.formulas });
      this.dispatch({ type: "freeze", freeze: { target, plan: await this.ports.planner.freeze(target) } });
      return true;
    });
    await this.replan();
  }

  async freeze(): Promise<void> {
    const shown = this.state.freeze;
    if (shown?.plan.ok !== true || this.state.work.stage !== "rest") return;
    const { target, plan: { edits } } = shown;
    const written = await this.trying(async () => {
      this.dispatch({ type: "work", work: { stage: "writing" } });
      await this.open();
      const plan = await this.ports.planner.freeze(target);
      if (!plan.ok || JSON.stringify(plan.edits) !== JSON.stringify(edits)) {
        this.dispatch({ type: "freeze", freeze: { target, plan } });
        this.dispatch({ type: "notice", notice: { kind: "changed" } });
        return false;
      }
      const token = await this.ports.host.apply(plan.edits);
      this.dispatch({ type: "done", done: { kind: "frozen", token, target, count: plan.turned } });
      return true;
    });
    if (written) await this.readQuietly();
  }

  async reveal(cell: CellAddress): Promise<void> {
    await this.trying(async () => {
      await this.ports.host.reveal(cell);
      return true;
    });
  }

  dismissProblem(): void {
    this.dispatch({ type: "problem", problem: null });
  }

  private dispatch(event: ComputeEvent): void {
    this.state = nextComputeState(this.state, event);
    for (const listener of this.listeners) listener();
  }

  private async choose(event: ComputeEvent): Promise<void> {
    this.dispatch(event);
    await this.replan();
  }

  /** Reads the sheets, merged cells and all, and recognises them. Nothing is shown as read yet. */
  private async open(signal?: AbortSignal): Promise<ComputeBook> {
    const { host, planner } = this.ports;
    const quiet = this.state.work.stage === "writing";
    if (!quiet) this.dispatch({ type: "work", work: { stage: "reading", read: 0, all: 0 } });
    const [capabilities, { name }, overrides] = [await host.capabilities(), await host.identity(), readOverrides(await host.memory.get(OVERRIDES_KEY))];
    const sheets = await host.readSheets({
      merges: true, ...(signal && { signal }),
      onProgress: (read, all) => quiet || this.dispatch({ type: "work", work: { stage: "reading", read, all } }),
    });
    signal?.throwIfAborted();
    if (!quiet) this.dispatch({ type: "work", work: { stage: "recognising" } });
    const disclosures = await planner.open({ name, sheets, overrides, official: readOwnList()?.list ?? null });
    return { name, disclosures, capabilities };
  }

  private async otherBooks(): Promise<OtherBook[]> {
    const { host, planner } = this.ports;
    const books: OtherBook[] = [];
    for (const { name, sheets } of (await host.otherWorkbooks?.()) ?? []) books.push({ name, disclosures: await planner.recognise({ name, sheets }) });
    return books;
  }

  /** After something was written or taken back: the workbook as it is now. Where that fails, it is said to have changed. */
  private async readQuietly(): Promise<void> {
    try {
      const { notice } = this.state;
      this.dispatch({ type: "work", work: { stage: "writing" } });
      const book = await this.open();
      this.dispatch({ type: "read", book, others: this.state.others, formulas: this.state.formulas });
      if (notice !== null) this.dispatch({ type: "notice", notice });
    } catch {
      this.dispatch({ type: "work", work: { stage: "rest" } });
      this.dispatch({ type: "changed" });
    }
    await this.replan();
  }

  private async replan(): Promise<void> {
    const choice = choiceOf(this.state);
    const mine = ++this.asked;
    if (choice === null) return;
    try {
      const plan = await this.ports.planner.plan(choice);
      if (mine === this.asked) this.dispatch({ type: "planned", plan });
    } catch (error) {
      if (mine === this.asked) this.dispatch({ type: "problem", problem: problemOf(error) });
    }
  }

  /** Whether it was done; what went wrong is shown. */
  private async trying(act: () => Promise<boolean>): Promise<boolean> {
    try {
      return await act();
    } catch (error) {
      this.dispatch({ type: "problem", problem: problemOf(error) });
      return false;
    }
  }
}

const problemOf = (error: unknown): ComputeProblem =>
  error instanceof HostError ? { kind: "host", error } : { kind: "unexpected", cause: error instanceof Error ? error.message : String(error) };
