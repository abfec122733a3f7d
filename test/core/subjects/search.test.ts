import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { generate } from "../../../scripts/build-initials";
import { builtInCatalogue } from "../../../src/core/subjects/catalogue";
import { initialsOf, initialsPosition } from "../../../src/core/subjects/initials";
import { parseCatalogue } from "../../../src/core/subjects/official";
import { countsBelow, searchSubjects, subjectsBelow } from "../../../src/core/subjects/search";

const catalogue = builtInCatalogue();
const codes = (text: string, options: Parameters<typeof searchSubjects>[2] = { year: 2024 }): string[] => searchSubjects(catalogue, text, options).map(({ subject }) => subject.code);
const names = (text: string, options: Parameters<typeof searchSubjects>[2] = { year: 2024 }): string[] => searchSubjects(catalogue, text, options).map(({ subject }) => subject.name);

describe("initials", () => {
  it("are what the dictionary gives", () => {
    expect(readFileSync(new URL("../../../src/core/subjects/initials.generated.ts", import.meta.url), "utf8")).toBe(generate());
  });

  it("hold every reading of a character", () => {
    const letters = (character: string): string[] => (initialsOf(character)[0] ?? "").match(/./g)?.sort() ?? [];
    expect(letters("行")).toEqual(["h", "x"]);
    expect(letters("重")).toEqual(["c", "z"]);
    expect(letters("调")).toEqual(expect.arrayContaining(["d", "t"]));
    expect(letters("会")).toEqual(["h", "k"]);
    expect(letters("长")).toEqual(["c", "z"]);
    expect(initialsOf("（款）")).toHaveLength(1);
  });

  it("are there for every character of every name", () => {
    const marks = /[（）“”、]/g;
    for (const code of catalogue.codes()) for (const { name } of catalogue.rows(code)) expect(initialsOf(name), name).toHaveLength(name.replace(marks, "").length);
  });

  it("fit from any position", () => {
    expect(initialsPosition(initialsOf("一般行政管理事务"), "xzgl")).toBe(2);
    expect(initialsPosition(initialsOf("行政运行"), "xzyh")).toBe(0);
    expect(initialsPosition(initialsOf("行政运行"), "xzyxx")).toBe(-1);
  });
});

describe("looking up subjects", () => {
  it("by the beginning of a code, the code itself first", () => {
    const found = codes("21015");
    expect(found[0]).toBe("21015");
    expect(found).toContain("2101506");
    expect(found.every((code) => code.startsWith("21015"))).toBe(true);
  });

  it("by initials, either reading, whole names first", () => {
    for (const typed of ["xzyx", "XZYX", "hzyx"]) expect(names(typed)[0]).toBe("行政运行");
    expect(codes("xzyx")).toContain("2101501");
    expect(names("gwyc")).toEqual(expect.arrayContaining(["公务用车购置", "公务用车运行维护费"]));
  });

  it("by a name, a part of one, and in one classification", () => {
    expect(names("住房公积金").slice(0, 3)).toEqual(["住房公积金", "住房公积金", "住房公积金"]);
    expect(codes("公积金", { kind: "functional" })).toEqual(["2210201", "2210302"]);
    expect(codes("zfgjj", { year: 2024, kind: "economic-department" })).toEqual(["30113"]);
    expect(codes(" ")).toEqual([]);
    expect(codes("没有这个科目")).toEqual([]);
  });

  it("by several words, of which some speak of what stands above", () => {
    expect(codes("医疗保障管理 行政运行")).toEqual(["2101501"]);
    expect(codes("ylbz xzyx")).toContain("2101501");
    expect(codes("210 xzyx").every((code) => code.startsWith("210"))).toBe(true);
  });

  it("by a former name, told as such", () => {
    const [code, old] = catalogue.codes().flatMap((each) => catalogue.renames(each).map(({ oldName }) => [each, oldName] as const)).find(([each, oldName]) => catalogue.at(each, 2026).length > 0 && !catalogue.at(each, 2026).some(({ name }) => name.includes(oldName))) ?? ["", ""];
    const match = searchSubjects(catalogue, old, { year: 2026 }).find(({ subject }) => subject.code === code);
    expect(match).toMatchObject({ former: old, inForce: true });
  });

  it("tells a code that is not in force in the year, after the others", () => {
    const gone = catalogue.codes().find((code) => catalogue.at(code, 2019).length > 0 && catalogue.at(code, 2026).length === 0) ?? "";
    expect(searchSubjects(catalogue, gone, { year: 2026 })[0]).toMatchObject({ inForce: false, subject: { code: gone } });
    const matches = searchSubjects(catalogue, gone.slice(0, 3), { year: 2026 }).map(({ inForce }) => inForce);
    expect(matches.lastIndexOf(true)).toBeLessThan(matches.indexOf(false));
  });

  it("in the user's own list where it speaks", () => {
    const mine = catalogue.withOfficial(parseCatalogue([["科目编码", "科目名称"], ["301", "工资福利支出"], ["30188", "自设科目"]]));
    expect(searchSubjects(mine, "zskm", { year: 2024 })).toMatchObject([{ subject: { code: "30188", basis: "official" }, inForce: true }]);
    expect(searchSubjects(mine, "30101", { year: 2024 })).toMatchObject([{ inForce: false }]);
  });

  it("level by level", () => {
    expect(subjectsBelow(catalogue, null, { year: 2024, kind: "economic-department" }).map(({ code }) => code)).toContain("301");
    const below = subjectsBelow(catalogue, "210", { year: 2024 });
    expect(below.map(({ code }) => code)).toContain("21015");
    expect(below.every(({ level }) => level === "section")).toBe(true);
    const counts = countsBelow(catalogue, 2024);
    for (const code of ["210", "21015", "301", "2101501"]) expect(counts.get(code) ?? 0).toBe(subjectsBelow(catalogue, code, { year: 2024 }).length);
  });
});
