/** A short budget narrative for forms without 同比 and shares: what is planned, compared with last year in the totals. */
import type { NarrativeStyle } from "../style";

export const plainBudget: NarrativeStyle = {
  id: "plain-budget",
  name: "预算·简明",
  kind: "budget",
  printing: { unit: "万元", decimals: 2, grouped: false, zero: "0", rateDecimals: 2, rateTrimmed: false },
  reason: "，主要原因是【请填写原因】",
  sectionNumber: "一、",
  comparisons: {
    增减: {
      against: "prior", rate: "change",
      cases: {
        up: "比上年预算增加{额}，增长{率}", down: "比上年预算减少{额}，下降{率}", same: "与上年预算持平", fromZero: "比上年预算增加{额}（上年预算为0）",
        bareUp: "比上年预算增加{额}", bareDown: "比上年预算减少{额}",
      },
    },
  },
  sections: [
    {
      heading: "收入支出预算总体情况说明",
      needs: [["B1"]],
      paragraphs: ["{本部门}{年}年度收入总计{收入总计}[，{增减 收入总计}{原因}]；支出总计{支出总计}[，{增减 支出总计}]。"],
    },
    {
      heading: "收入预算情况说明",
      needs: [["B1"]],
      paragraphs: [{
        lead: "{年}年度收入总计{收入总计}，其中：", join: "；", end: "。", someOnly: true, text: "{名称}{本项}[，占{占 本项 收入总计}]",
        each: ["一般公共收入", "政府性基金收入", "国有资本收入", "财政专户收入", "单位资金收入", "上年结转"],
      }],
    },
    {
      heading: "支出预算情况说明",
      needs: [["B3"], ["B1"]],
      paragraphs: [{
        lead: "{年}年度支出总计{支出总计}，其中：", join: "；", end: "。", someOnly: true, text: "{名称}{本项}[，占{占 本项 支出总计}]", each: ["基本支出", "项目支出"],
      }],
    },
    {
      heading: "财政拨款收支预算情况说明",
      needs: [["B4"]],
      paragraphs: ["{年}年度财政拨款收入总计{财政拨款收入总计}[，{增减 财政拨款收入总计}{原因}]；支出总计{财政拨款支出总计}。"],
    },
    {
      heading: "一般公共预算支出预算情况说明",
      needs: [["B5"]],
      paragraphs: [
        "{年}年度一般公共预算支出{一般公共支出}[，{增减 一般公共支出}{原因}]。具体安排如下：",
        { each: "项", number: "1.", text: "{路径}{本项}[，{增减 本项}]。" },
      ],
    },
    {
      heading: "一般公共预算基本支出预算情况说明",
      needs: [["B6"]],
      paragraphs: ["{年}年度一般公共预算基本支出{一般公共基本支出}，其中：人员经费{人员经费}，公用经费{公用经费}。"],
    },
    {
      heading: "“三公”经费预算情况说明",
      needs: [["B7"]],
      paragraphs: ["{年}年度“三公”经费预算{三公}[，{增减 三公}{原因}]。其中：因公出国（境）费{因公出国}，公务用车购置费{公车购置}，公务用车运行维护费{公车运行}，公务接待费{公务接待}。"],
    },
    {
      heading: "政府性基金预算和国有资本经营预算情况说明",
      needs: [["B4", "B8"]],
      paragraphs: [
        { when: { none: ["政府性基金收入", "政府性基金支出"] }, text: "{本部门}{年}年度没有政府性基金预算支出。" },
        { when: { some: ["政府性基金收入", "政府性基金支出"] }, text: "{年}年度政府性基金预算支出{政府性基金支出}[，{增减 政府性基金支出}{原因}]。" },
        { when: { none: ["国有资本收入", "国有资本支出"] }, text: "{本部门}{年}年度没有国有资本经营预算支出。" },
        { when: { some: ["国有资本收入", "国有资本支出"] }, text: "{年}年度国有资本经营预算支出{国有资本支出}[，{增减 国有资本支出}{原因}]。" },
      ],
    },
  ],
};
