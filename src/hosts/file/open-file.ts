/** Opening a file that a user of a browser has picked, as the pane asks for it. */
import type { OpenWorkbook } from "../host";
import { describeFileProblem } from "./problem-wording";
import { FileProblem } from "./problems";
import { readWorkbookInWorker } from "./read-in-worker";

/** Reads the file within the usual limits, in a worker. Nothing leaves the machine. */
export const openPickedWorkbook: OpenWorkbook = async (file) => {
  try {
    const { sheets } = await readWorkbookInWorker(file.name, new Uint8Array(await file.arrayBuffer()));
    return { name: file.name, sheets };
  } catch (error) {
    const problem = error instanceof FileProblem ? error : new FileProblem("cannotRead", file.name, { cause: error instanceof Error ? error.message : String(error) });
    return { problem: { zh: describeFileProblem(problem, "zh"), en: describeFileProblem(problem, "en") } };
  }
};
