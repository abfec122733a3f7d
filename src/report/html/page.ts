/** The frame of the report: head with a policy that forbids every outside request, the list of files, and the close. */
import { SEVERITIES } from "../../core/findings";
import type { FileSummary } from "../file-report";
import { SEVERITY_SIGNS } from "../../core/present/signs";
import type { Words } from "../words";
import { markup, Markup, NOTHING } from "./markup";
import { PRINT_SCRIPT, PRINT_SCRIPT_HASH, STYLE, STYLE_HASH } from "./style";

/** The id of the section of the file with this index in the list. */
export const fileAnchor = (index: number): string => `file-${index + 1}`;

/** Nothing is loaded, sent or run but this style and this script. */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${PRINT_SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;

/** Everything before the files' sections. */
export function pageStart(summaries: readonly FileSummary[], words: Words): string {
  const language = words.language === "zh" ? "zh-CN" : "en";
  const [only] = summaries;
  const title = summaries.length === 1 && only !== undefined ? `${words.label("title")} · ${only.file}` : words.label("title");
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<header class="page"><h1>${words.label("title")}</h1><p class="soft">${words.label("generatedLocally")}</p></header>
<main>
${summaries.length > 1 ? fileList(summaries, words) : NOTHING}
`.text;
}

/** Everything after them. */
export const pageEnd = (version: string): string => markup`</main>
<footer>budget-check ${version}</footer>
<script>${new Markup(PRINT_SCRIPT)}</script>
</body>
</html>
`.text;

function fileList(summaries: readonly FileSummary[], words: Words): Markup {
  const rows = summaries.map((summary, index) => {
    const name = markup`<td class="name"><a href="#${fileAnchor(index)}">${summary.file}</a>${unitsOf(summary, words)}</td>`;
    if (summary.problem !== null) return markup`<tr>${name}<td colspan="${SEVERITIES.length + 2}"><span class="sign error">✗ ${words.label("unreadable")}</span> ${words.problem(summary.problem)}</td></tr>`;
    const findings = SEVERITIES.map((severity) => countCell(summary.findings[severity], SEVERITY_SIGNS[severity], severity));
    return markup`<tr>${name}${findings}${countCell(summary.outcomes.holds, "✓", "good")}${countCell(summary.outcomes.missingData, "–", "missing")}</tr>`;
  });
  const heads = [...SEVERITIES.map((severity) => words.severity(severity)), words.outcome("holds"), words.outcome("missingData")];
  return markup`<nav aria-label="${words.label("files")}"><div class="scroll"><table><thead><tr><th>${words.label("file")}</th>${heads.map((head) => markup`<th class="n">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div></nav>`;
}

const countCell = (count: number, sign: string, kind: string): Markup => (count === 0 ? markup`<td class="n soft">0</td>` : markup`<td class="n"><span class="sign ${kind}">${sign}</span> ${count}</td>`);

function unitsOf(summary: FileSummary, words: Words): Markup {
  const texts = summary.disclosures.map(({ unit, year, kind, tables }) => [unit ?? words.label("unknownUnit"), year === null ? "" : words.year(year), words.kind(kind, null), `${tables} ${words.label("tablesCount")}`].filter((part) => part !== "").join(" · "));
  return texts.length === 0 ? NOTHING : markup`<div class="soft small">${texts.join("；")}</div>`;
}
