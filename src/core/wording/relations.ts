/** Sentences about relations. */
import type { Sentence } from "./language";

export const RELATION_WORDING: Readonly<Record<string, Sentence>> = {
  "relation.broken": {
    zh: "“{what}”勾稽不成立：{sentence}。左边 {left}，右边 {right}，相差 {difference} {unit}。",
    en: "“{what}” does not agree: {sentenceEn}. Left {left}, right {right}, difference {difference} {unit}.",
  },
  "relation.brokenMixed": {
    zh: "“{what}”勾稽不成立：{sentence}。两表单位不同，折算后相差 {difference} {unit}。",
    en: "“{what}” does not agree: {sentenceEn}. The tables count in different units; after conversion the difference is {difference} {unit}.",
  },
  "relation.exceeded": {
    zh: "“{what}”超出上限：{sentence}。现为 {left}，上限 {right}，超出 {difference} {unit}。",
    en: "“{what}” exceeds its bound: {sentenceEn}. It is {left}, the bound is {right}, {difference} {unit} too much.",
  },
  "relation.rounding": {
    zh: "{count} 条勾稽关系有尾差，最大 {largest} {unit}，均在四舍五入范围内，不是错误（{relations}）。",
    en: "{count} relations differ by rounding only, at most by {largest} {unit} ({relations}).",
  },
  "relation.roundingMaybe": {
    zh: "{count} 条勾稽关系有尾差，最大 {largest} {unit}；其中 {maybe} 条只有在所列 0.00 含未满一分的数额时才成立（{relations}）。",
    en: "{count} relations differ by rounding, at most by {largest} {unit}; {maybe} of them only if a printed 0.00 stands for a very small amount ({relations}).",
  },
};
