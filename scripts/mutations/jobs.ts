/** The pieces of work of the mutation benchmark: each is made from plain data and gives plain data, in any process. */
import type { CheckReport } from "../../src/core/check/report";
import { checkWorkbook } from "../../src/core/check/workbook";
import { faults } from "../../test/support/generated/faults";
import { generateDisclosure } from "../../test/support/generated/generate";
import { Random } from "../../test/support/generated/random";
import { printedSheets } from "../../test/support/printed-sheets";
import { addressOf, changedSheets, mutableCells, type Change, type MutableCell } from "./cells";
import { makeDocument, type BenchDocument, type DocumentSpec } from "./documents";
import { KINDS, slip, type Kind } from "./kinds";
import { Oracle } from "./oracle";
import { errorKeys, score } from "./score";
import { count, type Tally } from "./tally";

export type Job =
  /** One cell at a time; `limit` of the cells and kinds at random, all of those whose turn it is (`part` of `parts`) when absent. */
  | { readonly type: "single"; readonly document: DocumentSpec; readonly part: number; readonly parts: number; readonly limit?: number }
  /** `size` cells at once, at random. */
  | { readonly type: "several"; readonly document: DocumentSpec; readonly size: number; readonly limit: number }
  /** Correct documents of these seeds. */
  | { readonly type: "correct"; readonly from: number; readonly to: number };

export interface JobResult {
  readonly tally: Tally;
  /** Correct documents in which something was found. */
  readonly faulty: readonly string[];
  /** Mutations beyond rounding that were missed, and wrong accusations, to look into. */
  readonly examples: readonly string[];
  readonly documents: number;
}

const EXAMPLES = 40;

export function runJob(job: Job): JobResult {
  if (job.type === "correct") return checkCorrect(job.from, job.to);
  const bench = new MutationBench(makeDocument(job.document), job.document);
  if (job.type === "single") bench.singles(job.part, job.parts, job.limit);
  else bench.several(job.size, job.limit);
  return bench.result();
}

function checkCorrect(from: number, to: number): JobResult {
  const faulty: string[] = [];
  for (let seed = from; seed <= to; seed++) {
    const disclosure = generateDisclosure(seed);
    const found = faults(disclosure, checkWorkbook(printedSheets(disclosure), { workbookName: disclosure.name }));
    if (found.length > 0) faulty.push(`seed ${seed}: ${found.slice(0, 2).join("; ")}`);
  }
  return { tally: {}, faulty, examples: [], documents: to - from + 1 };
}

interface Mutation extends Change {
  readonly table: string;
  readonly kind: Kind;
}

class MutationBench {
  private readonly tally: Tally = {};
  private readonly examples: string[] = [];
  private readonly faulty: string[] = [];
  private readonly cells: readonly MutableCell[];
  private readonly oracle: Oracle;
  private readonly known: ReadonlySet<string>;

  constructor(private readonly document: BenchDocument, private readonly spec: DocumentSpec) {
    const base = this.check(document.sheets);
    this.cells = mutableCells(base);
    this.oracle = new Oracle(base);
    this.known = errorKeys(base);
    if (this.known.size > 0) this.faulty.push(`${document.name}: ${[...this.known].slice(0, 3).join("; ")}`);
  }

  singles(part: number, parts: number, limit: number | undefined): void {
    const turns = this.cells.flatMap((cell, index) => KINDS.map((kind, number) => ({ cell, kind, turn: index * KINDS.length + number })));
    const chosen = limit === undefined ? turns.filter((_, index) => index % parts === part) : this.random(0).some(turns, limit);
    for (const { cell, kind, turn } of chosen) {
      const mutation = this.mutation(cell, kind, this.random(turn));
      if (mutation) this.judge([mutation]);
    }
  }

  several(size: number, limit: number): void {
    const random = this.random(size);
    const [first, ...rest] = this.cells.filter(({ cell }) => this.oracle.coverage(cell).equalities > 0);
    if (!first || rest.length < size) return;
    for (let run = 0, made = 0; made < limit && run < limit * 20; run++) {
      const mutations = new Map<string, Mutation>();
      for (let index = 0; index < size; index++) {
        const mutation = this.mutation(random.pick([first, ...rest]), random.pick(KINDS), random);
        // Of each of them there must be something to be seen.
        if (mutation && this.oracle.breaks([mutation])) mutations.set(addressOf(mutation.at), mutation);
      }
      if (mutations.size < size) continue;
      made++;
      this.judge([...mutations.values()]);
    }
  }

  result(): JobResult {
    return { tally: this.tally, faulty: this.faulty, examples: this.examples, documents: 1 };
  }

  private check(sheets: BenchDocument["sheets"]): CheckReport {
    return checkWorkbook(sheets, { workbookName: this.document.printed.name });
  }

  private random(salt: number): Random {
    return new Random(salt * 7919 + Array.from(this.document.name).reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0, 17));
  }

  private mutation({ cell, table, neighbours }: MutableCell, kind: Kind, random: Random): Mutation | undefined {
    const to = slip(kind, cell, neighbours, random);
    return to === undefined ? undefined : { at: cell, to, table, kind };
  }

  private judge(mutations: readonly Mutation[]): void {
    const beyond = this.oracle.breaks(mutations);
    const sheets = changedSheets(this.document.sheets, mutations);
    const start = performance.now();
    const report = this.check(sheets);
    const milliseconds = performance.now() - start;
    const judged = score(this.known, report, mutations);
    const [first] = mutations;
    const prefix = `${this.spec.group}/${mutations.length}/`;
    const single = mutations.length === 1 && first ? [`${prefix}table/${first.table}`, `${prefix}kind/${first.kind}`, `${prefix}relations/${this.covering(first)}`] : [];
    count(this.tally, [`${prefix}all/`, ...single], judged, beyond, milliseconds);
    const missed = beyond && !judged.detected;
    if ((missed || judged.wronglyAccused) && this.examples.length < EXAMPLES) {
      const told = mutations.map(({ at, to, kind }) => `${addressOf(at)} ${at.printed} → ${to === "blank" ? "blank" : to.coefficient / 10 ** to.decimals} (${kind})`);
      this.examples.push(`${missed ? "missed" : "wrong accusation"}: ${this.document.name}: ${told.join(" and ")}`);
    }
  }

  /** `none`, `to verify only`, `≤ only`, or the number of equalities through the cell. */
  private covering({ at }: Mutation): string {
    const { equalities, inequalities, toVerify } = this.oracle.coverage(at);
    if (equalities > 0) return equalities >= 5 ? "5 or more" : String(equalities);
    if (inequalities > 0) return "≤ only";
    return toVerify > 0 ? "to verify only" : "none";
  }
}
