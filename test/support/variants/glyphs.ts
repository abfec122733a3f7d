/** Characters that look the same and are not: what PDFs and other typists put for the ordinary ones. */

/** Ordinary characters and the ones of the Kangxi Radicals and CJK Radicals Supplement blocks that PDFs print for them. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  一: "⼀", 二: "⼆", 人: "⼈", 入: "⼊", 八: "⼋", 十: "⼗", 力: "⼒", 土: "⼟", 大: "⼤", 小: "⼩", 工: "⼯", 户: "⼾", 手: "⼿", 支: "⽀", 文: "⽂",
  方: "⽅", 日: "⽇", 月: "⽉", 水: "⽔", 生: "⽣", 用: "⽤", 田: "⽥", 目: "⽬", 示: "⽰", 立: "⽴", 老: "⽼", 自: "⾃", 色: "⾊", 行: "⾏", 衣: "⾐",
  走: "⾛", 身: "⾝", 金: "⾦", 高: "⾼", 车: "⻋", 门: "⻔", 长: "⻓", 页: "⻚", 风: "⻛", 见: "⻅", 贝: "⻉", 西: "⻄", 马: "⻢", 食: "⻝",
};

const ORDINARY = new Map(Object.entries(LOOK_ALIKES).map(([ordinary, radical]) => [radical, ordinary]));

export const asRadicals = (text: string): string => Array.from(text, (character) => LOOK_ALIKES[character] ?? character).join("");

const HALF_WIDTH: Readonly<Record<string, string>> = { "（": "(", "）": ")", "“": '"', "”": '"' };
const FULL_WIDTH: Readonly<Record<string, string>> = { "(": "（", ")": "）" };

export const halfWidth = (text: string): string => Array.from(text, (character) => HALF_WIDTH[character] ?? character).join("");

export const fullWidth = (text: string): string => Array.from(text, (character) => FULL_WIDTH[character] ?? character).join("");

export const fullWidthDigits = (text: string): string => text.replace(/[0-9.,]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));

/** A text for comparing: look-alikes, width, quotes and spaces do not count. Written apart from the product's own normalising. */
export const ordinary = (text: string): string =>
  Array.from(text, (character) => ORDINARY.get(character) ?? character)
    .join("")
    .normalize("NFKC")
    .replace(/[\s"“”]/gu, "");
