// Lint rules, and the layering of the house: what each folder of src/ may import.
import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

/** Forbid imports by pattern, with the reason shown to whoever breaks the layering. */
const forbid = (group, message) => ({ group, message });

const notNode = forbid(["node:*", "fs", "path", "worker_threads"], "no Node.js here: only the file host, the command line and scripts may use it");
const notHosts = forbid(["**/hosts/**", "**/report/**", "**/taskpane/**", "**/workbench/**", "**/cli/**", "**/functions/**", "**/commands/**"], "core knows no host and no face");
const fileHostAlone = forbid(["**/hosts/excel/**", "**/hosts/workbench/**", "**/taskpane/**", "**/functions/**", "**/cli/**"], "no host imports another, nor a face");

export default tseslint.config(
  { ignores: ["dist/**", "coverage/**", "node_modules/**", "report/**", "src/excel/no-telemetry.js"] },
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
    files: ["src/**/*.{ts,tsx}"],
    rules: { "no-restricted-syntax": ["error", { selector: "CallExpression[callee.property.name=/^(push|unshift|max|min|concat)$/] > SpreadElement", message: "a list as long as a sheet overflows the stack as arguments: append, largestOf and smallestOf of core/lists do not" }] },
  },
  {
    files: ["src/functions/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", "window", "document", "process", "Buffer", "Office", "Excel", "fetch", "require"],
      "no-restricted-imports": ["error", { patterns: [notNode, forbid(["**/hosts/**", "**/taskpane/**", "**/workbench/**", "**/cli/**", "**/commands/**"], "functions stand on core alone"), { regex: "^(?!\\.{1,2}/)", message: "functions import core and themselves" }] }],
    },
  },
  {
    files: ["src/report/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", "window", "document", "process", "Buffer", "Office", "Excel", "fetch", "require", "crypto"],
      "no-restricted-imports": ["error", { patterns: [notNode, forbid(["**/hosts/**", "**/taskpane/**", "**/workbench/**", "**/cli/**", "**/functions/**", "**/commands/**"], "reports stand on core alone: every face may use them"), { regex: "^(?!\\.{1,2}/|decimal\\.js$)", message: "reports import core and themselves" }] }],
    },
  },
  {
    files: ["src/hosts/file/**/*.ts"],
    rules: { "no-restricted-imports": ["error", { patterns: [fileHostAlone] }] },
  },
  {
    // Reading bytes has to work in a browser too; what needs the disk stands apart.
    files: ["src/hosts/file/**/*.ts"],
    ignores: ["src/hosts/file/{read-workbook,write-workbook,node-unpacking,narrative-file}.ts"],
    rules: { "no-restricted-imports": ["error", { patterns: [notNode, forbid(["./read-workbook", "./write-workbook", "./node-unpacking", "./narrative-file"], "these need the disk or Node.js"), fileHostAlone] }] },
  },
  {
    files: ["src/hosts/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      ...officeRules(),
      "no-restricted-imports": ["error", { patterns: [notNode, forbid(["**/hosts/file/**", "**/hosts/memory/**", "**/hosts/workbench/**", "**/taskpane/**", "**/functions/**", "**/cli/**"], "no host imports another, nor a face")] }],
    },
  },
  {
    files: ["src/commands/**/*.ts"],
    rules: { "no-restricted-imports": ["error", { patterns: [notNode, forbid(["**/core/**", "**/hosts/**", "**/workbench/**", "**/functions/**", "**/cli/**"], "the ribbon's buttons drive the pane and know nothing else")] }] },
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    languageOptions: { globals: globals.browser },
    rules: {
      ...officeRules(),
      "no-restricted-globals": ["error", "Excel", "fetch", "require", "process", "Buffer"],
      "no-restricted-imports": ["error", { patterns: [notNode, forbid(["**/hosts/file/**", "!**/hosts/file/open-file", "**/hosts/memory/**", "**/hosts/workbench/**", "**/workbench/**", "**/cli/**"], "the page of the add-in joins the Excel host, the pane, the functions, the buttons and files that the user picks, nothing else")] }],
    },
  },
  {
    files: ["src/cli/**/*.ts"],
    rules: { "no-restricted-imports": ["error", { patterns: [forbid(["**/hosts/excel/**", "**/hosts/workbench/**", "**/taskpane/**", "**/functions/**"], "the command line works through core and the file host")] }] },
  },
  {
    files: ["src/hosts/memory/**/*.ts"],
    rules: { "no-restricted-imports": ["error", { patterns: [notNode, forbid(["**/hosts/excel/**", "**/hosts/file/**", "**/hosts/workbench/**", "**/taskpane/**", "**/functions/**", "**/cli/**"], "no host imports another, nor a face")] }] },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat["recommended-latest"]],
    languageOptions: { globals: globals.browser },
    rules: {
      "no-restricted-globals": ["error", "Office", "Excel", "fetch", "require", "process", "Buffer"],
      "no-restricted-imports": ["error", { patterns: [notNode, forbid(["**/hosts/excel/**", "**/hosts/file/**", "**/hosts/memory/**", "**/hosts/workbench/**", "**/functions/**", "**/cli/**"], "the pane works against the host port; the host is handed in")] }],
    },
  },
  {
    files: ["src/hosts/workbench/**/*.ts"],
    languageOptions: { globals: globals.browser },
    rules: {
      "no-restricted-globals": ["error", "Office", "Excel", "fetch", "require", "process", "Buffer"],
      "no-restricted-imports": ["error", { patterns: [notNode, forbid(["**/hosts/excel/**", "**/hosts/file/**", "**/hosts/memory/**", "**/taskpane/**", "**/workbench/*/**", "**/functions/**", "**/cli/**"], "no host imports another, nor a face")] }],
    },
  },
  {
    files: ["src/workbench/**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat["recommended-latest"]],
    languageOptions: { globals: globals.browser },
    rules: {
      "no-restricted-globals": ["error", "Office", "Excel", "require", "process", "Buffer"],
      "no-restricted-imports": ["error", { patterns: [notNode, forbid(["**/hosts/excel/**", "**/hosts/memory/**", "**/cli/**"], "the page stands on the file host, its own host, the functions and the pane")] }],
    },
  },
  {
    // The grid's data is full of numbers that its library has enumerations for. Those cannot be had without the whole library, which the
    // worker that reads files must not load; a test holds our numbers against them.
    files: ["src/hosts/workbench/**/*.ts", "src/workbench/files/**/*.ts"],
    rules: { "@typescript-eslint/no-unsafe-enum-assignment": "off", "@typescript-eslint/no-unsafe-enum-comparison": "off" },
  },
);

/** The plugin's own rules, all as errors. Its recommended configuration is a list that also restates rules settled above. */
function officeRules() {
  const own = officeAddins.configs.recommended.flatMap(({ rules }) => Object.keys(rules ?? {})).filter((name) => name.startsWith("office-addins/"));
  return Object.fromEntries(own.map((name) => [name, "error"]));
}
