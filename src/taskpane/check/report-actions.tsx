/** What can be taken away from a check: a report sheet in the workbook, a page, data. Nothing of it is made unless asked for. */
import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { usePane } from "../pane-context";
import type { CheckedWorkbook } from "../state/pane-state";
import { copyText } from "./copy-text";
import type { ReportFileKind } from "./report-files";

const load = () => import("./report-files");

export function ReportActions({ checked }: { readonly checked: CheckedWorkbook }): ReactNode {
  const { controller, state: { ignored }, language, say } = usePane();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState<"report" | "file" | null>(null);
  const [done, setDone] = useState("");
  const trying = async (what: "report" | "file", act: (files: Awaited<ReturnType<typeof load>>) => Promise<void> | void): Promise<void> => {
    setBusy(what);
    setDone("");
    try {
      await act(await load());
    } catch (error) {
      controller.tellProblem(error);
    } finally {
      setBusy(null);
    }
  };
  const save = (kind: ReportFileKind): Promise<void> => trying("file", ({ reportText, reportFileName, saveFile }) => {
    const name = reportFileName(kind, checked.name, say("reportName"));
    saveFile(name, kind, reportText(kind, checked, language));
    setDone(say("exported", { name }));
  });
  const copy = (): Promise<void> => trying("file", async ({ reportText }) => {
    const copied = await copyText(reportText("json", checked, language));
    setDone(say(copied ? "copied" : "copyFailed"));
  });
  return (
    <section className="reports">
      <div className="actions">
        <Button size="small" disabledFocusable={busy === "report"} onClick={() => void trying("report", ({ reportPlanner }) => controller.writeReport(reportPlanner(checked, ignored, language, new Date())))}>{say(busy === "report" ? "making" : "makeReport")}</Button>
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>{say("exportFile")}</Button>
      </div>
      {open && (
        <div className="choices">
          <div className="actions">
            <Button size="small" onClick={() => void save("html")}>{say("exportHtml")}</Button>
            <Button size="small" onClick={() => void save("json")}>{say("exportJson")}</Button>
            <Button size="small" onClick={() => void copy()}>{say("copyJson")}</Button>
          </div>
          <p className="soft">{say("exportHint")}</p>
          <p role="status" className={done === "" ? "only-read" : "notice"}>{done}</p>
        </div>
      )}
      <ReportLine />
    </section>
  );
}

function ReportLine(): ReactNode {
  const { controller, state: { report }, say } = usePane();
  if (report === null) return null;
  const { sheet, replaced } = report;
  return (
    <div className="notice done" role="status">
      <p>✓ {say(replaced ? "reportedAgain" : "reported", { sheet })}</p>
      <div className="actions">
        <Button size="small" onClick={() => void controller.reveal({ sheet, row: 0, column: 0 })}>{say("goThere")}</Button>
        <Button size="small" onClick={() => void controller.undoReport(report)}>{say("undo")}</Button>
      </div>
    </div>
  );
}
