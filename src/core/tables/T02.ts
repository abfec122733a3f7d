/** T2 收入决算表. */
import type { TableSpec } from "./spec";
import { hierarchy } from "./subject-relations";

export const T2: TableSpec = {
  id: "T2",
  kind: "final",
  layout: "subjects",
  name: { zh: "收入决算表", en: "Final accounts: income" },
  titles: [/收入决算(总)?(公开)?表$/, /收入决算(总体)?情况表$/],
  mentions: /收入决算表|本年度取得的各项收入/,
  columns: [
    { role: "fiscal", header: /(^|\/)财政拨款(收入)?(\/(小计|合计))?$/, required: true },
    { role: "superior", header: /上级补助收入/, telling: true },
    { role: "business.education", header: /事业收入\/其中|教育收费$/ },
    { role: "business", header: /事业收入(\/(小计|合计))?$/, telling: true },
    { role: "operating", header: /经营收入$/, telling: true },
    { role: "affiliate", header: /附属单位(上缴|缴款|缴费)/, telling: true },
    { role: "other", header: /其他收入$/ },
    { role: "total", header: /^(?!.*(财政拨款|事业|年初|上年)).*(本年收入合计|收入合计|合计|总计|本年收入)$/, required: true },
  ],
  foreign: /基本支出|项目支出/,
  standard: true,
  relations: [
    {
      id: "决02-1", type: "rowSum", total: "total", parts: ["fiscal", "superior", "business", "operating", "affiliate", "other"],
      sentence: { zh: "各行：本年收入合计 = 财政拨款收入 + 上级补助收入 + 事业收入 + 经营收入 + 附属单位上缴收入 + 其他收入", en: "in every row: income = the sum of its sources" },
    },
    hierarchy("决02-2"),
  ],
  source: "部门决算公开表 公开02表",
};
