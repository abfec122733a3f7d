/** Every rule there is, as data: the source of the rules reference, and of the test that each has its cases. */
import type { Severity } from "../findings";
import { NARRATIVE_RULES } from "../narrative/rules";
import { BUDGET_RELATIONS } from "../relations/budget";
import { GENERIC_HIERARCHY } from "../relations/compile";
import { FINAL_RELATIONS, YEAR_RELATIONS } from "../relations/final";
import type { RelationSpec } from "../relations/spec";
import { TABLES } from "../tables/index";
import type { Sentence } from "../wording/language";
import { SIGN_RULES } from "./signs/index";
import { SUBJECT_RULES } from "./subjects-rules";

/** A relation under its id, with all its sentences (one id may cover a family of equations). */
export interface RelationEntry {
  readonly id: string;
  /** Id of the table, or `between-final`, `between-budget`, `generic`. */
  readonly place: string;
  readonly sentences: readonly Sentence[];
  readonly severity: Severity;
}

/** A rule that is no relation. */
export interface RuleEntry {
  readonly id: string;
  readonly severities: readonly Severity[];
  readonly title: Sentence;
  readonly explanation: Sentence;
  readonly source: string;
}

function gather(place: string, relations: readonly RelationSpec[]): RelationEntry[] {
  const entries = new Map<string, { sentences: Sentence[]; severity: Severity }>();
  for (const { id, sentence, severity } of relations) {
    const known = entries.get(id) ?? { sentences: [], severity: severity ?? "error" };
    if (!known.sentences.some(({ zh }) => zh === sentence.zh)) known.sentences.push(sentence);
    entries.set(id, known);
  }
  return [...entries].map(([id, { sentences, severity }]) => ({ id, place, sentences, severity }));
}

/** All relations by id, in the order of the tables. */
export const allRelations = (): RelationEntry[] => [
  ...TABLES.flatMap(({ id, relations }) => gather(id, relations)),
  ...gather("between-final", [...FINAL_RELATIONS, ...YEAR_RELATIONS]),
  ...gather("between-budget", BUDGET_RELATIONS),
  ...gather("generic", [GENERIC_HIERARCHY]),
];

/** All rules that are no relations. */
export const allRules = (): RuleEntry[] => [
  {
    id: "尾差", severities: ["rounding"],
    title: { zh: "尾差", en: "Rounding difference" },
    explanation: {
      zh: "勾稽关系差在四舍五入范围之内：每个印出的数代表其末位前后半个单位的区间，区间内有解即为尾差，不是错误。每张表合并为一条。",
      en: "A relation is off by no more than rounding explains: each printed figure stands for half a unit in its last place either side. Gathered into one finding per table.",
    },
    source: "XBRL Calculations 1.1（round-to-nearest）",
  },
  ...[...SUBJECT_RULES, ...SIGN_RULES, ...NARRATIVE_RULES].map(({ id, severities, title, explanation, source }) => ({ id, severities, title, explanation, source })),
];
