/**
 * Writes docs/rules.md from the rules themselves. With --check it writes nothing and fails when the file is stale.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { allRelations, allRules } from "../src/core/check/reference";
import type { RelationEntry } from "../src/core/check/reference";
import { FURTHER_TABLES } from "../src/core/tables/further";
import { TABLES_BY_UNIT } from "../src/core/tables/by-unit";
import { TABLES } from "../src/core/tables/index";
import { severityName } from "../src/core/wording/names";

const FILE = new URL("../docs/rules.md", import.meta.url);

const LAYOUTS: Readonly<Record<string, string>> = {
  subjects: "按功能分类科目（或单位）逐行", economic: "按经济分类科目逐行，可并排多栏", balance: "收入、支出并排逐项", threePublic: "“三公”各项横排或竖排",
  items: "项目清单", list: "一行一个项目", form: "自由格式的表单",
};
const PLACES: Readonly<Record<string, string>> = { "between-final": "决算表之间", "between-budget": "预算表之间", generic: "仅按标题识别的表" };

/** Text for a table cell in Markdown. */
const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

function relationRows(relations: readonly RelationEntry[]): string[] {
  return [
    "| 编号 | 勾稽关系 | 不成立时 | Relation |",
    "|---|---|---|---|",
    ...relations.map(({ id, sentences, severity }) =>
      `| \`${id}\` | ${cell(sentences.map(({ zh }) => zh).join("；"))} | ${severityName(severity, "zh")} | ${cell(sentences.map(({ en }) => en).join("; "))} |`),
  ];
}

function reference(): string {
  const relations = allRelations();
  const lines = [
    "# 规则一览 / Rules reference", "",
    "本文由 `npm run docs` 从规则本身生成，请勿手工修改。Generated from the rules by `npm run docs`; do not edit.", "",
    "每条勾稽关系的结果是以下五种之一：成立、尾差（四舍五入可以解释）、可能尾差（只有把 0.00 看作未满一分的数才能解释）、不成立、缺数据。判断方法见[架构说明](architecture.md)。", "",
    `共 ${TABLES.length} 种表、${relations.length} 条勾稽关系、${allRules().length} 条其他规则。`, "",
    "## 表内勾稽关系", "",
  ];
  for (const table of TABLES) {
    lines.push(`### ${table.id} ${table.name.zh}`, "", `${table.name.en}. 版式：${LAYOUTS[table.layout] ?? table.layout}。依据：${table.source}。`, "");
    const own = relations.filter(({ place }) => place === table.id);
    lines.push(...(own.length > 0 ? relationRows(own) : ["只识别，不设勾稽关系。"]), "");
  }
  for (const [place, title] of Object.entries(PLACES)) {
    lines.push(place === "generic" ? `## ${title}的勾稽关系` : `## ${title}的勾稽关系`, "", ...relationRows(relations.filter((relation) => relation.place === place)), "");
  }
  lines.push("## 其他规则", "");
  for (const { id, severities, title, explanation, source } of allRules()) {
    lines.push(`### \`${id}\` ${title.zh}`, "", `${title.en} · ${severities.map((severity) => severityName(severity, "zh")).join("、")}`, "", explanation.zh, "", explanation.en, "", `依据：${source}`, "");
  }
  lines.push("## 仅按标题识别的表", "", "这些表的栏目各地不一，只核对合计与科目层级，并在结果中注明。", "", "| 表 | 见于 |", "|---|---|", ...TABLES_BY_UNIT.map(({ name, source }) => `| ${cell(name.zh)}（栏目与按科目的表相同，按其勾稽核对） | ${cell(source)} |`), ...FURTHER_TABLES.map(({ name, where }) => `| ${cell(name)} | ${cell(where)} |`), "");
  return lines.join("\n");
}

const text = reference();
if (process.argv.includes("--check")) {
  const present = readFileSync(FILE, "utf8");
  if (present !== text) {
    console.error("docs/rules.md is stale: run `npm run docs` and commit it.");
    process.exit(1);
  }
} else writeFileSync(FILE, text);
