/** The languages of the product and how a sentence is filled in. */
import type { FindingArguments } from "../findings";

export type Language = "zh" | "en";

/** A sentence in both languages; `{name}` stands for an argument, lists are joined by 、 or a comma. */
export type Sentence = Readonly<Record<Language, string>>;

/** Fill a sentence with its arguments. An argument that is not given stays visible as `{name}`. */
export function fill(sentence: Sentence, args: FindingArguments, language: Language): string {
  return sentence[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = args[name];
    if (value === undefined) return whole;
    return typeof value === "string" ? value : value.join(language === "zh" ? "、" : ", ");
  });
}
