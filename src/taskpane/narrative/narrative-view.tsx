/** 说明: a narrative held against the tables, or written from them. */
import { Button, Tab, TabList } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { Sentence } from "../../core/wording/language";
import { usePane } from "../pane-context";
import { CheckText } from "./check-text";
import { NarrativeContext, useNarrative } from "./narrative-context";
import { deskOf } from "./narrative-desk";
import type { NarrativeNotice } from "./narrative-state";
import type { OpenText } from "../../hosts/host";
import { WriteText } from "./write-text";
import "./narrative.css";

export function NarrativeView({ openText }: { readonly openText: OpenText | undefined }): ReactNode {
  const { controller, state, say } = usePane();
  const desk = deskOf(controller);
  const surroundings = useMemo(() => ({ desk, openText }), [desk, openText]);
  const { checked } = state;
  if (checked === null || checked.report.disclosures.length === 0) {
    return (
      <div className="narrative">
        <p className="notice">{say(checked === null ? "narrativeFirst" : "narrativeNoTables")}</p>
        <Button className="primary" appearance="primary" onClick={() => controller.dispatch({ type: "view", view: "check" })}>{say("goCheck")}</Button>
      </div>
    );
  }
  return <NarrativeContext.Provider value={surroundings}><Desk /></NarrativeContext.Provider>;
}

function Desk(): ReactNode {
  const { say } = usePane();
  const { desk, text: { mode, notice } } = useNarrative();
  return (
    <div className="narrative">
      <TabList size="small" selectedValue={mode} onTabSelect={(_, { value }) => desk.set({ mode: value === "write" ? "write" : "check" })} aria-label={say("narrativeModes")}>
        <Tab value="check" id="narrative-check" aria-controls="narrative-part">{say("checkText")}</Tab>
        <Tab value="write" id="narrative-write" aria-controls="narrative-part">{say("writeText")}</Tab>
      </TabList>
      <div role="status">{notice && <p className="notice"><NoticeText notice={notice} /></p>}</div>
      <div id="narrative-part" role="tabpanel" aria-labelledby={`narrative-${mode}`}>{mode === "check" ? <CheckText /> : <WriteText />}</div>
    </div>
  );
}

function NoticeText({ notice }: { readonly notice: NarrativeNotice }): ReactNode {
  const { language, say } = usePane();
  const told = (sentence: Sentence): string => sentence[language];
  switch (notice.kind) {
    case "textOpened": return say("textFromFile", { name: notice.name, count: notice.count });
    case "textUnreadable": return say("textUnreadable", { name: notice.name });
    case "tablesOpened": return say("openedTables", { name: notice.name });
    case "tablesUseless": return say("openedNothing", { name: notice.name });
    case "problem": return told(notice.sentence);
    case "copiedCorrected": return notice.count === 0 ? say("nothingCorrected") : say("copiedCorrected", { count: notice.count });
    default: return say(notice.kind);
  }
}
