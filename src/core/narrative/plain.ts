/**
 * The text of a narrative made plain: width, quotes, spaces and the line breaks of a page do not count, and every character keeps
 * its place in the original. Cut into paragraphs; rows of tables and page numbers are left out. Linear in the length of the text.
 */
import { plainText } from "../sheets/text";
import type { TextSpan } from "./claim";
import { isTitle } from "./titles";

export interface Paragraph {
  /** Place in `PlainText.plain`. */
  readonly start: number;
  readonly end: number;
  /** 0 for 第一部分, 1 for 一、 2 for （一） 3 for 1. 4 for （1） 5 for ①; null when it is not numbered. */
  readonly level: number | null;
  /** Where the text after the numbering begins. */
  readonly body: number;
  readonly heading: boolean;
}

export interface PlainText {
  readonly original: string;
  readonly plain: string;
  /** Original offset of each plain character. */
  readonly offsets: readonly number[];
  readonly paragraphs: readonly Paragraph[];
}

/** A plain stretch as a stretch of the original. */
export function spanOf({ offsets }: Pick<PlainText, "offsets">, start: number, end: number): TextSpan {
  const first = offsets[start] ?? 0;
  return { start: first, end: end > start ? (offsets[end - 1] ?? first) + 1 : first };
}

const NUMBERINGS: readonly (readonly [number, RegExp])[] = [
  [0, /^第[一二三四五六七八九十]{1,3}(部分|章|篇)[:：、]?/],
  [1, /^[一二三四五六七八九十]{1,3}[、.，,]/],
  [2, /^\([一二三四五六七八九十]{1,3}\)[、.]?/],
  [3, /^\d{1,2}[、.](?!\d)/],
  [4, /^\(\d{1,2}\)[、.]?|^\d{1,2}\)/],
  [5, /^[①-⑳]/],
];

/** Level and length of the numbering that a line begins with. */
export function numberingOf(line: string): { readonly level: number; readonly length: number } | undefined {
  const head = line.slice(0, 12);
  for (const [level, pattern] of NUMBERINGS) {
    const found = pattern.exec(head);
    if (found) return { level, length: found[0].length };
  }
  return undefined;
}

interface Line {
  readonly plain: string;
  readonly offsets: readonly number[];
  readonly indented: boolean;
}

const PAGE_NUMBER = /^[-—–－·\s]{0,4}(第)?\d{1,3}(页)?[-—–－·\s]{0,4}$/;
const CONTENTS_LINE = /[.…·。]{4,}-?\d{0,3}-?$/;

export function plainOf(original: string): PlainText {
  const lines = linesOf(original);
  const wrapped = isWrapped(lines);
  const parts: string[] = [];
  const offsets: number[] = [];
  const paragraphs: Paragraph[] = [];
  let open: { start: number; level: number | null; body: number; text: string } | undefined;
  const close = (): void => {
    if (open) paragraphs.push({ start: open.start, end: offsets.length, level: open.level, body: open.body, heading: isHeading(open) });
    open = undefined;
  };
  for (const line of lines) {
    const numbering = numberingOf(line.plain);
    if (open && (numbering !== undefined || line.indented || !goesOn(open.text, wrapped))) close();
    if (!open) open = { start: offsets.length, level: numbering?.level ?? null, body: offsets.length + (numbering?.length ?? 0), text: "" };
    // Only the end of a long paragraph decides whether it goes on.
    open.text = (open.text + line.plain).slice(-LONGEST_HEADING - 1);
    parts.push(line.plain);
    for (const offset of line.offsets) offsets.push(offset);
    if (isHeading(open)) close();
  }
  close();
  return { original, plain: parts.join(""), offsets, paragraphs };
}

const LONGEST_HEADING = 60;

const isHeading = ({ text, level }: { readonly text: string; readonly level: number | null }): boolean => text.length <= LONGEST_HEADING && isTitle(text, level);

/** A line that ends a sentence ends its paragraph; in a text that is not wrapped every line does, unless it stops at a comma or without any mark. */
function goesOn(text: string, wrapped: boolean): boolean {
  const last = text.charAt(text.length - 1);
  if (/[。;；!?！？:]/.test(last)) return false;
  return wrapped || /[,，、(]/.test(last) || text.length > LONGEST_HEADING;
}

/** A page's lines are about equally long and mostly end in the middle of a sentence. */
function isWrapped(lines: readonly Line[]): boolean {
  const long = lines.filter(({ plain }) => plain.length >= 15 && plain.length <= 70);
  const broken = long.filter(({ plain }) => !/[。;；!?！？:]$/.test(plain)).length;
  return long.length >= 4 && broken * 2 > long.length && lines.filter(({ plain }) => plain.length > 90).length * 10 < lines.length;
}

function linesOf(original: string): Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n|[\n\r\f\v\u2028\u2029]|$/g;
  const drop: number[] = [];
  for (let start = 0; start <= original.length; ) {
    breaks.lastIndex = start;
    const end = breaks.exec(original);
    const stop = end?.index ?? original.length;
    const raw = original.slice(start, stop);
    const line = lineOf(raw, start);
    if (line.plain !== "" && !isTableRow(raw, line.plain) && !CONTENTS_LINE.test(line.plain.slice(-20))) {
      if (PAGE_NUMBER.test(line.plain.slice(0, 12))) drop.push(lines.length);
      lines.push(line);
    }
    if (stop >= original.length) break;
    start = stop + (end?.[0].length ?? 1);
  }
  // A lone number is a page's, unless the next line begins with its unit.
  const pages = new Set(drop.filter((index) => !/^(万|亿|元|%|个|人|辆|台|次|批)/.test(lines[index + 1]?.plain ?? "")));
  return pages.size === 0 ? lines : lines.filter((_, index) => !pages.has(index));
}

function lineOf(raw: string, start: number): Line {
  let plain = "";
  const offsets: number[] = [];
  for (let index = 0; index < raw.length; index++) {
    const character = plainCharacter(raw.charAt(index));
    for (let copy = 0; copy < character.length; copy++) offsets.push(start + index);
    plain += character;
  }
  return { plain, offsets, indented: /^(　| {2,}|\t)/.test(raw) };
}

/** Full-width forms and PDF look-alikes by what they stand for; the Chinese comma stays, since a comma in a figure is no separator. */
function plainCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return code <= 0x20 || code === 0x22 || code === 0x27 ? "" : character;
  if (character === "，" || character === "；") return character;
  if ((code >= 0x2e80 && code <= 0x2fdf) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff01 && code <= 0xff5e) || code < 0x2460 || (code >= 0x3000 && code <= 0x3020)) return plainText(character);
  return code === 0xfeff || code === 0xffe5 ? "" : character;
}

/** Figures side by side and no sentence: the row of a table that was copied along. */
function isTableRow(raw: string, plain: string): boolean {
  if (plain.length > 300 || /[。，；]/.test(plain) || /\d(万元|亿元|元|%)/.test(plain)) return false;
  const cells = raw.trim().split(/[\s|]+/);
  return cells.filter((cell) => /^-?[\d,]+(\.\d+)?%?$/.test(cell)).length >= 2;
}
