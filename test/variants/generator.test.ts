/** The variant generator itself: it re-lays samples out without losing, doubling or changing what they print. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue, SheetSnapshot } from "../../src/core/sheets/snapshot";
import { printedSheets } from "../support/printed-sheets";
import { loadSample, sampleNames } from "../support/samples";
import { CATALOGUE, compatible } from "../support/variants/catalogue";
import { combinationArbitrary, pairwise, smallestFailing } from "../support/variants/combinations";
import { applies, layOut, printedCells, variantsNamed, type LaidOut } from "../support/variants/lay-out";
import { traceDisclosure } from "../support/variants/traced";
import type { Variant } from "../support/variants/variant";

const samples = sampleNames().map(loadSample);

/** Codes divided into columns stand in several cells; everything else in one. */
const MAY_REPEAT = new Set(["split-codes", "split-codes-numeric"]);

/** What is wrong with the sheets as snapshots, and with the cells that should be on them. */
function faults(laid: LaidOut, variants: readonly Variant[]): string[] {
  const repeated = variants.some((variant) => MAY_REPEAT.has(variant.name)) ? [] : doubled(laid);
  const undeclared = [...laid.lost].filter(([, cell]) => !(laid.allowance.loses?.(cell) ?? false)).map(([origin, cell]) => `lost ${origin} ${cell.text}`);
  const names = laid.sheets.map((sheet) => sheet.name.toLowerCase());
  const badNames = names.filter((name, index) => name === "" || name.length > 31 || names.indexOf(name) !== index).map((name) => `sheet name ${name}`);
  return [...laid.sheets.flatMap(illegal), ...badNames, ...repeated, ...undeclared];
}

function doubled(laid: LaidOut): string[] {
  const seen = new Set<string>();
  return [...laid.origins].flatMap(([address, origins]) =>
    origins.flatMap((origin) => {
      if (/\/(head|notes)$/u.test(origin)) return [];
      const again = seen.has(origin);
      seen.add(origin);
      return again ? [`twice ${origin} at ${address}`] : [];
    }),
  );
}

function illegal(sheet: SheetSnapshot): string[] {
  const ascending = (numbers: readonly number[]): boolean => numbers.every((number, index) => number >= 0 && (index === 0 || number > (numbers[index - 1] ?? 0)));
  const rows = ascending(sheet.rows.map((row) => row.row)) ? [] : [`${sheet.name}: rows not ascending`];
  const cells = sheet.rows.filter((row) => !ascending(row.cells.map((cell) => cell.column))).map((row) => `${sheet.name}: cells of row ${row.row + 1} not ascending`);
  return [...rows, ...cells, ...mergeFaults(sheet)];
}

/** Merges that overlap, and values under a merged cell, which would not be seen. */
function mergeFaults({ name, rows, merges }: SheetSnapshot): string[] {
  const found: string[] = [];
  const covered = new Map<string, "first" | "under">();
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const key = `${row}/${column}`;
        if (covered.has(key)) found.push(`${name}: merges overlap at ${row + 1}/${column + 1}`);
        covered.set(key, row === top && column === left ? "first" : "under");
      }
    }
  }
  for (const { row, cells } of rows) {
    for (const { column, value } of cells) {
      if (value !== undefined && covered.get(`${row}/${column}`) === "under") found.push(`${name}: ${JSON.stringify(value)} at ${row + 1}/${column + 1} is under a merge`);
    }
  }
  return found;
}

describe.each(samples.map((sample) => [sample.name, sample] as const))("%s", (_, sample) => {
  it("is placed as the sample's own workbook when nothing is varied", () => {
    expect(layOut(sample).sheets).toEqual(printedSheets(sample));
  });

  it.each(CATALOGUE.map((variant) => [variant.name, variant] as const))("is whole in %s", (__, variant) => {
    expect(faults(layOut(sample, [variant]), [variant])).toEqual([]);
  });

  it("is whole in combinations that cover all pairs", () => {
    const failing = pairwise(CATALOGUE.filter((variant) => applies(variant, sample))).flatMap((combination) => {
      const found = faults(layOut(sample, combination), combination);
      if (found.length === 0) return [];
      const smallest = smallestFailing(combination, (part) => faults(layOut(sample, part), part).length > 0);
      return [`${layOut(sample, smallest).recipe}: ${faults(layOut(sample, smallest), smallest).slice(0, 3).join("; ")}`];
    });
    expect([...new Set(failing)]).toEqual([]);
  });
});

describe("the catalogue", () => {
  it("has each name once, and excludes only names it has", () => {
    const names = CATALOGUE.map((variant) => variant.name);
    expect(new Set(names).size).toBe(names.length);
    expect(CATALOGUE.flatMap((variant) => variant.excludes ?? []).filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(CATALOGUE.map((variant) => [variant.name, variant] as const))("%s changes at least one sample", (_, variant) => {
    expect(samples.some((sample) => applies(variant, sample))).toBe(true);
  });

  it("is covered pair by pair", () => {
    const combinations = pairwise(CATALOGUE);
    expect(combinations.filter((combination) => !compatible(combination))).toEqual([]);
    const missing = CATALOGUE.flatMap((one, index) =>
      CATALOGUE.slice(index + 1).filter((other) => compatible([one, other]) && !combinations.some((combination) => combination.includes(one) && combination.includes(other))),
    );
    expect(missing).toEqual([]);
  });

  it("gives random combinations that keep every cell", () => {
    fc.assert(
      fc.property(fc.constantFrom(...sampleNames()), combinationArbitrary(), (name, names) => {
        const combination = variantsNamed(...names);
        const laid = layOut(loadSample(name), combination);
        expect(faults(laid, combination), laid.recipe).toEqual([]);
      }),
      { numRuns: 60, seed: 20240601 },
    );
  });
});

const shown = (value: CellValue | undefined): string => (value === undefined || typeof value === "object" ? "" : String(value));

/** The texts and figures on the sheets by origin; several cells of one origin are joined. */
function byOrigin(laid: LaidOut): Map<string, string> {
  const values = new Map(laid.sheets.flatMap((sheet) => sheet.rows.flatMap(({ row, cells }) => cells.map((cell) => [`${sheet.name}!${row}/${cell.column}`, shown(cell.value)] as const))));
  const texts = new Map<string, string>();
  for (const [address, origins] of laid.origins) {
    const at = address.lastIndexOf("!");
    const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/u.exec(address.slice(at + 1)) ?? [];
    const column = Array.from(letters).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    for (const origin of origins) texts.set(origin, `${texts.get(origin) ?? ""}${values.get(`${address.slice(0, at)}!${Number(digits) - 1}/${column}`) ?? ""}`);
  }
  return texts;
}

describe("what variants keep", () => {
  it("split codes joined are the codes", () => {
    for (const sample of samples) {
      const codes = [...printedCells(traceDisclosure(sample))].filter(([, cell]) => cell.kind === "code" && /^(\d{3}|\d{5}|\d{7})$/u.test(cell.text.trim()));
      const texts = byOrigin(layOut(sample, variantsNamed("split-codes")));
      expect(codes.length).toBeGreaterThan(10);
      expect(codes.map(([origin]) => texts.get(origin)?.trim())).toEqual(codes.map(([, cell]) => cell.text.trim()));
    }
  });

  it.each([["yuan", 0], ["yuan-two-decimals", 2]] as const)("%s is ten thousand times 万元, exactly", (name, decimals) => {
    for (const sample of samples) {
      const texts = byOrigin(layOut(sample, variantsNamed(name)));
      const amounts = [...printedCells(traceDisclosure(sample))].filter(([, cell]) => cell.kind === "amount" && /^[\d,]+\.\d\d$/u.test(cell.text) && /^[TB]\d$/u.test(cell.table));
      expect(amounts.length).toBeGreaterThan(100);
      for (const [origin, { text }] of amounts) {
        const cents = BigInt(text.replace(/\D/gu, ""));
        expect(BigInt(Math.round(Number(texts.get(origin)) * 10 ** decimals)), origin).toBe(cents * 100n * 10n ** BigInt(decimals));
      }
    }
  });

  it.each(["lanes-1", "lanes-2", "lanes-3", "lanes-4", "three-public-paired", "three-public-upright", "three-public-upright-reversed", "total-last", "glued-codes", "header-filled", "all-on-one-sheet", "side-by-side", "over-two-sheets"])(
    "%s keeps every figure in its cell",
    (name) => {
      for (const sample of samples) {
        const before = byOrigin(layOut(sample));
        const after = byOrigin(layOut(sample, variantsNamed(name)));
        for (const [origin, cell] of printedCells(traceDisclosure(sample))) {
          if (cell.kind === "amount") expect(after.get(origin) ?? "", origin).toBe(before.get(origin) ?? "");
        }
      }
    },
  );

  it("only 项 rows are left when the others are left out, and 24 lines are numbered through", () => {
    const [sample] = samples.filter((one) => one.kind === "final");
    if (!sample) throw new Error("no final account among the samples");
    const kept = layOut(sample, variantsNamed("only-items")).sheets.flatMap((sheet) => (/支出决算表$/u.test(sheet.name) ? sheet.rows.map((row) => shown(row.cells[0]?.value).trim()) : []));
    expect(kept.filter((text) => /^(\d{3}|\d{5})$/u.test(text))).toEqual([]);
    expect(kept.filter((text) => /^\d{7}$/u.test(text)).length).toBeGreaterThan(5);
    const lines = layOut(sample, variantsNamed("24-lines-issuance")).sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.cells.map((cell) => shown(cell.value))));
    expect(lines.filter((text) => /债务(还本|付息)支出|抗疫特别国债安排/u.test(text))).toEqual([]);
    expect(lines).toContain("二十四、债务发行费用支出");
  });
});
