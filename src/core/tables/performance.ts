/** P1–P3, the performance forms: recognised by title, their few relations checked where the form prints the figures. */
import type { TableSpec } from "./spec";

const form = { kind: "performance", layout: "form", columns: [], standard: false } as const;

export const P1: TableSpec = {
  ...form, id: "P1",
  name: { zh: "项目支出绩效自评表", en: "Performance: self-evaluation of a project" },
  titles: [/项目支出绩效自评(情况|结果)?表$/, /项目绩效自评表$/],
  mentions: /项目支出绩效自评表/,
  relations: [],
  source: "项目支出绩效自评表（广西等）",
};

export const P2: TableSpec = {
  ...form, id: "P2",
  name: { zh: "项目支出绩效目标表", en: "Performance: targets of a project" },
  titles: [/项目支出绩效目标(申报)?表$/, /项目绩效目标表$/],
  mentions: /项目支出绩效目标表/,
  relations: [],
  source: "项目支出绩效目标表（山西等）",
};

export const P3: TableSpec = {
  ...form, id: "P3",
  name: { zh: "部门整体支出绩效自评表", en: "Performance: self-evaluation of the whole department" },
  titles: [/整体(支出)?绩效(自评|目标)(情况|结果|申报)?表$/],
  mentions: /整体支出绩效(自评|目标)表/,
  relations: [],
  source: "部门整体支出绩效自评表（湖南等）",
};
