/** Columns printed beneath the total of their group: 财政拨款/小计 holds what 财政拨款/一般公共预算 shows again. */
import type { RecognisedTable, TableColumn } from "../recognise/disclosure";

const GROUP_TOTAL = /^(小计|合计)$/;

/** Of the parts of a sum, those that no other of them holds already. */
export function partsOnce(table: RecognisedTable, roles: readonly string[]): readonly string[] {
  const groups = roles.flatMap((role) => groupOf(columnOf(table, role)));
  return groups.length === 0 ? roles : roles.filter((role) => !groups.some((group) => isBeneath(columnOf(table, role), group)));
}

/** Of these parts, those that stand beneath the total's own header. */
export function partsBeneath(table: RecognisedTable, total: string, roles: readonly string[]): readonly string[] {
  const [group] = groupOf(columnOf(table, total));
  return group === undefined ? [] : roles.filter((role) => isBeneath(columnOf(table, role), group));
}

const columnOf = ({ columns }: RecognisedTable, role: string): TableColumn | undefined => columns.find((column) => column.role === role);

/** The headers that a 小计 or 合计 column stands under. */
function groupOf(column: TableColumn | undefined): (readonly string[])[] {
  const path = column?.path ?? [];
  return path.length > 1 && GROUP_TOTAL.test(path[path.length - 1] ?? "") ? [path.slice(0, -1)] : [];
}

function isBeneath(column: TableColumn | undefined, group: readonly string[]): boolean {
  if (!column || column.path.length <= group.length || GROUP_TOTAL.test(column.path[group.length] ?? "")) return false;
  return group.every((text, at) => column.path[at] === text);
}
