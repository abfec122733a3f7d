/** The sample disclosures that come with the workbench. */
import type { Sentence } from "../core/wording/language";
import type { WorkbenchController } from "./workbench-controller";

export interface Sample {
  readonly file: string;
  /** The file's name without its extension. */
  readonly title: string;
  readonly address: URL;
  /** What there is to see in it. */
  readonly about: Sentence;
}

const sample = (address: URL, title: string, zh: string, en: string): Sample => ({ file: `${title}.xlsx`, title, address, about: { zh, en } });

export const SAMPLES: readonly Sample[] = [
  sample(new URL("../../samples/柳州市医疗保障局2024年度部门决算.xlsx", import.meta.url), "柳州市医疗保障局2024年度部门决算", "部门决算，另有绩效自评表", "a department's final account"),
  sample(new URL("../../samples/柳州市医疗保障事业管理中心2025年单位预算公开表.xlsx", import.meta.url), "柳州市医疗保障事业管理中心2025年单位预算公开表", "单位预算，十二张表", "a unit's budget, twelve tables"),
  sample(new URL("../../samples/株洲市医疗保障局2024年度部门决算.xlsx", import.meta.url), "株洲市医疗保障局2024年度部门决算", "部门决算，缺两张表", "a final account with two tables missing"),
  sample(new URL("../../samples/柳林县医疗保险服务中心2024年度单位决算.xlsx", import.meta.url), "柳林县医疗保险服务中心2024年度单位决算", "单位决算，另有绩效目标表", "a unit's final account"),
  sample(new URL("../../samples/廉江市医疗保障局2023年度部门决算.xlsx", import.meta.url), "廉江市医疗保障局2023年度部门决算", "2023 年部门决算", "a final account of 2023"),
];

export const openSample = (controller: WorkbenchController, { file, address }: Sample): Promise<void> =>
  controller.open([{ name: file, bytes: async () => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${answer.status}`);
    return await answer.arrayBuffer();
  } }]);
