/**
 * Every 完成预算%, 增长/下降% and 占比 that five published documents print, with the figures its clause gives: reproduced at its printed
 * precision, explained by the rounding of the figures, or shown not to follow from them. The data are facts of the documents.
 */
import { readFileSync } from "node:fs";
import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { callFunction } from "../../src/functions/call";
import { asPercent } from "./shown";

const KINDS = { yoy: ["current", "change"], completion: ["actual", "budget"], share: ["part", "whole"] } as const;
const VERDICTS = ["reproduced", "withinRounding", "inconsistent", "baseZero", "figuresNotPrinted"] as const;

interface Printed {
  readonly document: string;
  readonly kind: keyof typeof KINDS;
  readonly clause: string;
  readonly figures: readonly [string, string] | null;
  /** Percent without its sign character; a decrease is negative. */
  readonly printed: string;
  readonly verdict: (typeof VERDICTS)[number];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const keyOf = <T extends object>(table: T, key: unknown): keyof T => {
  for (const name in table) if (name === key) return name;
  throw new Error(`unknown: ${String(key)}`);
};

function readPrinted(entry: unknown): Printed {
  if (!isRecord(entry) || !isRecord(entry["figures"])) throw new Error("not an entry");
  const kind = keyOf(KINDS, entry["kind"]);
  const verdict = VERDICTS.find((known) => known === entry["verdict"]);
  if (!verdict) throw new Error(`unknown verdict: ${String(entry["verdict"])}`);
  const [first, second] = KINDS[kind].map((name) => (isRecord(entry["figures"]) ? entry["figures"][name] : undefined));
  return {
    document: String(entry["document"]), kind, clause: String(entry["clause"]), printed: String(entry["printed"]), verdict,
    figures: typeof first === "string" && typeof second === "string" ? [first, second] : null,
  };
}

const content: unknown = JSON.parse(readFileSync(new URL("printed-ratios.json", import.meta.url), "utf8"));
const entries = Array.isArray(content) ? content.map(readPrinted) : [];

/** The ratio as the function gives it; a change is taken from the current figure to have the prior one. */
function answer(kind: Printed["kind"], first: Decimal, second: Decimal): unknown {
  const given = kind === "yoy" ? [first, first.minus(second)] : [first, second];
  const id = { yoy: "YOY", completion: "COMPLETION", share: "SHARE" }[kind];
  return callFunction(id, given.map((figure) => figure.toFixed()))[0]?.[0];
}

const halfUnit = (printed: string): Decimal => new Decimal(10).pow(-(printed.split(".")[1]?.length ?? 0)).div(2);

/** Whether values that round to the printed figures give a ratio that rounds to the printed one. */
function isWithinRounding({ kind, printed }: Printed, [first, second]: readonly [string, string]): boolean {
  const ends = (figure: string): Decimal[] => [new Decimal(figure).minus(halfUnit(figure)), new Decimal(figure).plus(halfUnit(figure))];
  const ratios = ends(first).flatMap((a) => ends(second).map((b) => new Decimal(String(answer(kind, a, b))).times(100)));
  const room = halfUnit(printed);
  return Decimal.min(...ratios).lte(new Decimal(printed).plus(room)) && Decimal.max(...ratios).gte(new Decimal(printed).minus(room));
}

function verdictOf(entry: Printed): Printed["verdict"] {
  if (entry.figures === null) return "figuresNotPrinted";
  const [first, second] = entry.figures;
  const ratio = answer(entry.kind, new Decimal(first), new Decimal(second));
  if (typeof ratio !== "number") return ratio === "--" ? "baseZero" : "inconsistent";
  const decimals = entry.printed.split(".")[1]?.length ?? 0;
  if (asPercent(ratio, decimals) === `${entry.printed}%`) return "reproduced";
  return isWithinRounding(entry, entry.figures) ? "withinRounding" : "inconsistent";
}

describe("printed ratios of five documents", () => {
  it("are all there", () => {
    expect(entries).toHaveLength(140);
    expect(new Set(entries.map(({ document }) => document)).size).toBe(5);
  });

  it.each(entries.map((entry) => [entry.clause, entry] as const))("%s", (_, entry) => {
    expect(verdictOf(entry)).toBe(entry.verdict);
  });

  it("mostly follow from their figures", () => {
    const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, entries.filter((entry) => entry.verdict === verdict).length]));
    expect(counts).toEqual({ reproduced: 125, withinRounding: 7, inconsistent: 3, baseZero: 3, figuresNotPrinted: 2 });
  });
});
