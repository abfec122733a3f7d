/** Finding the lists of last year's text: 项 and 类 a paragraph each, 类 and economic 款 within a sentence, names alone. */
import type { FigureReference } from "./reference";
import { templateOf, type LearnedLine, type Learning, type LocalClaim } from "./learn-paragraph";
import type { ListName, ListParagraph, Paragraph } from "./style";
import { append } from "../../lists";

interface SubjectAmount {
  readonly local: LocalClaim;
  readonly code: string;
  readonly scope: FigureReference["meaning"]["scope"];
}

/** The paragraphs of a section as those of a style. The rows of one list stand together, with at most leftovers of reasons between them. */
export function learnParagraphs(lines: readonly LearnedLine[], learning: Learning): Paragraph[] {
  const items = lines.map((line) => itemOf(line, learning));
  const found: Paragraph[] = [];
  const done = new Set<ListName>();
  lines.forEach((line, at) => {
    const item = items[at];
    if (!item) {
      const inside = items.slice(0, at).some((before) => before && items.slice(at + 1).some((after) => after?.list === before.list));
      if (!inside || subjectAmounts(line, learning).length > 0) append(found, learnLine(line, learning));
      return;
    }
    if (done.has(item.list)) return;
    done.add(item.list);
    // The fullest row shows most of what is said of any of them.
    const [best] = lines.flatMap((other, index) => (items[index]?.list === item.list ? [{ line: other, item: items[index] }] : [])).sort((a, b) => b.line.claims.length - a.line.claims.length);
    found.push(listParagraph(best?.line ?? line, best?.item ?? item, learning));
  });
  return found;
}

interface Item {
  readonly list: ListName;
  /** The subject; several where names leave it open. */
  readonly codes: ReadonlySet<string>;
  readonly number: NonNullable<ListParagraph["number"]> | null;
  /** Where the text after the number begins. */
  readonly body: number;
}

const NUMBERS: readonly (readonly [RegExp, NonNullable<ListParagraph["number"]>])[] = [[/^（[一二三四五六七八九十]+）[、.]?/, "（一）"], [/^\([一二三四五六七八九十]+\)[、.]?/, "（一）"], [/^\d{1,2}[.．]/, "1."], [/^\d{1,2}、/, "1、"]];

/** A paragraph about one subject and no other: 项 with their path, 类 by name. */
function itemOf(line: LearnedLine, learning: Learning): Item | undefined {
  const amounts = subjectAmounts(line, learning);
  const paths = line.claims.filter(({ claim }) => claim.kind === "path" && claim.names[2] !== null);
  const first = amounts.find(({ local }) => local.claim.kind === "amount" && local.claim.measure === "own") ?? amounts[0];
  if (!first || (paths.length === 0 ? amounts.some(({ code }) => code !== first.code) : paths.length > 1 || amounts.some(({ code }) => code.length !== 7))) return undefined;
  const list = listFor(first);
  const number = NUMBERS.map(([pattern, form]) => [pattern.exec(line.text)?.[0], form] as const).find(([prefix]) => prefix !== undefined);
  const named = nameIn(line.text.slice(number?.[0]?.length ?? 0, first.local.start), first.code, learning) !== undefined;
  if (list === undefined || (paths.length === 0 && (first.code.length !== 3 || (number === undefined && !named)))) return undefined;
  return { list, codes: new Set(amounts.map(({ code }) => code)), number: number?.[1] ?? null, body: number?.[0]?.length ?? 0 };
}

function listFor({ code, scope }: SubjectAmount): ListName | undefined {
  if (code.startsWith("3")) return code.length === 3 ? "经济类" : undefined;
  if (code.length === 3) return scope === "general" ? "类" : "全部类";
  if (code.length !== 7) return undefined;
  return scope === "fund" ? "政府性基金项" : scope === "capital" ? "国有资本项" : "项";
}

function listParagraph(line: LearnedLine, { list, codes, number, body }: Item, learning: Learning): ListParagraph {
  const text = named(templateOf(line, body, line.text.length, learning, codes), codes, line, learning);
  return { each: list, text, ...(number === null ? { join: "\n" } : { number }) };
}

/** The subject's name in a template becomes the name of the row. */
function named(template: string, codes: ReadonlySet<string>, line: LearnedLine, learning: Learning): string {
  const name = [...codes].map((code) => nameIn(line.text, code, learning)).find((one) => one !== undefined);
  if (name === undefined || template.includes("{路径}")) return template;
  return template.replace(name, [...codes].some((code) => learning.names(code) === name) ? "{名称}" : "{简称}");
}

/** As the text prints it, with or without 支出. */
function nameIn(text: string, code: string, { names }: Learning): string | undefined {
  const full = names(code);
  return full === undefined ? undefined : [full, full.replace(/支出$/, "")].find((name) => name !== "" && text.includes(name));
}

function subjectAmounts(line: LearnedLine, { figures }: Learning, unsure = false): SubjectAmount[] {
  return line.claims.flatMap((local): SubjectAmount[] => {
    if (local.claim.kind !== "amount" || (local.claim.aside && !unsure)) return [];
    const reference = figures.ofAmount(local.claim) ?? (local.claim.aside ? [] : local.claim.meanings.map((meaning) => ({ meaning })))[0];
    const code = /^subject:(\d+)$/.exec(reference?.meaning.line ?? "")?.[1];
    return code !== undefined && reference ? [{ local, code, scope: reference.meaning.scope }] : [];
  });
}

/** A paragraph that is not one of a list may hold lists: it is cut into paragraphs around them. */
function learnLine(line: LearnedLine, learning: Learning): Paragraph[] {
  const runs = runsIn(line, learning);
  const found: Paragraph[] = [];
  let at = 0;
  for (const run of runs) {
    const lead = templateOf(line, at, run.start, learning);
    const close = /^[。；;，,]/.exec(line.text.slice(run.end))?.[0] ?? "";
    found.push({ each: run.list, lead, text: run.text, join: run.join, end: close });
    at = run.end + close.length;
  }
  const rest = at < line.text.length ? templateOf(line, at, line.text.length, learning) : "";
  // A paragraph that only gave a reason is a blank of its own with nothing to hang on.
  const bare = rest.includes("{原因}") && !/\{(=|比较|占)/.test(rest);
  return bare || /^[。；;，,]?$/.test(rest) ? found : [...found, rest];
}

interface Run {
  readonly list: ListName;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly join: string;
}

function runsIn(line: LearnedLine, learning: Learning): Run[] {
  const runs: Run[] = [];
  // 事业人员基本工资176.89万元 names no subject for sure, and is one of the list all the same: else it would be written twice.
  const amounts = subjectAmounts(line, learning, true);
  for (let at = 0; at < amounts.length; ) {
    const first = amounts[at];
    let next = at + 1;
    while (first && isNext(line.text, first, amounts[next - 1], amounts[next])) next++;
    const sure = amounts.slice(at, next).filter(({ local }) => !local.claim.aside).length;
    const run = next - at >= 2 && sure * 2 > next - at ? amountRun(line, amounts.slice(at, next), learning) : undefined;
    if (run) runs.push(run);
    at = next;
  }
  return [...runs, ...nameRuns(line, runs)].sort((a, b) => a.start - b.start);
}

/** Subjects of one level, one after the other in a sentence; one that is not named for sure right behind the one before it. */
function isNext(text: string, first: SubjectAmount, before: SubjectAmount | undefined, next: SubjectAmount | undefined): boolean {
  if (!before || next?.code.length !== first.code.length || next.code.charAt(0) !== first.code.charAt(0)) return false;
  const between = text.slice(before.local.end, next.local.start);
  return !between.includes("。") && (!(before.local.claim.aside || next.local.claim.aside) || ITEM_BETWEEN.test(between));
}

/** A separator and a name. */
const ITEM_BETWEEN = /^[，、；,;]?[^，。；、：,;:\d]{2,24}$/;

/** 社会保障和就业支出157.63万元、卫生健康支出1,714.16万元: from the first name to the end of what is said of the last. */
function amountRun(line: LearnedLine, amounts: readonly SubjectAmount[], learning: Learning): Run | undefined {
  const starts: number[] = [];
  let [end, shortened] = [-1, 0];
  for (const { local, code } of amounts) {
    const name = nameIn(line.text.slice(starts[starts.length - 1] ?? 0, local.start), code, learning);
    const behind = itemBehind(line.text, end, local.start);
    const start = behind >= 0 || name === undefined ? behind : line.text.lastIndexOf(name, local.start);
    if (start < 0) return undefined;
    if (name === undefined) shortened++;
    starts.push(start);
    end = local.end;
  }
  const [start, second] = starts;
  const [first] = amounts;
  if (shortened * 2 > amounts.length || (first && nameIn(line.text.slice(start, first.local.start), first.code, learning) === undefined)) return undefined;
  const last = amounts[amounts.length - 1];
  if (start === undefined || second === undefined || !first || !last) return undefined;
  const tail = line.text.slice(last.local.end).search(/[。；;]|$/);
  const shown = line.text.slice(start, second);
  const join = /[；;、，,\s]+$/.exec(shown)?.[0] ?? "";
  const list = first.code.startsWith("3") ? (PERSONNEL.test(first.code) ? "人员款" : "公用款") : listFor(first);
  if (list === undefined || join === "") return undefined;
  const own = new Set([first.code]);
  const text = named(templateOf(line, start, second - join.length, learning, own), own, line, learning);
  return { list, start, end: last.local.end + tail, text, join };
}

/** Where an item begins behind the one before it, whatever it is called: 机关事业单位基本养老缴费 for 机关事业单位基本养老保险缴费. −1 where more than a name stands between. */
function itemBehind(text: string, end: number, to: number): number {
  const between = end < 0 ? "" : text.slice(end, to);
  return ITEM_BETWEEN.test(between) ? end + (/^[，、；,;]/.test(between) ? 1 : 0) : -1;
}

const PERSONNEL = /^30[13]/;

/** 主要包括：基本工资、津贴补贴、奖金: names and no figure. */
function nameRuns(line: LearnedLine, taken: readonly Run[]): Run[] {
  return [...line.text.matchAll(/主要(?:包括|用于|有)[：:]?(?:包括)?([^。；;\d]{4,}?)(?=[。；;]|$)/g)].flatMap((found): Run[] => {
    const names = found[1] ?? "";
    const start = found.index + found[0].length - names.length;
    const before = line.text.slice(0, found.index);
    const [personnel, operating] = [before.lastIndexOf("人员经费"), before.lastIndexOf("公用经费")];
    if (Math.max(personnel, operating) < 0 || !names.includes("、") || taken.some((run) => start < run.end && start + names.length > run.start)) return [];
    return [{ list: personnel > operating ? "人员款" : "公用款", start, end: start + names.length, text: "{名称}", join: "、" }];
  });
}
