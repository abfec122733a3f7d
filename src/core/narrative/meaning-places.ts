/** Where each meaning is printed, as data: table, row and column role, the table that it belongs to first. */
import type { DisclosureKind } from "../recognise/disclosure";
import type { FundScope, Meaning, Measure, Part } from "./meaning";

export interface MeaningPlace {
  readonly table: string;
  readonly row: string;
  readonly role: string;
  /** A further column that belongs to it: 货物 is 集中采购 and 分散采购 together. */
  readonly plus?: string;
}

const at = (table: string, row: string, role: string): MeaningPlace => ({ table, row, role });

/** Columns that units insert beside the figure itself, by measure. */
const INSERTED: Readonly<Partial<Record<Measure, string>>> = { initial: "inserted.initial", adjusted: "inserted.adjusted", prior: "inserted.prior" };

/** Measures of the 三公 tables that may stand for the one asked. */
const THREE_PUBLIC: Readonly<Record<DisclosureKind, Readonly<Record<Measure, readonly string[]>>>> = {
  final: { own: ["final.", ""], initial: ["initial."], adjusted: ["adjusted.", "budget."], budget: ["budget.", "adjusted.", "initial."], prior: ["prior."], other: [] },
  budget: { own: ["", "budget."], initial: [""], adjusted: ["adjusted."], budget: ["", "budget."], prior: ["prior."], other: [] },
};

const FUND_TABLES: Readonly<Record<DisclosureKind, Readonly<Partial<Record<FundScope, string>>>>> = {
  final: { all: "T3", general: "T5", fund: "T8", capital: "T9" },
  budget: { all: "B3", general: "B5", fund: "B8", capital: "B9" },
};

/** Places of a meaning; empty when no standard table prints it. */
export function placesOf(meaning: Meaning, measure: Measure, kind: DisclosureKind): readonly MeaningPlace[] {
  if (meaning.line.startsWith("threePublic.")) return threePublicPlaces(meaning.line.slice("threePublic.".length), measure, kind);
  const own = ownPlaces(meaning, kind);
  if (measure === "own" || (measure === "budget" && kind === "budget")) return own;
  const inserted = INSERTED[measure];
  // A column of another measure stands beside the whole, so it is no part of it.
  return inserted === undefined || meaning.part !== "total" ? [] : own.map(({ table, row }) => at(table, row, inserted));
}

function threePublicPlaces(item: string, measure: Measure, kind: DisclosureKind): MeaningPlace[] {
  return THREE_PUBLIC[kind][measure].map((prefix) => at(kind === "final" ? "T7" : "B7", "total", prefix + item));
}

function ownPlaces({ line, scope, part }: Meaning, kind: DisclosureKind): MeaningPlace[] {
  const budget = kind === "budget";
  const [balance, fiscal, income, spending, basic] = budget ? ["B1", "B4", "B2", "B3", "B6"] : ["T1", "T4", "T2", "T3", "T6"];
  const role = part;
  if (line.startsWith("subject:")) return subjectPlaces(line, scope, part, kind);
  if (part !== "total") return partPlaces(line, scope, part, { fiscal, spending, basic, table: FUND_TABLES[kind][scope] });
  switch (line) {
    case "balance.grand":
      return scope === "fiscal" ? [at(fiscal, "income.grand", "amount"), at(fiscal, "expenditure.grand", "total")] : [at(balance, "income.grand", "amount"), at(balance, "expenditure.grand", "amount")];
    case "income.grand":
      if (scope === "fiscal") return [at(fiscal, line, "amount")];
      return [at(balance, line, "amount"), ...(budget ? [at(income, "total", "total")] : [])];
    case "income.total":
      if (scope === "fiscal") return [at(fiscal, line, "amount"), at(income, "total", "fiscal")];
      return [at(balance, line, "amount"), at(income, "total", budget ? "subtotal" : "total")];
    case "income.fiscal":
      return [at(income, "total", "fiscal"), at(balance, line, "amount"), at(fiscal, "income.total", "amount")];
    case "income.general": case "income.fund": case "income.capital":
      return scope === "fiscal" ? [at(fiscal, line, "amount"), at(balance, line, "amount")] : [at(balance, line, "amount"), at(fiscal, line, "amount"), ...(budget ? [at(income, "total", line.slice("income.".length))] : [])];
    case "income.superior": case "income.business": case "income.operating": case "income.affiliate": case "income.other": case "income.special": case "income.unitFunds":
      return [at(balance, line, "amount"), at(income, "total", line.slice("income.".length))];
    case "income.useSurplus":
      return [at(balance, line, "amount")];
    case "income.opening":
      return openingPlaces(scope, { balance, fiscal, income, budget });
    case "expenditure.grand":
      return scope === "all" ? [at(balance, line, "amount"), ...(budget ? [at(spending, "total", "total")] : [])] : [at(fiscal, line, scope === "fiscal" ? "total" : scope)];
    case "expenditure.total":
      return totalPlaces(scope, kind, { balance, fiscal, spending });
    case "expenditure.closing":
      return scope === "all" ? [at(balance, line, "amount")] : [...(scope === "fund" && !budget ? [at("T8", "total", "closing")] : []), at(fiscal, line, scope === "fiscal" ? "total" : scope)];
    case "expenditure.distribution":
      return [at(balance, line, "amount")];
    case "expenditure.superior": case "expenditure.operating": case "expenditure.affiliate":
      return [at(spending, "total", line.slice("expenditure.".length))];
    case "procurement":
      if (budget && scope !== "all") return [at("B10", "total", `fund.${scope}`)];
      return furtherPlaces(line, role, kind);
    default:
      return furtherPlaces(line, role, kind);
  }
}

function openingPlaces(scope: FundScope, { balance, fiscal, income, budget }: { readonly balance: string; readonly fiscal: string; readonly income: string; readonly budget: boolean }): MeaningPlace[] {
  switch (scope) {
    case "all": return [at(balance, "income.opening", "amount"), ...(budget ? [at(income, "total", "carry")] : [])];
    case "fiscal": return [at(fiscal, "income.opening", "amount")];
    default: return [...(scope === "fund" && !budget ? [at("T8", "total", "opening")] : []), at(fiscal, `income.opening.${scope}`, "amount")];
  }
}

function totalPlaces(scope: FundScope, kind: DisclosureKind, { balance, fiscal, spending }: { readonly balance: string; readonly fiscal: string; readonly spending: string }): MeaningPlace[] {
  switch (scope) {
    case "all": return [at(balance, "expenditure.total", "amount"), at(spending, "total", "total")];
    case "fiscal": return [at(fiscal, "expenditure.total", "total")];
    default: {
      const own = FUND_TABLES[kind][scope];
      return [...(own === undefined ? [] : [at(own, "total", "total")]), at(fiscal, "expenditure.total", scope)];
    }
  }
}

function partPlaces(line: string, scope: FundScope, part: Part, { spending, basic, table }: { readonly fiscal: string; readonly spending: string; readonly basic: string; readonly table: string | undefined }): MeaningPlace[] {
  if (line !== "expenditure.total") return [];
  const byTable = at(table ?? spending, "total", part);
  if (scope !== "general") return scope === "all" || table !== undefined ? [byTable] : [];
  if (part === "project") return [byTable];
  if (part === "basic") return [byTable, at(basic, "total", "total")];
  return [at(basic, part, "total"), byTable];
}

/** A subject in the table of its budget; a 类 also in the balance tables; economic subjects in the table of 基本支出. */
function subjectPlaces(row: string, scope: FundScope, part: Part, kind: DisclosureKind): MeaningPlace[] {
  const code = row.slice("subject:".length);
  const budget = kind === "budget";
  if (code.startsWith("3")) return [at(budget ? "B6" : "T6", row, part === "basic" || part === "project" ? "total" : part)];
  const own = FUND_TABLES[kind][scope];
  const places = own === undefined ? [] : [at(own, row, part)];
  if (code.length === 3 && part === "total") {
    if (scope === "all") places.push(at(budget ? "B1" : "T1", `expenditure.${code}`, "amount"));
    else places.push(at(budget ? "B4" : "T4", `expenditure.${code}`, scope === "fiscal" ? "total" : scope));
  }
  return places;
}

/** What only some provinces print in tables: purchases, running costs, vehicles. */
function furtherPlaces(line: string, role: Part, kind: DisclosureKind): MeaningPlace[] {
  if (kind === "budget") {
    if (line === "procurement") return [at("B10", "total", "total"), at("B10", "total", "type")];
    const part = line.slice("procurement.".length);
    if (line.startsWith("procurement.")) return [at("B10", "total", part), { ...at("B10", "total", `central.${part}`), plus: `dispersed.${part}` }];
    return line === "services" ? [at("B11", "total", role)] : [];
  }
  return /^(procurement|vehicles|equipment|running\.)/.test(line) ? [at("T10", line, "amount")] : [];
}
