/** Puts the pane into a page, with the host that the page has, and lets the page drive it: ribbon buttons, a window beside it. */
import { createRoot } from "react-dom/client";
import type { WorkbookHost } from "../hosts/host";
import { checkerWithWorker } from "./checking/checker";
import { Pane, type PaneProps } from "./pane";
import { PaneController } from "./state/controller";
import type { View } from "./state/pane-state";

export interface MountedPaneProps extends Omit<PaneProps, "controller"> {
  readonly host: WorkbookHost;
}

/** What the page around the pane can ask of it. Nothing here rejects: the pane itself says what went wrong. */
export interface PaneHandle {
  show(view: View): void;
  /** Shows 核对 and checks; does nothing more where a check is running. */
  check(): Promise<void>;
  /** Shows 核对 and takes every mark of the workbook away, whether or not it was checked. */
  clearMarks(): Promise<void>;
  /** Shows 核对 with what went wrong outside the pane. */
  tellProblem(error: unknown): void;
  /** Takes the pane out of the page, for good. */
  end(): void;
}

/** One for all panes of a page: its worker stays, and a page with ten workbooks open checks one at a time. */
const checker = checkerWithWorker(() => new Worker(/* webpackChunkName: "check-worker" */ new URL("./checking/check-worker.ts", import.meta.url)));

/** Draws the pane inside the element; checks run in a worker of the same origin. */
export function mountPane(element: HTMLElement, { host, ...props }: MountedPaneProps): PaneHandle {
  const controller = new PaneController(host, checker);
  const root = createRoot(element);
  root.render(<Pane {...props} controller={controller} />);
  const show = (view: View): void => controller.dispatch({ type: "view", view });
  return {
    show,
    check: () => {
      show("check");
      return controller.check();
    },
    clearMarks: () => {
      show("check");
      return controller.clearMarks();
    },
    tellProblem: (error) => {
      show("check");
      controller.tellProblem(error);
    },
    end: () => root.unmount(),
  };
}
