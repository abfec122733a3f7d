// The packed catalogue says exactly what data/subjects/*.csv say.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { generate, readSource } from "../../../scripts/build-subjects";
import { decodeMoves, decodeRenames, decodeSubjects } from "../../../src/core/subjects/decode";
import { FIRST_YEAR, type Subject } from "../../../src/core/subjects/subject";

const generated = readFileSync(new URL("../../../src/core/subjects/data.generated.ts", import.meta.url), "utf8");
const year = (value: number): string => (value < FIRST_YEAR ? `before ${FIRST_YEAR}` : String(value));
const seen = (subject: Subject): string => {
  if (!subject.seen) return "";
  return subject.seen.from === subject.seen.to ? String(subject.seen.from) : `${subject.seen.from}-${subject.seen.to}`;
};

describe("packed subject catalogue", () => {
  it("is up to date with its sources (run `npx tsx scripts/build-subjects.ts`)", () => {
    expect(generated).toBe(generate());
  });

  it("gives back every row of every classification", () => {
    const sources = (["functional", "economic-department", "economic-government"] as const).flatMap((kind) => readSource(kind).map((row) => ({ kind, fund: "", ...row })));
    const decoded = decodeSubjects().map((subject) => ({
      kind: subject.kind,
      fund: subject.fund ?? "",
      code: subject.code,
      name: subject.name,
      level: subject.level,
      from_year: String(subject.fromYear),
      to_year: subject.toYear === null ? "" : String(subject.toYear),
      basis: subject.basis,
      seen_years: seen(subject),
    }));
    expect(decoded).toHaveLength(1989);
    expect(decoded).toEqual(sources);
  });

  it("gives back every rename and every move", () => {
    expect(decodeRenames().map((r) => ({ code: r.code, old_name: r.oldName, new_name: r.newName, effective_year: year(r.effectiveYear), basis: r.basis }))).toEqual(readSource("renames"));
    expect(
      decodeMoves().map((m) => ({ old_code: m.oldCode, old_name: m.oldName, new_code: m.newCode, new_name: m.newName, effective_year: year(m.effectiveYear), basis: m.basis })),
    ).toEqual(readSource("moves"));
  });

  it("stays small enough for the bundle of the custom functions", () => {
    expect(gzipSync(generated, { level: 9 }).length).toBeLessThan(17_000);
  });

  it("refuses a source it could not hold exactly", () => {
    const withRow = (row: Record<string, string>) => () => generate((name) => (name === "functional" ? [row] : []));
    const row = { code: "201", name: "一般公共服务支出", level: "class", fund: "general", from_year: "2019", to_year: "", basis: "documented", seen_years: "" };
    expect(withRow(row)).not.toThrow();
    expect(withRow({ ...row, name: "A,B" })).toThrow(/cannot be packed/);
    expect(withRow({ ...row, code: "2010" })).toThrow(/code or level/);
    expect(withRow({ ...row, code: "20101", level: "section" })).toThrow(/parent/);
  });
});
