/** A button that lets the user choose files. */
import { Button } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";
import { filesOf } from "./dropped-files";
import { useWorkbench } from "./workbench-context";

const KINDS = ".xlsx,.xls,.xlsm,.xlsb,.et";

export function OpenButton({ label, primary }: { readonly label: string; readonly primary: boolean }): ReactNode {
  const { controller } = useWorkbench();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button appearance={primary ? "primary" : "secondary"} size={primary ? "large" : "medium"} onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input} type="file" accept={KINDS} multiple hidden tabIndex={-1}
        onChange={({ currentTarget }) => {
          if (currentTarget.files !== null && currentTarget.files.length > 0) void controller.open(filesOf(currentTarget.files));
          // So that the same file can be chosen again.
          currentTarget.value = "";
        }}
      />
    </>
  );
}
