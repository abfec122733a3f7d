/**
 * Checking by itself after the user has changed something: a moment later, away from the pane's thread, and only where the last check
 * was quick. It tells nothing when it fails: the workbook is then still said to have changed, and the button is there.
 */

/** Changes closer together than this count as one. */
export const SETTLED_MS = 1_000;
/** A workbook that takes longer is checked when asked only. */
export const QUICK_MS = 2_000;

export class LiveCheck {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: AbortController | null = null;
  private took = Infinity;
  private wanted = true;

  /** `check` must end without a trace once its signal is aborted. */
  constructor(private readonly check: (signal: AbortSignal) => Promise<void>) {}

  /** Whether the user wants it. */
  switch(wanted: boolean): void {
    this.wanted = wanted;
    if (!wanted) this.stop();
  }

  /** How long the last full check took, in milliseconds. */
  measured(took: number): void {
    this.took = took;
  }

  /** The user has changed something. */
  changed(): void {
    this.stop();
    if (this.wanted && this.took < QUICK_MS) this.timer = setTimeout(() => void this.run(), SETTLED_MS);
  }

  /** Something else goes first: another check, or writing. */
  stop(): void {
    clearTimeout(this.timer);
    this.running?.abort();
    this.running = null;
  }

  private async run(): Promise<void> {
    const running = new AbortController();
    this.running = running;
    await this.check(running.signal).catch(() => undefined);
    if (this.running === running) this.running = null;
  }
}
