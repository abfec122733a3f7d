/** The items of 三公 (会议费 and 培训费 beside them) and the measures they are given in: shared by T7 and B7. */
import type { ColumnSpec, LineSpec } from "./spec";
import type { RowSum } from "../relations/spec";

/** Items by header path or by row label. */
export const THREE_PUBLIC_ITEMS: readonly ColumnSpec[] = [
  { role: "abroad", header: /因公出国/, required: true, telling: true },
  { role: "purchase", header: /公务用车购置(费用?|支出|费支出)?$|购置费$/ },
  { role: "running", header: /公务用车(运行|维护)[^/]*$|运行维护费$|运行费$|公务用车购置[^/]*\/(公务用车)?运行[^/]*\/(小计|合计)$/ },
  { role: "vehicle", header: /公务用车(购置)?[及和]?运行[^/]*\/(小计|合计)$|公务用车购置[及和][^/]*$|^公务用车费?(用|支出)?(\/小计)?$|^(?!.*接待).*公务用车[^/]*\/小计$/, telling: true },
  { role: "reception", header: /公务接待/, required: true, telling: true },
  { role: "meeting", header: /会议费/ },
  { role: "training.local", header: /培训费\/.*本级/ },
  { role: "training.superior", header: /培训费\/.*上级/ },
  { role: "training", header: /培训费/ },
  { role: "total", header: /(^|\/)(三公经费)?(财政拨款)?(支出)?(预算)?(合计|小计|总计|总额|三公经费)(支出)?$/ },
];

/** Measures by a part of the header path. The first that fits counts. */
export const THREE_PUBLIC_MEASURES: readonly ColumnSpec[] = [
  { role: "initial", header: /年初预算/ },
  { role: "adjusted", header: /(全年|调整)预算/ },
  { role: "prior", header: /上年|去年/ },
  { role: "final", header: /决算|执行数|支出数|实际/ },
  { role: "budget", header: /预算|金额|本年/ },
];

/** Rows of an upright 三公 table. */
export const THREE_PUBLIC_LINES: readonly LineSpec[] = [
  { key: "abroad", label: /^因公出国/ },
  { key: "vehicle", label: /^公务用车(购置)?([及和]?运行|费|$)(?!维护费$|费$).*|^公务用车购置[及和]/ },
  { key: "purchase", label: /^公务用车购置/, role: "part" },
  { key: "running", label: /^公务用车运行/, role: "part" },
  { key: "reception", label: /^公务接待/ },
  { key: "meeting", label: /^会议费/ },
  { key: "training", label: /^培训费/ },
  { key: "total", label: /^(三公经费)?(支出)?(合计|总计|小计|三公经费|三公经费支出)$/, role: "total" },
];

const MEASURES = ["", "budget.", "final.", "initial.", "adjusted.", "prior.", "general.", "fund.", "capital."] as const;

/** 合计 and 小计 for every measure that is printed. */
export function threePublicSums(prefix: string): RowSum[] {
  return MEASURES.flatMap((measure): RowSum[] => [
    {
      id: `${prefix}-1`, type: "rowSum", total: `${measure}total`,
      parts: [`${measure}abroad`, `${measure}vehicle`, `${measure}reception`], optional: [`${measure}meeting`, `${measure}training`], when: `${measure}vehicle`,
      sentence: { zh: "“三公”合计 = 因公出国（境）费 + 公务用车购置及运行维护费小计 + 公务接待费", en: "total = abroad + vehicles + reception" },
    },
    {
      id: `${prefix}-1`, type: "rowSum", total: `${measure}total`,
      parts: [`${measure}abroad`, `${measure}purchase`, `${measure}running`, `${measure}reception`], optional: [`${measure}meeting`, `${measure}training`], unless: `${measure}vehicle`,
      sentence: { zh: "“三公”合计 = 因公出国（境）费 + 公务用车购置费 + 公务用车运行维护费 + 公务接待费", en: "total = abroad + purchase and running of vehicles + reception" },
    },
    {
      id: `${prefix}-2`, type: "rowSum", total: `${measure}vehicle`, parts: [`${measure}purchase`, `${measure}running`],
      sentence: { zh: "公务用车购置及运行维护费小计 = 购置费 + 运行维护费", en: "vehicles = purchase + running" },
    },
  ]);
}
