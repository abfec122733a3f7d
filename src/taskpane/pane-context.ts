/** What every part of the pane needs: the controller, the state it holds, and words in the user's language. */
import { createContext, useContext, useSyncExternalStore } from "react";
import type { Language } from "../core/wording/language";
import type { OpenWorkbook } from "../hosts/host";
import type { Preferences } from "./preferences";
import type { PaneController } from "./state/controller";
import type { PaneState } from "./state/pane-state";
import type { Say } from "./words";

export interface PaneSurroundings {
  readonly controller: PaneController;
  /** Reads a file picked from the disk; absent where there are none to be picked. */
  readonly openWorkbook: OpenWorkbook | undefined;
  readonly language: Language;
  readonly say: Say;
  readonly preferences: Preferences;
  /** Keeps other preferences from now on. */
  readonly prefer: (preferences: Preferences) => void;
}

export const PaneContext = createContext<PaneSurroundings | null>(null);

/** What does not change with every step: for parts of which there are very many. Throws outside a pane. */
export function useSurroundings(): PaneSurroundings {
  const surroundings = useContext(PaneContext);
  if (surroundings === null) throw new Error("not inside a pane");
  return surroundings;
}

/** Throws outside a pane. */
export function usePane(): PaneSurroundings & { readonly state: PaneState } {
  const surroundings = useSurroundings();
  const { controller } = surroundings;
  return { ...surroundings, state: useSyncExternalStore(controller.subscribe, controller.current) };
}
