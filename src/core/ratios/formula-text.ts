/** Formulas as text: cutting them into tokens, so that two spellings of one formula compare equal and arguments can be told apart. */

const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^\s"'(),]+|[(),]|\s+/g;

/** Tokens without blanks between them. Sheet names lose quotes that they do not need, names and references come in capitals. */
function formulaTokens(formula: string): string[] {
  const tokens: string[] = [];
  for (const [token] of formula.matchAll(TOKEN)) {
    if (/^\s/.test(token)) continue;
    if (token.startsWith('"')) tokens.push(token);
    else if (token.startsWith("'")) tokens.push(token.slice(1, -1).replaceAll("''", "'"));
    else tokens.push(token.toUpperCase());
  }
  return tokens;
}

/** Whether Excel would hold the two for the same formula (spacing, quotes around sheet names, capitals). */
export const sameFormula = (a: string, b: string): boolean => a === b || formulaTokens(a).join("") === formulaTokens(b).join("");

export interface Call {
  /** Text before the call, the call with its arguments as written, and the text after it. */
  readonly before: string;
  readonly name: string;
  readonly args: readonly string[];
  readonly after: string;
}

const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/y;

/** The first call of a function whose name begins so (in capitals) outside of texts, with its arguments; undefined when there is none or it never ends. */
export function findCall(formula: string, prefix: string): Call | undefined {
  const upper = formula.toUpperCase();
  for (let at = 0; at < formula.length; at++) {
    QUOTED.lastIndex = at;
    const quoted = QUOTED.exec(formula)?.[0];
    if (quoted !== undefined) {
      at += quoted.length - 1;
      continue;
    }
    if (!upper.startsWith(prefix, at) || /[\w.]/.test(formula.charAt(at - 1))) continue;
    const name = /^[\w.]+(?=\()/.exec(upper.slice(at))?.[0];
    if (name === undefined) continue;
    const read = readArguments(formula, at + name.length + 1);
    return read && { before: formula.slice(0, at), name, args: read.args, after: formula.slice(read.end) };
  }
  return undefined;
}

/** Arguments from behind the opening bracket on; `end` is behind the closing one. */
function readArguments(formula: string, start: number): { readonly args: string[]; readonly end: number } | undefined {
  const args: string[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < formula.length; at++) {
    QUOTED.lastIndex = at;
    const quoted = QUOTED.exec(formula)?.[0];
    if (quoted !== undefined) {
      at += quoted.length - 1;
      continue;
    }
    const character = formula.charAt(at);
    if (character === "(" || character === "{") depth++;
    else if (character === "," && depth === 0) {
      args.push(formula.slice(from, at).trim());
      from = at + 1;
    } else if (character === ")" || character === "}") {
      if (depth === 0) return { args: [...args, formula.slice(from, at).trim()], end: at + 1 };
      depth--;
    }
  }
  return undefined;
}
