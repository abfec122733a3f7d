/** What every part of 计算 needs: its controller, and the state that it holds. One controller for each workbook, which outlives the tab. */
import { createContext, useContext } from "react";
import type { OpenWorkbook, WorkbookHost } from "../../hosts/host";
import { ComputeController } from "./compute-controller";
import type { ComputeState } from "./compute-state";
import { planInWorker } from "./planner";

export interface ComputeSurroundings {
  readonly controller: ComputeController;
  readonly state: ComputeState;
}

export const ComputeContext = createContext<ComputeSurroundings | null>(null);

/** Throws outside of 计算. */
export function useCompute(): ComputeSurroundings {
  const surroundings = useContext(ComputeContext);
  if (surroundings === null) throw new Error("not inside 计算");
  return surroundings;
}

const controllers = new WeakMap<WorkbookHost, ComputeController>();

/** The controller of the workbook, which follows its changes from now on. */
export function computeControllerFor(host: WorkbookHost, openWorkbook: OpenWorkbook | undefined): ComputeController {
  const known = controllers.get(host);
  if (known !== undefined) return known;
  const planner = planInWorker(() => new Worker(/* webpackChunkName: "plan-worker" */ new URL("./plan-worker.ts", import.meta.url)));
  const controller = new ComputeController({ host, planner, ...(openWorkbook && { openWorkbook }) });
  controllers.set(host, controller);
  void follow(host, controller);
  return controller;
}

/** Changes are a hint: a host that tells of none, or fails to, is looked at again before anything is written. */
async function follow(host: WorkbookHost, controller: ComputeController): Promise<void> {
  try {
    const { changes } = await host.capabilities();
    if (changes) await host.onChange(() => controller.changed());
  } catch {
    return;
  }
}
