/** The arguments of `budget-check compute`, parsed once into exact types. */
import { parseArgs } from "node:util";
import { COMPUTED_COLUMNS, type ComputedColumn, type FormulaKind } from "../core/ratios/choice";
import type { FreezeTarget } from "../core/ratios/freeze";
import type { Language } from "../core/wording/language";
import { unknownOption } from "./unknown-option";

export interface ComputeArguments {
  readonly kind: "compute";
  readonly file: string;
  readonly bases: readonly string[];
  /** Null with `--preview`: nothing is written. */
  readonly out: string | null;
  /** Keys of tables; null for all that a base is found for. */
  readonly tables: readonly string[] | null;
  readonly columns: readonly ComputedColumn[] | null;
  readonly formulas: FormulaKind;
  readonly spilled: boolean;
  readonly overwrite: boolean;
  readonly accept: readonly ("organisation" | "year")[];
  readonly force: boolean;
  readonly language: Language;
}

/** 固化: no columns, only formulas turned. */
export interface FreezeArguments {
  readonly kind: "freeze";
  readonly file: string;
  readonly target: FreezeTarget;
  readonly out: string | null;
  readonly force: boolean;
  readonly language: Language;
}

export type ComputeFault = { readonly code: "unknownOption" | "files" | "needsOut" | "columns" | "formulas" | "freeze" | "accept" | "lang"; readonly value: string };

export type ParsedCompute = ComputeArguments | FreezeArguments | { readonly kind: "help"; readonly language: Language } | { readonly kind: "usage"; readonly language: Language; readonly fault: ComputeFault };

/** What a user may write for a column. */
const COLUMN_WORDS: Readonly<Record<ComputedColumn, readonly string[]>> = {
  initial: ["年初预算数", "年初预算", "initial"],
  completion: ["完成年初预算%", "完成年初预算", "完成率", "completion"],
  prior: ["上年决算数", "上年预算数", "上年数", "上年", "prior"],
  change: ["同比增减额", "增减额", "change"],
  changeRate: ["同比增减%", "增减率", "同比", "rate", "changerate"],
  share: ["占比", "占比%", "share"],
};

const FORMULAS: Readonly<Record<string, FormulaKind & FreezeTarget>> = { budget: "budget", plain: "plain", values: "values" };
const ACCEPTED: Readonly<Record<string, "organisation" | "year">> = { unit: "organisation", 单位: "organisation", year: "year", 年度: "year" };

/** `argv` behind the word `compute`. */
export function parseComputeArguments(argv: readonly string[]): ParsedCompute {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        base: { type: "string", multiple: true, short: "b" },
        out: { type: "string", short: "o" },
        table: { type: "string", multiple: true, short: "t" },
        columns: { type: "string", short: "c" },
        formulas: { type: "string", default: "budget" },
        freeze: { type: "string" },
        spill: { type: "boolean", default: false },
        overwrite: { type: "boolean", default: false },
        accept: { type: "string" },
        preview: { type: "boolean", default: false },
        force: { type: "boolean", default: false },
        lang: { type: "string", default: "zh" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    return { kind: "usage", ...unknownOption(argv, error) };
  }
  const { values, positionals } = parsed;
  const language: Language = values.lang === "en" ? "en" : "zh";
  const usage = (code: ComputeFault["code"], value = ""): ParsedCompute => ({ kind: "usage", language, fault: { code, value } });
  if (values.help) return { kind: "help", language };
  if (values.lang !== "zh" && values.lang !== "en") return usage("lang", values.lang);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return usage("files", positionals.join(" "));
  if (values.out === undefined && !values.preview) return usage("needsOut");
  const out = values.preview ? null : (values.out ?? null);
  const common = { file, out, force: values.force, language };
  if (values.freeze !== undefined) {
    const target = FORMULAS[values.freeze];
    return target === undefined ? usage("freeze", values.freeze) : { kind: "freeze", ...common, target };
  }
  const formulas = FORMULAS[values.formulas];
  if (formulas === undefined) return usage("formulas", values.formulas);
  const columns = values.columns === undefined ? null : listed(values.columns).map(columnOf);
  if (columns?.includes(undefined) === true) return usage("columns", values.columns);
  const accept = listed(values.accept ?? "").map((word) => ACCEPTED[word]);
  if (accept.includes(undefined)) return usage("accept", values.accept);
  return {
    kind: "compute", ...common, bases: values.base ?? [],
    tables: values.table === undefined ? null : values.table.flatMap(listed).map((key) => key.toUpperCase()),
    columns: columns === null ? null : COMPUTED_COLUMNS.filter((column) => columns.includes(column)),
    formulas, spilled: values.spill, overwrite: values.overwrite, accept: accept.flatMap((one) => one ?? []),
  };
}

const listed = (text: string): string[] => text.split(/[,，、]/).map((word) => word.trim()).filter((word) => word !== "");

const columnOf = (word: string): ComputedColumn | undefined => COMPUTED_COLUMNS.find((column) => COLUMN_WORDS[column].includes(word.normalize("NFKC").toLowerCase()));
