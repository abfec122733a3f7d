/** Subjects by name: what 行政运行 or 公务接待费 may be, in the tables at hand and in the catalogue. */
import type { Disclosure } from "../recognise/disclosure";
import { FUNCTIONAL_CLASSES } from "../tables/functional-classes";
import type { SubjectCatalogue } from "../subjects/catalogue";
import { comparableName } from "../subjects/names";

export interface SubjectNames {
  /** Codes that bear the name, functional before economic; those of the tables at hand first. */
  codesOf(name: string): readonly string[];
  /** Longest suffix of the text that is a name of at least two characters. */
  nameAtEnd(text: string): string | undefined;
}

const LONGEST_NAME = 40;

const known = new WeakMap<SubjectCatalogue, ReadonlyMap<string, readonly string[]>>();

function namesOfCatalogue(catalogue: SubjectCatalogue): ReadonlyMap<string, readonly string[]> {
  let names = known.get(catalogue);
  if (!names) {
    const made = new Map<string, string[]>();
    for (const code of catalogue.codes()) {
      if (!/^[23]/.test(code)) continue;
      for (const { name } of catalogue.rows(code)) addName(made, name, code);
      for (const { name } of catalogue.at(code, null)) addName(made, name, code);
    }
    for (const [name, code] of ALIASES) addName(made, name, code);
    for (const { code, names: lines } of FUNCTIONAL_CLASSES) for (const name of lines) addName(made, name, code);
    known.set(catalogue, (names = made));
  }
  return names;
}

/** Other ways in which texts name a subject. */
const ALIASES: readonly (readonly [name: string, code: string])[] = [
  ["对个人和家庭补助支出", "303"], ["对个人和家庭补助", "303"], ["对个人和家庭的补助支出", "303"], ["商品服务支出", "302"], ["商品和服务", "302"], ["工资和福利支出", "301"],
  ["因公出国(境)费", "30212"], ["机关事业单位养老保险缴费", "30108"], ["机关事业单位基本养老缴费", "30108"], ["职工医疗保险缴费", "30110"],
];

function addName(names: Map<string, string[]>, printed: string, code: string): void {
  const name = comparableName(printed);
  if (name.length < 2) return;
  const codes = names.get(name);
  if (!codes) names.set(name, [code]);
  else if (!codes.includes(code)) codes.push(code);
}

/** The names of the catalogue and of the tables of these disclosures. */
export function subjectNames(catalogue: SubjectCatalogue, disclosures: readonly Disclosure[] = []): SubjectNames {
  const listed = namesOfCatalogue(catalogue);
  const own = new Map<string, string[]>();
  for (const { tables } of disclosures) for (const table of tables) if (table.known) for (const { kind, code, name } of table.rows) if (kind === "subject" && /^[23]\d\d(\d\d){0,2}$/.test(code)) addName(own, name, code);
  const codesOf = (printed: string): readonly string[] => {
    const name = comparableName(printed);
    const [first, second] = [own.get(name) ?? [], listed.get(name) ?? []];
    return [...first, ...second.filter((code) => !first.includes(code))];
  };
  return {
    codesOf,
    nameAtEnd: (text) => {
      for (let length = Math.min(LONGEST_NAME, text.length); length > 1; length--) {
        const name = text.slice(-length);
        if (own.has(name) || listed.has(name)) return name;
      }
      return undefined;
    },
  };
}
