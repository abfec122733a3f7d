/**
 * Further tables of single provinces, known by title only: their columns have not been seen, so they are checked by the
 * generic rules (合计, levels of the codes) and say so. Also titles that look like ours and are not.
 */
import type { FurtherTable } from "./spec";

/** 501–599, the government's economic classification. */
const GOVERNMENT_CODES = /^5(0\d|1[0-4]|99)(\d\d)?$/;

export const FURTHER_TABLES: readonly FurtherTable[] = [
  { name: "财政拨款支出决算表（功能科目）", title: /财政拨款支出决算表(\(.*功能(科目|分类).*\))?$/, kind: "final", where: "江苏" },
  { name: "财政拨款基本支出决算表（经济科目）", title: /财政拨款基本支出决算表\(.*经济(科目|分类).*\)$/, kind: "final", where: "江苏" },
  { name: "机关运行经费支出决算表", title: /(一般公共预算|财政拨款)*(安排的?)?机关运行经费(支出)?决算(公开)?表$/, kind: "final", where: "江苏" },
  { name: "政府采购支出决算表", title: /政府采购(支出)?决算(公开)?表$|政府采购支出(公开)?表$/, kind: "final", where: "江苏" },
  { name: "政府采购情况表", title: /政府采购(支出)?(决算)?情况(公开)?表$/, kind: "final", where: "北京" },
  { name: "财政拨款支出决算明细表", title: /财政拨款支出决算明细表$/, kind: "final", where: "四川" },
  { name: "一般公共预算财政拨款支出决算明细表", title: /一般公共预算(财政拨款)?支出决算明细表$/, kind: "final", where: "四川" },
  { name: "一般公共预算财政拨款项目支出决算表", title: /一般公共预算(财政拨款)?项目支出决算表$/, kind: "final", where: "四川" },
  { name: "一般公共预算财政拨款项目支出决算明细表", title: /一般公共预算(财政拨款)?项目支出决算明细表$/, kind: "final", where: "内蒙古" },
  { name: "项目收入支出决算表", title: /项目收入支出决算表$/, kind: "final", where: "内蒙古" },
  { name: "项目支出决算明细表", title: /项目支出决算明细表$/, kind: "final", where: "内蒙古" },
  { name: "机构运行信息表", title: /机构运行信息(决算)?表$/, kind: "final", where: "内蒙古" },
  { name: "政府性基金预算财政拨款基本支出决算表", title: /政府性基金(预算)?(财政拨款)?基本支出决算(明细)?表$/, kind: "final", where: "北京" },
  { name: "政府购买服务决算公开情况表", title: /政府购买服务(支出)?决算(公开)?(情况)?表$/, kind: "final", where: "北京" },
  { name: "项目支出决算表", title: /项目支出决算表$/, kind: "final", where: "天津" },
  { name: "收入支出决算表（分科目）", title: /收入支出决算表(\(.*(科目|功能).*\))?$/, kind: "final", where: "新疆" },
  { name: "非财政拨款收入支出决算总表", title: /非财政拨款(收入支出|收支)决算(总)?表$/, kind: "final", where: "贵阳" },
  { name: "“三公”经费、行政参公单位机关运行经费情况表", title: /三公经费[、及和]行政参公单位机关运行经费情况表$/, kind: "final", where: "云南" },
  { name: "国有资产使用情况表", title: /国有资产使用情况(公开)?表$/, kind: "final", where: "云南" },
  { name: "国有资产占用情况表", title: /国有资产占(用|有使用)情况(公开)?表$/, kind: "final", where: "江西" },
  { name: "资产负债情况表", title: /资产负债情况表$/, kind: "final", where: "上海" },
  { name: "支出预算分类汇总表（按政府预算经济分类）", title: /支出预算分类汇总表\(.*政府(预算)?经济分类.*\)$/, kind: "budget", where: "湖南" },
  { name: "支出预算分类汇总表（按部门预算经济分类）", title: /支出预算分类汇总表(\(.*部门(预算)?经济分类.*\))?$/, kind: "budget", where: "湖南" },
  { name: "部门基本支出预算表（人员类、运转类公用经费项目）", title: /基本支出预算表(\(.*(人员类|运转类).*\))?$/, kind: "budget", where: "云南" },
  { name: "基本支出表--人员经费、公用经费", title: /(一般公共预算)?(财政拨款)?基本支出(预算)?(明细|分类汇总)?表\(.*(人员经费|公用经费|工资福利支出|商品和服务支出|对个人和家庭的补助).*\)$/, kind: "budget", where: "湖南" },
  { name: "基本支出表（按政府预算经济分类）", title: /(一般公共预算)?(财政拨款)?基本支出(预算)?(明细)?(情况)?表(\(.*政府.*经济.*\))?$/, kind: "budget", codes: GOVERNMENT_CODES, where: "湖南、四川" },
  { name: "基本支出决算表（按政府预算经济分类）", title: /(一般公共预算)?(财政拨款)?基本支出决算(明细)?表(\(.*政府.*经济.*\))?$/, kind: "final", codes: GOVERNMENT_CODES, where: "四川" },
  { name: "财政专户管理资金预算支出表", title: /财政专户管理资金(预算支出|支出预算)(分类汇总)?表(\(.*\))*$/, kind: "budget", where: "湖南" },
  { name: "一般公共预算支出分类汇总表", title: /(一般公共预算|政府性基金(预算)?|国有资本经营(预算)?)支出(预算)?分类汇总表(\(.*\))*$/, kind: "budget", where: "湖南" },
  { name: "专项资金预算汇总表", title: /专项资金预算汇总表$/, kind: "budget", where: "湖南" },
  { name: "项目支出预算表", title: /(一般公共预算)?(财政拨款)?项目支出(预算)?(明细)?表(\(.*\))?$/, kind: "budget", where: "云南等" },
  { name: "新增资产配置表", title: /新增资产配置(预算)?表$/, kind: "budget", where: "云南" },
  { name: "对下转移支付预算表", title: /对下转移支付(预算|绩效目标)?(支出)?表$/, kind: "budget", where: "云南" },
  { name: "部门管理转移支付表", title: /管理转移支付(预算)?(支出)?表$/, kind: "budget", where: "甘肃" },
  { name: "部门项目中期规划预算表", title: /项目(支出)?中期规划(预算)?表$/, kind: "budget", where: "云南" },
  { name: "财政拨款支出表", title: /财政拨款支出(预算)?表$/, kind: "budget", where: "甘肃" },
  { name: "机关运行经费表", title: /(一般公共预算|财政拨款)*(安排的?)?机关运行经费(预算|支出)?(预算)?(公开)?表$/, kind: "budget", where: "甘肃、江苏" },
  { name: "财政拨款支出预算明细表", title: /财政拨款支出(预算)?明细表$/, kind: "budget", where: "上海" },
  { name: "一般公共预算支出明细表（按支出功能分类科目）", title: /一般公共预算支出(预算)?明细表(\(.*功能.*\))?$/, kind: "budget", where: "陕西" },
  { name: "一般公共预算支出明细表（按支出经济分类科目）", title: /一般公共预算支出(预算)?明细表\(.*经济.*\)$/, kind: "budget", where: "陕西" },
  { name: "一般公共预算基本支出明细表（按支出功能分类科目）", title: /一般公共预算基本支出(预算)?明细表\(.*功能.*\)$/, kind: "budget", where: "陕西" },
  { name: "政府性基金预算收支表", title: /政府性基金(预算)?(财政拨款)?收支(预算)?(情况)?表$/, kind: "budget", where: "陕西" },
  { name: "专项业务经费支出表", title: /专项业务经费支出(预算)?表$/, kind: "budget", where: "陕西" },
  { name: "专项业务经费绩效目标表", title: /专项业务经费绩效目标(申报)?表$/, kind: "performance", where: "陕西" },
];

/** Titles that contain the words of ours and belong to other books: statements of a company, accounts of a government. */
export const FOREIGN_TITLES = /总收入|总支出|(一般公共预算|政府性基金(预算)?|国有资本经营(预算)?|社会保险基金(预算)?)(收支|收入支出)(决算|预算)总表|本级(一般公共预算)?收支|收支(执行|平衡)|余额表|凭证|(?<!国有)资产负债表|收入费用(总)?表|净资产|财政收支|(?<!管理|对下)转移支付(预|决)算表$|专项债/;

/** Who the table belongs to: health institutions keep their own statements, and a region before the budget's name makes it the government's. */
export const FOREIGN_OWNERS = /^医疗卫生机构|^医院(收|财务|资产)|[省市县区州旗盟]级?(20\d\d年?度?)?(本级)?(一般公共预算|政府性基金(预算)?|国有资本经营(预算)?|社会保险基金(预算)?)(收入|支出|收支|收入支出)(预算|决算)?(总|平衡|执行情况)?表$/;

/** Account books, whose titles do not end in 表. */
export const FOREIGN_BOOKS = /(总账|明细账|日记账|序时账|三栏账|多栏账|账簿|记账凭证|余额表)$/;
