/** Tables without figures: the note that must say so, and whether the other tables agree. */
import type { RecognisedTable } from "../../recognise/disclosure";
import type { CellAddress, SheetSnapshot } from "../../sheets/snapshot";
import { remembered } from "../../sheets/remembered";
import { plainText } from "../../sheets/text";
import { tableSpec } from "../../tables/index";
import type { FindingDraft } from "../draft";
import type { CheckContext, CheckRule } from "../rule";
import { amountCells, isNonZero, pointAt, tableCell } from "./table-cells";

const SOURCE = "公开要求：没有数据的表也应列出空表，并注明“本表无数据”及原因";

export const EMPTY_TABLE_RULES: readonly CheckRule[] = [
  {
    id: "空表-无说明", severities: ["hint"],
    title: { zh: "空表未说明", en: "An empty table without a note" },
    explanation: { zh: "表内没有数额，表下（或“关于空表的说明”页）也没有注明本表无数据。“注：本表反映……”是表的固定说明，不算。", en: "The table holds no figure, and neither a note beneath it nor a sheet of notes says so. The standing note 注：本表反映… does not count." },
    source: SOURCE, check: unexplained,
  },
  {
    id: "空表-他表说明", severities: ["review"],
    title: { zh: "表的说明写的是另一张表", en: "The note speaks of another table" },
    explanation: { zh: "表下的注提到的是另一类资金或另一张表，没有提到本表，可能是从其他表复制后未改。", en: "The note names another fund or table and not this one; it was probably copied." },
    source: SOURCE, check: misnamed,
  },
  {
    id: "空表-有数据", severities: ["review"],
    title: { zh: "注明无数据的表有数据", en: "A table with figures whose note says there are none" },
    explanation: { zh: "表下注明“本表无数据”，表内却有数额。", en: "The note says that the table is empty, but it holds figures." },
    source: SOURCE, check: contradicted,
  },
  {
    id: "X8", severities: ["error"],
    title: { zh: "空表与财政拨款总表不符", en: "An empty table against T4" },
    explanation: { zh: "政府性基金（国有资本经营）表没有数据行，而财政拨款收支总表该资金一列有数额。", en: "The table of the fund has no rows, while its column in T4 has figures." },
    source: "空表当且仅当财政拨款收支总表中该资金为零", check: againstOverview,
  },
];

/** Layouts that a disclosure may rightly leave without figures. */
const MAY_BE_EMPTY = new Set(["subjects", "list", "threePublic", "economic"]);

/** What a table is about, as notes name it; only tables that are often empty. */
const SUBJECTS: Readonly<Record<string, RegExp>> = {
  T7: /三公/, B7: /三公|两费/, T8: /政府性基金/, B8: /政府性基金/, T9: /国有资本/, B9: /国有资本/, B10: /政府采购|采购/, B11: /购买服务/,
};

const EMPTY = /无数据|没有数据|无任何数据|为空|空表|无发生额|未发生|无此项|不涉及|未安排|没有(?!.*误差).{0,40}(收入|支出|预算|经费|安排|发生|采购|服务|项目|拨款|资金)|无.{0,30}(收入|支出|预算|经费|采购|服务|项目|拨款|资金)|(收入|支出|预算|经费|拨款|资金|发生额)(均)?(为)?(零|0)(?![\d.])/;
const STANDING = /本表反映|此表反映/;

interface Sentence {
  readonly text: string;
  readonly cell: CellAddress;
}

/** A note says what it says early; a cell of 32,767 characters is not searched to its end. */
const LONGEST = 300;

const sentencesIn = remembered((text) => plainText(text.replace(/[\r\n]+/g, "。")).split(/[。;]/).filter((sentence) => sentence !== "").map((sentence) => sentence.slice(0, LONGEST)), 5000);

const sentencesOf = (text: string, cell: CellAddress): Sentence[] => sentencesIn(text).map((sentence) => ({ text: sentence, cell }));

function isEmpty({ rows }: RecognisedTable): boolean {
  for (const { cells } of rows) for (const cell of cells.values()) if (isNonZero(cell) || cell.kind === "error" || cell.kind === "noValue") return false;
  return true;
}

const mayBeEmpty = (table: RecognisedTable): boolean => table.known && MAY_BE_EMPTY.has(tableSpec(table.id)?.layout ?? "");

/** What is said under and in a table: its notes, and sentences that stand among its rows. */
function ownSentences(table: RecognisedTable, sheets: CheckContext["sheets"]): Sentence[] {
  const noted = table.notes.flatMap(({ text, cell }) => sentencesOf(text, cell));
  const inside = table.parts.flatMap((part) => textsOf(sheets.get(part.sheet), (row, column) =>
    row >= part.top && row <= part.bottom + 2 && column >= part.left && column <= part.right)).filter(({ text }) => text.length >= 4 && EMPTY.test(text));
  return [...noted, ...inside];
}

function textsOf(sheet: SheetSnapshot | undefined, wanted: (row: number, column: number) => boolean): Sentence[] {
  if (!sheet) return [];
  const sentences: Sentence[] = [];
  for (const { row, cells } of sheet.rows) for (const { column, value } of cells) {
    if (typeof value !== "string" || !wanted(row, column)) continue;
    for (const text of sentencesIn(value)) sentences.push({ text, cell: { sheet: sheet.name, row, column } });
  }
  return sentences;
}

function saysEmpty({ text }: Sentence): boolean {
  return !STANDING.test(text) && EMPTY.test(text);
}

/** Sentences of sheets that hold no table of this disclosure: a page of notes about empty tables may be among them. */
function looseSentences({ disclosure, sheets }: CheckContext): Sentence[] {
  const taken = new Set(disclosure.tables.flatMap(({ parts }) => parts.map(({ sheet }) => sheet)));
  return [...sheets.values()].filter(({ name, hidden }) => !hidden && !taken.has(name)).flatMap((sheet) => textsOf(sheet, () => true)).filter(saysEmpty);
}

function unexplained(context: CheckContext): FindingDraft[] {
  const empty = context.disclosure.tables.filter((table) => mayBeEmpty(table) && isEmpty(table));
  if (empty.length === 0) return [];
  const loose = looseSentences(context);
  return empty.flatMap((table): FindingDraft[] => {
    const mentions = tableSpec(table.id)?.mentions;
    const explained = ownSentences(table, context.sheets).some(saysEmpty) || loose.some(({ text }) => mentions?.test(text) === true || SUBJECTS[table.id]?.test(text) === true);
    if (explained) return [];
    return [{ rule: "空表-无说明", severity: "hint", message: "empty.unexplained", args: { title: table.title }, cells: [tableCell(table)], figures: [], proposal: null, table: table.key }];
  });
}

function misnamed({ disclosure }: CheckContext): FindingDraft[] {
  return disclosure.tables.flatMap((table): FindingDraft[] => {
    const own = SUBJECTS[table.id];
    if (!own) return [];
    const wrong = table.notes.flatMap(({ text, cell }) => sentencesOf(text, cell)).filter((sentence) =>
      (STANDING.test(sentence.text) || (isEmpty(table) && saysEmpty(sentence))) && !own.test(sentence.text) && othersNamed(table.id, sentence.text).length > 0);
    return wrong.map(({ text, cell }) => ({
      rule: "空表-他表说明", severity: "review", message: "empty.misnamed", args: { title: table.title, note: text },
      cells: [pointAt(cell, "culprit")], figures: [], proposal: null, table: table.key,
    }));
  });
}

const othersNamed = (id: string, text: string): string[] => Object.keys(SUBJECTS).filter((other) => other !== id && SUBJECTS[other]?.test(text) === true);

function contradicted(context: CheckContext): FindingDraft[] {
  return context.disclosure.tables.flatMap((table): FindingDraft[] => {
    if (!mayBeEmpty(table) || isEmpty(table)) return [];
    const saying = table.notes.find(({ text }) => /本表(为空|无数据|没有数据|无发生额|本年度无发生额|为空表)/.test(plainText(text)));
    if (!saying) return [];
    const filled = amountCells(table, context).filter(({ cell }) => isNonZero(cell));
    return [{
      rule: "空表-有数据", severity: "review", message: "empty.contradicted", args: { title: table.title, note: plainText(saying.text) },
      cells: [pointAt(saying.cell, "culprit"), ...filled.slice(0, 20).map(({ cell }) => pointAt(cell, "evidence"))], figures: [], proposal: null, table: table.key,
    }];
  });
}

/** Funds of T4 with a table of their own. Where that table prints a total, X5 and X6 compare it. */
const FUND_TABLES = [["T8", "fund", "政府性基金"], ["T9", "capital", "国有资本经营"]] as const;

function againstOverview(context: CheckContext): FindingDraft[] {
  const { disclosure } = context;
  const overview = disclosure.tables.find(({ id }) => id === "T4");
  if (!overview) return [];
  return FUND_TABLES.flatMap(([id, fund, name]): FindingDraft[] => {
    const table = disclosure.tables.find((one) => one.id === id);
    if (!table || !isEmpty(table) || table.rows.some(({ kind, cells }) => kind === "total" && cells.size > 0)) return [];
    const filled = amountCells(overview, context).filter(({ row, role, cell }) => isNonZero(cell) && (role === fund || row.key === `income.${fund}` || row.key === `income.opening.${fund}`));
    if (filled.length === 0) return [];
    return [{
      rule: "X8", severity: "error", message: "empty.overview", args: { title: table.title, overview: overview.title, fund: name, values: [...new Set(filled.map(({ cell }) => cell.printed))] },
      cells: [tableCell(table), ...filled.map(({ cell }) => pointAt(cell, "evidence"))], figures: [], proposal: null, table: table.key,
    }];
  });
}
