/** What the page does: opens files, shows one of them beside the pane, saves copies, closes. Draws nothing itself. */
import type { Language } from "../core/wording/language";
import type { OtherWorkbook } from "../hosts/host";
import type { PaneHandle } from "../taskpane/mount";
import { loadPreferences, savePreferences } from "../taskpane/preferences";
import { FileDesk } from "./files/file-desk";
import type { OpenedFile } from "./files/messages";
import { copyName, giveOut } from "./files/give-out";
import type { Desk, DeskWorkbook } from "./desk";
import { leadTo } from "./turns";
import { firstState, type Notice, type WorkbenchState } from "./workbench-state";

export interface Places {
  /** Where the spreadsheet is drawn. */
  readonly grid: HTMLElement;
  /** Where the pane of the workbook that is shown is put. */
  readonly pane: HTMLElement;
}

interface Entry {
  readonly workbook: DeskWorkbook;
  readonly file: OpenedFile;
  readonly paneElement: HTMLElement;
  readonly pane: PaneHandle;
  /** Counts changes; a copy holds those up to `savedAt`. */
  changes: number;
  savedAt: number;
}

export class WorkbenchController {
  private state: WorkbenchState;
  private readonly listeners = new Set<() => void>();
  private readonly files = new FileDesk();
  private readonly entries = new Map<string, Entry>();
  private desk: Promise<Desk> | undefined;
  private lastId = 0;
  private queue: Promise<void> = Promise.resolve();

  constructor(private readonly places: Places, private readonly programLanguage: string) {
    this.state = firstState(loadPreferences(programLanguage).language);
  }

  readonly current = (): WorkbenchState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Loads what opening a file needs, while the user is still choosing one. */
  prepare(): void {
    this.files.prepare();
    void this.loadDesk().catch(() => undefined);
  }

  /** Opens files one after the other and shows the last. */
  open(files: readonly { readonly name: string; readonly bytes: () => Promise<ArrayBuffer> }[]): Promise<void> {
    this.queue = this.queue.then(async () => {
      this.set({ notices: [] });
      for (const { name, bytes } of files) {
        this.set({ work: { kind: "opening", name } });
        try {
          await this.openOne(name, bytes);
        } catch {
          this.tell({ kind: "notLoaded" });
        }
      }
      this.set({ work: null });
    });
    return this.queue;
  }

  show(id: string): void {
    const entry = this.entries.get(id);
    if (!entry) return;
    void this.desk?.then((desk) => desk.show(id));
    this.places.pane.replaceChildren(entry.paneElement);
    this.set({ shown: id });
  }

  async save(id: string): Promise<boolean> {
    const entry = this.entries.get(id);
    const name = this.state.workbooks.find((workbook) => workbook.id === id)?.name;
    if (!entry || name === undefined) return false;
    this.set({ work: { kind: "saving", name } });
    const upTo = entry.changes;
    const copy = copyName(name, this.state.language);
    try {
      const { bytes, losses } = await this.files.save({ bytes: entry.file.bytes, ...(await entry.workbook.changes()) });
      giveOut(copy, bytes);
      entry.savedAt = upTo;
      this.tell({ kind: "saved", name: copy, losses: entry.file.converted ? ["styles", ...losses] : losses });
      this.refresh(id);
      return true;
    } catch (error) {
      this.tell({ kind: "saveFailed", name: copy, cause: error instanceof Error ? error.message : String(error) });
      return false;
    } finally {
      this.set({ work: null });
    }
  }

  /** Closes, or asks first when there are changes that no copy has. */
  askToClose(id: string): void {
    if (this.state.workbooks.some((workbook) => workbook.id === id && workbook.unsaved)) this.set({ closing: id });
    else this.close(id);
  }

  keepOpen(): void {
    this.set({ closing: null });
  }

  close(id: string): void {
    const entry = this.entries.get(id);
    if (!entry) return;
    this.entries.delete(id);
    const place = this.state.workbooks.findIndex((workbook) => workbook.id === id);
    const workbooks = this.state.workbooks.filter((workbook) => workbook.id !== id);
    this.set({ workbooks, closing: null, notices: this.state.notices.filter(({ kind }) => kind !== "saved") });
    const next = workbooks[Math.min(place, workbooks.length - 1)];
    if (this.state.shown === id) {
      if (next) this.show(next.id);
      else {
        this.places.pane.replaceChildren();
        this.set({ shown: null });
      }
    }
    entry.pane.end();
    void this.desk?.then((desk) => desk.close(id));
  }

  /** Whether leaving the page would lose something. */
  unsaved(): boolean {
    return this.state.workbooks.some(({ unsaved }) => unsaved);
  }

  undo(): void {
    void this.desk?.then((desk) => desk.undo());
  }

  redo(): void {
    void this.desk?.then((desk) => desk.redo());
  }

  setLanguage(language: Language): void {
    savePreferences({ ...loadPreferences(this.programLanguage), language });
  }

  /** Follows the preferences, which the pane's settings may change too. */
  followPreferences(): void {
    const { language } = loadPreferences(this.programLanguage);
    if (language === this.state.language) return;
    this.set({ language });
    void this.desk?.then((desk) => desk.setLanguage(language));
  }

  setDark(dark: boolean): void {
    void this.desk?.then((desk) => desk.setDark(dark));
  }

  turnTo(side: "sheet" | "pane"): void {
    this.set({ side });
  }

  dismiss(notice: Notice): void {
    this.set({ notices: this.state.notices.filter((other) => other !== notice) });
  }

  private async openOne(name: string, bytesOf: () => Promise<ArrayBuffer>): Promise<void> {
    const bytes = new Uint8Array(await bytesOf());
    const [reply, desk] = await Promise.all([this.files.open(name, bytes), this.loadDesk()]);
    if ("problem" in reply) {
      this.tell({ kind: "notOpened", name, problem: reply.problem });
      return;
    }
    this.lastId += 1;
    const id = `w${this.lastId}`;
    const { opened } = reply;
    const workbook = desk.add({ id, name, file: opened, onTouched: () => this.touched(id), others: () => this.others(id) });
    const paneElement = document.createElement("div");
    const pane = desk.mountPane(paneElement, workbook, this.programLanguage);
    this.entries.set(id, { workbook, file: opened, paneElement, pane, changes: 0, savedAt: 0 });
    this.set({ workbooks: [...this.state.workbooks, { id, name, unsaved: false }] });
    if (opened.converted) this.tell({ kind: "converted", name });
    if (opened.skipped.length > 0) this.tell({ kind: "skipped", name, skipped: opened.skipped });
    const first = this.state.shown === null;
    this.show(id);
    // What was pressed has gone with the first page: the next thing to press takes the focus.
    if (first) leadTo("pane");
  }

  private loadDesk(): Promise<Desk> {
    this.desk ??= import(/* webpackChunkName: "desk" */ "./desk").then(
      ({ startDesk }) => startDesk(this.places.grid, { language: this.state.language, dark: document.documentElement.classList.contains("dark"), refused: () => this.tell({ kind: "notHere" }) }),
      (error: unknown) => {
        this.desk = undefined;
        throw error;
      },
    );
    return this.desk;
  }

  /** The other open workbooks, as they are now. */
  private async others(id: string): Promise<readonly OtherWorkbook[]> {
    const others = this.state.workbooks.filter((workbook) => workbook.id !== id);
    return Promise.all(others.flatMap(({ id: other, name }) => {
      const entry = this.entries.get(other);
      return entry ? [entry.workbook.host.readSheets({ merges: true }).then((sheets) => ({ name, sheets }))] : [];
    }));
  }

  private touched(id: string): void {
    const entry = this.entries.get(id);
    if (!entry) return;
    entry.changes += 1;
    this.refresh(id);
  }

  private refresh(id: string): void {
    const entry = this.entries.get(id);
    const unsaved = entry !== undefined && entry.changes > entry.savedAt;
    if (this.state.workbooks.some((workbook) => workbook.id === id && workbook.unsaved !== unsaved)) {
      this.set({ workbooks: this.state.workbooks.map((workbook) => (workbook.id === id ? { ...workbook, unsaved } : workbook)) });
    }
  }

  private tell(notice: Notice): void {
    const others = this.state.notices.filter((other) => other.kind !== notice.kind || (notice.kind !== "notHere" && notice.kind !== "notLoaded" && notice.kind !== "saved"));
    this.set({ notices: [...others, notice] });
  }

  private set(change: Partial<WorkbenchState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
