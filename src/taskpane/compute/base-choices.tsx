/** Where the figures to compare with come from: found places first, with what speaks for each; or another file. */
import { Button, Checkbox, Field, Select } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";
import { AMOUNT_UNITS } from "../../core/amounts/units";
import type { BaseCandidate } from "../../core/ratios/candidates";
import type { BaseKind } from "../../core/ratios/choice";
import type { ComputationProblem } from "../../core/ratios/problems";
import { yearName } from "../../core/wording/evidence";
import type { Language } from "../../core/wording/language";
import { baseName } from "../../core/wording/ratios";
import { usePane } from "../pane-context";
import type { Say } from "../words";
import { useCompute } from "./compute-context";
import { chosenTable, neededBases } from "./compute-state";

export function BaseChoices(): ReactNode {
  const { state } = useCompute();
  const bases = neededBases(state);
  return (
    <>
      {bases.map((base) => <BaseChoice key={base} base={base} />)}
      {bases.length > 0 && <OpenFile />}
    </>
  );
}

/** What only says that the base is another than expected: the user may know better. */
const ACCEPTABLE: readonly ComputationProblem["code"][] = ["otherOrganisation", "otherYear", "otherKind"];

function BaseChoice({ base }: { readonly base: BaseKind }): ReactNode {
  const { language, say } = usePane();
  const { controller, state } = useCompute();
  const candidates = state.candidates[base];
  const { candidate: position, accepted, unit } = state.bases[base];
  const chosen = position === null ? undefined : candidates[position];
  const busy = state.work.stage !== "rest";
  const label = say("baseOf", { base: baseName(base, language) });
  if (candidates.length === 0) return <div className="base"><p className="label">{label}</p><p className="notice">{say(!controller.canOpenFiles ? "noBaseHere" : base === "initial" ? "noBaseInitial" : "noBasePrior")}</p></div>;
  const misfit = chosen !== undefined && (chosen.sameUnit === false || chosen.rightYear === false);
  const problems = state.plan?.ok === false ? state.plan.problems : [];
  const unitUnsaid = unit !== null || problems.some(({ code, args }) => code === "unitUnknown" && args["source"] !== chosenTable(state)?.table.title);
  const asksToAccept = misfit || problems.some(({ code, args }) => ACCEPTABLE.includes(code) && args["title"] === chosen?.title);
  return (
    <div className="base">
      <Field label={label}>
        <Select value={position === null ? "" : String(position)} disabled={busy} onChange={(_, { value }) => void controller.chooseBase(base, { candidate: value === "" ? null : Number(value) })}>
          {position === null && <option value="">{say("pleaseChoose")}</option>}
          {candidates.map((one, index) => <option key={index} value={index}>{placeText(one, say)}</option>)}
        </Select>
      </Field>
      {chosen !== undefined && chosen.choice.from !== "column" && <p className="why">{why(chosen, language, say)}</p>}
      {asksToAccept && <Checkbox label={say("acceptBase")} checked={accepted} disabled={busy} onChange={(_, { checked }) => void controller.chooseBase(base, { accepted: checked === true })} />}
      {unitUnsaid && chosen !== undefined && (
        <Field label={say("baseUnit")}>
          <Select value={unit ?? ""} disabled={busy} onChange={(_, { value }) => void controller.chooseBase(base, { unit: AMOUNT_UNITS.find((known) => known === value) ?? null })}>
            <option value="">{say("pleaseChoose")}</option>
            {AMOUNT_UNITS.map((known) => <option key={known} value={known}>{known}</option>)}
          </Select>
        </Field>
      )}
    </div>
  );
}

const placeText = ({ choice, title, sheet }: BaseCandidate, say: Say): string => {
  if (choice.from === "column") return say("ownColumn", { title });
  return choice.from === "file" ? `${choice.file}：${title}` : `${sheet ?? ""}：${title}`;
};

/** What fits and what does not, with a sign in front of it. */
function why({ unit, year, sameUnit, rightYear }: BaseCandidate, language: Language, say: Say): ReactNode {
  const unitText = sameUnit === null ? say("unitUnsaid") : sameUnit ? say("fitsUnit") : say("otherUnit", { unit: unit ?? "" });
  const named = year === null ? say("yearUnsaid") : yearName(year, language);
  const yearText = rightYear === null ? named : say(rightYear ? "fitsYear" : "otherYearIs", { year: named });
  return ([[sameUnit, unitText], [rightYear, yearText]] as const).map(([fitting, text]) => (
    <span key={text} className={`sign ${fitting === null ? "missing" : fitting ? "good" : "review"}`}>{fitting === null ? "–" : fitting ? "✓" : "▲"} {text}</span>
  ));
}

function OpenFile(): ReactNode {
  const { say } = usePane();
  const { controller, state } = useCompute();
  const input = useRef<HTMLInputElement>(null);
  if (!controller.canOpenFiles) return null;
  return (
    <div>
      <Button size="small" disabled={state.work.stage !== "rest"} onClick={() => input.current?.click()}>{say("openOther")}</Button>
      <input
        ref={input} type="file" hidden aria-label={say("openOther")} accept=".xlsx,.xlsm,.xls,.xlsb,.et"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void controller.openFile(file);
          // The same file may be picked again after it was changed.
          target.value = "";
        }}
      />
    </div>
  );
}
