/** The worker thread: checks the files it is given, one at a time. */
import { parentPort, workerData } from "node:worker_threads";
import { checkFile } from "./check-file";
import { checkerWith } from "./checker";
import { fileReportWords } from "./file-words";
import { summarise } from "../report/file-report";
import type { Job, WorkerMessage, WorkerSettings } from "./jobs";
import { render } from "./render";

/** Both ends of the channel are this program, so its messages are what their types say. */
const settings = workerData as WorkerSettings;
const renderSettings = { format: settings.format, colour: settings.colour, words: fileReportWords(settings.language) };
const check = checkerWith(settings.catalogue);

const send = (message: WorkerMessage): void => parentPort?.postMessage(message);

parentPort?.on("message", ({ index, file }: Job) => {
  void checkFile(file, check).then((report) => {
    send({ kind: "done", result: { summary: summarise(report), rendered: render(report, index, renderSettings) } });
  });
});

send({ kind: "ready" });
