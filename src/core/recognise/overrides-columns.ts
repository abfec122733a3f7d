/** Columns of a table as the user may correct them: which there are, what each may be, and a fit with what was said of them. */
import { INSERTED_COLUMNS } from "../tables/headers";
import { tableSpec } from "../tables/index";
import type { TableSpec } from "../tables/spec";
import { THREE_PUBLIC_MEASURES } from "../tables/three-public";
import type { BlockColumn } from "./columns";
import type { RecognisedTable } from "./disclosure";
import type { Fit } from "./fit";
import type { ColumnOverride } from "./overrides";
import { append } from "../lists";

/** A column of amounts, named as an override names it. */
export interface ColumnChoice {
  readonly column: number;
  readonly header: string;
  readonly nth: number;
  readonly role: string | null;
}

/** Roles that are no amounts of the table. */
const FIXED: readonly (string | null)[] = ["code", "name", "lineNumber"];

/** The columns of a table whose role the user may set, from left to right; none where the items of the table are its rows. */
export function columnChoices({ id, known, columns }: RecognisedTable): ColumnChoice[] {
  if (!known || columnRoles(id).length === 0) return [];
  const seen = new Map<string, number>();
  return columns.flatMap(({ column, role, path }) => {
    const header = path.join("/");
    const nth = seen.get(header) ?? 0;
    seen.set(header, nth + 1);
    return FIXED.includes(role) || header === "" ? [] : [{ column, header, nth, role }];
  });
}

/** Every role that a column of the table may have, in the order of its specification, then those of columns that units insert. */
export function columnRoles(id: string): string[] {
  const spec = tableSpec(id);
  if (spec === undefined || spec.layout === "form") return [];
  const own = [...spec.columns, ...(spec.sides ?? []).flatMap(({ columns }) => columns)].map(({ role }) => role);
  const measured = spec.layout === "threePublic" ? THREE_PUBLIC_MEASURES.flatMap(({ role: measure }) => own.map((role) => `${measure}.${role}`)) : [];
  return [...new Set([...own, ...measured, ...INSERTED_COLUMNS.map(({ role }) => role)])];
}

/** The fit with the columns as the user said, and the headers that the table no longer has. A role goes from the column that had it to the one that was named. */
export function withColumns(fit: Fit, said: readonly ColumnOverride[]): { readonly fit: Fit; readonly gone: readonly string[] } {
  const gone: string[] = [];
  let current = fit;
  for (const override of said) {
    const amounts = current.lanes.flatMap(({ lane }) => lane.amounts).filter((column, index, all) => all.indexOf(column) === index);
    const column = amounts.filter(({ header }) => header === override.header)[override.nth];
    if (column === undefined) gone.push(override.header);
    else current = withColumn(current, column, override.role);
  }
  return { fit: current, gone };
}

function withColumn(fit: Fit, column: BlockColumn, role: string | null): Fit {
  const inserted = fit.inserted.filter((each) => each.column !== column);
  const usual = role === null ? undefined : INSERTED_COLUMNS.find((each) => each.role === role);
  const free = (each: BlockColumn): Fit["inserted"][number] => ({ column: each, role: null, meaning: null });
  const freed: Fit["inserted"][number][] = [];
  const lanes = fit.lanes.map((lane) => {
    if (!lane.lane.amounts.includes(column)) return lane;
    const kept = lane.assigned.filter((each) => each.column !== column);
    if (role === null || usual !== undefined) return { ...lane, assigned: kept };
    append(freed, kept.filter((each) => each.role === role).map((each) => free(each.column)));
    return { ...lane, assigned: [...kept.filter((each) => each.role !== role), { column, role }].sort((a, b) => a.column.column - b.column.column) };
  });
  const taken = role !== null && usual === undefined;
  return {
    ...fit, lanes,
    inserted: [...inserted, ...freed, ...(taken ? [] : [{ ...free(column), role: usual?.role ?? null, meaning: usual?.meaning ?? null }])],
    missing: taken ? fit.missing.filter((each) => each !== role) : fit.missing,
  };
}

/** Whether a column of the table has been given anything to say: a fit without it would be an empty table. */
export const readsAmounts = ({ spec, lanes, upright }: Fit): boolean => upright || READ_OTHERWISE.includes(spec.layout) || lanes.some(({ assigned }) => assigned.length > 0);

const READ_OTHERWISE: readonly TableSpec["layout"][] = ["form"];
