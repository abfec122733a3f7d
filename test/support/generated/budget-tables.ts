/** The budget tables B1–B12 of an exact budget, printed in the form of the sample: 部门 above its units above their subjects. */
import type { PrintedDisclosure, PrintedRow, PrintedTable } from "../sample-model";
import { drawBudgetAmounts, SOURCES, spentOf, type BudgetAmounts, type BudgetItem, type Source, type UnitBudget } from "./budget-amounts";
import { fillAppropriations, fillBudgetBalance } from "./budget-lines";
import { economicSections, personnelOf, publicFundsOf } from "./economic-table";
import { distinctSheets, emptyNote, reworded, rewordedContents, sampleTable, type Heading } from "./heading";
import { classesOf } from "./lines";
import { printAmount, type AmountStyle } from "./printing";
import type { Random } from "./random";
import { subjectName } from "./subject-choice";
import { addUp, rowOf, totalRow, withLevels, type CodedAmounts } from "./subject-rows";
import { threePublicFigures } from "./three-public";

export interface BudgetLook {
  readonly style: AmountStyle;
  /** Only 项 beneath a unit, no 类 and 款. */
  readonly onlyItems: boolean;
  readonly pageRows: number;
  /** Units of the department, 1 to 3; one unit publishes under its own name. */
  readonly units: number;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

interface Printer {
  readonly heading: Heading;
  readonly look: BudgetLook;
  readonly budget: BudgetAmounts;
  readonly department: { readonly code: string; readonly name: string };
}

export function drawBudget(random: Random, heading: Heading, look: BudgetLook, items: number): PrintedDisclosure {
  const department = heading.department;
  if (!department) throw new Error("a budget belongs to a department");
  const published: Heading = look.units === 1 ? heading : { ...heading, unit: department.name, department: { ...department, unitCode: department.code } };
  const form = (id: string): PrintedTable => reworded(sampleTable(published, id), published);
  const sections = economicSections(form("B6"));
  const names = [`${department.name}本级`, heading.unit, `${heading.unit.slice(0, -2)}服务站`];
  const budget = drawBudgetAmounts(random, {
    year: heading.year, items, classes: classesOf(form("B1")),
    personnelSections: sections.filter((code) => /^30[13]/.test(code)), publicSections: sections.filter((code) => !/^30[13]/.test(code)),
    units: look.units === 1 ? [{ code: department.unitCode, name: heading.unit }] : names.slice(0, look.units).map((name, index) => ({ code: `${department.code}00${index + 1}`, name })),
  });
  const printer: Printer = { heading: published, look, budget, department };
  const contents = rewordedContents(published);
  const { style } = look;
  const total = (source: Source) => (item: BudgetItem): boolean => item.source === source;
  return {
    name: `${published.unit}${heading.year}年${look.units === 1 ? "单位" : "部门"}预算公开表`, unit: published.unit, year: heading.year, kind: "budget",
    ...(contents && { contents }),
    tables: distinctSheets([
      fillBudgetBalance(form("B1"), budget, heading.year, style),
      incomeTable(form("B2"), printer),
      spendingTable(form("B3"), printer, () => true, (item) => [spentOf(item) + item.forward, item.personnel + item.publicFunds, item.project, item.forward]),
      fillAppropriations(form("B4"), budget, heading.year, style),
      spendingTable(form("B5"), printer, total("general"), (item) => [spentOf(item), item.personnel + item.publicFunds, item.personnel, item.publicFunds, item.project]),
      basicTable(form("B6"), budget, style, heading.year),
      threePublicTable(form("B7"), printer),
      fundTable(form("B8"), printer, "fund", "政府性基金预算支出"),
      fundTable(form("B9"), printer, "capital", "国有资本经营预算支出"),
      purchaseTable(form("B10"), printer, "purchases", "政府采购预算支出"),
      purchaseTable(form("B11"), printer, "services", "政府购买服务预算支出"),
      projectTable(form("B12"), printer),
    ]),
  };
}

const amountsText = (amounts: readonly number[], style: AmountStyle): string[] => amounts.map((amount) => printAmount(amount, style));

/** A code column for subjects and one for units, where the form has both; only the unit's where it has one. */
function codes(table: PrintedTable, subject: string, unit: string): readonly string[] {
  return table.columns.filter(({ kind }) => kind === "code").length > 1 ? [subject, unit] : [unit];
}

function organisationRow(table: PrintedTable, { code, name }: { readonly code: string; readonly name: string }, amounts: readonly number[], style: AmountStyle): PrintedRow {
  return rowOf(table, { code: codes(table, "", code), name: [name], amount: amountsText(amounts, style) });
}

function incomeTable(table: PrintedTable, { budget, look: { style }, department }: Printer): PrintedTable {
  const figures = ({ income, carried }: UnitBudget): number[] => {
    const [own, before] = [SOURCES.map((source) => income[source]), SOURCES.map((source) => carried[source])];
    // The sample's form ends in a column without a heading.
    return [sum(own) + sum(before), sum(own), ...own, sum(before), ...before, 0];
  };
  const rows = budget.units.map((unit) => ({ unit, amounts: figures(unit) }));
  const total = addUp(rows, 14);
  return { ...table, rows: [totalRow(table, total, style), organisationRow(table, department, total, style), ...rows.map(({ unit, amounts }) => organisationRow(table, unit, amounts, style))] };
}

/** 合计, 部门, and each unit with its subjects. */
function spendingTable(table: PrintedTable, { budget, look, department, heading }: Printer, counts: (item: BudgetItem) => boolean, amountsOf: (item: BudgetItem) => number[]): PrintedTable {
  const groups = budget.units.map((unit) => {
    const items = new Map<string, CodedAmounts>();
    for (const item of unit.items.filter(counts)) {
      const own = { code: item.code, name: item.name, amounts: amountsOf(item) };
      const known = items.get(item.code);
      items.set(item.code, known ? { ...own, amounts: addUp([known, own], own.amounts.length) } : own);
    }
    const rows = [...items.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
    return { unit, rows, amounts: addUp(rows, table.columns.filter(({ kind }) => kind === "amount").length) };
  });
  const total = addUp(groups, table.columns.length);
  const body = groups.filter(({ rows }) => rows.length > 0).flatMap(({ unit, rows, amounts }) => [
    organisationRow(table, unit, amounts, look.style),
    ...(look.onlyItems ? rows : withLevels(rows, (code) => subjectName(code, heading.year))).map(({ code, name, amounts: own }) =>
      rowOf(table, { code: [code], name: [name], amount: amountsText(own, look.style) })),
  ]);
  const rows = [totalRow(table, total, look.style), ...(body.length > 0 ? [organisationRow(table, department, total, look.style)] : []), ...body];
  return { ...table, rows: rows.map((row, index) => (look.pageRows > 0 && index > 0 && index % look.pageRows === 0 ? { ...row, headerRepeated: true } : row)) };
}

function fundTable(table: PrintedTable, printer: Printer, source: Source, name: string): PrintedTable {
  const filled = spendingTable(table, printer, (item) => item.source === source, (item) => [spentOf(item), item.personnel + item.publicFunds, item.project]);
  return filled.rows.length > 1 ? filled : { ...filled, notes: [...filled.notes, emptyNote(printer.heading, name)] };
}

/** By economic subject: 合计 · 人员 · 公用; only the 款 that have money, beneath their 类. */
function basicTable(table: PrintedTable, { economic }: BudgetAmounts, style: AmountStyle, year: number): PrintedTable {
  const present = [...economic].filter(([, amount]) => amount !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const rows: PrintedRow[] = [];
  const figures = (part: ReadonlyMap<string, number>): number[] => [personnelOf(part) + publicFundsOf(part), personnelOf(part), publicFundsOf(part)];
  for (const [index, [code, amount]] of present.entries()) {
    const above = code.slice(0, 3);
    if (present[index - 1]?.[0].slice(0, 3) !== above) {
      rows.push(rowOf(table, { code: [above], name: [subjectName(above, year)], amount: amountsText(figures(new Map(present.filter(([other]) => other.startsWith(above)))), style) }));
    }
    rows.push(rowOf(table, { code: [code], name: [subjectName(code, year)], amount: amountsText(figures(new Map([[code, amount]])), style) }));
  }
  return { ...table, rows: [totalRow(table, figures(economic), style), ...rows] };
}

const FUND_LABEL = "一般公共预算资金";

function threePublicTable(table: PrintedTable, { budget, look: { style }, department }: Printer): PrintedTable {
  const rows = budget.units.map((unit) => ({ unit, amounts: [...threePublicFigures(unit.threePublic), unit.meeting, sum(unit.training), ...unit.training] }));
  const total = addUp(rows, 10);
  return {
    ...table,
    rows: [
      totalRow(table, total, style),
      rowOf(table, { text: [FUND_LABEL], amount: amountsText(total, style) }),
      organisationRow(table, department, total, style),
      ...rows.map(({ unit, amounts }) => rowOf(table, { code: [unit.code], name: [unit.name], text: [FUND_LABEL], amount: amountsText(amounts, style) })),
    ],
  };
}

/** Purchases of each unit by project; B10 also by kind, where 合计 is printed twice. */
function purchaseTable(table: PrintedTable, { budget, look: { style }, department, heading }: Printer, key: "purchases" | "services", name: string): PrintedTable {
  const byKind = table.columns.filter(({ kind }) => kind === "amount").length > 7;
  const width = byKind ? 15 : 7;
  const groups = budget.units.map((unit) => {
    const rows = unit[key].map((purchase) => {
      const [goods, services, otherGoods, works, otherServices] = purchase.kinds;
      const total = sum(purchase.kinds);
      const funds = [total, purchase.source === "general" ? total : 0, 0, 0, 0, purchase.source === "unitFunds" ? total : 0, 0];
      return { purchase, amounts: byKind ? [...funds, total, goods + services, goods, services, otherGoods + works + otherServices, otherGoods, works, otherServices] : funds };
    });
    return { unit, rows, amounts: addUp(rows, width) };
  }).filter(({ rows }) => rows.length > 0);
  const total = addUp(groups, width);
  if (groups.length === 0) return { ...table, rows: [totalRow(table, total, style)], notes: [...table.notes, emptyNote(heading, name)] };
  return {
    ...table,
    rows: [
      totalRow(table, total, style), organisationRow(table, department, total, style),
      ...groups.flatMap(({ unit, rows, amounts }) => [
        organisationRow(table, unit, amounts, style),
        ...rows.map(({ purchase, amounts: own }) => rowOf(table, { code: [purchase.code], name: [purchase.name], text: [purchase.project], amount: amountsText(own, style) })),
      ]),
    ],
  };
}

/** One project a row; the text columns carry targets as the sample does. */
function projectTable(table: PrintedTable, { budget, look: { style }, department, heading }: Printer): PrintedTable {
  const projects = budget.units.flatMap((unit) => unit.projects.map((project) => ({ unit, project })));
  const total = printAmount(sum(projects.map(({ project }) => project.amount)), style);
  const rows = projects.map(({ unit, project }, index) => rowOf(table, {
    line: [String(index + 3)], code: [unit.code], name: [unit.name], amount: [printAmount(project.amount, style)],
    text: [project.name, "保障工作正常开展，完成年度任务。", "数量指标：完成任务数(≥6次)", "质量指标：验收合格率(=100%)", `时效指标：项目完成时间(${heading.year}年12月31日前)`],
  }));
  return {
    ...table,
    rows: [
      rowOf(table, { line: ["1"], name: ["合计"], amount: [total] }),
      ...(rows.length > 0 ? [rowOf(table, { line: ["2"], code: [department.code], name: [department.name], amount: [total] })] : []),
      ...rows,
    ],
    notes: rows.length > 0 ? table.notes : [...table.notes, emptyNote(heading, "项目支出")],
  };
}
