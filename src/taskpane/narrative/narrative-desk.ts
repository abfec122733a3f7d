/** What 说明 does: opens texts and tables, holds texts against tables, writes texts, goes to cells. One desk for each pane; it outlives its tab. */
import type { CheckReport } from "../../core/check/report";
import { companionsOf, type Companions } from "../../core/narrative/compose/companions";
import { composeNarrative, narrativeText } from "../../core/narrative/compose/compose";
import { correctedText } from "../../core/narrative/compose/corrected";
import { learnStyle } from "../../core/narrative/compose/learn";
import { styleNamed, stylesFor } from "../../core/narrative/compose/styles/index";
import { recognise } from "../../core/recognise/recognise";
import type { Disclosure } from "../../core/recognise/disclosure";
import type { OpenText, OpenWorkbook } from "../../hosts/host";
import { copyText } from "../check/copy-text";
import type { PaneController } from "../state/controller";
import { FIRST_NARRATIVE_STATE, LEARNED, type NarrativeNotice, type NarrativeState } from "./narrative-state";
import { textCheckerWithWorker, type TextChecker } from "./text-checker";
import { readTextFile } from "./text-file";

export class NarrativeDesk {
  private state: NarrativeState = FIRST_NARRATIVE_STATE;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly pane: PaneController, private readonly checker: TextChecker) {}

  readonly current = (): NarrativeState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(change: Partial<NarrativeState>): void {
    this.state = { ...this.state, notice: null, ...change };
    for (const listener of this.listeners) listener();
  }

  /** The disclosures of the checked workbook. */
  disclosures(): readonly Disclosure[] {
    return disclosuresOf(this.pane.current().checked?.report);
  }

  about(): Disclosure | undefined {
    const all = this.disclosures();
    return all[this.state.about] ?? all[0];
  }

  companions(): Companions {
    const about = this.about();
    return about ? companionsOf(about, this.open()) : {};
  }

  /** All disclosures at hand. */
  private open(): readonly Disclosure[] {
    return [...this.disclosures(), ...this.state.others.flatMap(({ disclosures }) => disclosures)];
  }

  async openTextFile(file: File, openText: OpenText | undefined, into: "text" | "lastText"): Promise<void> {
    const opened = openText ? await openText(file) : await readTextFile(file).then((text) => (text === null ? null : { name: file.name, text }));
    if (opened === null) this.set({ notice: { kind: "textUnreadable", name: file.name } });
    else if ("problem" in opened) this.set({ notice: { kind: "problem", sentence: opened.problem } });
    else this.set({ ...(into === "text" ? { text: opened.text, checked: null } : { lastText: opened.text }), notice: { kind: "textOpened", name: opened.name, count: opened.text.length } });
  }

  /** Opens last year's tables or this year's budget. */
  async openTables(file: File, openWorkbook: OpenWorkbook): Promise<void> {
    this.set({ busy: true });
    const before = this.companions();
    const opened = await openWorkbook(file);
    if ("problem" in opened) {
      this.set({ busy: false, notice: { kind: "problem", sentence: opened.problem } });
      return;
    }
    const { disclosures } = recognise(opened.sheets, { workbookName: opened.name.replace(/\.[^.]+$/, "") });
    this.set({ busy: false, others: [...this.state.others.filter(({ name }) => name !== opened.name), { name: opened.name, disclosures }] });
    const after = this.companions();
    const useful = after.earlier !== before.earlier || after.budget !== before.budget;
    this.set({ notice: { kind: useful ? "tablesOpened" : "tablesUseless", name: opened.name } });
    if (useful && this.state.checked) await this.check();
  }

  async check(): Promise<void> {
    const { text } = this.state;
    const about = this.about();
    if (!about) return;
    if (text.trim() === "") {
      this.set({ notice: { kind: "textEmpty" } });
      return;
    }
    const { notice } = this.state;
    this.set({ busy: true });
    const { earlier, budget } = this.companions();
    try {
      const report = await this.checker({ text, book: { current: about, prior: earlier, budget } });
      this.set({ busy: false, mode: "check", checked: { text, report }, verdicts: [], claim: null, notice });
    } catch (error) {
      this.set({ busy: false });
      this.pane.tellProblem(error);
    }
  }

  /** Looks at a claim: its cells are shown in the workbook, the first one selected. */
  async look(claim: number | null): Promise<void> {
    this.set({ claim });
    const outcome = this.state.checked?.report.outcomes.find((one) => one.claim === claim);
    const [first] = outcome?.cells ?? [];
    if (first && this.isHere(first.sheet)) await this.pane.reveal(first);
  }

  /** Whether a sheet is of the workbook at hand: cells of other years' files cannot be shown. */
  isHere(sheet: string): boolean {
    return this.pane.current().checked?.sheets.some(({ name }) => name === sheet) === true;
  }

  write(): void {
    const about = this.about();
    if (!about) return;
    const { earlier, budget } = this.companions();
    const chosen = this.state.style;
    if (chosen === LEARNED) {
      if (!earlier) {
        this.set({ notice: { kind: "learnNeedsTables" } });
        return;
      }
      const learned = learnStyle(this.state.lastText, { ...companionsOf(earlier, this.open()), disclosure: earlier });
      if (!learned.style) this.set({ written: null, notice: { kind: "nothingLearned" } });
      else this.set({ written: { narrative: composeNarrative(about, { earlier, ...(budget && { budget }), style: learned.style }), learned } });
      return;
    }
    const usual = styleNamed(chosen);
    const style = usual?.kind === about.kind ? usual : stylesFor(about.kind)[0];
    if (style) this.set({ written: { narrative: composeNarrative(about, { ...(earlier && { earlier }), ...(budget && { budget }), style }), learned: null } });
  }

  async copyCorrected(): Promise<void> {
    const { checked } = this.state;
    if (!checked) return;
    const { text, count } = correctedText(checked.text, checked.report.narrative.claims, checked.report.outcomes);
    await this.copy(text, { kind: "copiedCorrected", count });
  }

  async copyWritten(): Promise<void> {
    const { written } = this.state;
    if (written) await this.copy(narrativeText(written.narrative).text, { kind: "copied" });
  }

  async checkWritten(): Promise<void> {
    const { written } = this.state;
    if (!written) return;
    this.set({ text: narrativeText(written.narrative).text, checked: null });
    await this.check();
  }

  private async copy(text: string, done: NarrativeNotice): Promise<void> {
    this.set({ notice: (await copyText(text)) ? done : { kind: "copyFailed" } });
  }
}

const disclosuresOf = (report: CheckReport | undefined): readonly Disclosure[] => report?.disclosures.map(({ disclosure }) => disclosure) ?? [];

const desks = new WeakMap<PaneController, NarrativeDesk>();

/** The desk of a pane. */
export function deskOf(pane: PaneController): NarrativeDesk {
  let desk = desks.get(pane);
  if (!desk) {
    desk = new NarrativeDesk(pane, textCheckerWithWorker(() => new Worker(/* webpackChunkName: "text-worker" */ new URL("./text-worker.ts", import.meta.url))));
    desks.set(pane, desk);
  }
  return desk;
}
