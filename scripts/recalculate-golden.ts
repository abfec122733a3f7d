/**
 * Writes the computed columns of the golden cases as plain formulas without results, has LibreOffice calculate them, and keeps the
 * figures in test/core/ratios/goldens. Needs `soffice`; the tests only read what it wrote.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { CellState, Edit } from "../src/core/edits";
import { cellName } from "../src/core/sheets/addresses";
import type { SheetSnapshot } from "../src/core/sheets/snapshot";
import { EditableWorkbook } from "../src/hosts/file/editable-workbook";
import { readWorkbookFile } from "../src/hosts/file/read-workbook";
import { GOLDEN_CASES, goldenPlan, type GoldenCase } from "../test/core/ratios/golden-cases";
import { samplePath } from "../test/support/samples";

/** What a cell shows, and the formula in it (none in the lower cells of a spilled one): a formula that changes has to be calculated anew. */
type GoldenFigure = readonly [figure: number | string, formula: string];

/** LibreOffice trusts the results in a file unless told to calculate everything again. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

const folder = mkdtempSync(path.join(tmpdir(), "budget-check-golden-"));
try {
  mkdirSync(path.join(folder, "profile/user"), { recursive: true });
  writeFileSync(path.join(folder, "profile/user/registrymodifications.xcu"), SETTINGS);
  for (const golden of GOLDEN_CASES) {
    const figures = await recalculated(golden);
    writeFileSync(new URL(`../test/core/ratios/goldens/${golden.name}.json`, import.meta.url), `${lines(figures)}\n`);
    console.log(`${golden.name}: ${Object.keys(figures).length}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** One cell a line. */
function lines(figures: Readonly<Record<string, GoldenFigure>>): string {
  return `{\n${Object.entries(figures).map(([place, figure]) => ` ${JSON.stringify(place)}: ${JSON.stringify(figure)}`).join(",\n")}\n}`;
}

async function recalculated(golden: GoldenCase): Promise<Record<string, GoldenFigure>> {
  const plan = goldenPlan(golden, "plain");
  if (!plan.ok) throw new Error(`${golden.name}: ${plan.problems.map(({ code }) => code).join(", ")}`);
  const workbook = await EditableWorkbook.open(readFileSync(samplePath(golden.sample)));
  workbook.apply(plan.edits.map(withoutResults));
  const written = path.join(folder, "in.xlsx");
  writeFileSync(written, await workbook.bytes());
  const profile = pathToFileURL(path.join(folder, "profile")).href;
  const outcome = spawnSync("soffice", [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", "xlsx", "--outdir", path.join(folder, "out"), written], { encoding: "utf8" });
  if (outcome.status !== 0) throw new Error(`soffice: ${outcome.error?.message ?? outcome.stderr}`);
  const { sheets } = await readWorkbookFile(path.join(folder, "out/in.xlsx"));
  return Object.fromEntries(plan.edits.flatMap((edit) => (edit.kind === "write" ? computedCells(edit.sheet, edit.top, edit.left, edit.cells, sheets) : [])));
}

/** What a cell of a spilled formula shows comes from the formula alone. */
function withoutResults(edit: Edit): Edit {
  if (edit.kind !== "write") return edit;
  const bare = ({ value, ...state }: CellState): CellState => (state.formula === undefined && state.spilled !== true && value !== undefined ? { ...state, value } : state);
  return { ...edit, cells: edit.cells.map((row) => row.map(bare)) };
}

function computedCells(sheet: string, top: number, left: number, cells: readonly (readonly CellState[])[], sheets: readonly SheetSnapshot[]): [string, GoldenFigure][] {
  const rows = sheets.find(({ name }) => name === sheet)?.rows ?? [];
  return cells.flatMap((line, down) => line.flatMap((state, right): [string, GoldenFigure][] => {
    if (state.formula === undefined && state.spilled !== true) return [];
    const value = rows.find(({ row }) => row === top + down)?.cells.find(({ column }) => column === left + right)?.value;
    const figure = typeof value === "object" ? value.error : typeof value === "boolean" ? String(value) : (value ?? "");
    return [[`${sheet}!${cellName(top + down, left + right)}`, [figure, state.formula ?? ""]]];
  }));
}
