/** The task pane as a whole: its views, its language and its look. The controller is handed in. */
import { FluentProvider, Tab, TabList, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { lazy, useCallback, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from "react";
import type { OpenText, OpenWorkbook } from "../hosts/host";
import { useDark } from "./appearance";
import { CheckView } from "./check/check-view";
import { LoadedPart } from "./loaded-part";
import { PaneContext } from "./pane-context";
import { loadPreferences, PREFERENCES_CHANGED, savePreferences, type Preferences } from "./preferences";
import type { PaneController } from "./state/controller";
import { VIEWS } from "./state/pane-state";
import "./pane.css";
import { wordsIn } from "./words";

export interface PaneProps {
  readonly controller: PaneController;
  /** Reads a file that the user has picked, to compare with; absent where the page has no reader. */
  readonly openWorkbook?: OpenWorkbook;
  /** Reads a narrative out of a Word document; absent where the page has no reader. */
  readonly openText?: OpenText;
  /** Language of the program around the pane, such as `zh-CN`; decides until the user has chosen one. */
  readonly programLanguage: string;
  /** Whether the program around the pane is dark; absent: as the browser says. */
  readonly programDark?: boolean;
}

// Not needed before the first check: computing, the words of all tables and the catalogue of subjects are large, and settings are seldom opened.
const ComputeView = lazy(async () => ({ default: (await import("./compute/compute-view")).ComputeView }));
const NarrativeView = lazy(async () => ({ default: (await import("./narrative/narrative-view")).NarrativeView }));
const RecognisedView = lazy(async () => ({ default: (await import("./recognised/recognised-view")).RecognisedView }));
const SettingsView = lazy(async () => ({ default: (await import("./settings/settings-view")).SettingsView }));
const SubjectsView = lazy(async () => ({ default: (await import("./subjects/subjects-view")).SubjectsView }));

export function Pane({ controller, openWorkbook, openText, programLanguage, programDark }: PaneProps): ReactNode {
  const [preferences, setPreferences] = useState(() => loadPreferences(programLanguage));
  const { view } = useSyncExternalStore(controller.subscribe, controller.current);
  const dark = useDark(preferences.appearance, programDark);
  const { language } = preferences;
  const prefer = useCallback((next: Preferences) => {
    setPreferences(next);
    savePreferences(next);
  }, []);
  const say = useMemo(() => wordsIn(language), [language]);
  const surroundings = useMemo(() => ({ controller, openWorkbook, language, say, preferences, prefer }), [controller, openWorkbook, language, say, preferences, prefer]);

  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = say("title");
  }, [language, say]);

  // They may also change in another pane of the page, or in the page around it.
  useEffect(() => {
    const follow = (): void => setPreferences(loadPreferences(programLanguage));
    window.addEventListener(PREFERENCES_CHANGED, follow);
    return () => window.removeEventListener(PREFERENCES_CHANGED, follow);
  }, [programLanguage]);

  useEffect(() => controller.live.switch(preferences.live), [controller, preferences.live]);

  useEffect(() => {
    const following = controller.follow();
    return () => {
      controller.stop();
      void following.then((end) => end());
    };
  }, [controller]);

  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className={dark ? "pane dark" : "pane"}>
      <PaneContext.Provider value={surroundings}>
        <header className="bar">
          <h1>{say("title")}</h1>
          <TabList size="small" selectedValue={view} onTabSelect={(_, { value }) => controller.dispatch({ type: "view", view: VIEWS.find((known) => known === value) ?? "check" })} aria-label={say("title")}>
            {VIEWS.map((each) => <Tab key={each} value={each} id={`tab-${each}`} aria-controls="view">{say(each)}</Tab>)}
          </TabList>
        </header>
        <main>
          <div id="view" role="tabpanel" aria-labelledby={`tab-${view}`}>
            {view === "check" && <CheckView />}
            {view === "compute" && <LoadedPart><ComputeView /></LoadedPart>}
            {view === "narrative" && <LoadedPart><NarrativeView openText={openText} /></LoadedPart>}
            {view === "recognised" && <LoadedPart><RecognisedView /></LoadedPart>}
            {view === "subjects" && <LoadedPart><SubjectsView /></LoadedPart>}
            {view === "settings" && <LoadedPart><SettingsView /></LoadedPart>}
          </div>
        </main>
      </PaneContext.Provider>
    </FluentProvider>
  );
}
