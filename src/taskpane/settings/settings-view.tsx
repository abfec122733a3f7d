/** 设置: language and look, what computing writes, which severities stand open and are marked, the live check, what the workbook remembers. */
import { Checkbox, Field, Select, Switch } from "@fluentui/react-components";
import type { ReactNode } from "react";
import manifest from "../../../package.json";
import { SEVERITIES, type Severity } from "../../core/findings";
import type { FormulaKind } from "../../core/ratios/choice";
import { severityName } from "../../core/wording/names";
import { FunctionsNote } from "../functions-note";
import { usePane } from "../pane-context";
import { APPEARANCES, FORMULA_KINDS } from "../preferences";
import { Remembered } from "./remembered";

const FORMULA_WORDS = {
  budget: ["budgetFormulas", "budgetFormulasHint"],
  plain: ["plainFormulas", "plainFormulasHint"],
  values: ["valuesOnly", "valuesOnlyHint"],
} as const satisfies Record<FormulaKind, readonly [string, string]>;

export function SettingsView(): ReactNode {
  const { preferences, prefer, say } = usePane();
  const { language, appearance, formulas, unfolded, marked, live } = preferences;
  return (
    <div className="settings">
      {/* Both names in their own language, so that whoever cannot read the present one finds the way. */}
      <Field label={language === "zh" ? `${say("language")} / Language` : `${say("language")} / 语言`}>
        <Select value={language} onChange={(_, { value }) => prefer({ ...preferences, language: value === "en" ? "en" : "zh" })}>
          <option value="zh">简体中文</option>
          <option value="en">English</option>
        </Select>
      </Field>
      <Field label={say("appearance")}>
        <Select value={appearance} onChange={(_, { value }) => prefer({ ...preferences, appearance: APPEARANCES.find((each) => each === value) ?? "auto" })}>
          {APPEARANCES.map((value) => <option key={value} value={value}>{say(value)}</option>)}
        </Select>
      </Field>
      <Field label={say("formulaKind")} hint={say(FORMULA_WORDS[formulas][1])}>
        <Select value={formulas} onChange={(_, { value }) => prefer({ ...preferences, formulas: FORMULA_KINDS.find((each) => each === value) ?? "budget" })}>
          {FORMULA_KINDS.map((value) => <option key={value} value={value}>{say(FORMULA_WORDS[value][0])}</option>)}
        </Select>
      </Field>
      <FunctionsNote />
      <SeverityBoxes title={say("unfoldedList")} hint={say("unfoldedHint")} chosen={unfolded} choose={(next) => prefer({ ...preferences, unfolded: next })} />
      <SeverityBoxes title={say("markedCells")} hint={say("alwaysError")} chosen={marked} choose={(next) => prefer({ ...preferences, marked: next })} />
      <Field hint={say("liveHint")}>
        <Switch label={say("live")} checked={live} onChange={(_, { checked }) => prefer({ ...preferences, live: checked })} />
      </Field>
      <Remembered />
      <section>
        <h2>{say("about")}</h2>
        <p>{say("title")} · {say("version", { version: manifest.version })} · {say("licence", { licence: manifest.license })}</p>
        <p className="soft">{say("local")}</p>
      </section>
    </div>
  );
}

interface SeverityBoxesProps {
  readonly title: string;
  readonly hint: string;
  readonly chosen: readonly Severity[];
  readonly choose: (severities: readonly Severity[]) => void;
}

/** A box for each severity but 错误, which always is chosen. */
function SeverityBoxes({ title, hint, chosen, choose }: SeverityBoxesProps): ReactNode {
  const { language } = usePane();
  return (
    <fieldset>
      <legend>{title}</legend>
      <div className="boxes">
        {SEVERITIES.filter((severity) => severity !== "error").map((severity) => (
          <Checkbox
            key={severity} label={severityName(severity, language)} checked={chosen.includes(severity)}
            onChange={(_, { checked }) => choose(SEVERITIES.filter((each) => (each === severity ? checked === true : chosen.includes(each))))}
          />
        ))}
      </div>
      <p className="soft">{hint}</p>
    </fieldset>
  );
}
