/** What is to be seen: findings after filters and search, in their groups. */
import type { CheckReport } from "../../core/check/report";
import type { Finding, Severity } from "../../core/findings";
import { SEVERITIES } from "../../core/findings";
import { groupFindings, placeName, type FindingGroup } from "../../core/present/finding-groups";
import { describeFinding } from "../../core/wording/findings";
import type { Language } from "../../core/wording/language";
import { DEFAULT_UNFOLDED } from "../preferences";
import { tablesOfFindings } from "./finding-index";
import { ignoredEntry } from "./ignored";
import type { MapChoice, PaneState } from "./pane-state";

export interface ShownGroup extends FindingGroup {
  readonly key: string;
  readonly open: boolean;
}

/** Groups as they stand before anything is filtered, and what each finding says. One for each report and language. */
interface Prepared {
  readonly groups: readonly FindingGroup[];
  readonly texts: ReadonlyMap<string, string>;
}

const prepared = new WeakMap<CheckReport, Map<Language, Prepared>>();

function prepare(report: CheckReport, language: Language): Prepared {
  const known = prepared.get(report) ?? new Map<Language, Prepared>();
  prepared.set(report, known);
  let found = known.get(language);
  if (found === undefined) {
    const groups = groupFindings(report);
    const texts = new Map(groups.flatMap(({ table, findings }) => findings.map((finding) => [finding.id, searchable(finding, table?.title ?? "", language)] as const)));
    known.set(language, (found = { groups, texts }));
  }
  return found;
}

const searchable = (finding: Finding, title: string, language: Language): string =>
  [title, finding.rule, describeFinding(finding, language), ...finding.cells.map(placeName), ...finding.figures.map(({ label, value }) => `${label} ${value}`)].join("\n").toLowerCase();

/** What decides what is shown. */
export type Filtered = Pick<PaneState, "checked" | "ignored" | "shown" | "severities" | "choice" | "search" | "folds">;

/** The groups to show, worst first. Groups without a finding of these severities begin folded, unless they were asked for. */
export function shownGroups(state: Filtered, language: Language, unfolded: readonly Severity[] = DEFAULT_UNFOLDED): ShownGroup[] {
  if (state.checked === null) return [];
  const { groups, texts } = prepare(state.checked.report, language);
  const words = state.search.toLowerCase().split(/\s+/).filter((word) => word !== "");
  const wanted = (finding: Finding): boolean => {
    if ((ignoredEntry(finding, state.ignored) !== undefined) !== (state.shown === "ignored")) return false;
    if (state.severities.length > 0 && !state.severities.includes(finding.severity)) return false;
    const { choice } = state;
    if (choice !== null && !isChosen(finding, choice, state.checked)) return false;
    const text = texts.get(finding.id) ?? "";
    return words.every((word) => text.includes(word));
  };
  const asked = words.length > 0 || state.severities.length > 0 || state.choice !== null || state.shown === "ignored";
  return groups.flatMap((group): ShownGroup[] => {
    const findings = group.findings.filter(wanted);
    const [first] = findings;
    if (first === undefined) return [];
    const key = `${first.disclosure ?? ""}/${first.table ?? ""}`;
    const fold = state.folds.get(key);
    return [{ ...group, key, findings, worst: first.severity, open: fold === undefined ? asked || findings.some(({ severity }) => unfolded.includes(severity)) : fold === "open" }];
  }).sort((a, b) => SEVERITIES.indexOf(a.worst) - SEVERITIES.indexOf(b.worst));
}

/** A table is asked for what lies in it, two tables for what lies between them. */
function isChosen(finding: Finding, { disclosure, tables }: MapChoice, checked: PaneState["checked"]): boolean {
  if (checked === null || finding.disclosure !== disclosure) return false;
  const { own, touched } = tablesOfFindings(checked.report);
  const known = (tables.length === 1 ? own : touched).get(finding.id);
  return tables.every((table) => known?.has(table) === true);
}

/** The finding to go to from this one, among those in open groups; null at the ends. */
export function neighbour(groups: readonly ShownGroup[], finding: string, step: 1 | -1): Finding | null {
  const walk = groups.filter(({ open }) => open).flatMap(({ findings }) => findings);
  const position = walk.findIndex(({ id }) => id === finding);
  return position < 0 ? null : (walk[position + step] ?? null);
}
