/** Every message that the narrative can give has its sentence in both languages, with the same blanks, and every sentence is used. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { NARRATIVE_RULES } from "../../../src/core/narrative/rules";
import { NARRATIVE_WORDING } from "../../../src/core/wording/narrative";

const FOLDER = new URL("../../../src/core/narrative/", import.meta.url);
const source = ["", "verify/"].flatMap((folder) => readdirSync(new URL(folder, FOLDER)).filter((name) => name.endsWith(".ts")).map((name) => readFileSync(new URL(folder + name, FOLDER), "utf8"))).join("\n");

/** Messages as the code writes them, with or without their prefix. */
const written = new Set([...source.matchAll(/"(?:narrative\.)?((?:amount|needs|change|direction|ratio|rate|path|count|sum|list|year|residue)\.[\w.]+|borneOut|restated|headingYear|scope|noUnit|noPercent)"/g)].map(([, key = ""]) => `narrative.${key}`));

it("no message lacks its sentence, and no sentence is left over", () => {
  expect([...written].sort()).toEqual(Object.keys(NARRATIVE_WORDING).sort());
});

const blanks = (sentence: string): string[] => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).sort();

it.each(Object.entries(NARRATIVE_WORDING))("%s fills the same blanks in both languages", (_, { zh, en }) => {
  expect([...new Set(blanks(en))].every((name) => blanks(zh).includes(name))).toBe(true);
  expect(zh).not.toMatch(/[!！]/);
});

it("rules are told apart", () => {
  expect(new Set(NARRATIVE_RULES.map(({ id }) => id)).size).toBe(NARRATIVE_RULES.length);
});
