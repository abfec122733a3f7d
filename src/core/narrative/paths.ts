/** Subject paths in plain text: 卫生健康支出（类）医疗保障管理事务（款）行政运行（项）, in full or in part, with codes in brackets or without. */
import type { SubjectNames } from "./subject-names";
import { largestOf } from "../lists";

export interface PathMention {
  readonly start: number;
  readonly end: number;
  readonly names: readonly [string | null, string | null, string | null];
  readonly code: string | null;
  readonly more: readonly string[];
  /** Codes the whole path may stand for; empty when no subject has these names in this order. */
  readonly codes: readonly string[];
  /** Codes of the last name alone. */
  readonly loose: readonly string[];
}

const MARKER = /\((?:类|款|项|\d{3}(?:类)?|\d{5}(?:款)?|\d{7}(?:项)?)\)/g;
const LONGEST = 40;
const LENGTHS = [3, 5, 7] as const;

const levelOf = (marker: string): 0 | 1 | 2 => {
  const inner = marker.slice(1, -1);
  if (inner.startsWith("类") || inner.length === 3 || inner.endsWith("类")) return 0;
  return inner.startsWith("款") || inner.length === 5 || inner.endsWith("款") ? 1 : 2;
};

interface Draft {
  start: number;
  end: number;
  names: [string | null, string | null, string | null];
  code: string | null;
  more: string[];
  last: number;
}

/** All paths of a stretch, in order. */
export function pathsIn(plain: string, start: number, end: number, names: SubjectNames): PathMention[] {
  const found: Draft[] = [];
  let open: Draft | undefined;
  let from = start;
  for (const marker of plain.slice(start, end).matchAll(MARKER)) {
    const at = start + marker.index;
    const level = levelOf(marker[0]);
    const text = plain.slice(Math.max(from, at - LONGEST), at);
    const stop = at + marker[0].length;
    const code = /\d+/.exec(marker[0])?.[0] ?? null;
    const joined = open !== undefined && at - open.end <= LONGEST && !/[。，；:]/.test(plain.slice(open.end, at));
    if (open && joined && level > open.last) {
      open.names[level] = nameWithin(text, open.names[open.last] ?? "", names);
      open.code = code ?? open.code;
      open.end = stop;
      open.last = level;
    } else if (open && joined && level === open.last && /^[和及与、]/.test(text)) {
      open.more.push(text.slice(1));
      open.end = stop;
    } else {
      const name = openingName(text, level, names);
      if (name !== "") {
        open = { start: at - name.length, end: stop, names: [null, null, null], code, more: [], last: level };
        open.names[level] = name;
        found.push(open);
      } else open = undefined;
    }
    from = stop;
  }
  return found.map(({ start: first, end: last, names: printed, code, more }) => {
    const loose = [...new Set(lastNames(printed, more).flatMap((name) => codesLike(name, names)))].filter((one) => one.length === lengthOf(printed));
    return { start: first, end: last, names: printed, code, more, codes: chainCodes(printed, loose, names), loose };
  });
}

const lastIndex = (printed: PathMention["names"]): number => (printed[2] !== null ? 2 : printed[1] !== null ? 1 : 0);
const lengthOf = (printed: PathMention["names"]): number => LENGTHS[lastIndex(printed)] ?? 7;
const lastNames = (printed: PathMention["names"], more: readonly string[]): string[] => [printed[lastIndex(printed)] ?? "", ...more];

/** 社会保障和就业（类）支出: the word that the marker splits off belongs to the name. */
function nameWithin(text: string, above: string, names: SubjectNames): string {
  const bare = text.replace(/^[-—/、]/, "");
  if (!bare.startsWith("支出") || names.codesOf(bare).length > 0) return bare;
  return above.endsWith("支出") ? bare : bare.slice(2);
}

/** The name in front of the first marker: the longest known one, or what follows the last mark of the clause. */
function openingName(text: string, level: 0 | 1 | 2, names: SubjectNames): string {
  const clause = text.slice(largestOf(["。", "，", "；", ":", "、", "(", ")", ","].map((mark) => text.lastIndexOf(mark))) + 1);
  for (let length = clause.length; length > 1; length--) {
    const name = clause.slice(-length);
    if (codesLike(name, names).some((code) => code.length === LENGTHS[level])) return name;
  }
  return clause.replace(/^(用于|包括|其中|主要|20\d\d年度?)+/, "").replace(/^[\d.一二三四五六七八九十]+/, "");
}

/** Codes of a name, or of the name with 支出 that some leave to the marker. */
export function codesLike(name: string, names: SubjectNames): readonly string[] {
  const codes = names.codesOf(name);
  const longer = name.endsWith("支出") ? [] : names.codesOf(`${name}支出`).filter((code) => code.length === 3);
  return [...codes, ...longer.filter((code) => !codes.includes(code))];
}

function chainCodes(printed: PathMention["names"], loose: readonly string[], names: SubjectNames): string[] {
  const above = printed.slice(0, lastIndex(printed));
  return loose.filter((code) => above.every((name, level) => name === null || codesLike(name, names).includes(code.slice(0, LENGTHS[level]))));
}
