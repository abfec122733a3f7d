// Lint rules, and the layering of the house: what each folder of src/ may import.
import js from "@eslint/js";
import globals from "globals";
import tseslint from "typescript-eslint";

/** Forbid imports by pattern, with the reason shown to whoever breaks the layering. */
const forbid = (group, message) => ({ group, message });

const notNode = forbid(["node:*", "fs", "path", "worker_threads"], "no Node.js here: only the file host, the command line and scripts may use it");
const notHosts = forbid(["**/hosts/**", "**/taskpane/**", "**/workbench/**", "**/cli/**", "**/functions/**", "**/commands/**"], "core knows no host and no face");

export default tseslint.config(
  { ignores: ["dist/**", "coverage/**", "node_modules/**", "report/**"] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ["*.mjs", "scripts/*.mjs"] } },
      globals: { ...globals.node },
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/prefer-readonly": "error",
      "no-irregular-whitespace": ["error", { skipStrings: true, skipRegExps: true, skipTemplates: true, skipComments: true }],
      "no-misleading-character-class": "off",
      eqeqeq: "error",
    },
  },
  { files: ["**/*.mjs"], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", "window", "document", "process", "Buffer", "Office", "Excel", "fetch", "require"],
      "no-restricted-imports": ["error", { patterns: [notNode, notHosts, { regex: "^(?!\\.{1,2}/|decimal\\.js$)", message: "core imports nothing but decimal.js" }] }],
    },
  },
  {
    files: ["src/functions/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", "window", "document", "process", "Buffer", "Office", "Excel", "fetch", "require"],
      "no-restricted-imports": ["error", { patterns: [notNode, forbid(["**/hosts/**", "**/taskpane/**", "**/workbench/**", "**/cli/**", "**/commands/**"], "functions stand on core alone"), { regex: "^(?!\\.{1,2}/)", message: "functions import core and themselves" }] }],
    },
  },
  {
    files: ["src/hosts/file/**/*.ts"],
    rules: { "no-restricted-imports": ["error", { patterns: [forbid(["**/hosts/excel/**", "**/hosts/workbench/**", "**/taskpane/**", "**/functions/**", "**/cli/**"], "no host imports another, nor a face")] }] },
  },
  {
    files: ["src/cli/**/*.ts"],
    rules: { "no-restricted-imports": ["error", { patterns: [forbid(["**/hosts/excel/**", "**/hosts/workbench/**", "**/taskpane/**", "**/functions/**"], "the command line works through core and the file host")] }] },
  },
);
