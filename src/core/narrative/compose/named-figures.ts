/** The figures a narrative speaks of, by the names its templates use. Data only: what each name means, and how lists print it. */
import { meaningOf, type FundScope, type Meaning, type Measure, type Part } from "../meaning";

export interface NamedFigure {
  /** As lists print it. */
  readonly label: string;
  readonly meaning: Meaning;
  readonly measure: Measure;
}

const figure = (label: string, line: string, scope: FundScope = "all", part: Part = "total"): NamedFigure => ({ label, meaning: meaningOf(line, scope, part), measure: "own" });

const planned = (label: string, line: string): NamedFigure => ({ label, meaning: meaningOf(line), measure: "budget" });

export const NAMED_FIGURES: Readonly<Record<string, NamedFigure>> = {
  收入总计: figure("收入总计", "income.grand"),
  本年收入: figure("本年收入", "income.total"),
  财政拨款收入: figure("财政拨款收入", "income.fiscal"),
  一般公共收入: figure("一般公共预算财政拨款收入", "income.general"),
  政府性基金收入: figure("政府性基金预算财政拨款收入", "income.fund"),
  国有资本收入: figure("国有资本经营预算财政拨款收入", "income.capital"),
  财政专户收入: figure("财政专户管理资金收入", "income.special"),
  单位资金收入: figure("单位资金收入", "income.unitFunds"),
  上级补助收入: figure("上级补助收入", "income.superior"),
  事业收入: figure("事业收入", "income.business"),
  经营收入: figure("经营收入", "income.operating"),
  附属单位上缴收入: figure("附属单位上缴收入", "income.affiliate"),
  其他收入: figure("其他收入", "income.other"),
  使用结余: figure("使用非财政拨款结余（含专用结余）", "income.useSurplus"),
  年初结转: figure("年初结转和结余", "income.opening"),
  上年结转: figure("上年结转结余", "income.opening"),
  支出总计: figure("支出总计", "expenditure.grand"),
  本年支出: figure("本年支出", "expenditure.total"),
  结余分配: figure("结余分配", "expenditure.distribution"),
  年末结转: figure("年末结转和结余", "expenditure.closing"),
  结转下年: figure("结转下年支出", "expenditure.closing"),
  基本支出: figure("基本支出", "expenditure.total", "all", "basic"),
  项目支出: figure("项目支出", "expenditure.total", "all", "project"),
  上缴上级支出: figure("上缴上级支出", "expenditure.superior"),
  经营支出: figure("经营支出", "expenditure.operating"),
  对附属单位补助支出: figure("对附属单位补助支出", "expenditure.affiliate"),
  财政拨款收入总计: figure("财政拨款收入总计", "income.grand", "fiscal"),
  财政拨款本年收入: figure("财政拨款收入", "income.total", "fiscal"),
  财政拨款支出总计: figure("财政拨款支出总计", "expenditure.grand", "fiscal"),
  财政拨款本年支出: figure("财政拨款支出", "expenditure.total", "fiscal"),
  一般公共拨款收入: figure("一般公共预算财政拨款收入", "income.general", "fiscal"),
  政府性基金拨款收入: figure("政府性基金预算财政拨款收入", "income.fund", "fiscal"),
  国有资本拨款收入: figure("国有资本经营预算财政拨款收入", "income.capital", "fiscal"),
  一般公共支出: figure("一般公共预算财政拨款支出", "expenditure.total", "general"),
  一般公共基本支出: figure("基本支出", "expenditure.total", "general", "basic"),
  一般公共项目支出: figure("项目支出", "expenditure.total", "general", "project"),
  人员经费: figure("人员经费", "expenditure.total", "general", "personnel"),
  公用经费: figure("公用经费", "expenditure.total", "general", "publicFunds"),
  政府性基金支出: figure("政府性基金预算财政拨款支出", "expenditure.total", "fund"),
  政府性基金基本支出: figure("基本支出", "expenditure.total", "fund", "basic"),
  政府性基金项目支出: figure("项目支出", "expenditure.total", "fund", "project"),
  政府性基金年初结转: figure("年初结转和结余", "income.opening", "fund"),
  政府性基金年末结转: figure("年末结转和结余", "expenditure.closing", "fund"),
  国有资本支出: figure("国有资本经营预算财政拨款支出", "expenditure.total", "capital"),
  国有资本基本支出: figure("基本支出", "expenditure.total", "capital", "basic"),
  国有资本项目支出: figure("项目支出", "expenditure.total", "capital", "project"),
  三公: figure("“三公”经费", "threePublic.total"), 三公预算: planned("“三公”经费", "threePublic.total"),
  因公出国: figure("因公出国（境）费", "threePublic.abroad"), 因公出国预算: planned("因公出国（境）费", "threePublic.abroad"),
  公务用车: figure("公务用车购置及运行维护费", "threePublic.vehicle"), 公务用车预算: planned("公务用车购置及运行维护费", "threePublic.vehicle"),
  公车购置: figure("公务用车购置费", "threePublic.purchase"), 公车购置预算: planned("公务用车购置费", "threePublic.purchase"),
  公车运行: figure("公务用车运行维护费", "threePublic.running"), 公车运行预算: planned("公务用车运行维护费", "threePublic.running"),
  公务接待: figure("公务接待费", "threePublic.reception"), 公务接待预算: planned("公务接待费", "threePublic.reception"),
};
