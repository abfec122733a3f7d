/** Asked before a workbook with changes is closed. */
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useWorkbench } from "./workbench-context";
import type { WorkbenchState } from "./workbench-state";

export function CloseQuestion({ state: { closing, workbooks } }: { readonly state: WorkbenchState }): ReactNode {
  const { controller, say } = useWorkbench();
  const name = workbooks.find(({ id }) => id === closing)?.name ?? "";
  return (
    <Dialog open={closing !== null} onOpenChange={(_, { open }) => { if (!open) controller.keepOpen(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say("closeTitle", { name })}</DialogTitle>
          <DialogContent>{say("closeText")}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => { if (closing !== null) void controller.save(closing).then((saved) => { if (saved) controller.close(closing); }); }}>{say("closeSave")}</Button>
            <Button onClick={() => { if (closing !== null) controller.close(closing); }}>{say("closeAnyway")}</Button>
            <Button onClick={() => controller.keepOpen()}>{say("cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
