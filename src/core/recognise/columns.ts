/** The columns of a block: what each holds, its header path, and the side-by-side lanes they form. */
import type { GridCell, GridRow } from "./grid";
import { cellAt } from "./grid";
import { remembered } from "../sheets/remembered";
import type { CellRange } from "../sheets/snapshot";
import type { Block } from "./segment";
import { append } from "../lists";

export type ColumnKind = "code" | "name" | "line" | "amount" | "text";

export interface BlockColumn {
  readonly column: number;
  readonly kind: ColumnKind;
  /** Distinct header texts from the top down, years removed. */
  readonly path: readonly string[];
  /** The path joined with `/`, as header patterns are tested against it. */
  readonly header: string;
}

/** One lane: key columns (codes, then a name) with the columns that belong to them. */
export interface Lane {
  readonly index: number;
  readonly codes: readonly BlockColumn[];
  readonly name: BlockColumn | undefined;
  readonly amounts: readonly BlockColumn[];
  readonly texts: readonly BlockColumn[];
  readonly lines: readonly BlockColumn[];
}

const CODE_HEADER = /(编码|代码|科目号)$|^(类|款|项|编码|代码|科目)$/;
const NAME_HEADER = /名称(\(.*\))?$|^项目(\(.*\))?$|^科目$|^(收入|支出)项目$|^支出功能分类(科目)?$|^经济分类(科目)?$|^内容$/;
const LINE_HEADER = /^(行次|序号|行号|栏次)$/;
/** 对附属单位补助支出, 单位资金: words of an organisation in the header of amounts. Whole 元 of three or five digits look like codes. */
const MONEY_HEADER = /(收入|支出|资金|金额|补助|经费)(\(.*\))?$/;
const TEXT_HEADER = /^备注$|说明$|项目名称$|资金性质|绩效目标|指标|^摘要$/;

/** The header of each column from the top down, one text a row, with merged and blank cells filled in from what spans them. */
function headerTexts(header: readonly GridRow[], merges: readonly CellRange[], columns: readonly number[]): string[][] {
  const texts = columns.map((): string[] => []);
  const above = columns.map(() => "");
  const spans = merges.filter((merge) => header.some((row) => row.row >= merge.top && row.row <= merge.bottom));
  const own = new Set(columns);
  header.forEach((row, level) => {
    const merged = mergedTexts(header, row, spans, own);
    const trusted = spans.some((span) => span.top === row.row && span.right > span.left && own.has(span.left));
    let left: { readonly text: string; readonly above: string } | undefined;
    columns.forEach((column, at) => {
      const printed = cellAt(row, column)?.plain ?? "";
      let text = printed !== "" ? printed : (merged?.get(column) ?? "");
      const over = above[at] ?? "";
      if (text === "" && !trusted && left?.above === over && hasTextBelow(header, level, column)) text = left.text;
      left = text === "" ? undefined : { text, above: over };
      texts[at]?.push(text);
      above[at] = `${over}/${text}`;
    });
  });
  return texts;
}

/** What the merged cells that reach into a row of the header say, by column. */
function mergedTexts(header: readonly GridRow[], row: GridRow, spans: readonly CellRange[], columns: ReadonlySet<number>): Map<number, string> | undefined {
  let texts: Map<number, string> | undefined;
  for (const span of spans) {
    if (row.row < span.top || row.row > span.bottom) continue;
    const anchor = cellAt(header.find((other) => other.row === span.top), span.left)?.plain;
    if (anchor === undefined) continue;
    texts ??= new Map();
    for (let column = span.left; column <= span.right; column++) if (columns.has(column)) texts.set(column, anchor);
  }
  return texts;
}

const hasTextBelow = (header: readonly GridRow[], level: number, column: number): boolean => header.some((row, index) => index > level && (cellAt(row, column)?.plain ?? "") !== "");

const YEAR = /(?<!\d)(20\d\d)年?度?/;
/** The year that a header prints; 0 for none. */
const yearIn = (text: string): number => (text.includes("20") ? Number(YEAR.exec(text)?.[1] ?? 0) : 0);
const cleanHeader = remembered((text) => text.replace(/(19|20)\d\d年?度?/g, "").replace(/\(((金额)?单位:?)?(万元|元|千元|亿元)\)$/, ""), 5000);

/** Headers print the year in place of 本年 and 上年: in columns of an earlier year than the latest, the year reads 上年. */
function pathOf(texts: readonly string[], latest: number): string[] {
  const path: string[] = [];
  for (const text of texts) {
    const year = yearIn(text);
    const clean = cleanHeader(text);
    const told = year > 0 && year < latest && clean !== "" && !/上年|年初/.test(clean) ? `上年${clean}` : clean;
    if (told !== "" && path[path.length - 1] !== told) path.push(told);
  }
  return path.length > 0 ? path : texts.filter((text) => text !== "");
}

interface ColumnFacts {
  codes: number;
  names: number;
  combined: number;
  numbers: number;
  /** Whole numbers of one or two digits: lower parts of split codes. */
  parts: number;
  counting: number;
  previous: number | undefined;
}

function gatherFacts(body: readonly GridRow[]): Map<number, ColumnFacts> {
  const facts: ColumnFacts[] = [];
  for (const row of body) {
    for (const cell of row.cells) gather((facts[cell.column] ??= { codes: 0, names: 0, combined: 0, numbers: 0, parts: 0, counting: 0, previous: undefined }), cell);
  }
  const byColumn = new Map<number, ColumnFacts>();
  facts.forEach((fact, column) => byColumn.set(column, fact));
  return byColumn;
}

function gather(fact: ColumnFacts, cell: GridCell): void {
  const { value } = cell.source;
  // Amounts are most of what a table holds, and a fraction is no code and no part of one.
  if (typeof value === "number" && !Number.isInteger(value)) {
    fact.numbers++;
    fact.previous = value;
    return;
  }
  switch (typeof value === "number" ? wholeNumber(value) : cell.text.body) {
    case "code": fact.codes++; break;
    case "codeAndName": fact.combined++; fact.names++; return;
    case "name": fact.names++; return;
    case "none": return;
    case "part": fact.parts++; break;
    case "number": break;
  }
  fact.numbers++;
  const number = typeof value === "number" ? value : Number(cell.plain);
  if (Number.isInteger(number) && number > 0 && number < 1000 && (fact.previous === undefined || number === fact.previous + 1)) fact.counting++;
  fact.previous = number;
}

/** What a whole number may be, by how many digits it has. */
function wholeNumber(value: number): "code" | "part" | "number" {
  if (value < 0) return "number";
  if (value < 100) return "part";
  const isCode = value < 1e3 || (value >= 1e4 && value < 1e7) || (value >= 1e8 && value < 1e9);
  return isCode ? "code" : "number";
}

/** Codes split over columns hold parts: three digits, then two and two. */
function isSplitPart(fact: ColumnFacts | undefined, header: string): boolean {
  return /(^|\/)[类款项]$/.test(header) && (fact === undefined || fact.names === 0);
}

function kindOf(header: string, fact: ColumnFacts | undefined): ColumnKind {
  const leaf = header.slice(header.lastIndexOf("/") + 1);
  const holdsNames = fact !== undefined && fact.names > 0 && fact.names * 2 > fact.numbers + fact.names;
  const holdsCodes = fact !== undefined && fact.codes > 0 && fact.codes * 10 >= (fact.numbers + fact.names) * 6;
  if (LINE_HEADER.test(leaf)) return "line";
  if (isSplitPart(fact, header)) return "code";
  if (TEXT_HEADER.test(leaf)) return "text";
  if (CODE_HEADER.test(leaf) && !holdsNames) return fact === undefined || fact.numbers === 0 || holdsCodes || fact.codes > 0 ? "code" : fact.counting > 2 ? "line" : "code";
  if (NAME_HEADER.test(leaf) && !holdsCodes) return "name";
  if (holdsNames) return "name";
  if (holdsCodes && (NAME_HEADER.test(leaf) || CODE_HEADER.test(leaf) || (/科目|分类|单位|部门/.test(leaf) && !MONEY_HEADER.test(leaf)) || leaf === "")) return "code";
  if (fact !== undefined && fact.numbers > 4 && fact.counting === fact.numbers && leaf === "") return "line";
  return "amount";
}

/** Columns of a block with kinds and paths, by its header and these body rows. Columns without a header and without figures are dropped. */
export function blockColumns(block: Block, body: readonly GridRow[]): BlockColumn[] {
  // The first row may be the last of the header too: its words head columns, they are not what the columns hold.
  const facts = gatherFacts(body[0]?.row === block.header[block.header.length - 1]?.row ? body.slice(1) : body);
  const used = new Set(facts.keys());
  for (const row of block.header) for (const { column } of row.cells) used.add(column);
  if (block.columnNumbers) for (const { column } of block.columnNumbers.cells) used.add(column);
  const columns = [...used].sort((a, b) => a - b);
  const texts = headerTexts(block.header, block.grid.merges, columns);
  let latest = 0;
  for (const own of texts) for (const text of own) latest = Math.max(latest, yearIn(text));
  const codeParts = codePartColumns(block, body);
  const found: BlockColumn[] = [];
  columns.forEach((column, at) => {
    const path = pathOf(texts[at] ?? [], latest);
    const header = path.join("/");
    const fact = facts.get(column);
    const left = found[found.length - 1];
    const lower = fact === undefined ? header !== "" : fact.names === 0 && (header !== "" || (fact.numbers > 0 && fact.parts === fact.numbers));
    const continued = left?.kind === "code" && left.column === column - 1 && (left.header === header || header === "") && lower;
    const part = codeParts.get(column);
    found.push({ column, path, header, kind: continued ? "code" : kindOf(part === undefined ? header : `${header}/${part}`, fact) });
  });
  return withoutCommonMeasure(found);
}

/** 决算数 and the like: what a figure is, not which. */
const MEASURE = /^(本年)?(决算|预算)数$|^金额$/;

/** A measure printed again beneath every amount column tells none from another (公开02表: each of its columns ends in 决算数). */
function withoutCommonMeasure(columns: BlockColumn[]): BlockColumn[] {
  const amounts = columns.filter(({ kind }) => kind === "amount");
  const [first] = amounts;
  const measure = first?.path[first.path.length - 1];
  if (first === undefined || measure === undefined || !MEASURE.test(measure) || amounts.length < 2) return columns;
  if (!columns.some(({ kind }) => kind === "code") || columns.some(({ kind, column }) => (kind === "code" || kind === "name") && column > first.column)) return columns;
  const shortened = new Set(amounts.filter(({ path }) => path.length > 1 && path[path.length - 1] === measure).map(({ path }) => path.slice(0, -1).join("/")));
  if (shortened.size < amounts.length) return columns;
  return columns.map((column) => {
    if (column.kind !== "amount") return column;
    const path = column.path.slice(0, -1);
    return { ...column, path, header: path.join("/") };
  });
}

/** 类, 款, 项 printed beneath the header, on the row of column numbers or on the 合计 row, head the parts of a split code. */
function codePartColumns({ columnNumbers }: Block, body: readonly GridRow[]): Map<number, string> {
  const parts = new Map<number, string>();
  for (const row of [...(columnNumbers ? [columnNumbers] : []), ...body.slice(0, 2)]) {
    for (const cell of row.cells) if (/^[类款项]$/.test(cell.plain)) parts.set(cell.column, cell.plain);
  }
  return parts;
}

const FUNCTIONAL_HEADER = /功能/;
const ECONOMIC_HEADER = /经济/;

/** A second classification behind the names of the first (功能科目编码, 功能科目名称, 部门经济科目编码, …): where it begins in the group, or its end. */
function secondClassification(group: readonly BlockColumn[]): number {
  const first = group.findIndex(({ kind, header }) => kind === "code" && FUNCTIONAL_HEADER.test(header));
  const name = first < 0 ? -1 : group.findIndex(({ kind }, at) => at > first && kind === "name");
  const second = name < 0 ? -1 : group.findIndex(({ kind, header }, at) => at > name && kind === "code" && ECONOMIC_HEADER.test(header));
  return second < 0 ? group.length : second;
}

/** The name of the subject stands right of its code; further names in front (项目分类, 单位名称) are texts. */
function nameColumn(group: readonly BlockColumn[]): BlockColumn | undefined {
  const lastCode = group.findLastIndex(({ kind }) => kind === "code");
  const beside = lastCode < 0 ? undefined : group.slice(lastCode + 1).find(({ kind }) => kind === "name");
  return beside ?? group.find(({ kind }) => kind === "name");
}

/**
 * Lanes from left to right. A lane opens with key columns (codes, a name) and closes when key columns follow its amounts.
 * Without key columns the block is one lane of amounts.
 */
export function lanesOf(columns: readonly BlockColumn[]): Lane[] {
  const groups: BlockColumn[][] = [];
  let current: BlockColumn[] = [];
  let amounts = false;
  let pendingLines: BlockColumn[] = [];
  for (const column of columns) {
    if (column.kind === "line") {
      pendingLines.push(column);
      continue;
    }
    const key = column.kind === "code" || column.kind === "name";
    if (key && amounts) {
      groups.push(current);
      current = [];
      amounts = false;
    }
    append(current, [...pendingLines, column]);
    pendingLines = [];
    if (column.kind === "amount") amounts = true;
  }
  append(current, pendingLines);
  if (current.length > 0) groups.push(current);
  return groups.map((group, index) => {
    const keys = group.slice(0, secondClassification(group));
    const name = nameColumn(keys);
    return {
      index,
      codes: keys.filter(({ kind }) => kind === "code"),
      name,
      amounts: group.filter(({ kind }) => kind === "amount"),
      texts: group.filter((column) => column.kind === "text" || (column.kind === "name" && column !== name) || (column.kind === "code" && !keys.includes(column))),
      lines: group.filter(({ kind }) => kind === "line"),
    };
  });
}
