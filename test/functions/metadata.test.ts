/** What Excel reads about the functions: valid by its documented rules, the same in both languages, up to date, and just what is registered. */
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { FUNCTIONS } from "../../src/functions/call";
import { METADATA_FILES, metadataIn } from "../../src/functions/metadata";
import { referenceText } from "../../src/functions/reference";
import { registered } from "./fake-runtime";

const fileIn = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");

/** Microsoft's description of hand-written metadata as a schema: https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json */
const SCHEMA = {
  type: "object",
  additionalProperties: false,
  required: ["functions"],
  properties: {
    allowCustomDataForDataTypeAny: { type: "boolean" },
    allowErrorForDataTypeAny: { type: "boolean" },
    functions: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["id", "name", "parameters", "result"],
        properties: {
          // A letter first, three characters at least, and nothing that reads as a cell: https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-naming
          id: { type: "string", pattern: "^(?![A-Z]{1,3}\\d+$)(?!R\\d*C\\d*$)[A-Z][A-Z0-9_.]{2,}$" },
          name: { type: "string", pattern: "^[A-Z][A-Z0-9_.]{2,}$" },
          description: { type: "string", minLength: 4, maxLength: 255 },
          helpUrl: { type: "string" },
          parameters: {
            type: "array",
            items: {
              type: "object",
              additionalProperties: false,
              required: ["name"],
              properties: {
                name: { type: "string", minLength: 1 },
                description: { type: "string", minLength: 2, maxLength: 255 },
                type: { enum: ["boolean", "number", "string", "any"] },
                dimensionality: { enum: ["scalar", "matrix"] },
                optional: { type: "boolean" },
                repeating: { type: "boolean" },
              },
            },
          },
          result: { type: "object", additionalProperties: false, properties: { type: { enum: ["boolean", "number", "string", "any"] }, dimensionality: { enum: ["scalar", "matrix"] } } },
        },
      },
    },
  },
};

const validate = new Ajv({ allErrors: true }).compile(SCHEMA);
const languages = ["zh", "en"] as const;

describe.each(languages)("metadata in %s", (language) => {
  const metadata = metadataIn(language);

  it("is what Excel accepts", () => {
    expect(validate(metadata), JSON.stringify(validate.errors)).toBe(true);
  });

  it("has its optional parameters behind the required ones and a repeating one last", () => {
    for (const { parameters } of metadata.functions) {
      const uses = parameters.map((parameter) => (parameter.repeating ? 2 : parameter.optional ? 1 : 0));
      expect(uses).toEqual([...uses].sort((a, b) => a - b));
      expect(uses.filter((use) => use === 2).length).toBeLessThanOrEqual(1);
      expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
    }
  });

  it("is up to date", () => {
    expect(fileIn(`src/functions/${METADATA_FILES[language]}`)).toBe(`${JSON.stringify(metadata, null, 2)}\n`);
  });

  it("lets errors in cells arrive", () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
    for (const { parameters, result } of metadata.functions) {
      expect(result).toEqual({ type: "any", dimensionality: "matrix" });
      for (const { type, dimensionality } of parameters) expect([type, dimensionality]).toEqual(["any", "matrix"]);
    }
  });
});

it("both languages say the same things", () => {
  const shape = (language: "zh" | "en"): unknown =>
    metadataIn(language).functions.map(({ id, name, parameters }) => [id, name, parameters.map(({ optional, repeating }) => [optional, repeating])]);
  expect(shape("en")).toEqual(shape("zh"));
  const chinese = metadataIn("zh").functions.flatMap(({ description, parameters }) => [description, ...parameters.map((parameter) => parameter.description)]);
  const english = metadataIn("en").functions.flatMap(({ description, parameters }) => [description, ...parameters.map((parameter) => parameter.description)]);
  for (const text of chinese) expect(text).toMatch(/[\u4e00-\u9fff]{2}/);
  for (const text of english) expect(text).toMatch(/[a-z]{4}/);
});

it("the functions registered are those described", () => {
  expect([...registered().keys()]).toEqual(metadataIn("zh").functions.map(({ id }) => id));
  expect(new Set(FUNCTIONS.map(({ id }) => id)).size).toBe(12);
});

it("the reference is up to date and shows every function twice", () => {
  const text = fileIn("docs/functions.md");
  expect(text).toBe(referenceText());
  for (const { id } of FUNCTIONS) expect(text.split(`## BUDGET.${id}(`)).toHaveLength(3);
});
