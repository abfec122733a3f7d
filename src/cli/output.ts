/** Where the results go: the screen, or a file that is complete or not there at all. */
import { once } from "node:events";
import { createReadStream, createWriteStream, renameSync, rmSync, writeFileSync, type WriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { Format } from "./arguments";
import type { FileSummary } from "../report/file-report";
import { pageEnd, pageStart } from "../report/html/page";
import type { JobResult } from "./jobs";
import type { ReportRows } from "../report/report-rows";
import { totalLine } from "./text-report";
import type { Words } from "../report/words";

/** Takes results in order. */
export interface Output {
  add(result: JobResult): Promise<void>;
  /** Writes what comes last and puts the file in its place. */
  end(): Promise<void>;
  /** Leaves nothing behind. */
  abandon(): void;
}

export interface OutputSettings {
  readonly format: Format;
  /** Null for the screen. */
  readonly out: string | null;
  readonly words: Words;
  readonly version: string;
}

export function openOutput(settings: OutputSettings): Output {
  const { format, out, words } = settings;
  if (out === null) return streamed(format, words, process.stdout);
  if (format === "html") return htmlFile(out, settings);
  if (format === "xlsx") return workbookFile(out, words);
  const part = partName(out);
  const stream = createWriteStream(part);
  const inner = streamed(format, words, stream);
  return {
    add: (result) => inner.add(result),
    end: async () => {
      await inner.end();
      await close(stream);
      renameSync(part, out);
    },
    abandon: () => {
      stream.destroy();
      rmSync(part, { force: true });
    },
  };
}

/** Results are written beside their place first, so that a run cut short does not leave half a report. */
const partName = (out: string): string => `${out}.${process.pid}.part`;

async function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, "drain");
}

async function close(stream: WriteStream): Promise<void> {
  stream.end();
  await once(stream, "close");
}

function streamed(format: Format, words: Words, stream: NodeJS.WritableStream): Output {
  const summaries: FileSummary[] = [];
  let count = 0;
  return {
    add: async ({ summary, rendered }) => {
      const text = typeof rendered === "string" ? rendered : "";
      if (format === "text") summaries.push(summary);
      const before = format === "json" ? (count === 0 ? "[\n" : ",\n") : "";
      count += 1;
      await write(stream, `${before}${text}${format === "ndjson" ? "\n" : ""}`);
    },
    end: async () => {
      if (format === "json") await write(stream, count === 0 ? "[]\n" : "\n]\n");
      if (format === "text" && summaries.length > 1) await write(stream, totalLine(summaries, words));
    },
    abandon: () => undefined,
  };
}

/** The list of files stands at the top and is known last: the sections wait in a file of their own, not in memory. */
function htmlFile(out: string, { words, version }: OutputSettings): Output {
  const part = partName(out);
  const body = `${part}.body`;
  const sections = createWriteStream(body);
  const summaries: FileSummary[] = [];
  return {
    add: async ({ summary, rendered }) => {
      summaries.push(summary);
      await write(sections, typeof rendered === "string" ? rendered : "");
    },
    end: async () => {
      await close(sections);
      writeFileSync(part, pageStart(summaries, words));
      await pipeline(createReadStream(body), createWriteStream(part, { flags: "a" }));
      writeFileSync(part, pageEnd(version), { flag: "a" });
      rmSync(body);
      renameSync(part, out);
    },
    abandon: () => {
      sections.destroy();
      for (const file of [body, part]) rmSync(file, { force: true });
    },
  };
}

/** A workbook is written in one piece; until then its rows are kept. */
function workbookFile(out: string, words: Words): Output {
  const files: ReportRows[] = [];
  return {
    add: ({ rendered }) => {
      if (typeof rendered !== "string") files.push(rendered);
      return Promise.resolve();
    },
    end: async () => {
      const { reportWorkbook } = await import(/* webpackChunkName: "report-workbook" */ "./report-workbook");
      const part = partName(out);
      writeFileSync(part, await reportWorkbook(files, words));
      renameSync(part, out);
    },
    abandon: () => rmSync(partName(out), { force: true }),
  };
}
