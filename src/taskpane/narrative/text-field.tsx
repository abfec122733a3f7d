/** A field for a pasted narrative, with a button to open one from the disk. */
import { Button, Field, Textarea } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";
import { useSurroundings } from "../pane-context";
import { useNarrative } from "./narrative-context";

export interface TextFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly of: "text" | "lastText";
}

export function TextField({ label, hint, of }: TextFieldProps): ReactNode {
  const { say } = useSurroundings();
  const { desk, openText, text } = useNarrative();
  const picker = useRef<HTMLInputElement>(null);
  const kinds = openText ? ".txt,.docx" : ".txt";
  return (
    <>
      <Field label={label}>
        <Textarea value={text[of]} placeholder={hint} resize="vertical" rows={8} onChange={(_, { value }) => desk.set(of === "text" ? { text: value } : { lastText: value })} />
      </Field>
      <div className="actions">
        <Button size="small" onClick={() => picker.current?.click()}>{say("openText")}</Button>
        <input ref={picker} type="file" hidden aria-hidden="true" tabIndex={-1} accept={kinds} onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void desk.openTextFile(file, openText, of);
          target.value = "";
        }} />
      </div>
    </>
  );
}
