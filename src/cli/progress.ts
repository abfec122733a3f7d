/** The progress bar: on standard error, only on a terminal, and never between the lines of a report on the same terminal. */
import { Presets, SingleBar } from "cli-progress";
import type { Language } from "../core/wording/language";

export interface Progress {
  advance(): void;
  stop(): void;
}

const NONE: Progress = { advance: () => undefined, stop: () => undefined };

/** `reportOnScreen`: the report itself goes to the terminal, and shows by itself how far it is. */
export function startProgress(files: number, reportOnScreen: boolean, language: Language): Progress {
  if (!process.stderr.isTTY || files < 2 || (reportOnScreen && process.stdout.isTTY)) return NONE;
  const format = language === "zh" ? "检查 {bar} {value}/{total} 个文件，约剩 {eta_formatted}" : "checking {bar} {value}/{total} files, {eta_formatted} left";
  const bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true }, Presets.shades_classic);
  bar.start(files, 0);
  return { advance: () => bar.increment(), stop: () => bar.stop() };
}
