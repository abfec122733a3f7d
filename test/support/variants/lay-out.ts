/** Laying a sample out in variants: the sheets, where each printed cell went, what got lost, and what may then differ. */
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import type { PrintedDisclosure } from "../sample-model";
import { CATALOGUE } from "./catalogue";
import { placeDisclosure } from "./place";
import { squeezed, traceDisclosure, type Origin, type TracedDisclosure } from "./traced";
import { joinAllowances, type Allowance, type LostCell, type Variant } from "./variant";
import { originMap, snapshots, type OriginMap } from "./workbook";

export interface LaidOut {
  /** The sample and the variants by name: enough to make it again. */
  readonly recipe: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly origins: OriginMap;
  /** Printed cells that are nowhere on the sheets. */
  readonly lost: ReadonlyMap<Origin, LostCell>;
  readonly allowance: Allowance;
}

/** The sample in these variants, applied in the order of the catalogue. */
export function layOut(sample: PrintedDisclosure, variants: readonly Variant[] = []): LaidOut {
  const ordered = CATALOGUE.filter((variant) => variants.includes(variant));
  const traced = traceDisclosure(sample);
  const varied = ordered.reduce<TracedDisclosure>((current, variant) => variant.disclosure?.(current) ?? current, traced);
  const workbook = ordered.reduce((current, variant) => variant.workbook?.(current) ?? current, placeDisclosure(varied));
  const origins = originMap(workbook);
  const there = new Set([...origins.values()].flat());
  return {
    recipe: recipe(sample, ordered),
    sheets: snapshots(workbook),
    origins,
    lost: new Map([...printedCells(traced)].filter(([origin]) => !there.has(origin))),
    allowance: joinAllowances(ordered.map((variant) => variant.allows)),
  };
}

/** `柳州市医疗保障局2024年度部门决算 + split-codes + yuan`. */
export const recipe = (sample: PrintedDisclosure, variants: readonly Variant[]): string => [sample.name, ...variants.map((variant) => variant.name)].join(" + ");

/** The variants of a recipe; throws when a name is not in the catalogue. */
export const variantsNamed = (...names: readonly string[]): Variant[] =>
  names.map((name) => {
    const variant = CATALOGUE.find((one) => one.name === name);
    if (!variant) throw new Error(`no variant is called ${name}`);
    return variant;
  });

/** Every body cell of the sample by its origin. */
export function printedCells(disclosure: TracedDisclosure): ReadonlyMap<Origin, LostCell> {
  const cells = new Map<Origin, LostCell>();
  for (const table of disclosure.tables) {
    for (const row of table.rows) {
      const texts = row.cells.map((cell) => squeezed(cell.text));
      row.cells.forEach((cell, index) => {
        for (const origin of cell.origins) cells.set(origin, { table: table.id, text: cell.text, kind: table.columns[index]?.kind ?? "text", row: texts });
      });
    }
  }
  return cells;
}

/** Whether the variant changes this sample at all. */
export function applies(variant: Variant, sample: PrintedDisclosure): boolean {
  const traced = traceDisclosure(sample);
  const varied = variant.disclosure?.(traced) ?? traced;
  const placed = placeDisclosure(varied);
  const workbook = variant.workbook?.(placed) ?? placed;
  return JSON.stringify(workbook) !== JSON.stringify(placeDisclosure(traced));
}
