/** SUBTOTAL, LOOKUP and TOTALCHECK over the tables of published documents: what is printed under every code is its sum, up to rounding. */
import { describe, expect, it } from "vitest";
import type { RecognisedTable } from "../../src/core/recognise/disclosure";
import { recognise } from "../../src/core/recognise/recognise";
import { printedSheets } from "../support/printed-sheets";
import { loadSample, sampleNames } from "../support/samples";
import { all, one } from "./calls";

/** Codes and printed amounts of a table's subjects, column by column of its roles. */
function subjectColumns(table: RecognisedTable): { role: string; codes: string[][]; amounts: string[][]; total: string | undefined }[] {
  const subjects = table.rows.filter(({ kind }) => kind === "subject");
  // Tables of projects and purchases repeat their subjects; they list no hierarchy.
  if (new Set(subjects.map(({ code }) => code)).size < subjects.length) return [];
  const total = table.rows.find(({ kind }) => kind === "total");
  const roles = new Set(subjects.flatMap(({ cells }) => [...cells.keys()]));
  return [...roles].map((role) => ({
    role,
    codes: subjects.map(({ code }) => [code]),
    amounts: subjects.map(({ cells }) => [cells.get(role)?.printed ?? ""]),
    total: total?.cells.get(role)?.printed,
  }));
}

/** Equal, or explained by rounding. */
const SUM: unknown = expect.stringMatching(/^(|(可能)?尾差 .*)$/);

describe.each(sampleNames())("%s", (name) => {
  const tables = recognise(printedSheets(loadSample(name))).disclosures.flatMap((disclosure) => disclosure.tables);

  it("prints the sum under every code", () => {
    let checked = 0;
    for (const table of tables) {
      for (const { role, codes, amounts, total } of subjectColumns(table)) {
        const where = `${table.key} ${role}`;
        const sums = all("SUBTOTAL", codes, codes, amounts);
        for (const [row, [verdict]] of all("TOTALCHECK", amounts, sums).entries()) expect(verdict, `${where} ${codes[row]?.[0] ?? ""}`).toEqual(SUM);
        if (total !== undefined) expect(one("TOTALCHECK", total, one("SUBTOTAL", "", codes, amounts)), where).toEqual(SUM);
        expect(all("CHANGE", all("LOOKUP", codes, codes, amounts), amounts).flat().filter((difference) => difference !== 0 && difference !== ""), where).toEqual([]);
        checked += codes.length;
      }
    }
    expect(checked).toBeGreaterThan(50);
  });
});
