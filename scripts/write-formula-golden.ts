/**
 * npx tsx scripts/write-formula-golden.ts: has LibreOffice calculate the plain formulas, so that the functions can be tested against
 * another spreadsheet's arithmetic on machines that have none. Needs `soffice`; the figures are those of the printed ratios and edge cases.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as XLSX from "@e965/xlsx";
import { PLAIN_FORMULAS } from "../test/functions/plain-formulas";

type Given = string | number | null | { readonly error: "#N/A" | "#DIV/0!" };

const tests = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), "test");
const ERROR_NUMBERS = { "#N/A": 42, "#DIV/0!": 7 } as const;
/** Recalculate files of other programs on loading; the profile is thrown away. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const cases = [...printedFigures(), ...edgeCases()];
const folder = mkdtempSync(path.join(tmpdir(), "formula-golden-"));
try {
  writeFileSync(path.join(folder, "plain.xlsx"), workbookOf(cases));
  const sheet = recalculated(folder);
  const golden = cases.map((given, index) => ({
    given,
    answers: Object.fromEntries(PLAIN_FORMULAS.map(({ id }, column) => [id, answerIn(sheet, index, column + 2)])),
  }));
  const formulas = Object.fromEntries(PLAIN_FORMULAS.map(({ id, formula }) => [id, formula("A1", "B1")]));
  const lines = golden.map((entry) => `    ${JSON.stringify(entry)}`).join(",\n");
  writeFileSync(path.join(tests, "functions/libreoffice.json"), `{\n  "formulas": ${JSON.stringify(formulas)},\n  "cases": [\n${lines}\n  ]\n}\n`);
} finally {
  rmSync(folder, { recursive: true });
}

/** Each pair of figures in the printed ratios once; a change is taken from the current figure to have the prior one. */
function printedFigures(): Given[][] {
  const entries: unknown = JSON.parse(readFileSync(path.join(tests, "functions/printed-ratios.json"), "utf8"));
  const pairs = new Map<string, Given[]>();
  for (const entry of Array.isArray(entries) ? entries : []) {
    const figures = isRecord(entry) && isRecord(entry["figures"]) ? entry["figures"] : {};
    const [first, second] = Object.values(figures).map(Number);
    if (first === undefined || second === undefined) continue;
    const pair = [first, "change" in figures ? Number((first - second).toFixed(2)) : second];
    pairs.set(pair.join(), pair);
  }
  return [...pairs.values()];
}

/** Everything that is no usual figure, in either place, beside everything else. */
function edgeCases(): Given[][] {
  const none: readonly Given[] = [0, null, "—", "", "--"];
  const errors: readonly Given[] = [{ error: "#N/A" }, { error: "#DIV/0!" }];
  const beside = errors.flatMap((error): Given[][] => [...[12.5, ...none].flatMap((other): Given[][] => [[error, other], [other, error]]), ...errors.map((other) => [error, other])]);
  const signs = [[-5, 10], [5, -10], [-5, -10], [10, -5], [0.01, 0.03], [34838512.35, 34389012.49], [10050, 50], [-10050, 3], [1e12 + 0.01, 1e12]];
  return [...none.flatMap((first): Given[][] => [...none.map((second) => [first, second]), [first, 12.5], [12.5, first]]), ...beside, ...signs];
}

function workbookOf(rows: readonly (readonly Given[])[]): Buffer {
  const sheet: XLSX.WorkSheet = { "!ref": `A1:${XLSX.utils.encode_cell({ r: rows.length - 1, c: PLAIN_FORMULAS.length + 1 })}` };
  rows.forEach((row, r) => {
    row.forEach((given, c) => {
      const address = XLSX.utils.encode_cell({ r, c });
      if (typeof given === "number") sheet[address] = { t: "n", v: given };
      else if (typeof given === "string") sheet[address] = { t: "s", v: given };
      else if (given !== null) sheet[address] = { t: "e", v: ERROR_NUMBERS[given.error], w: given.error };
    });
    PLAIN_FORMULAS.forEach(({ formula }, index) => {
      sheet[XLSX.utils.encode_cell({ r, c: index + 2 })] = { t: "n", f: formula(`A${r + 1}`, `B${r + 1}`) };
    });
  });
  const written: unknown = XLSX.write({ SheetNames: ["plain"], Sheets: { plain: sheet } }, { type: "buffer", bookType: "xlsx" });
  if (!Buffer.isBuffer(written)) throw new Error("no workbook was written");
  return written;
}

function recalculated(within: string): XLSX.WorkSheet {
  mkdirSync(path.join(within, "profile/user"), { recursive: true });
  writeFileSync(path.join(within, "profile/user/registrymodifications.xcu"), PROFILE);
  execFileSync("soffice", [`-env:UserInstallation=${pathToFileURL(path.join(within, "profile")).href}`, "--headless", "--convert-to", "xlsx", "--outdir", path.join(within, "out"), path.join(within, "plain.xlsx")], { stdio: "ignore", timeout: 120_000 });
  const sheet = XLSX.read(readFileSync(path.join(within, "out/plain.xlsx")), { type: "buffer" }).Sheets["plain"];
  if (!sheet) throw new Error("LibreOffice gave no sheet back");
  return sheet;
}

/** A number, a text, or an error by its name. */
function answerIn(sheet: XLSX.WorkSheet, r: number, c: number): unknown {
  const cell: unknown = sheet[XLSX.utils.encode_cell({ r, c })];
  if (!(cell instanceof Object) || !("t" in cell)) return "";
  if (cell.t === "e") return { error: "w" in cell ? cell.w : "" };
  return "v" in cell ? cell.v : "";
}
