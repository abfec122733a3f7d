/** The map of the relations: choosing a table or a line shows its findings. One stop for the Tab key, arrows inside. */
import { useState, type KeyboardEvent, type ReactNode } from "react";
import { OUTCOMES, type DisclosureReport } from "../../core/check/report";
import { byDrawingOrder, countsText, relationMap, worstOutcome, type OutcomeCounts } from "../../core/present/relation-map";
import { OUTCOME_SIGNS } from "../../core/present/signs";
import { outcomeName } from "../../core/wording/names";
import { usePane } from "../pane-context";
import type { MapChoice } from "../state/pane-state";
import { countsSentence } from "./choice-line";
import { layOutMap } from "./map-layout";

export interface RelationMapProps {
  readonly report: DisclosureReport;
  readonly disclosure: number;
  /** Say whose map it is. */
  readonly named: boolean;
}

/** Characters of a title that fit a box beside its count. Titles differ in how they begin and how they end: the middle is left out. */
const LONGEST_NAME = 11;
const HEAD = 5;

const shortened = (title: string): string => (title.length > LONGEST_NAME ? `${title.slice(0, HEAD)}…${title.slice(HEAD + 1 - LONGEST_NAME)}` : title);

export function RelationMapView({ report, disclosure, named }: RelationMapProps): ReactNode {
  const { controller, state, language, say } = usePane();
  const [focus, setFocus] = useState(0);
  const { tables, unit } = report.disclosure;
  const { own, between } = relationMap(report);
  const layout = layOutMap(tables.length, between);
  const title = (position: number): string => tables[position]?.title ?? "";
  const chosen = (keys: readonly string[]): boolean => state.choice?.disclosure === disclosure && state.choice.tables.length === keys.length && state.choice.tables.every((key, index) => key === keys[index]);
  const choose = (tableKeys: MapChoice["tables"]): void => controller.dispatch({ type: "choose", choice: chosen(tableKeys) ? null : { disclosure, tables: tableKeys } });

  // Parts in the order of the arrow keys: each table followed by the lines that begin at it. `order` says who is drawn first.
  const parts = tables.flatMap(({ key }, position) => [
    { kind: "node" as const, position, keys: [key] as const, counts: own[position] ?? new Map<never, number>(), name: say("mapNode", { table: title(position), counts: countsSentence(own[position] ?? new Map(), language, say) }) },
    ...between.flatMap((edge, index) => (edge.from !== position ? [] : [{
      kind: "edge" as const, position: index, keys: [key, tables[edge.to]?.key ?? ""] as const, counts: edge.counts,
      name: say("mapEdge", { table: title(edge.from), other: title(edge.to), counts: countsSentence(edge.counts, language, say) }),
    }])),
  ]);
  const drawn = parts.map((part, index) => ({ part, index })).sort((a, b) => Number(a.part.kind === "node") - Number(b.part.kind === "node") || byDrawingOrder(a.part.counts, b.part.counts));

  const move = (event: KeyboardEvent<SVGSVGElement>): void => {
    const step = event.key === "ArrowDown" || event.key === "ArrowRight" ? 1 : event.key === "ArrowUp" || event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = Math.min(Math.max(focus + step, 0), parts.length - 1);
    setFocus(next);
    const element = event.currentTarget.querySelector(`[data-part="${next}"]`);
    if (element instanceof SVGElement) element.focus();
  };

  return (
    <figure>
      {named && <p><b>{unit ?? say("unknownUnit")}</b></p>}
      <p className="soft">{say("mapHelp")}</p>
      <svg viewBox={`0 0 ${layout.width} ${layout.height}`} role="group" aria-label={say("map")} onKeyDown={move}>
        {drawn.map(({ part, index }) => (
          <g
            key={part.kind + String(part.position)} role="button" tabIndex={index === focus ? 0 : -1} data-part={index} {...(part.kind === "edge" && { "aria-label": part.name })} aria-pressed={chosen(part.keys)}
            className={`${part.kind} ${part.counts.size === 0 ? "" : worstOutcome(part.counts)}`}
            onClick={() => {
              setFocus(index);
              choose(part.keys);
            }}
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== " ") return;
              event.preventDefault();
              choose(part.keys);
            }}
          >
            {/* Names a table in full, where the box shortens it; a line has no text of its own and carries a label. */}
            <title>{part.name}</title>
            {part.kind === "node" ? <NodeShape box={layout.nodes[part.position]} name={shortened(title(part.position))} counts={part.counts} /> : <ArcShape arc={layout.arcs[part.position]} />}
          </g>
        ))}
      </svg>
      <figcaption>
        {OUTCOMES.map((outcome) => (
          <span key={outcome}><svg viewBox="0 0 30 8" aria-hidden="true"><g className={`edge ${outcome}`}><path d="M1 4H29" /></g></svg> {OUTCOME_SIGNS[outcome]} {outcomeName(outcome, language)}</span>
        ))}
      </figcaption>
    </figure>
  );
}

function NodeShape({ box, name, counts }: { readonly box: ReturnType<typeof layOutMap>["nodes"][number] | undefined; readonly name: string; readonly counts: OutcomeCounts }): ReactNode {
  if (box === undefined) return null;
  const line = box.y + box.height / 2 + 4;
  return (
    <>
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={4} />
      <text x={box.x + 8} y={line}>{name}</text>
      {counts.size > 0 && <text className="mark" x={box.x + box.width - 6} y={line} textAnchor="end">{countsText(counts)}</text>}
    </>
  );
}

function ArcShape({ arc }: { readonly arc: ReturnType<typeof layOutMap>["arcs"][number] | undefined }): ReactNode {
  if (arc === undefined) return null;
  // The wide invisible stroke is what a finger or a mouse hits.
  return <><path className="hit" d={arc.path} /><path d={arc.path} /></>;
}
