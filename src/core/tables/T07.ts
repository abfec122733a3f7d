/** T7 财政拨款“三公”经费支出决算表. */
import type { TableSpec } from "./spec";
import { THREE_PUBLIC_ITEMS, THREE_PUBLIC_LINES, threePublicSums } from "./three-public";

export const T7: TableSpec = {
  id: "T7",
  kind: "final",
  layout: "threePublic",
  name: { zh: "财政拨款“三公”经费支出决算表", en: "Final accounts: three-public expenses" },
  titles: [/(一般公共预算(及政府性基金(预算)?)?)?(财政拨款)?(安排的?)?三公(经费|两费)?(支出)?([及、和]?(会议费|培训费))*(支出)?决算(总)?(公开)?表$/, /三公经费[^预]*决算(情况)?(公开)?表$/],
  mentions: /三公(经费)?[^。]*决算|三公经费支出预决算情况/,
  columns: THREE_PUBLIC_ITEMS,
  lines: THREE_PUBLIC_LINES,
  standard: true,
  relations: threePublicSums("决07"),
  source: "部门决算公开表 “三公”经费（各省编号 07 或 09）",
};
