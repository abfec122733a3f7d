/** The way to correct what was understood: a button, and the form it opens in place. */
import { Button } from "@fluentui/react-components";
import { lazy, useRef, useState, type ReactNode } from "react";
import { LoadedPart } from "../loaded-part";
import { usePane } from "../pane-context";

// The forms bring recognition itself with them, which the pane otherwise leaves to the worker.
export const RegionForm = lazy(async () => ({ default: (await import("./region-form")).RegionForm }));
export const DisclosureForm = lazy(async () => ({ default: (await import("./disclosure-form")).DisclosureForm }));

type FormOf = (close: () => void) => ReactNode;

const Form = ({ form, close }: { readonly form: FormOf; readonly close: () => void }): ReactNode => form(close);

interface CorrectionProps {
  readonly label: "correct" | "whichTable";
  /** What is corrected, for those who hear the button alone. */
  readonly name: string;
  readonly form: FormOf;
  /** Stands before the button. */
  readonly place?: ReactNode;
  /** Stands behind the button. */
  readonly children?: ReactNode;
}

export function Correction({ label, name, form, place, children }: CorrectionProps): ReactNode {
  const { say } = usePane();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <div className="actions">
        {place}
        <Button ref={(element: HTMLElement | null) => void (button.current = element)} size="small" aria-expanded={open} aria-label={say("correctOf", { name })} onClick={() => setOpen(!open)}>{say(label)}</Button>
        {children}
      </div>
      {open && <LoadedPart><Form form={form} close={close} /></LoadedPart>}
    </>
  );
}
