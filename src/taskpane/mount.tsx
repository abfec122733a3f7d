/** Puts the pane into a page, with the host that the page has. */
import { createRoot } from "react-dom/client";
import { checkerWithWorker } from "./checking/checker";
import { Pane, type PaneProps } from "./pane";

/** Draws the pane inside the element; checks run in a worker of the same origin. */
export function mountPane(element: HTMLElement, props: Omit<PaneProps, "checker">): void {
  const checker = checkerWithWorker(() => new Worker(/* webpackChunkName: "check-worker" */ new URL("./checking/check-worker.ts", import.meta.url)));
  createRoot(element).render(<Pane {...props} checker={checker} />);
}
