/** The arguments of the command line, parsed once into exact types. */
import { parseArgs } from "node:util";
import type { Language } from "../core/wording/language";
import { unknownOption } from "./unknown-option";

export const FORMATS = ["text", "json", "ndjson", "html", "xlsx"] as const;

export type Format = (typeof FORMATS)[number];

/** Formats that only make sense in a file. */
export const FILE_FORMATS: readonly Format[] = ["html", "xlsx"];

export interface CheckArguments {
  readonly kind: "check";
  readonly inputs: readonly string[];
  readonly format: Format;
  readonly out: string | null;
  readonly catalogue: string | null;
  readonly strict: boolean;
  readonly language: Language;
  /** Seconds a file may take. */
  readonly timeout: number;
}

export type Arguments = CheckArguments | { readonly kind: "help" | "version"; readonly language: Language } | { readonly kind: "usage"; readonly language: Language; readonly fault: UsageFault };

/** What is wrong with the arguments. */
export type UsageFault =
  | { readonly code: "noInput" }
  | { readonly code: "unknownOption" | "format" | "lang" | "timeout" | "needsOut"; readonly value: string }
  | { readonly code: "outIsInput" | "outNotWritable" | "catalogue"; readonly value: string; readonly cause: string };

const DEFAULT_TIMEOUT_SECONDS = 5;
/** setTimeout counts milliseconds in 31 bits. */
const LONGEST_TIMEOUT_SECONDS = 86_400;

/** `argv` without node and script. */
export function parseArguments(argv: readonly string[]): Arguments {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: "string", short: "f", default: "text" },
        out: { type: "string", short: "o" },
        catalogue: { type: "string" },
        strict: { type: "boolean", default: false },
        lang: { type: "string", default: "zh" },
        timeout: { type: "string", default: String(DEFAULT_TIMEOUT_SECONDS) },
        help: { type: "boolean", short: "h", default: false },
        version: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    return { kind: "usage", ...unknownOption(argv, error) };
  }
  const { values, positionals } = parsed;
  const language: Language = values.lang === "en" ? "en" : "zh";
  const usage = (fault: UsageFault): Arguments => ({ kind: "usage", language, fault });
  if (values.help) return { kind: "help", language };
  if (values.version) return { kind: "version", language };
  if (values.lang !== "zh" && values.lang !== "en") return usage({ code: "lang", value: values.lang });
  const format = FORMATS.find((name) => name === values.format);
  if (format === undefined) return usage({ code: "format", value: values.format });
  const timeout = Number(values.timeout);
  if (!(timeout > 0 && timeout <= LONGEST_TIMEOUT_SECONDS)) return usage({ code: "timeout", value: values.timeout });
  if (positionals.length === 0) return usage({ code: "noInput" });
  if (values.out === undefined && FILE_FORMATS.includes(format)) return usage({ code: "needsOut", value: format });
  return { kind: "check", inputs: positionals, format, out: values.out ?? null, catalogue: values.catalogue ?? null, strict: values.strict, language, timeout };
}
