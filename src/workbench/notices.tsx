/** Lines below the bar: what the page is doing, what has happened, what went wrong and what to do. */
import { Button, Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Language } from "../core/wording/language";
import { describeWriteLoss } from "../hosts/file/write-problems";
import { problemText, skippedText } from "./problem-text";
import { useWorkbench } from "./workbench-context";
import type { Say } from "./words";
import type { Notice, WorkbenchState } from "./workbench-state";

export function Notices({ notices, work }: Pick<WorkbenchState, "notices" | "work">): ReactNode {
  const { controller, language, say } = useWorkbench();
  return (
    <div className="notices" aria-live="polite">
      {work !== null && <p className="work"><Spinner size="extra-tiny" /> {say(work.kind, { name: work.name })}</p>}
      {notices.map((notice, index) => (
        <div key={index} className={isProblem(notice) ? "line problem" : "line"} role={isProblem(notice) ? "alert" : undefined}>
          <p>{noticeText(notice, language, say)}</p>
          <Button size="small" appearance="subtle" onClick={() => controller.dismiss(notice)}>{say("dismiss")}</Button>
        </div>
      ))}
    </div>
  );
}

const isProblem = ({ kind }: Notice): boolean => kind === "notOpened" || kind === "notLoaded" || kind === "saveFailed";

function noticeText(notice: Notice, language: Language, say: Say): string {
  switch (notice.kind) {
    case "notOpened":
      return say("notOpened", { name: notice.name, problem: problemText(notice.problem, language) });
    case "skipped":
      return say("skipped", { name: notice.name, sheets: skippedText(notice.skipped, language) });
    case "saved": {
      const losses = notice.losses.map((loss) => describeWriteLoss(loss, language)).join(language === "zh" ? "；" : "; ");
      return say(losses === "" ? "saved" : "savedLoss", { name: notice.name, losses });
    }
    case "saveFailed":
      return say("saveFailed", { name: notice.name, cause: notice.cause });
    case "converted":
      return say("converted", { name: notice.name });
    default:
      return say(notice.kind);
  }
}
