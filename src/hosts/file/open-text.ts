/** Opening a narrative that a user of a browser has picked, as the pane asks for it. */
import type { OpenText } from "../host";
import { readNarrativeText } from "./narrative-text";
import { describeFileProblem } from "./problem-wording";
import { FileProblem } from "./problems";

/** Reads a .txt or .docx file. Nothing leaves the machine. */
export const openPickedText: OpenText = async (file) => {
  try {
    return { name: file.name, text: readNarrativeText(file.name, new Uint8Array(await file.arrayBuffer())) };
  } catch (error) {
    const problem = error instanceof FileProblem ? error : new FileProblem("cannotRead", file.name, { cause: error instanceof Error ? error.message : String(error) });
    return { problem: { zh: describeFileProblem(problem, "zh"), en: describeFileProblem(problem, "en") } };
  }
};
