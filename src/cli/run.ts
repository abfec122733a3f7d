/** The command line, from its arguments to its exit code. */
import { accessSync, constants, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname } from "node:path";
import { text } from "node:stream/consumers";
import manifest from "../../package.json";
import { OfficialListError, parseCatalogue } from "../core/subjects/official";
import { describeFinding } from "../core/wording/findings";
import { FileProblem } from "../hosts/file/problems";
import { describeFileProblem } from "../hosts/file/problem-wording";
import { parseArguments, type CheckArguments, type UsageFault } from "./arguments";
import { checkInOrder } from "./check-in-order";
import { EXIT } from "./exit-codes";
import { fileReportWords } from "./file-words";
import type { FileSummary } from "../report/file-report";
import { expandInputs, type Input } from "./inputs";
import { openOutput } from "./output";
import { startProgress } from "./progress";
import { render } from "./render";
import { totalLine } from "./text-report";
import { helpText, usageMessage } from "./usage";

/** A thread that starts for fewer files than this takes longer to start than it saves. */
const FILES_PER_THREAD = 4;
/** More threads than this only take memory: reading from disk is the limit then. */
const MOST_THREADS = 8;

/** Runs the command with these arguments (without node and script). Gives the exit code. */
export async function run(argv: readonly string[]): Promise<number> {
  if (argv[0] === "compute") {
    // Brings the writing library with it, which checking does not need.
    const { runCompute } = await import(/* webpackChunkName: "compute" */ "./compute");
    return runCompute(argv.slice(1));
  }
  if (argv[0] === "narrative" || argv.some((one) => one === "--narrative" || one.startsWith("--narrative="))) {
    const { runNarrative } = await import(/* webpackChunkName: "narrative" */ "./narrative");
    return runNarrative(argv[0] === "narrative" ? argv.slice(1) : argv);
  }
  const args = parseArguments(argv);
  switch (args.kind) {
    case "help":
      process.stdout.write(helpText(args.language));
      return EXIT.clean;
    case "version":
      process.stdout.write(`${manifest.version}\n`);
      return EXIT.clean;
    case "usage":
      process.stderr.write(usageMessage(args.fault, args.language));
      return EXIT.usage;
    case "check":
      return check(args);
  }
}

async function check(args: CheckArguments): Promise<number> {
  const refuse = (fault: UsageFault): number => {
    process.stderr.write(usageMessage(fault, args.language));
    return EXIT.usage;
  };
  const inputs = await expandInputs(args.inputs, () => text(process.stdin));
  if (inputs.length === 0) return refuse({ code: "noInput" });
  const outFault = args.out === null ? null : faultOfOut(args.out, inputs, args.catalogue);
  if (outFault !== null) return refuse(outFault);
  const catalogue = args.catalogue === null ? null : await ownCatalogue(args.catalogue, args);
  if (catalogue !== null && "fault" in catalogue) return refuse(catalogue.fault);

  const words = fileReportWords(args.language);
  const colour = args.format === "text" && args.out === null && process.stdout.isTTY && process.env["NO_COLOR"] === undefined;
  const renderSettings = { format: args.format, words, colour };
  const output = openOutput({ format: args.format, out: args.out, words, version: manifest.version });
  const progress = startProgress(inputs.length, args.out === null, args.language);
  const verdict = new Verdict(args.strict);
  const summaries: FileSummary[] = [];
  try {
    const results = checkInOrder(inputs, {
      worker: { format: args.format, language: args.language, colour, catalogue: catalogue?.rows ?? null },
      threads: Math.min(availableParallelism(), MOST_THREADS, Math.ceil(inputs.length / FILES_PER_THREAD)),
      timeout: args.timeout * 1000,
      renderProblem: (report, index) => render(report, index, renderSettings),
    });
    for await (const result of results) {
      verdict.add(result.summary);
      if (args.out !== null) summaries.push(result.summary);
      await output.add(result);
      progress.advance();
    }
    await output.end();
  } catch (error) {
    output.abandon();
    progress.stop();
    if (args.out === null) throw error;
    return refuse({ code: "outNotWritable", value: args.out, cause: error instanceof Error ? error.message : String(error) });
  }
  progress.stop();
  if (args.out !== null) process.stderr.write(`${totalLine(summaries, words)}${args.out}\n`);
  return verdict.exitCode;
}

/** What the exit code says about the files so far. */
class Verdict {
  #unreadable = false;
  #wrong = false;

  constructor(private readonly strict: boolean) {}

  add(summary: FileSummary): void {
    if (summary.problem !== null) this.#unreadable = true;
    const { error, review } = summary.findings;
    if (error > 0 || (this.strict && (review > 0 || summary.unrecognised > 0))) this.#wrong = true;
  }

  get exitCode(): number {
    if (this.#unreadable) return EXIT.unreadable;
    return this.#wrong ? EXIT.findings : EXIT.clean;
  }
}

/** A report never takes the place of a file that is being checked, under whatever name. */
function faultOfOut(out: string, inputs: readonly Input[], catalogue: string | null): UsageFault | null {
  const identity = fileIdentity(out);
  const taken = inputs.map((input) => input.path).concat(catalogue ?? []);
  if (identity !== null && taken.some((path) => fileIdentity(path) === identity)) return { code: "outIsInput", value: out, cause: "" };
  try {
    if (identity !== null && statSync(out).isDirectory()) return { code: "outNotWritable", value: out, cause: "EISDIR" };
    accessSync(dirname(out), constants.W_OK);
    return null;
  } catch (error) {
    return { code: "outNotWritable", value: out, cause: error instanceof Error && "code" in error ? String(error.code) : String(error) };
  }
}

function fileIdentity(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

async function ownCatalogue(path: string, args: CheckArguments): Promise<{ readonly rows: string[][] } | { readonly fault: UsageFault }> {
  try {
    // Brings the reading library with it, which this thread does not need otherwise.
    const { catalogueRows } = await import(/* webpackChunkName: "own-catalogue" */ "./own-catalogue");
    const rows = await catalogueRows(path);
    parseCatalogue(rows);
    return { rows };
  } catch (error) {
    return { fault: { code: "catalogue", value: path, cause: catalogueCause(error, args) } };
  }
}

function catalogueCause(error: unknown, { language }: CheckArguments): string {
  if (error instanceof FileProblem) return describeFileProblem(error, language);
  if (error instanceof OfficialListError) return describeFinding({ message: error.key, args: error.args }, language);
  return error instanceof Error ? error.message : String(error);
}
