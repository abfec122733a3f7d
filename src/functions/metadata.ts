/** The metadata file that Excel reads: names, descriptions and parameters of the functions, one file a language. */
import type { Language } from "../core/wording/language";
import { FUNCTIONS } from "./call";

/** As Microsoft documents it for metadata written by hand. */
export interface FunctionsMetadata {
  /** Errors in cells are handed in as values; otherwise one of them would fail the whole call. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly ParameterMetadata[];
    readonly result: { readonly type: "any"; readonly dimensionality: "matrix" };
  }[];
}

interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: "any";
  readonly dimensionality: "matrix";
  readonly optional?: true;
  readonly repeating?: true;
}

/** File names as the manifest refers to them: Chinese is the default, English an override. */
export const METADATA_FILES: Readonly<Record<Language, string>> = { zh: "functions.json", en: "functions.en-US.json" };

/** Everything is a range of anything: text, blanks and errors in cells have to arrive, and a cell is a range of one. */
export const metadataIn = (language: Language): FunctionsMetadata => ({
  allowErrorForDataTypeAny: true,
  functions: FUNCTIONS.map(({ id, description, parameters }) => ({
    id,
    name: id,
    description: description[language],
    parameters: parameters.map(({ name, description: text, use }) => ({
      name: name[language],
      description: text[language],
      type: "any",
      dimensionality: "matrix",
      ...(use === "optional" && { optional: true }),
      ...(use === "repeating" && { repeating: true }),
    })),
    result: { type: "any", dimensionality: "matrix" },
  })),
});
