/** What is to be said when the command line holds an option that there is not: which one, and in what language. */
import type { Language } from "../core/wording/language";

export interface UnknownOption {
  /** As asked for anywhere on the line, since nothing of it could be taken apart. */
  readonly language: Language;
  readonly fault: { readonly code: "unknownOption"; readonly value: string };
}

/** For what `parseArgs` threw. */
export function unknownOption(argv: readonly string[], error: unknown): UnknownOption {
  const message = error instanceof Error ? error.message : String(error);
  return {
    language: argv.includes("--lang=en") || argv[argv.indexOf("--lang") + 1] === "en" ? "en" : "zh",
    fault: { code: "unknownOption", value: /'([^']+)'/.exec(message)?.[1] ?? message },
  };
}
