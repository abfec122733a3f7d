/** The largest changes of what was computed last, as a picture and as a table. */
import type { ReactNode } from "react";
import { withSeparators } from "../../core/present/equations";
import { largestChanges } from "../../core/ratios/compared-rows";
import type { ComputationPreview, PreviewBase } from "../../core/ratios/preview";
import { baseName } from "../../core/wording/ratios";
import { usePane } from "../pane-context";
import { layOutBars } from "./bar-layout";
import { useCompute } from "./compute-context";
import { headline } from "./headline";

const MOST_BARS = 10;
/** Pixels from one bar to the next: a line of text, and the bar under it. */
const STEP = 38;
const TEXT_LINE = 14;
const BAR_TOP = 19;
const BAR_HEIGHT = 11;
/** Characters that leave room for the figure in the narrowest pane, Chinese ones counted double. */
const LONGEST_NAME = 32;

export function ChangeBars(): ReactNode {
  const { state: { done } } = useCompute();
  const [latest] = done;
  if (latest?.kind !== "computed") return null;
  // Last year is what readers ask about; without it the budget is what there is.
  const base = latest.preview.bases.find((one) => one.base === "prior") ?? latest.preview.bases[0];
  return base === undefined ? null : <Picture preview={latest.preview} base={base} />;
}

function Picture({ preview, base }: { readonly preview: ComputationPreview; readonly base: PreviewBase }): ReactNode {
  const { language, say } = usePane();
  const changes = largestChanges(base.rows, MOST_BARS);
  const name = baseName(base.base, language);
  if (changes.length === 0) return <p className="soft">{say("noChanges", { base: name })}</p>;
  const { zero, bars } = layOutBars(changes.map(({ difference }) => Number(difference)));
  const title = preview.amountUnit === null ? say("largestTable", { table: preview.title, base: name }) : say("largestTableIn", { table: preview.title, base: name, unit: preview.amountUnit });
  return (
    <figure className="bars">
      <h2>{say("largest")}</h2>
      <figcaption>{title}</figcaption>
      <svg width="100%" height={changes.length * STEP} role="img" aria-label={`${say("largest")}：${title}`}>
        {changes.map(({ name: subject, difference, how }, index) => {
          const top = index * STEP;
          const bar = bars[index];
          const mark = how === "added" ? ` ${say("isNew")}` : how === "vanished" ? ` ${say("isGone")}` : "";
          return (
            <g key={index} className={difference.startsWith("-") ? "less" : "more"}>
              <title>{subject}</title>
              <text x={0} y={top + TEXT_LINE}>{shortened(subject, LONGEST_NAME - mark.length)}{mark !== "" && <tspan className="mark">{mark}</tspan>}</text>
              <text x="100%" y={top + TEXT_LINE} textAnchor="end">{signed(difference)}</text>
              <line x1={`${zero}%`} x2={`${zero}%`} y1={top + BAR_TOP - 2} y2={top + BAR_TOP + BAR_HEIGHT + 2} />
              {bar && <rect x={`${bar.from}%`} width={`${bar.length}%`} y={top + BAR_TOP} height={BAR_HEIGHT} />}
            </g>
          );
        })}
      </svg>
      <details>
        <summary>{say("asTable")}</summary>
        <table className="rows">
          <thead><tr><th scope="col">{say("subject")}</th><th scope="col">{say("thisTable")}</th><th scope="col">{headline(name)}</th><th scope="col">{say("change")}</th></tr></thead>
          <tbody>
            {changes.map(({ code, name: subject, current, base: before, difference }, index) => (
              <tr key={index}><th scope="row">{code !== "" && <><span className="soft">{code}</span> </>}{subject}</th><td>{current === null ? "–" : withSeparators(current)}</td><td>{before === null ? "–" : withSeparators(before)}</td><td>{signed(difference)}</td></tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

const signed = (difference: string): string => (difference.startsWith("-") ? withSeparators(difference) : `+${withSeparators(difference)}`);

/** Cut to a width, Chinese characters counting two. */
function shortened(text: string, most: number): string {
  let width = 0;
  let end = 0;
  for (const character of text) {
    width += character.charCodeAt(0) > 0xff ? 2 : 1;
    if (width > most) return `${text.slice(0, end)}…`;
    end += character.length;
  }
  return text;
}
