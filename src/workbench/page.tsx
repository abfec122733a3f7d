/** The page as a whole: a bar above, the spreadsheet left, the pane of the workbook that is shown right; before the first file, how to begin. */
import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import { useDark } from "../taskpane/appearance";
import { loadPreferences, PREFERENCES_CHANGED } from "../taskpane/preferences";
import { Bar } from "./bar";
import { CloseQuestion } from "./close-question";
import { filesOf, useDroppedFiles } from "./dropped-files";
import { Notices } from "./notices";
import { StartScreen } from "./start-screen";
import { turnTo, useTurns } from "./turns";
import { wordsIn } from "./words";
import { WorkbenchContext } from "./workbench-context";
import { WorkbenchController } from "./workbench-controller";

export function Page({ programLanguage }: { readonly programLanguage: string }): ReactNode {
  // The spreadsheet and the pane are drawn by others: their places are made once and put where they belong.
  const places = useMemo(() => ({ grid: document.createElement("div"), pane: document.createElement("div") }), []);
  const controller = useMemo(() => new WorkbenchController(places, programLanguage), [places, programLanguage]);
  const state = useSyncExternalStore(controller.subscribe, controller.current);
  const { language, shown, side } = state;
  const say = useMemo(() => wordsIn(language), [language]);
  const [appearance, setAppearance] = useState(() => loadPreferences(programLanguage).appearance);
  const dark = useDark(appearance, undefined);
  const surroundings = useMemo(() => ({ controller, language, say }), [controller, language, say]);

  useEffect(() => {
    controller.prepare();
    const follow = (): void => {
      controller.followPreferences();
      setAppearance(loadPreferences(programLanguage).appearance);
    };
    window.addEventListener(PREFERENCES_CHANGED, follow);
    const ask = (event: BeforeUnloadEvent): void => {
      if (controller.unsaved()) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener(PREFERENCES_CHANGED, follow);
      window.removeEventListener("beforeunload", ask);
    };
  }, [controller, programLanguage]);

  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = say("title");
  }, [language, say]);

  useEffect(() => {
    document.documentElement.classList.toggle("dark", dark);
    controller.setDark(dark);
  }, [controller, dark]);

  useTurns();
  const dropping = useDroppedFiles((files) => void controller.open(filesOf(files)));

  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className={dark ? "workbench dark" : "workbench"}>
      <WorkbenchContext.Provider value={surroundings}>
        {shown !== null && <button type="button" className="skip" onClick={() => turnTo("pane")}>{say("skip")}</button>}
        <Bar state={state} />
        <Notices notices={state.notices} work={state.work} />
        {shown === null && <StartScreen busy={state.work !== null} />}
        <div className={`desk showing-${side}`} hidden={shown === null}>
          <Place className="sheet" label={say("sheet")} element={places.grid} />
          <Place className="side" element={places.pane} />
        </div>
        {dropping && <div className="dropping" role="status">{say("dropHere")}</div>}
        <CloseQuestion state={state} />
      </WorkbenchContext.Provider>
    </FluentProvider>
  );
}

/** A part of the page whose inside is another's; what names itself there needs no name here. */
function Place({ className, label, element }: { readonly className: string; readonly label?: string; readonly element: HTMLElement }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.replaceChildren(element);
  }, [element]);
  return <div className={className} {...(label !== undefined && { role: "region", "aria-label": label })} ref={place} />;
}
