/** The arguments of `budget-check narrative`, parsed once into exact types. */
import { parseArgs } from "node:util";
import type { Language } from "../core/wording/language";
import { unknownOption } from "./unknown-option";

export const NARRATIVE_FORMATS = ["text", "json"] as const;

export type NarrativeFormat = (typeof NARRATIVE_FORMATS)[number];

export interface NarrativeArguments {
  readonly kind: "narrative";
  readonly workbook: string;
  /** Null: the sheets of the workbook that hold prose. */
  readonly text: string | null;
  readonly bases: readonly string[];
  readonly catalogue: string | null;
  readonly format: NarrativeFormat;
  /** Every claim, not only those that are wrong. */
  readonly all: boolean;
  readonly language: Language;
}

export type NarrativeFault = { readonly code: "unknownOption" | "files" | "format" | "lang"; readonly value: string };

export type ParsedNarrative = NarrativeArguments | { readonly kind: "help"; readonly language: Language } | { readonly kind: "usage"; readonly language: Language; readonly fault: NarrativeFault };

/** `argv` behind the word `narrative`, or of a check with `--narrative`. */
export function parseNarrativeArguments(argv: readonly string[]): ParsedNarrative {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        narrative: { type: "string" },
        base: { type: "string", multiple: true, short: "b" },
        catalogue: { type: "string" },
        format: { type: "string", short: "f", default: "text" },
        all: { type: "boolean", default: false },
        lang: { type: "string", default: "zh" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    return { kind: "usage", ...unknownOption(argv, error) };
  }
  const { values, positionals } = parsed;
  const language: Language = values.lang === "en" ? "en" : "zh";
  const usage = (code: NarrativeFault["code"], value = ""): ParsedNarrative => ({ kind: "usage", language, fault: { code, value } });
  if (values.help) return { kind: "help", language };
  if (values.lang !== "zh" && values.lang !== "en") return usage("lang", values.lang);
  const format = NARRATIVE_FORMATS.find((name) => name === values.format);
  if (format === undefined) return usage("format", values.format);
  const [workbook, text = values.narrative, ...more] = positionals;
  if (workbook === undefined || more.length > 0 || (positionals.length > 1 && values.narrative !== undefined)) return usage("files", positionals.join(" "));
  return { kind: "narrative", workbook, text: text ?? null, bases: values.base ?? [], catalogue: values.catalogue ?? null, format, all: values.all, language };
}
