/** The desk of 说明 and its state, for the parts of the tab. */
import { createContext, useContext, useSyncExternalStore } from "react";
import type { NarrativeDesk } from "./narrative-desk";
import type { NarrativeState } from "./narrative-state";
import type { OpenText } from "../../hosts/host";

export interface NarrativeSurroundings {
  readonly desk: NarrativeDesk;
  readonly openText: OpenText | undefined;
}

export const NarrativeContext = createContext<NarrativeSurroundings | null>(null);

/** Throws outside of the tab. */
export function useNarrative(): NarrativeSurroundings & { readonly text: NarrativeState } {
  const surroundings = useContext(NarrativeContext);
  if (surroundings === null) throw new Error("not inside the narrative tab");
  return { ...surroundings, text: useSyncExternalStore(surroundings.desk.subscribe, surroundings.desk.current) };
}
