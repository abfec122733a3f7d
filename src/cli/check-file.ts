/** Checks one file: reads it, hands it to core, and catches whatever a hostile file may cause. */
import { FileProblem } from "../hosts/file/problems";
import { readWorkbookFile } from "../hosts/file/read-workbook";
import type { Checker } from "./checker";
import type { FileReport } from "../report/file-report";

/** Never rejects: every failure is a result. */
export async function checkFile(file: string, check: Checker): Promise<FileReport> {
  try {
    const { sheets, skipped } = await readWorkbookFile(file);
    return { file, problem: null, report: check(sheets, file), skipped };
  } catch (error) {
    if (error instanceof FileProblem) return { file, problem: { code: error.code, args: error.args } };
    return { file, problem: { code: "internal", args: { cause: error instanceof Error ? error.message : String(error) } } };
  }
}
