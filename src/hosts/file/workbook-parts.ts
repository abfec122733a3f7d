/** What a workbook file is made of, by the names of its parts: what a copy of it may lack. */
import { fileKind } from "./file-kinds";
import type { WriteLoss } from "./write-problems";
import { listZipEntries } from "./zip-entries";

/** Lower-case names of the parts; none for files that are no archive. */
export const partNames = (bytes: Uint8Array): string[] => (fileKind(bytes) === "zip" ? listZipEntries(bytes).map(({ name }) => name.toLowerCase()) : []);

/** .xlsx and .xlsm, against .xlsb and the formats before. */
export const isOpenXml = (names: readonly string[]): boolean => names.some((name) => name.endsWith("workbook.xml"));

const KINDS: readonly (readonly [WriteLoss, RegExp])[] = [
  ["macros", /vbaproject\.bin$/],
  ["charts", /(^|\/)charts\/chart/],
  ["pictures", /(^|\/)media\//],
  ["comments", /comments\d*\.(xml|bin)$/],
  ["pivots", /(^|\/)pivottables\//],
  ["links", /(^|\/)externallinks\//],
  ["controls", /(^|\/)(ctrlprops|activex|embeddings|slicers)\//],
];

/** Kinds of parts that the old file has and the new one has not. */
export function lostParts(before: Uint8Array, after: Uint8Array): WriteLoss[] {
  const [old, fresh] = [partNames(before), partNames(after)];
  const has = (names: readonly string[], kind: RegExp): boolean => names.some((name) => kind.test(name));
  return [...(isOpenXml(old) ? [] : ["styles" as const]), ...KINDS.flatMap(([loss, kind]) => (has(old, kind) && !has(fresh, kind) ? [loss] : []))];
}
