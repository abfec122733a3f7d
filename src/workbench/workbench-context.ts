/** What every part of the page needs: the controller, and words in the user's language. */
import { createContext, useContext } from "react";
import type { Language } from "../core/wording/language";
import type { Say } from "./words";
import type { WorkbenchController } from "./workbench-controller";

export interface WorkbenchSurroundings {
  readonly controller: WorkbenchController;
  readonly language: Language;
  readonly say: Say;
}

export const WorkbenchContext = createContext<WorkbenchSurroundings | null>(null);

/** Throws outside the page. */
export function useWorkbench(): WorkbenchSurroundings {
  const surroundings = useContext(WorkbenchContext);
  if (surroundings === null) throw new Error("not inside the workbench");
  return surroundings;
}
