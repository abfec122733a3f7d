/** What a bench measures. */

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: "ms" | "ratio" | "KB" | "MB" | "syncs";
  /** The most it may be; absent for figures that only inform. */
  readonly target?: number;
}

export interface Bench {
  readonly name: string;
  readonly run: () => Promise<Figure[]>;
}

/** Milliseconds a call takes: the median of `times`, after warming up. */
export async function millisecondsOf(call: () => unknown, times: number, warmUp: number): Promise<number> {
  for (let count = 0; count < warmUp; count++) await call();
  const spans: number[] = [];
  for (let count = 0; count < times; count++) {
    const start = performance.now();
    await call();
    spans.push(performance.now() - start);
  }
  spans.sort((a, b) => a - b);
  return spans[Math.floor(times / 2)] ?? 0;
}
