/** Sentences about signs of a mistake: cells, formulas, empty tables, the set of tables, performance forms. */
import type { Sentence } from "./language";

export const SIGN_WORDING: Readonly<Record<string, Sentence>> = {
  "sign.textInSum": {
    zh: "“{column}”列有 {count} 个数存成了文本，Excel 求和时会跳过：{values}。",
    en: "Column “{column}”: {count} figures are stored as text, and Excel skips them in sums: {values}.",
  },
  "sign.textUnsummed": {
    zh: "有 {count} 个金额存成了文本，没有与数值或公式一起相加；如需在表内求和请先转换为数值。",
    en: "{count} amounts are stored as text; they are not added together with numbers or formulas here, but convert them before adding.",
  },
  "sign.textTables": {
    zh: "{tables}的金额全部存成了文本（共 {count} 个），表内没有因此受影响的求和；如需用公式求和请先转换为数值。",
    en: "All amounts of {tables} are stored as text ({count} in all); no sum suffers here, but convert them before adding with formulas.",
  },
  "sign.unreadable": {
    zh: "{count} 个金额单元格是错误值或没有计算结果，涉及的勾稽关系未核对：{cells}。",
    en: "{count} amount cells hold an error or a formula without a result; relations through them were not checked: {cells}.",
  },
  "sign.constant": {
    zh: "“{what}”的合计 {value} 是手工录入的数，同行或同列的其他合计都是公式。",
    en: "The total {value} of “{what}” is typed in, while the other totals of its row or column are formulas.",
  },
  "sign.hiddenRow": {
    zh: "隐藏的行有数额并计入合计：第 {rows} 行。",
    en: "Hidden rows hold amounts that are part of a total: row {rows}.",
  },
  "formula.missed": {
    zh: "“{what}”的公式 {formula} 漏加了 {cells}。",
    en: "The formula {formula} of “{what}” leaves out {cells}.",
  },
  "formula.doubled": {
    zh: "“{what}”的公式 {formula} 重复或多加了 {cells}。",
    en: "The formula {formula} of “{what}” counts twice, or should not count, {cells}.",
  },
  "sign.precision": {
    zh: "“{what}”为 {value}，有 {decimals} 位小数，同列其他数都是 {usual} 位。",
    en: "“{what}” is {value} with {decimals} decimals, the others of its column have {usual}.",
  },
  "sign.negative": {
    zh: "出现负数，请核对：{cells}。",
    en: "Negative figures, please check: {cells}.",
  },
  "sign.equalsParent": {
    zh: "“{what}”为 {value}，与上级科目“{parent}”相同，而同级其他科目也有数额，可能误录了上级的数。",
    en: "“{what}” is {value}, the same as “{parent}” above it, although its siblings have amounts: the figure above was probably entered.",
  },
  "sign.residue": {
    zh: "模板文字没有替换：{cells}。",
    en: "Wording of the template is left in: {cells}.",
  },
  "empty.unexplained": {
    zh: "“{title}”没有数据，也没有注明本表无数据及原因。",
    en: "“{title}” holds no figures, and no note says that it is empty and why.",
  },
  "empty.misnamed": {
    zh: "“{title}”的说明写的不是本表：“{note}”。",
    en: "The note of “{title}” speaks of another table: “{note}”.",
  },
  "empty.contradicted": {
    zh: "“{title}”注明无数据（“{note}”），表内却有数额。",
    en: "The note of “{title}” says that it is empty (“{note}”), but it holds figures.",
  },
  "empty.overview": {
    zh: "“{title}”没有数据，“{overview}”的{fund}却有数额 {values}。",
    en: "“{title}” is empty, but “{overview}” has amounts of this fund ({fund}): {values}.",
  },
  "set.unitName": {
    zh: "“{title}”的单位名称是“{name}”，同套其他表是“{usual}”。",
    en: "“{title}” names “{name}”, the other tables “{usual}”.",
  },
  "set.year": {
    zh: "“{title}”的年度是 {year} 年，同套其他表是 {usual} 年。",
    en: "“{title}” is of {year}, the other tables of {usual}.",
  },
  "set.amountUnit": {
    zh: "“{title}”没有注明金额单位，同套其他表注明了（{usual}）。",
    en: "“{title}” prints no amount unit, the other tables do ({usual}).",
  },
  "set.duplicate": {
    zh: "“{title}”出现两次（工作表“{first}”和“{second}”），请确认保留哪一张。",
    en: "“{title}” is there twice (sheets “{first}” and “{second}”); which one is meant?",
  },
  "unit.table": {
    zh: "“{title}”注明的金额单位是{printed}，其数额却像是以{unit}计：换成{unit}后，原来不成立的 {count} 条勾稽关系（{relations}）全部成立。",
    en: "“{title}” prints {printed}, but its figures are in {unit}: read so, {count} relations that fail ({relations}) all hold.",
  },
  "unit.tableUnprinted": {
    zh: "“{title}”没有注明金额单位，其数额像是以{unit}计：按{unit}读，原来不成立的 {count} 条勾稽关系（{relations}）全部成立。",
    en: "“{title}” prints no amount unit, and its figures are in {unit}: read so, {count} relations that fail ({relations}) all hold.",
  },
  "unit.column": {
    zh: "“{title}”的“{column}”列像是以{unit}计，而本表单位是{printed}：按{unit}读，{count} 条勾稽关系（{relations}）全部成立。",
    en: "Column “{column}” of “{title}” is in {unit}, while the table counts in {printed}: read so, {count} relations ({relations}) hold.",
  },
  "rate.inconsistent": {
    zh: "“{what}”的执行率为 {rate}，而 {actual} ÷ {adjusted} = {right}，请核实。",
    en: "The execution rate of “{what}” is {rate}, but {actual} ÷ {adjusted} = {right}; please verify.",
  },
  "rate.truncated": {
    zh: "“{what}”的执行率 {rate} 似乎舍去了尾数，{actual} ÷ {adjusted} 四舍五入为 {right}。",
    en: "The execution rate {rate} of “{what}” seems to be cut off; {actual} ÷ {adjusted} rounds to {right}.",
  },
  "rate.zeroBase": {
    zh: "“{what}”的预算数为 {adjusted}，没有执行率可言，却列了 {rate}。",
    en: "The budget of “{what}” is {adjusted}, so that no execution rate exists, but {rate} is printed.",
  },
  "rate.score": {
    zh: "“{what}”写明按执行率计分：分值 {weight}、执行率 {rate}，得分却是 {score}，请核实。",
    en: "Marks of “{what}” follow the rate: weight {weight}, rate {rate}, but the score is {score}; please verify.",
  },
};
