/** The rules of the narrative, as data for the reference. What they do is in `verify/` and `remarks`. */
import type { Severity } from "../findings";
import type { Sentence } from "../wording/language";
import type { NarrativeRuleId } from "./claim";

export interface NarrativeRule {
  readonly id: NarrativeRuleId;
  readonly severities: readonly Severity[];
  readonly title: Sentence;
  readonly explanation: Sentence;
  readonly source: string;
}

export const NARRATIVE_RULES: readonly NarrativeRule[] = [
  {
    id: "文-金额", severities: ["error", "rounding"],
    title: { zh: "文中数额与表不一致", en: "An amount is not that of the table" },
    explanation: {
      zh: "说明文字引用的数额，按其名称、口径（年初预算、决算、上年）和资金范围找到表中的单元格，在各自印出的精度内比较；差在四舍五入范围内为尾差。名称不能确定、表中没有或在原因说明中的数，列为“无法核对”。不一致时指出文中的数与哪个单元格相同。",
      en: "An amount of the text is compared with the cell that prints the same thing, by name, measure and budget, within printed precision. What is not understood, not printed, or said in a reason is not verifiable. Where they differ, cells that print the text's figure are named.",
    },
    source: "说明文字应当与公开表一致",
  },
  {
    id: "文-增减", severities: ["error", "rounding"],
    title: { zh: "增减额与两数之差不符", en: "A change is not the difference of its figures" },
    explanation: {
      zh: "增减额应等于本年数减去比较的基数（上年决算、年初预算、全年预算）。基数取自上年或预算的公开表，没有时取文中写明的数，再没有时由增减比率印证。增加额大于本年数而推算基数为负，是错误。",
      en: "A change is the current figure less its base: that of last year's or the budget's tables, else that stated in the text, else borne out by the rate. An increase beyond the current figure is wrong in any case.",
    },
    source: "增减额 = 本年数 − 基数",
  },
  {
    id: "文-方向", severities: ["error", "rounding"],
    title: { zh: "增减方向用词不符", en: "A word of direction does not fit" },
    explanation: {
      zh: "增加、减少、持平，高于、低于、大于、小于等用词应与两数之差的正负一致；同一变动的两处用词应当同向。",
      en: "Words such as 增加, 减少, 持平, 高于, 低于 must fit the sign of the difference, and those of one change must not contradict each other.",
    },
    source: "增减方向 = 差额的正负",
  },
  {
    id: "文-比率", severities: ["error", "hint"],
    title: { zh: "比率与其数额不符", en: "A ratio does not follow from its figures" },
    explanation: {
      zh: "占比、完成率、增减比率由其分子、分母按区间推算：数额和比率各代表末位前后半个单位。只有截断才能解释的列为“疑似截断”。不符时给出应有的比率，并指出以哪个基数可以算出文中的比率。",
      en: "Shares, completion and rates are decided with intervals: every printed figure stands for half a unit in its last place. What only cutting off explains is a hint. A wrong one is told with the right ratio and with the base that gives what is printed.",
    },
    source: "比率 = 分子 ÷ 分母",
  },
  {
    id: "文-零基期", severities: ["error"],
    title: { zh: "基数为零却列有比率", en: "A ratio on a zero base" },
    explanation: { zh: "基数为零时不存在增减比率或完成率，应写“基数为零，不可比”或不写。", en: "On a zero base there is no rate and no completion; the text should say so or say nothing." },
    source: "除数不能为零",
  },
  {
    id: "文-科目路径", severities: ["error"],
    title: { zh: "科目类、款、项与表或目录不符", en: "A subject path is not that of table or catalogue" },
    explanation: { zh: "（类）（款）（项）的名称应在同一条路径上，并与公开表一致；末级名称或数额能确定所指科目时给出正确路径。", en: "The names before （类）（款）（项） must belong together and be those of the table; where the last name or the amount tells the subject, the right path is given." },
    source: "政府收支分类科目",
  },
  {
    id: "文-数量", severities: ["error"],
    title: { zh: "车辆等数量与统计表不一致", en: "A number of vehicles is not that of the table" },
    explanation: { zh: "公开表列有车辆等数量的，应与说明一致。", en: "Numbers of vehicles must be those of the table where one prints them." },
    source: "部门决算公开相关信息统计表",
  },
  {
    id: "文-合计", severities: ["error", "rounding"],
    title: { zh: "文中分项之和与合计不符", en: "Parts of the text do not add up" },
    explanation: { zh: "表中没有列示的数额，用文中的分项与合计核对：政府采购 = 货物 + 工程 + 服务，“三公”各项，各科目年初预算数之和不大于年初预算总数，各类车辆之和。", en: "Where no table prints the figures, wholes and parts of the text are held against each other: procurement, three-public expenses, initial budgets, vehicles." },
    source: "合计 = 分项之和",
  },
  {
    id: "文-前后不一", severities: ["review"],
    title: { zh: "同一数额前后不一致", en: "One figure is stated twice and differs" },
    explanation: { zh: "同一事项、同一口径的数额在文中两次出现而不相同，且没有表可以判断哪个正确。", en: "The same thing is stated twice with different figures, and no table tells which is right." },
    source: "同一数额只有一个值",
  },
  {
    id: "文-遗漏项", severities: ["error", "review"],
    title: { zh: "表中有支出的项级科目没有说明", en: "A subject of the table is not told of" },
    explanation: { zh: "说明逐项列示一般公共预算支出时，表中每个有数的项级科目都应说明一次；只列了不到一半的，视为不打算逐项说明。缺少该表而由支出决算表推断的，为待核实。", en: "A text that lists the expenditure of the general budget item by item must tell of every item with a figure; one that lists less than half does not set out to. To verify where the table itself is missing." },
    source: "预决算公开要求按项级科目说明",
  },
  {
    id: "文-重复项", severities: ["review"],
    title: { zh: "同一项级科目说明了两次", en: "A subject is told of twice" },
    explanation: { zh: "同一部分中同一项级科目两次列示数额。", en: "One subject has amounts twice in the same part." },
    source: "预决算公开要求按项级科目说明",
  },
  {
    id: "文-多列项", severities: ["error"],
    title: { zh: "说明了表中没有的科目", en: "The text tells of a subject that the table does not have" },
    explanation: { zh: "科目名称正确，但表中没有这一科目，文中却列有不为零的数额。", en: "The subject exists, the table does not have it, and the text gives an amount other than zero." },
    source: "说明文字应当与公开表一致",
  },
  {
    id: "文-年度", severities: ["error", "review"],
    title: { zh: "年度不符", en: "The wrong year" },
    explanation: { zh: "标题的年度不是公开表的年度，与上年以外的年度比较，或把本年的数写成上年的。句首写上年而没有与本年比较的，为待核实。", en: "A heading of another year than the tables, a comparison with another year than the one before, or this year's figure told as last year's. To verify: a sentence that opens with last year and compares nothing." },
    source: "沿用上年文字容易漏改年度",
  },
  {
    id: "文-称谓", severities: ["hint"],
    title: { zh: "部门、单位称谓不一", en: "部门 and 单位 are mixed" },
    explanation: { zh: "部门公开的文中出现“本单位”，或单位公开的文中出现“本部门”，而文中两种称谓并用。", en: "The text of a department says 本单位, or that of a unit 本部门, beside the right word." },
    source: "部门与单位分别公开",
  },
  {
    id: "文-残留", severities: ["error"],
    title: { zh: "模板文字没有清理", en: "The template was left in" },
    explanation: { zh: "“增加（减少）”没有选定，“XX”“**”没有填写，填写说明没有删除。", en: "增加（减少） was not decided, XX not filled in, or instructions were left." },
    source: "财政部门下发的公开模板",
  },
  {
    id: "文-缺单位", severities: ["error"],
    title: { zh: "数后面没有金额单位或百分号", en: "A figure lacks its unit or percent sign" },
    explanation: { zh: "应当是金额或比率的位置只有数字。", en: "A bare figure stands where an amount or a ratio should." },
    source: "公开的数额应当注明单位",
  },
];
