/** Text as it is compared: width, PDF look-alikes, spaces and quotes do not count. The original stays for display. */
import { remembered } from "./remembered";

/** CJK Radicals Supplement characters that PDFs put for the ordinary ones and that NFKC leaves alone. */
const RADICALS: Readonly<Record<string, string>> = {
  "⺎": "兀", "⺏": "尣", "⺐": "尢", "⺓": "幺", "⺔": "彑", "⺕": "彐", "⺗": "心", "⺘": "手", "⺙": "攵", "⺛": "旡", "⺝": "月", "⺟": "母", "⺠": "民",
  "⺡": "水", "⺣": "火", "⺤": "爪", "⺥": "爪", "⺧": "牛", "⺨": "犬", "⺩": "王", "⺬": "示", "⺭": "礻", "⺮": "竹", "⺯": "糸", "⺰": "纟", "⺱": "罒",
  "⺵": "网", "⺶": "羊", "⺸": "羊", "⺹": "老", "⺻": "聿", "⺼": "月", "⺾": "艹", "⺿": "艹", "⻀": "艹", "⻁": "虎", "⻂": "衤", "⻃": "西", "⻄": "西",
  "⻅": "见", "⻆": "角", "⻇": "角", "⻈": "讠", "⻉": "贝", "⻊": "足", "⻋": "车", "⻌": "辶", "⻍": "辶", "⻎": "辶", "⻏": "阝", "⻐": "钅", "⻑": "長",
  "⻒": "長", "⻓": "长", "⻔": "门", "⻖": "阝", "⻗": "雨", "⻘": "青", "⻙": "韦", "⻚": "页", "⻛": "风", "⻜": "飞", "⻝": "食", "⻠": "饣", "⻢": "马",
  "⻣": "骨", "⻤": "鬼", "⻥": "鱼", "⻦": "鸟", "⻧": "卤", "⻨": "麦", "⻩": "黄", "⻬": "齐", "⻮": "齿", "⻰": "龙", "⻳": "龟",
};

/** Kangxi radicals whose NFKC form is not the one in use. */
const KANGXI: Readonly<Record<string, string>> = { "⼾": "户", "⿈": "黄", "⾭": "青", "⿊": "黑", "⾒": "见", "⾞": "车", "⾧": "长", "⾨": "门", "⾴": "页", "⾵": "风", "⾺": "马", "⿂": "鱼", "⿃": "鸟", "⿇": "麻", "⿐": "鼻", "⿒": "齿", "⿓": "龙", "⻰": "龙" };

/**
 * The text for comparing: NFKC (so full-width brackets, digits and colons become half-width), CJK radicals put back,
 * every space, line break and quote removed.
 */
export const plainText = remembered((text) => text
  .replace(/[\u2f00-\u2fdf]/g, (radical) => KANGXI[radical] ?? radical)
  .normalize("NFKC")
  .replace(/[\u2e80-\u2eff]/g, (radical) => RADICALS[radical] ?? radical)
  .replace(/[\s\u200b-\u200f\ufeff"'“”‘’＂]/g, "")
  .replace(/[〔［]/g, "(")
  .replace(/[〕］]/g, ")"), 20_000);

/** The text for display in one line: line breaks, indentation and doubled spaces removed, nothing else changed. */
export const oneLine = remembered((text) => text.replace(/[ \t　\u00a0]*[\r\n]+[ \t　\u00a0]*/g, "").replace(/[\s\u200b\ufeff]+/g, " ").trim(), 20_000);

/** Number of characters of indentation; a full-width space counts as two. */
export function indentation(text: string): number {
  let width = 0;
  for (const character of text) {
    if (character === "　") width += 2;
    else if (character === " " || character === "\u00a0") width += 1;
    else break;
  }
  return width;
}
