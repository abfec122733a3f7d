/** What the workbook keeps of the user's, and the way to clear it, asked once more before. */
import { Button } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { NoticeLine } from "../check/notice-line";
import { usePane } from "../pane-context";

interface Kept {
  readonly ignored: number;
  readonly said: number;
}

export function Remembered(): ReactNode {
  const { controller, state: { ignored, checked, work }, say } = usePane();
  const [kept, setKept] = useState<Kept | "failed" | null>(null);
  const [asking, setAsking] = useState(false);
  // Read from the workbook itself: it may not have been checked yet.
  useEffect(() => {
    let current = true;
    const tell = (value: Kept | "failed"): void => {
      if (current) setKept(value);
    };
    controller.remembered().then(
      ({ ignored: aside, overrides: { regions, disclosures } }) => tell({ ignored: aside.length, said: regions.length + disclosures.length }),
      () => tell("failed"),
    );
    return () => {
      current = false;
    };
  }, [controller, ignored, checked]);
  const clear = async (): Promise<void> => {
    setAsking(false);
    await controller.forget();
  };
  const nothing = kept === null || kept === "failed" || kept.ignored + kept.said === 0;
  return (
    <section>
      <h2>{say("remembered")}</h2>
      <NoticeLine />
      <p>{kept === "failed" ? say("rememberedFailed") : nothing ? say("rememberedNothing") : say("rememberedCounts", { ignored: kept.ignored, said: kept.said })}</p>
      {!nothing && !asking && <div className="actions"><Button size="small" disabled={work.stage === "reading" || work.stage === "checking"} onClick={() => setAsking(true)}>{say("forgetAll")}</Button></div>}
      {!nothing && asking && (
        <div className="notice" onKeyDown={(event) => event.key === "Escape" && setAsking(false)}>
          <p>{say("forgetAsk")}</p>
          <div className="actions">
            <Button size="small" autoFocus onClick={() => setAsking(false)}>{say("cancel")}</Button>
            <Button size="small" onClick={() => void clear()}>{say("forgetNow")}</Button>
          </div>
        </div>
      )}
    </section>
  );
}
