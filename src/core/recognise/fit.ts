/** How well a block fits a known table by its header and row anchors, and which column then plays which role. */
import { plainText } from "../sheets/text";
import type { SideSpec, TableSpec } from "../tables/spec";
import { THREE_PUBLIC_LINES } from "../tables/three-public";
import { cellAt } from "./grid";
import { classificationOf } from "./cell-text";
import type { BlockColumn, Lane } from "./columns";
import { blockColumns, lanesOf } from "./columns";
import type { Roles } from "./roles";
import { assignRoles, assignThreePublic, isUsualInsertion, loneAmount } from "./roles";
import { linesOf } from "./line-labels";
import type { BodyRow, LaneRoles } from "./rows";
import type { Block } from "./segment";
import { append } from "../lists";

/** A block prepared for fitting: columns and lanes are found once, whatever it may be. */
export interface Candidate {
  readonly blocks: readonly [Block, ...Block[]];
  readonly body: readonly BodyRow[];
  readonly columns: readonly BlockColumn[];
  readonly lanes: readonly Lane[];
  /** All labels of the body, comparable text. */
  readonly labels: readonly string[];
  /** What its codes are, once that was asked. */
  codes?: CodeKinds;
}

/** How many codes of the body are functional (201–234), economic (301–399) and of the government's classification (501–599). */
interface CodeKinds {
  readonly functional: number;
  readonly economic: number;
  readonly government: number;
}

export interface Fit {
  readonly spec: TableSpec;
  /** 0–1: share of the required and telling headers and anchors that are there. */
  readonly share: number;
  /** Everything required is there. */
  readonly complete: boolean;
  /** Headers or lines of another table are there. */
  readonly foreign: boolean;
  /** Told from look-alikes by its own headers, lines or layout. */
  readonly distinct: boolean;
  readonly lanes: readonly LaneRoles[];
  /** Side of each lane in a balance table. */
  readonly sides: readonly (SideSpec | undefined)[];
  /** 三公 printed with its items as rows. */
  readonly upright: boolean;
  readonly matched: readonly string[];
  readonly missing: readonly string[];
  readonly inserted: readonly { readonly column: BlockColumn; readonly role: string | null; readonly meaning: string | null }[];
  readonly anchors: readonly string[];
}

/** Prepare one block, or several that are one table. */
export function candidateOf(blocks: readonly [Block, ...Block[]]): Candidate {
  const [first] = blocks;
  const body: BodyRow[] = [];
  for (const block of blocks) for (const row of block.body) body.push({ grid: block.grid, row });
  const columns = blockColumns(first, blocks.length === 1 ? first.body : body.map(({ row }) => row));
  const lanes = lanesOf(columns);
  const labels: string[] = [];
  for (const lane of lanes) {
    const key = lane.name ?? lane.codes[0];
    if (key) for (const { row } of body) labels.push(cellAt(row, key.column)?.text.label.name ?? "");
  }
  return { blocks, body, columns, lanes, labels: labels.filter((label) => label !== "") };
}

/** Fit a candidate to a table; undefined when its layout rules that out. */
export function fitTable(candidate: Candidate, spec: TableSpec): Fit | undefined {
  switch (spec.layout) {
    case "balance": return fitBalance(candidate, spec);
    case "threePublic": return fitThreePublic(candidate, spec);
    case "items": return fitItems(candidate, spec);
    case "form": return { ...EMPTY, spec, share: 1, complete: true };
    default: return fitCoded(candidate, spec);
  }
}

const EMPTY = { share: 0, complete: false, foreign: false, distinct: false, lanes: [], sides: [], upright: false, matched: [], missing: [], inserted: [], anchors: [] } as const;

/** Headers that speak of the table: those of usual insertions (上年决算数) say nothing about which table it is. */
const headersOf = (candidate: Candidate): readonly string[] =>
  candidate.columns.filter((column) => column.header !== "" && !isUsualInsertion(column)).map(({ header }) => header);

function isForeign(candidate: Candidate, spec: TableSpec): boolean {
  const { foreign, foreignLines } = spec;
  return (foreign !== undefined && headersOf(candidate).some((header) => foreign.test(header))) || (foreignLines !== undefined && candidate.labels.some((label) => foreignLines.test(label)));
}

/** Weighted share of required (2) and telling (1) columns found. */
function shareOf(spec: TableSpec["columns"], roles: Roles): number {
  let all = 0;
  let missing = 0;
  const weigh = (column: TableSpec["columns"][number]): number => (column.required ? 2 : 0) + (column.telling ? 1 : 0);
  const counted = new Set<string>();
  for (const column of spec) {
    if (counted.has(column.role)) continue;
    counted.add(column.role);
    all += weigh(column);
  }
  for (const column of roles.missing) missing += weigh(column);
  return all === 0 ? 1 : Math.max(0, (all - missing) / all);
}

const pathsOf = (roles: Roles): string[] => roles.assigned.map(({ column }) => column.header);
const missingOf = (roles: Roles): string[] => roles.missing.map(({ role }) => role);

function fitCoded(candidate: Candidate, spec: TableSpec): Fit | undefined {
  const usable = candidate.lanes.filter((lane) => lane.amounts.length > 0);
  const [first] = usable;
  if (!first) return undefined;
  const codes = codeKinds(candidate);
  if (spec.layout === "economic" ? codes.functional > codes.economic : codes.economic > codes.functional) return undefined;
  if (spec.layout === "economic" && candidate.columns.some(({ kind, header }) => kind === "code" && /功能(科目|分类)/.test(header))) return undefined;
  if (codes.government > codes.functional && codes.government > codes.economic) return undefined;
  if (spec.layout !== "economic" && usable.length > 1) return undefined;
  const perLane = usable.map((lane) => ({ lane, roles: assignRoles(spec.columns, lane.amounts) }));
  const roles = perLane[0]?.roles;
  if (!roles) return undefined;
  const lanes = perLane.map(({ lane, roles: own }): LaneRoles => {
    const lone = own.assigned.length === 0 ? loneAmount(lane) : undefined;
    return { lane, assigned: lone ? [{ column: lone, role: "total" }] : own.assigned };
  });
  const complete = lanes.every(({ assigned }) => assigned.length > 0) && roles.missing.every(({ required }) => required !== true);
  const telling = spec.columns.filter((column) => column.telling);
  const told = telling.filter((column) => roles.assigned.some(({ role }) => role === column.role)).length;
  const share = shareOf(spec.columns, roles);
  return {
    ...EMPTY, spec, complete, share, lanes,
    foreign: isForeign(candidate, spec),
    distinct: spec.layout === "economic" ? codes.economic >= 3 : told > 0,
    matched: pathsOf(roles), missing: missingOf(roles),
    inserted: perLane.flatMap(({ roles: own }) => own.inserted),
    anchors: [codes.functional > 0 ? `功能分类编码 ${codes.functional} 个` : "", codes.economic > 0 ? `经济分类编码 ${codes.economic} 个` : ""].filter((text) => text !== ""),
  };
}

/** Counted once: a wide sheet has thousands of lanes, and every table asks. */
const codeKinds = (candidate: Candidate): CodeKinds => (candidate.codes ??= countCodes(candidate));

/** In code columns or glued to names. */
function countCodes(candidate: Candidate): CodeKinds {
  let functional = 0;
  let economic = 0;
  let government = 0;
  for (const lane of candidate.lanes) {
    const key = lane.codes[0] ?? lane.name;
    if (!key || /(单位|部门)(?![^/]*(科目|分类))[^/]*(编码|代码)$/.test(key.header)) continue;
    for (const { row } of candidate.body) {
      const cell = cellAt(row, key.column);
      if (!cell) continue;
      const kind = typeof cell.source.value === "number" ? classificationOf(String(cell.source.value)) : cell.text.classification;
      if (kind === "functional") functional++;
      else if (kind === "economic") economic++;
      else if (kind === "government") government++;
    }
  }
  return { functional, economic, government };
}

function fitBalance(candidate: Candidate, spec: TableSpec): Fit | undefined {
  const lanes = candidate.lanes.filter((lane) => lane.name !== undefined && lane.amounts.length > 0);
  const [income, expenditure] = spec.sides ?? [];
  if (lanes.length < 2 || !income || !expenditure) return undefined;
  if (lanes.some((lane) => lane.codes.length > 0)) return undefined;
  const labels = lanes.map((lane) => candidate.body.map(({ row }) => cellAt(row, lane.name?.column ?? -1)?.text.label.name ?? "").filter((label) => label !== ""));
  const counts = [income, expenditure].map((side) => labels.map((own) => own.reduce((sum, label) => (linesOf(side.lines, label).length > 0 ? sum + 1 : sum), 0)));
  const count = (side: SideSpec, lane: number): number => counts[side === income ? 0 : 1]?.[lane] ?? 0;
  const incomeLane = bestLane(lanes, (lane) => count(income, lane) - count(expenditure, lane) / 2, (lane) => count(income, lane) >= 2);
  if (incomeLane < 0) return undefined;
  const expenditureLane = bestLane(lanes, (lane) => count(expenditure, lane), (lane) => lane !== incomeLane && count(expenditure, lane) >= 2);
  if (expenditureLane < 0) return undefined;
  const sides: (SideSpec | undefined)[] = [];
  const laneRoles: LaneRoles[] = [];
  const matched: string[] = [];
  const missing: string[] = [];
  const inserted: Fit["inserted"][number][] = [];
  let share = 0;
  let complete = true;
  lanes.forEach((lane, index) => {
    if (index !== incomeLane && index !== expenditureLane) return;
    const side = index === incomeLane ? income : expenditure;
    const roles = assignRoles(side.columns, lane.amounts);
    const lone = loneAmount(lane);
    const wanted = side.columns[side.columns.length - 1]?.role ?? "amount";
    const assigned = roles.assigned.length === 0 && lone ? [{ column: lone, role: wanted }] : roles.assigned;
    const lacking = roles.missing.filter(({ role, required }) => required === true && !assigned.some((one) => one.role === role));
    if (assigned.length === 0 || lacking.length > 0) complete = false;
    sides.push(side);
    laneRoles.push({ lane, assigned });
    share += shareOf(side.columns, { ...roles, missing: lacking });
    append(matched, assigned.map(({ column }) => column.header));
    append(missing, lacking.map(({ role }) => role));
    append(inserted, roles.inserted.filter(({ column }) => !assigned.some((one) => one.column === column)));
  });
  for (const [index, lane] of lanes.entries()) {
    const lone = index === incomeLane || index === expenditureLane || spec.columns.length > 0 ? undefined : loneAmount(lane);
    if (!lone) continue;
    sides.push(undefined);
    laneRoles.push({ lane, assigned: [{ column: lone, role: "amount" }] });
  }
  const anchors = count(income, incomeLane) + count(expenditure, expenditureLane);
  const telling = spec.tellingLines;
  return {
    ...EMPTY, spec, complete, foreign: isForeign(candidate, spec), lanes: laneRoles, sides, matched, missing, inserted,
    share: (share / 2) * Math.min(1, anchors / 12) * (telling && !candidate.labels.some((label) => telling.test(label)) ? 0.7 : 1),
    distinct: anchors >= 12,
    anchors: [`${anchors} 个标准项目行`],
  };
}

/** The first lane with the highest weight of those allowed; −1 when none is. */
function bestLane(lanes: readonly Lane[], weight: (lane: number) => number, allowed: (lane: number) => boolean): number {
  let best = -1;
  lanes.forEach((_, lane) => {
    if (allowed(lane) && (best < 0 || weight(lane) > weight(best))) best = lane;
  });
  return best;
}

function fitThreePublic(candidate: Candidate, spec: TableSpec): Fit | undefined {
  const lane = candidate.lanes.find(({ amounts }) => amounts.length > 0);
  if (!lane || codeKinds(candidate).economic > 0) return undefined;
  const amounts = candidate.lanes.flatMap((one) => one.amounts);
  const roles = assignThreePublic(spec.columns, amounts, spec.kind);
  const items = new Set(roles.assigned.map(({ role }) => role.slice(role.lastIndexOf(".") + 1)));
  const foreign = isForeign(candidate, spec);
  if (items.has("abroad") || items.has("reception")) {
    return {
      ...EMPTY, spec, foreign, share: shareOf(spec.columns, roles), complete: items.has("total") || items.size >= 3, distinct: items.size >= 4,
      lanes: [{ lane: { ...lane, amounts }, assigned: roles.assigned }], matched: pathsOf(roles), missing: missingOf(roles), inserted: roles.inserted,
    };
  }
  const found = THREE_PUBLIC_LINES.filter(({ label }) => candidate.labels.some((text) => label.test(text)));
  if (!lane.name || found.length < 3 || !found.some(({ key }) => key === "abroad" || key === "reception")) return undefined;
  return {
    ...EMPTY, spec, foreign, upright: true, share: Math.min(1, found.length / 5), complete: true, distinct: found.length >= 4,
    lanes: [{ lane, assigned: [] }], anchors: found.map(({ key }) => key),
  };
}

function fitItems(candidate: Candidate, spec: TableSpec): Fit | undefined {
  const lane = candidate.lanes.find((one) => one.name !== undefined && one.amounts.length > 0);
  if (!lane || !spec.lines) return undefined;
  const found = spec.lines.filter(({ label }) => candidate.labels.some((text) => label.test(text)));
  if (found.length < 3) return undefined;
  const roles = assignRoles(spec.columns, lane.amounts);
  const lone = loneAmount(lane);
  const assigned = roles.assigned.length === 0 && lone ? [{ column: lone, role: "amount" }] : roles.assigned;
  return {
    ...EMPTY, spec, foreign: isForeign(candidate, spec), complete: assigned.length > 0, share: Math.min(1, found.length / 8), distinct: found.length >= 6,
    lanes: [{ lane, assigned }], matched: pathsOf(roles), inserted: roles.inserted, anchors: [`${found.length} 个标准项目行`],
  };
}

/** A sentence of a note, or the sheet's name, that speaks of this table. */
export const mentions = (text: string, spec: TableSpec): boolean => spec.mentions.test(plainText(text));
