/** Reading row labels: numbering, 其中, codes glued to names. */
import { remembered } from "../sheets/remembered";

export interface RowLabel {
  /** Label without numbering and 其中, comparable text. */
  readonly name: string;
  /** 1 for 一、 2 for （一） 3 for 1、 4 for （1）; null when unnumbered. */
  readonly level: number | null;
  /** 其中: a part that does not add up. */
  readonly ofWhich: boolean;
}

const NUMBERINGS: readonly RegExp[] = [/^[一二三四五六七八九十]{1,4}[、.,]/, /^\([一二三四五六七八九十]{1,3}\)[、.]?/, /^\d{1,2}[、.](?!\d)/, /^\(\d{1,2}\)[、.]?/];

/** Read a line's label (text as `plainText` gives it). */
export const readRowLabel = remembered((plain): RowLabel => {
  let name = plain;
  let ofWhich = false;
  let level: number | null = null;
  for (let changed = true; changed; ) {
    changed = false;
    const inner = /^其中[:：]?/.exec(name);
    if (inner && name.length > inner[0].length) {
      ofWhich = true;
      name = name.slice(inner[0].length);
      changed = true;
    }
    NUMBERINGS.forEach((numbering, index) => {
      const found = numbering.exec(name);
      if (level !== null || !found || found[0].length === name.length) return;
      level = index + 1;
      name = name.slice(found[0].length);
      changed = true;
    });
  }
  return { name: name.replace(/^[-—·]+/, ""), level, ofWhich };
}, 20_000);

/** `2080501行政单位离退休` or `[2080501]行政单位离退休` → code and name. */
export function splitCodeAndName(plain: string): { readonly code: string; readonly name: string } | undefined {
  const [, code, name] = /^\[?(\d{3,12})\]?[-_:.、]*([\u3400-\u9fff(].*)$/.exec(plain) ?? [];
  return code !== undefined && name !== undefined ? { code, name } : undefined;
}

/** Names of a total row. */
export const isTotalName = (name: string): boolean => /^(合计|总计|总合计|合计数|本年合计|本年支出合计|本年收入合计|支出合计|收入合计)$/.test(name);
