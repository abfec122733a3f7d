/** A part of the pane that is loaded when it is first needed: what to show until then, and when loading fails. */
import { Button } from "@fluentui/react-components";
import { Component, Suspense, type ReactNode } from "react";
import { usePane } from "./pane-context";

/** Loading can fail (a closed laptop, an intranet that is down): the rest of the pane goes on. */
class Catch extends Component<{ readonly children: ReactNode; readonly failed: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.failed : this.props.children;
  }
}

/** `quiet`: beside another part of the same file, which says both. */
export function LoadedPart({ children, quiet = false }: { readonly children: ReactNode; readonly quiet?: boolean }): ReactNode {
  const { say } = usePane();
  // A part that failed to load stays failed until the page is loaded again.
  const failed = <div className="notice problem" role="alert"><p>{say("loadFailed")}</p><Button size="small" onClick={() => window.location.reload()}>{say("tryAgain")}</Button></div>;
  if (quiet) return <Catch failed={null}><Suspense fallback={null}>{children}</Suspense></Catch>;
  return <Catch failed={failed}><Suspense fallback={<p className="soft" role="status">{say("loadingPart")}</p>}>{children}</Suspense></Catch>;
}
