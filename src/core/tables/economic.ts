/** What the tables by economic subject (T6, B6) share: lines of totals, classes that are 人员 or 公用, relations. */
import type { RelationSpec } from "../relations/spec";
import type { ColumnSpec, LineSpec } from "./spec";
import { hierarchy } from "./subject-relations";

/** 工资福利支出, 对个人和家庭的补助. */
export const PERSONNEL_CLASSES = ["301", "303"] as const;
/** 商品和服务支出 and the other classes that are not paid to persons. */
export const PUBLIC_CLASSES = ["302", "307", "309", "310", "311", "312", "313", "399"] as const;

export const ECONOMIC_COLUMNS: readonly ColumnSpec[] = [
  { role: "personnel", header: /人员(经费|支出)$/ },
  { role: "publicFunds", header: /公用(经费|支出)$/ },
  { role: "total", header: /(合计|小计|金额|决算数|预算数|支出|总计)$/, required: true },
];

export const ECONOMIC_LINES: readonly LineSpec[] = [
  { key: "personnel", label: /^人员(经费|支出)(合计|小计|总计)$/, role: "total" },
  { key: "publicFunds", label: /^公用(经费|支出)(合计|小计|总计)$/, role: "total" },
];

/** Relations 1–5 of a table by economic subject. */
export function economicRelations(prefix: string, table: string): RelationSpec[] {
  const places = (rows: readonly string[], role: string) => rows.map((row) => ({ table, row, role }));
  const subjects = (codes: readonly string[]) => codes.map((code) => `subject:${code}`);
  return [
    { ...hierarchy(`${prefix}-1`), sentence: { zh: "各类 = 其各款之和；合计 = 各类之和", en: "each class = sum of its sections; total = sum of the classes" } },
    {
      id: `${prefix}-2`, type: "equal", left: places(["personnel"], "total"), right: places(subjects(PERSONNEL_CLASSES), "total"),
      sentence: { zh: "人员经费合计 = 301 工资福利支出 + 303 对个人和家庭的补助", en: "personnel = 301 + 303" },
    },
    {
      id: `${prefix}-3`, type: "equal", left: places(["publicFunds"], "total"), right: places(subjects(PUBLIC_CLASSES), "total"),
      sentence: { zh: "公用经费合计 = 302 + 307 + 309 + 310 + 311 + 312 + 313 + 399（所列各类）", en: "operating funds = 302 + 307 + 309 + 310 + 311 + 312 + 313 + 399, those printed" },
    },
    {
      id: `${prefix}-4`, type: "equal", left: places(["total"], "total"), right: places(["personnel", "publicFunds"], "total"),
      sentence: { zh: "合计 = 人员经费合计 + 公用经费合计", en: "total = personnel + operating funds" },
    },
    {
      id: `${prefix}-5`, type: "rowSum", total: "total", parts: ["personnel", "publicFunds"],
      sentence: { zh: "各行：合计 = 人员经费 + 公用经费", en: "in every row: total = personnel + operating funds" },
    },
  ];
}
