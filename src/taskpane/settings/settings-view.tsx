/** 设置: language and look. */
import { Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { FunctionsNote } from "../functions-note";
import { usePane } from "../pane-context";
import type { Appearance, Preferences } from "../preferences";

const APPEARANCES: readonly { readonly value: Appearance; readonly word: "followHost" | "light" | "dark" }[] = [{ value: "auto", word: "followHost" }, { value: "light", word: "light" }, { value: "dark", word: "dark" }];

export function SettingsView({ preferences, prefer }: { readonly preferences: Preferences; readonly prefer: (preferences: Preferences) => void }): ReactNode {
  const { say } = usePane();
  return (
    <div className="settings">
      {/* Both names in their own language, so that whoever cannot read the present one finds the way. */}
      <Field label={`${say("language")} / Language`}>
        <Select value={preferences.language} onChange={(_, { value }) => prefer({ ...preferences, language: value === "en" ? "en" : "zh" })}>
          <option value="zh">简体中文</option>
          <option value="en">English</option>
        </Select>
      </Field>
      <Field label={say("appearance")}>
        <Select value={preferences.appearance} onChange={(_, { value }) => prefer({ ...preferences, appearance: APPEARANCES.find((each) => each.value === value)?.value ?? "auto" })}>
          {APPEARANCES.map(({ value, word }) => <option key={value} value={value}>{say(word)}</option>)}
        </Select>
      </Field>
      <p className="soft">{say("local")}</p>
      <FunctionsNote />
    </div>
  );
}
