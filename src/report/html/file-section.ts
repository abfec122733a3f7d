/** The section of one file in the HTML report. */
import { OUTCOMES } from "../../core/check/report";
import { SEVERITIES, type Finding, type Severity } from "../../core/findings";
import { OUTCOME_SIGNS, SEVERITY_SIGNS } from "../../core/present/signs";
import { rangeName } from "../../core/sheets/addresses";
import { brokenTogether, equationOf, withSeparators, type Equation, type EquationSide } from "../../core/present/equations";
import { summarise, type CheckedFile, type FileReport } from "../file-report";
import { groupFindings, missingDataOf, placeName, type FindingGroup } from "../../core/present/finding-groups";
import type { Words } from "../words";
import { markup, NOTHING, type Markup } from "./markup";
import { fileAnchor } from "./page";
import { relationPicture } from "./relation-picture";

/** Figures of one side of an equation that are listed. */
const MOST_FIGURES = 30;

export function fileSection(report: FileReport, index: number, words: Words): string {
  const body = report.problem === null ? checkedBody(report, words) : markup`<div class="alarm"><span class="sign error">✗ ${words.label("unreadable")}</span> ${words.problem(report.problem)}</div>`;
  return markup`<section class="file" id="${fileAnchor(index)}"><h2>${report.file}</h2>
${body}
</section>
`.text;
}

function checkedBody(report: CheckedFile, words: Words): Markup {
  return markup`${heading(report, words)}
${chips(report, words)}
${verdict(report, words)}
${problems(report, words)}
${report.report.disclosures.map((each) => markup`<h3>${words.label("relationPicture")}${report.report.disclosures.length > 1 && each.disclosure.unit !== null ? ` · ${each.disclosure.unit}` : ""}</h3>${relationPicture(each, words)}`)}
<h3>${words.label("notChecked")}</h3>
${unchecked(report, words)}
<h3>${words.label("recognised")}</h3>
${recognised(report, words)}`;
}

/** What a reader wants to know first when there is nothing to correct. */
function verdict(report: CheckedFile, words: Words): Markup {
  const { findings, outcomes } = summarise(report);
  if (report.report.disclosures.length === 0) return markup`<div class="note">${words.label("nothingRecognised")}</div>`;
  return findings.error + findings.review > 0 ? NOTHING : markup`<div class="calm"><span class="sign good">✓</span> ${words.calm(outcomes)}</div>`;
}

/** Tables with something to correct or verify one by one; rounding differences and hints folded below them. */
function problems(report: CheckedFile, words: Words): Markup {
  const groups = groupFindings(report.report);
  if (groups.length === 0) return NOTHING;
  const [shown, folded] = [groups.map((group) => only(group, ["error", "review"])), groups.map((group) => only(group, ["rounding", "hint"]))].map((list) => list.filter(({ findings }) => findings.length > 0));
  const count = (severity: Severity): number => report.report.findings.filter((finding) => finding.severity === severity).length;
  const names = (["rounding", "hint"] as const).filter((severity) => count(severity) > 0).map((severity) => `${SEVERITY_SIGNS[severity]} ${words.severity(severity)} ${count(severity)}`);
  return markup`<h3>${words.label("problems")}</h3>
${(shown ?? []).map((group) => groupMarkup(group, report, words))}
${folded === undefined || folded.length === 0 ? NOTHING : markup`<details><summary>${names.join("　")}</summary>${folded.map((group) => groupMarkup(group, report, words))}</details>`}`;
}

const only = (group: FindingGroup, severities: readonly Severity[]): FindingGroup => ({ ...group, findings: group.findings.filter(({ severity }) => severities.includes(severity)) });

function heading({ report }: CheckedFile, words: Words): Markup {
  return markup`${report.disclosures.map(({ disclosure }) => {
    const parts = [disclosure.unit ?? words.label("unknownUnit"), disclosure.unitCode ?? "", disclosure.year === null ? "" : words.year(disclosure.year), words.kind(disclosure.kind, disclosure.scope)];
    return markup`<p class="soft">${parts.filter((part) => part !== "").join(" · ")}</p>`;
  })}`;
}

function chips(report: CheckedFile, words: Words): Markup {
  const summary = summarise(report);
  const chip = (count: number, sign: string, kind: string, name: string): Markup => markup`<li class="${kind}${count === 0 ? " zero" : ""}"><span class="sign">${sign}</span>${name} <b>${count}</b></li>`;
  const outcomeKind = { holds: "good", rounding: "rounding", maybeRounding: "review", broken: "error", missingData: "missing" } as const;
  return markup`<ul class="chips" aria-label="${words.label("problems")}">${SEVERITIES.map((severity) => chip(summary.findings[severity], SEVERITY_SIGNS[severity], severity, words.severity(severity)))}</ul>
<p class="counts soft small">${words.label("relations")}${words.label("colon")}${OUTCOMES.map((outcome) => markup`<span class="sign ${outcomeKind[outcome]}">${OUTCOME_SIGNS[outcome]}</span> ${words.outcome(outcome)} ${summary.outcomes[outcome]}　`)}</p>`;
}

function groupMarkup(group: FindingGroup, report: CheckedFile, words: Words): Markup {
  const name = group.table?.title ?? words.label("workbook");
  const unit = report.report.disclosures.length > 1 ? (group.disclosure?.unit ?? "") : "";
  const counts = SEVERITIES.map((severity) => ({ severity, count: group.findings.filter((finding) => finding.severity === severity).length })).filter(({ count }) => count > 0);
  const header = markup`<h4>${unit === "" ? name : `${unit} · ${name}`}</h4><span class="small">${counts.map(({ severity, count }) => markup`<span class="sign ${severity}">${SEVERITY_SIGNS[severity]}</span> ${words.severity(severity)} ${count}　`)}</span>`;
  return markup`<div class="group"><header>${header}</header>${group.findings.map((finding) => findingMarkup(finding, report, words))}</div>`;
}

function findingMarkup(finding: Finding, report: CheckedFile, words: Words): Markup {
  const equation = equationOf(finding, report.report);
  const places = [...new Set(finding.cells.filter(({ role }) => role === "culprit" || role === "candidate").map(placeName))];
  const [first] = finding.cells;
  const where = places.length > 0 ? places : first === undefined ? [] : [placeName(first)];
  return markup`<article class="finding ${finding.severity}"><div class="what"><span class="sign">${SEVERITY_SIGNS[finding.severity]} ${words.severity(finding.severity)}</span><span class="text">${words.finding(finding)}</span><span class="rule">${finding.rule}</span></div>
${where.length === 0 ? NOTHING : markup`<div class="where">${where.slice(0, MOST_FIGURES).map((place) => markup`<code>${place}</code> `)}</div>`}${equation === null ? NOTHING : equationTable(equation, words)}${together(finding, words)}${proposal(finding, words)}</article>`;
}

function together(finding: Finding, words: Words): Markup {
  const equations = brokenTogether(finding);
  if (equations.length === 0) return NOTHING;
  const more = equations.length > MOST_FIGURES ? markup`<li>… ${words.more(equations.length - MOST_FIGURES)}</li>` : NOTHING;
  return markup`<ul class="plain small">${equations.slice(0, MOST_FIGURES).map((equation) => markup`<li><code>${equation}</code></li>`)}${more}</ul>`;
}

function equationTable(equation: Equation, words: Words): Markup {
  const difference = equation.difference === null ? NOTHING : markup`<tr class="difference"><td colspan="3">${words.label("difference")}</td><td class="n">${withSeparators(equation.difference)}</td></tr>`;
  return markup`<div class="scroll"><table class="equation"><tbody>${sideRows(equation.left, words.label("left"), words)}${sideRows(equation.right, words.label("right"), words)}${difference}</tbody></table></div>`;
}

function sideRows(side: EquationSide, name: string, words: Words): Markup {
  if (side.figures.length === 0) return NOTHING;
  const rows = side.figures.slice(0, MOST_FIGURES).map((figure, index) => {
    const sign = figure.sign === -1 ? "−" : index === 0 ? "" : "+";
    return markup`<tr><td>${sign}</td><td>${figure.label}</td><td><code>${placeName(figure.cell)}</code></td><td class="n">${figure.value === "" ? words.blank : withSeparators(figure.value)}</td></tr>`;
  });
  const hidden = side.figures.length - rows.length;
  const more = hidden > 0 ? markup`<tr><td></td><td colspan="3">… ${words.more(hidden)}</td></tr>` : NOTHING;
  const zeros = side.zeros > 0 ? markup`<tr><td></td><td colspan="3" class="soft">${words.zeros(side.zeros)}</td></tr>` : NOTHING;
  const sum = side.figures.length + side.zeros > 1 && side.sum !== null ? markup`<tr class="sum"><td></td><td colspan="2">=</td><td class="n">${withSeparators(side.sum)}</td></tr>` : NOTHING;
  return markup`<tr class="side"><td colspan="4">${name}</td></tr>${rows}${more}${zeros}${sum}`;
}

function proposal({ proposal: proposed }: Finding, words: Words): Markup {
  if (proposed === null) return NOTHING;
  const room = proposed.low === proposed.high ? "" : ` (${withSeparators(proposed.low)} … ${withSeparators(proposed.high)})`;
  return markup`<div class="proposal"><code>${placeName(proposed)}</code> ${words.label("proposal")} <b>${withSeparators(proposed.value)}</b>${room}</div>`;
}

function unchecked({ report, skipped }: CheckedFile, words: Words): Markup {
  const entries: Markup[] = [];
  const add = (name: string, values: readonly (Markup | string)[]): void => {
    if (values.length > 0) entries.push(markup`<dt>${name}</dt><dd><ul class="plain">${values.map((value) => markup`<li>${value}</li>`)}</ul></dd>`);
  };
  for (const { disclosure } of report.disclosures) {
    const unit = report.disclosures.length > 1 && disclosure.unit !== null ? ` · ${disclosure.unit}` : "";
    add(`${words.label("missingTables")}${unit}`, disclosure.missingTables.map(words.table));
    add(`${words.label("genericOnly")}${unit}`, disclosure.tables.filter((table) => !table.known).map((table) => table.title));
    add(`${words.label("missingData")}${unit}`, missingDataOf(report, disclosure).map(({ relation, count, missing }) => `${relation} ×${count}${missing.length === 0 ? "" : `${words.label("colon")}${missing.slice(0, MOST_FIGURES).map(words.place).join(words.label("and"))}`}`));
  }
  add(words.label("unrecognised"), report.unrecognised.map((entry) => markup`<code>${`${entry.range.sheet}!${rangeName(entry.range)}`}</code> ${entry.title ?? ""} ${words.unrecognised(entry)}`));
  add(words.label("sheet"), skipped.map((sheet) => markup`<code>${sheet.sheet}</code> ${words.skippedSheet(sheet)}`));
  return entries.length === 0 ? markup`<p class="soft">${words.label("allChecked")}</p>` : markup`<dl class="unchecked">${entries}</dl>`;
}

function recognised({ report }: CheckedFile, words: Words): Markup {
  const rows = report.disclosures.flatMap(({ disclosure }) =>
    disclosure.tables.map((table) => {
      const places = table.parts.map((part) => markup`<div><code>${`${part.sheet}!${rangeName(part)}`}</code></div>`);
      return markup`<tr><td class="id">${table.id.startsWith("X:") ? "" : table.id}</td><td class="name">${table.title}</td><td class="place">${places}</td><td>${table.amountUnit ?? "—"}</td><td class="n">${Math.round(table.confidence * 100)}%</td><td class="small soft">${words.evidence(table).join(words.language === "zh" ? "；" : "; ")}</td></tr>`;
    }),
  );
  if (rows.length === 0) return markup`<p class="soft">${words.label("nothingRecognised")}</p>`;
  const heads = ["", words.label("tableTitle"), words.label("range"), words.label("amountUnit")].map((head) => markup`<th>${head}</th>`);
  return markup`<div class="scroll"><table><thead><tr>${heads}<th class="n">${words.label("confidence")}</th><th>${words.label("evidence")}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
