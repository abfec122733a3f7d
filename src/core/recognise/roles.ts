/** Giving the amount columns of a lane their roles in a table. */
import { remembered } from "../sheets/remembered";
import { INSERTED_COLUMNS } from "../tables/headers";
import type { ColumnSpec, TableKind } from "../tables/spec";
import { THREE_PUBLIC_MEASURES } from "../tables/three-public";
import type { BlockColumn, Lane } from "./columns";

export interface RoleColumn {
  readonly column: BlockColumn;
  readonly role: string;
}

export interface Roles {
  readonly assigned: readonly RoleColumn[];
  readonly missing: readonly ColumnSpec[];
  /** Columns without a role in this table. */
  readonly inserted: readonly { readonly column: BlockColumn; readonly role: string | null; readonly meaning: string | null }[];
}

/** The usual insertion that a header names; null for none. */
const insertion = remembered((text) => INSERTED_COLUMNS.find(({ header }) => header.test(text)) ?? null, 5000);

const insertedAs = (column: BlockColumn): ReturnType<typeof insertion> => insertion(column.header);

/** Whether a column has the header of a usual insertion. */
export const isUsualInsertion = (column: BlockColumn): boolean => insertedAs(column) !== null;

/**
 * Roles for amount columns. Specs are tried in their order, each role goes to the first column that fits; columns with the
 * header of a usual insertion (年初预算数, 增减额) are used only for what is required and not there otherwise.
 */
export function assignRoles(specs: readonly ColumnSpec[], columns: readonly BlockColumn[]): Roles {
  const taken = new Map<BlockColumn, string>();
  const roles = new Set<string>();
  const extra = new Set(columns.filter((column) => insertedAs(column) !== null));
  const assign = (spec: ColumnSpec, pool: readonly BlockColumn[]): void => {
    if (roles.has(spec.role)) return;
    const column = pool.find((candidate) => !taken.has(candidate) && spec.header.test(candidate.header));
    if (!column) return;
    taken.set(column, spec.role);
    roles.add(spec.role);
  };
  const ordinary = columns.filter((column) => !extra.has(column));
  for (const spec of specs) assign(spec, ordinary);
  for (const spec of specs) if (spec.required) assign(spec, columns);
  return {
    assigned: assignedTo(columns, taken),
    missing: specs.filter((spec) => (spec.required || spec.telling) && !roles.has(spec.role) && !specs.some(({ role, standsFor }) => standsFor === spec.role && roles.has(role))),
    inserted: columns.filter((column) => !taken.has(column)).map((column) => {
      const known = insertedAs(column);
      return { column, role: known?.role ?? null, meaning: known?.meaning ?? null };
    }),
  };
}

function assignedTo(columns: readonly BlockColumn[], taken: ReadonlyMap<BlockColumn, string>): RoleColumn[] {
  const assigned: RoleColumn[] = [];
  for (const column of columns) {
    const role = taken.get(column);
    if (role !== undefined) assigned.push({ column, role });
  }
  return assigned;
}

/** The single amount column of a lane, when no header says which: the only one that is not a usual insertion. */
export function loneAmount(lane: Lane): BlockColumn | undefined {
  const ordinary = lane.amounts.filter((column) => insertedAs(column) === null);
  return ordinary.length === 1 ? ordinary[0] : lane.amounts.length === 1 ? lane.amounts[0] : undefined;
}

const FUND = /(一般公共|政府性基金|国有资本经营)预算/g;

/** The measure that a header speaks of: `budget`, `final`, `prior` …; empty when it names none, and for the plan itself in a budget table. */
export function measureOf(header: string, kind: TableKind): string {
  const bare = header.replace(FUND, "");
  const role = THREE_PUBLIC_MEASURES.find((measure) => measure.header.test(bare))?.role ?? "";
  return kind === "budget" && role === "budget" ? "" : role;
}

/** The fund that a header names instead of a measure, where a 三公 table with items as rows is split by funds. */
export const fundOf = (header: string): string => (/一般公共/.test(header) ? "general" : /政府性基金/.test(header) ? "fund" : /国有资本/.test(header) ? "capital" : "");

/** Numbers of groups, persons, vehicles: printed beside the amounts, never added to them. */
export const COUNTS = /\((个|人|辆|批|批次|人次|台|次)[^()]*\)|团组|人次|保有|批次|购置数|数量/;

/** A header text that says which measure a column holds and nothing else. */
const MEASURE_ALONE = /^(年初|全年|调整|调整后|本年|上年|当年)?(预算|决算|执行|支出|实际支出)数?$|^金额$/;

/** Roles `measure.item` for the columns of a 三公 table printed across. */
export function assignThreePublic(items: readonly ColumnSpec[], columns: readonly BlockColumn[], kind: TableKind): Roles {
  const taken = new Map<BlockColumn, string>();
  const roles = new Set<string>();
  const usual = /增减|增长|%|完成/;
  const measures = new Map(columns.map((column) => [column, measureOf(column.header, kind)]));
  const itemHeaders = new Map(columns.map((column) => [column, column.path.filter((text) => !MEASURE_ALONE.test(text)).join("/")]));
  for (const item of items) {
    for (const column of columns) {
      if (taken.has(column) || usual.test(column.header) || COUNTS.test(column.header) || !item.header.test(itemHeaders.get(column) ?? "")) continue;
      const measure = measures.get(column) ?? "";
      const role = measure === "" ? item.role : `${measure}.${item.role}`;
      if (roles.has(role)) continue;
      taken.set(column, role);
      roles.add(role);
    }
  }
  columns.forEach((column, index) => {
    const next = columns[index + 1];
    const following = next && taken.get(next);
    if (taken.has(column) || !/小计$|合计$/.test(column.header) || following === undefined || !following.endsWith("purchase")) return;
    const role = following.replace(/purchase$/, "vehicle");
    if (!roles.has(role)) {
      taken.set(column, role);
      roles.add(role);
    }
  });
  const found = new Set([...roles].map((role) => role.slice(role.lastIndexOf(".") + 1)));
  return {
    assigned: assignedTo(columns, taken),
    missing: items.filter((item) => (item.required || item.telling) && !found.has(item.role)),
    inserted: columns.filter((column) => !taken.has(column)).map((column) => {
      const known = insertedAs(column);
      return { column, role: known?.role ?? null, meaning: known?.meaning ?? null };
    }),
  };
}
