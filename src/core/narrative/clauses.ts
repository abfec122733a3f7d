/** Sentences and clauses of a paragraph: figures belong to the clause they stand in. Marks inside brackets without figures do not count. */

export interface Clause {
  readonly start: number;
  readonly end: number;
  /** The mark that ends it; empty at the end of the paragraph. */
  readonly mark: string;
}

export interface SentenceCut {
  readonly start: number;
  readonly end: number;
  readonly clauses: readonly Clause[];
}

const SENTENCE = new Set(["。", "！", "!", "？", "?"]);
const CLAUSE = new Set(["，", "；", ";", ":", ","]);
const LONGEST_BRACKET = 60;

export function sentencesOf(plain: string, start: number, end: number): SentenceCut[] {
  const sentences: SentenceCut[] = [];
  let clauses: Clause[] = [];
  let from = start;
  let begun = start;
  for (let index = start; index < end; index++) {
    const mark = plain.charAt(index);
    if (mark === "(") {
      index = bracketEnd(plain, index, end) ?? index;
      continue;
    }
    const ends = SENTENCE.has(mark);
    if (!ends && !(CLAUSE.has(mark) && !isInsideFigure(plain, index))) continue;
    if (index > from) clauses.push({ start: from, end: index, mark });
    from = index + 1;
    if (ends) {
      if (clauses.length > 0) sentences.push({ start: begun, end: index, clauses });
      clauses = [];
      begun = index + 1;
    }
  }
  if (end > from) clauses.push({ start: from, end, mark: "" });
  if (clauses.length > 0) sentences.push({ start: begun, end, clauses });
  return sentences;
}

/** A comma between digits groups them: 2,781.88; the Chinese comma does only before three digits and a point. */
const isInsideFigure = (plain: string, index: number): boolean => {
  if (!/\d/.test(plain.charAt(index - 1))) return false;
  const after = plain.slice(index + 1, index + 5);
  return plain.charAt(index) === "," ? /^\d{3}/.test(after) : /^\d{3}\./.test(after);
};

function bracketEnd(plain: string, open: number, end: number): number | undefined {
  const stretch = plain.slice(open, Math.min(end, open + LONGEST_BRACKET));
  const close = stretch.indexOf(")");
  return close < 0 || /\d(万|亿)?元/.test(stretch.slice(0, close)) ? undefined : open + close;
}
