/** The final-account tables T1–T10 of exact accounts, printed in the form of one of the samples. */
import type { PrintedDisclosure, PrintedRow, PrintedTable } from "../sample-model";
import { economicSections, laneTable } from "./economic-table";
import { drawFinalAmounts, OTHER_SOURCES, type FinalAmounts, type FinalItem, type FundItem } from "./final-amounts";
import { distinctSheets, emptyNote, reworded, rewordedContents, sampleTable, type Heading } from "./heading";
import { bareLabel, classesOf, fillLines, lineClass, withoutClasses, type LineAmounts } from "./lines";
import { printAmount, type AmountStyle } from "./printing";
import type { Random } from "./random";
import { subjectName } from "./subject-choice";
import { addUp, subjectTable, withLevels, type CodedAmounts } from "./subject-rows";
import { threePublicFigures } from "./three-public";

/** How the document looks beyond the sample's form. */
export interface FinalLook {
  readonly style: AmountStyle;
  /** Lines of 债务还本 and 债务付息 are printed. */
  readonly debtLines: boolean;
  /** Only 项, no 类 and 款. */
  readonly onlyItems: boolean;
  /** The header comes again after so many rows; 0 for never. */
  readonly pageRows: number;
  readonly relatedInformation: boolean;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

/** T2: 本年收入合计 · 财政拨款 · the other sources in the order of the form. */
const incomeOf = (item: FinalItem): number[] => {
  const others = (["superior", "business", "operating", "affiliate", "other"] as const).map((source) => item.otherIncome[source]);
  return [item.generalIncome + sum(others), item.generalIncome, ...others];
};

/** T3: 本年支出合计 · 基本 · 项目 · 上缴上级 · 经营 · 对附属单位补助. */
const spendingOf = (item: FinalItem): number[] => {
  const kinds = [item.generalBasic + item.otherBasic, item.generalProject + item.otherProject, item.toSuperior, item.operating, item.toAffiliates];
  return [sum(kinds), ...kinds];
};

interface Entry extends CodedAmounts {
  readonly general: readonly number[];
}

export function drawFinal(random: Random, heading: Heading, look: FinalLook, items: number): PrintedDisclosure {
  const forms = new Map(["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10"].map((id) => [id, reworded(sampleTable(heading, id), heading)]));
  const form = (id: string): PrintedTable => {
    const table = forms.get(id);
    if (!table) throw new Error(`no form for ${id}`);
    return (id === "T1" || id === "T4") && !look.debtLines ? withoutClasses(table, ["231", "232"]) : table;
  };
  const accounts = drawFinalAmounts(random, { year: heading.year, items, classes: classesOf(form("T1")), sections: economicSections(form("T6")) });
  const bySubject = subjectTables(accounts, heading, look, form);
  const tables = [
    balanceTable(form("T1"), accounts, heading, look.style),
    ...bySubject.slice(0, 2),
    appropriationsTable(form("T4"), accounts, heading, look.style),
    ...bySubject.slice(2, 3),
    laneTable(form("T6"), accounts.economic, look.style),
    ...bySubject.slice(3),
    threePublicTable(form("T7"), accounts, look.style),
    ...(look.relatedInformation ? [informationTable(form("T10"), accounts, look.style)] : []),
  ];
  const contents = rewordedContents(heading);
  return {
    name: `${heading.unit}${heading.year}年度部门决算`, unit: heading.unit, year: heading.year, kind: "final",
    ...(heading.sample.codesAsNumbers === true && { codesAsNumbers: true }),
    ...(contents && { contents }),
    tables: distinctSheets(tables),
  };
}

/** T2, T3, T5, T8, T9. */
function subjectTables(accounts: FinalAmounts, heading: Heading, look: FinalLook, form: (id: string) => PrintedTable): PrintedTable[] {
  const { general, fund, capital } = accounts;
  const funds = [...fund, ...capital];
  const income = merged([
    ...general.map((item) => entry(item, incomeOf(item))),
    ...funds.map((item) => entry(item, [item.income, item.income, 0, 0, 0, 0, 0])),
  ]);
  const spending = merged([
    ...general.map((item) => entry(item, spendingOf(item))),
    ...funds.map((item) => entry(item, [item.basic + item.project, item.basic, item.project, 0, 0, 0])),
  ]);
  const own = general.map((item) => entry(item, [item.generalBasic + item.generalProject, item.generalBasic, item.generalProject]));
  const print = (id: string, items: readonly CodedAmounts[], width: number, emptyName?: string): PrintedTable => {
    const present = items.filter(({ amounts }) => amounts.some((amount) => amount !== 0));
    const rows = look.onlyItems ? present : withLevels(present, (code) => subjectName(code, heading.year));
    const table = subjectTable(form(id), rows, addUp(present, width), look.style, isIndented(sampleTable(heading, "T3")), look.pageRows);
    return present.length === 0 && emptyName !== undefined ? { ...table, notes: [...table.notes, emptyNote(heading, emptyName)] } : table;
  };
  return [
    print("T2", income, 7), print("T3", spending, 6), print("T5", own, 3),
    print("T8", fund.map((item) => entry(item, [item.opening, item.income, item.basic + item.project, item.basic, item.project, item.closing])), 6, "政府性基金预算财政拨款"),
    print("T9", capital.map((item) => entry(item, [item.basic + item.project, item.basic, item.project])), 3, "国有资本经营预算财政拨款"),
  ];
}

const entry = ({ code, name }: { readonly code: string; readonly name: string }, amounts: readonly number[]): Entry => ({ code, name, amounts, general: amounts });

/** One row a code, in ascending order. */
function merged(entries: readonly CodedAmounts[]): CodedAmounts[] {
  const rows = new Map<string, CodedAmounts>();
  for (const one of entries) {
    const known = rows.get(one.code);
    rows.set(one.code, known ? { ...known, amounts: addUp([known, one], one.amounts.length) } : one);
  }
  return [...rows.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

const isIndented = (table: PrintedTable): boolean => table.rows.some((row) => row.cells.some((text) => text.startsWith("　")));

/** Expenditure by 类 and fund. */
function classAmounts(accounts: FinalAmounts, code: string): { readonly all: number; readonly funds: readonly [number, number, number] } {
  const own = <T extends { readonly code: string }>(items: readonly T[]): T[] => items.filter((item) => item.code.startsWith(code));
  const paid = (items: readonly FundItem[]): number => sum(own(items).map((item) => item.basic + item.project));
  const general = own(accounts.general);
  const funds: readonly [number, number, number] = [sum(general.map((item) => item.generalBasic + item.generalProject)), paid(accounts.fund), paid(accounts.capital)];
  return { all: sum(general.map((item) => spendingOf(item)[0] ?? 0)) + funds[1] + funds[2], funds };
}

function fundTotals(accounts: FinalAmounts): Readonly<Record<"income" | "opening" | "closing", readonly [number, number, number]>> {
  const of = (key: "income" | "opening" | "closing", general: number): readonly [number, number, number] =>
    [general, sum(accounts.fund.map((item) => item[key])), sum(accounts.capital.map((item) => item[key]))];
  return { income: of("income", sum(accounts.general.map((item) => item.generalIncome))), opening: of("opening", accounts.generalOpening), closing: of("closing", accounts.generalClosing) };
}

function balanceTable(table: PrintedTable, accounts: FinalAmounts, { year }: Heading, style: AmountStyle): PrintedTable {
  const { income, opening, closing } = fundTotals(accounts);
  const others = OTHER_SOURCES.map((source) => sum(accounts.general.map((item) => item.otherIncome[source])));
  const [superior = 0, business = 0, operating = 0, affiliate = 0, other = 0] = others;
  const incomeTotal = sum(income) + sum(others);
  const openingTotal = sum(opening) + accounts.otherOpening;
  const spent = classAmounts(accounts, "").all;
  const grand = incomeTotal + accounts.surplusUsed + openingTotal;
  const figures: readonly (readonly [RegExp, number])[] = [
    [/^一般公共预算财政/, income[0]], [/^政府性基金/, income[1]], [/^国有资本经营预算财政/, income[2]],
    [/^上级补助/, superior], [/^事业收入/, business], [/^经营收入/, operating], [/^附属单位/, affiliate], [/^其他收入/, other],
    [/^本年收入/, incomeTotal], [/^使用非财政/, accounts.surplusUsed], [/^年初/, openingTotal], [/^本年支出/, spent],
    [/^结余分配/, accounts.distribution], [/^年末/, sum(closing) + accounts.otherClosing], [/^(收入|支出)?总计/, grand],
  ];
  return fillLines(table, year, (_, label) => lineFigures(label, figures, (code) => [classAmounts(accounts, code).all]), style);
}

function lineFigures(label: string, figures: readonly (readonly [RegExp, number])[], byClass: (code: string) => readonly number[]): readonly number[] | undefined {
  const code = lineClass(label);
  if (code !== undefined) return byClass(code);
  const found = figures.find(([wording]) => wording.test(bareLabel(label)));
  return found && [found[1]];
}

function appropriationsTable(table: PrintedTable, accounts: FinalAmounts, { year }: Heading, style: AmountStyle): PrintedTable {
  const { income, opening, closing } = fundTotals(accounts);
  const spent = classAmounts(accounts, "").funds;
  let openings = false;
  const withTotal = (funds: readonly number[]): number[] => [sum(funds), ...funds];
  const amountsOf: LineAmounts = (lane, label) => {
    const bare = bareLabel(label);
    if (lane === 1) {
      if (bare.startsWith("本年支出")) return withTotal(spent);
      if (bare.startsWith("年末")) return withTotal(closing);
      return /^(支出)?(总计|合计)$/.test(bare) ? withTotal(spent.map((amount, index) => amount + (closing[index] ?? 0))) : lineFigures(label, [], (code) => withTotal(classAmounts(accounts, code).funds));
    }
    openings ||= bare.startsWith("年初");
    return lineFigures(label, [
      [/^本年收入/, sum(income)], [/^年初/, sum(opening)], [/^(收入)?(总计|合计)/, sum(income) + sum(opening)],
      [/^一般公共/, (openings ? opening : income)[0]], [/^政府性基金/, (openings ? opening : income)[1]], [/^国有资本/, (openings ? opening : income)[2]],
    ], () => []);
  };
  return fillLines(table, year, amountsOf, style);
}

function threePublicTable(table: PrintedTable, { threePublic: { budget, final } }: FinalAmounts, style: AmountStyle): PrintedTable {
  return { ...table, rows: [{ cells: [...threePublicFigures(budget), ...threePublicFigures(final)].map((amount) => printAmount(amount, style)) }] };
}

function informationTable(table: PrintedTable, { procurement, vehicles }: FinalAmounts, style: AmountStyle): PrintedTable {
  const [goods, works, services] = procurement;
  const money: Readonly<Record<string, number>> = { 合计: goods + works + services, 货物: goods, 工程: works, 服务: services };
  let kind = 0;
  const rows = table.rows.map((row): PrintedRow => {
    const [label = "", line = ""] = row.cells;
    const amount = money[label];
    if (amount !== undefined) return { ...row, cells: [label, line, printAmount(amount, style)] };
    if (/车辆数合计/.test(label)) return { ...row, cells: [label, line, String(sum(vehicles))] };
    if (/^\d\./.test(label)) return { ...row, cells: [label, line, String(vehicles[kind++] ?? 0)] };
    return row;
  });
  return { ...table, rows };
}
