/**
 * Cutting a sheet into blocks: for each printed table its title, the lines above the header, the header, the body rows and
 * the notes. Works row by row on what is there; it knows titles but not yet which table a block is.
 */
import type { Grid, GridCell, GridRow } from "./grid";
import { cellAt, codeText } from "./grid";
import type { RowShape } from "./row-shape";
import { isColumnNumbers, shapeOf, SUBJECT_PARTS } from "./row-shape";
import { splitSideBySide } from "./side-by-side";
import { bareTitle, isOrganisation, looksLikeTitle, matchTitle, readLabel } from "./titles";
import type { TableSpec } from "../tables/spec";
import type { TitleMatch } from "./titles";
import { append } from "../lists";

export interface BlockTitle {
  readonly cell: GridCell;
  readonly text: string;
  readonly match: TitleMatch | undefined;
}

export interface Block {
  readonly grid: Grid;
  readonly title: BlockTitle | undefined;
  readonly preamble: readonly GridRow[];
  readonly header: readonly GridRow[];
  readonly body: readonly GridRow[];
  /** The row `栏次 1 2 3`, when there is one. */
  readonly columnNumbers: GridRow | undefined;
  readonly notes: readonly GridCell[];
}

/** A sheet's blocks, and the titles of its table of contents when it holds one. */
export interface SheetBlocks {
  readonly grid: Grid;
  readonly blocks: readonly Block[];
  readonly contents: readonly BlockTitle[];
}

const NOTE = /^(注|说明|备注|附注|填表说明|编制说明)(\d+)?[:：.、,]|^[*※]|^(注|说明)[:：]?$/;
const NOTE_SENTENCE = /(本表|本部门|本单位|我单位|我部门|本套报表|此表).*(反映|没有|无|为空|误差|空表|数据|不涉及|四舍五入|发生|列示)/;
/** The text of a disclosure that goes on under its tables, or its line in the contents: 第三部分 2024年度部门决算情况说明, 一、收入支出决算总体情况说明……16. */
const TEXT_HEADING = /^第[一二三四五六七八九十]{1,3}(部分|章)|^[一二三四五六七八九十]{1,3}[、.].*情况的?说明[.·]*\d{0,3}$/;
const TOTAL = /^(合计|总计|总合计|合计数|本年合计)[:：]?$/;
export const HEADER_WORD = /^(收入|支出|项目|行次|栏次|序号|科目.*|.*编码|.*代码|.*名称|金额|决算数|预算数|合计|小计|统计数|本年支出.*|本年收入.*|基本支出|项目支出|人员经费|公用经费|功能分类|备注|类|款|项)$/;
const SPENDING_WORD = /^(小计|基本支出|项目支出)$/;
/** Heads the codes and names of the rows. */
const KEY_WORD = /(编码|代码|名称|科目|项目)$|^[类款项]$/;
/** A page that goes on, said in a row of its own. */
const CONTINUED = /^\(?(续表?|续上表|接上表|转下页|接下表)\)?$/;
/** A year heads columns where another year stands beside it, or 项目. */
const YEAR_HEADING = /^20\d\d年?度?(预算|决算)?$/;
const LIST_HEADER = /^(序号|(单位|部门)(代码|编码|名称)|项目名称|.*资金总额|预算金额|年度绩效目标|绩效目标)$/;
/** Numbered lines. */
export const LINE = /^([一二三四五六七八九十]{1,4}[、.,]|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[、.](?!\d))/;

const isFormSpec = ({ layout }: TableSpec): boolean => layout === "form";

class Cutter {
  readonly blocks: Block[] = [];
  private title: BlockTitle | undefined;
  private preamble: GridRow[] = [];
  private header: GridRow[] = [];
  private body: GridRow[] = [];
  private notes: GridCell[] = [];
  private columnNumbers: GridRow | undefined;
  private lastRow = -1;
  /** The rows under a title that may mean a form or a list begin with the header of a list. */
  private listHeader = false;

  constructor(private readonly grid: Grid) {}

  private get started(): boolean {
    return this.body.length > 0 || this.notes.length > 0;
  }

  /** A free form runs to the next title. Where the title may also mean a list of projects, the first row of the header tells. */
  private get isForm(): boolean {
    const specs = this.title?.match?.specs;
    return specs !== undefined && specs.some(isFormSpec) && (!this.listHeader || specs.every(isFormSpec));
  }

  finish(): void {
    if (this.title || this.header.length > 0 || this.body.length > 0) {
      this.blocks.push({
        grid: this.grid, title: this.title, preamble: this.preamble, header: this.header, body: this.body, notes: this.notes, columnNumbers: this.columnNumbers,
      });
    }
    this.title = undefined;
    this.listHeader = false;
    this.columnNumbers = undefined;
    this.preamble = [];
    this.header = [];
    this.body = [];
    this.notes = [];
  }

  read(row: GridRow): void {
    const shape = shapeOf(row);
    const gap = this.lastRow >= 0 && row.row > this.lastRow + 1;
    this.lastRow = row.row;
    if (shape.figures === 0 && shape.texts.length === 1 && CONTINUED.test(shape.texts[0]?.plain ?? "")) return;
    if ((this.started || this.title) && shape.figures <= 1 && shape.texts.length === 1 && TEXT_HEADING.test(shape.texts[0]?.plain ?? "")) this.finish();
    const title = this.joinedTitle(shape) ?? this.titleIn(shape, gap);
    if (title) {
      this.openTitle(title, row);
      return;
    }
    if (!this.started && shape.figures === 0 && shape.texts.filter((cell) => LIST_HEADER.test(cell.plain)).length >= 3) this.listHeader = true;
    if (this.isForm && !this.isPreamble(shape)) {
      this.body.push(row);
      return;
    }
    if (this.isNote(shape)) {
      if (this.body.length > 0 || this.header.length > 0) append(this.notes, shape.texts);
      else this.preamble.push(row);
      return;
    }
    if (this.isPreamble(shape)) {
      if (this.started) this.finish();
      if (this.header.length === 0) this.preamble.push(row);
      else this.header.push(row);
      return;
    }
    if (this.header.length > 0 && this.body.length === 0 && isColumnNumbers(shape)) {
      this.columnNumbers ??= row;
      return;
    }
    if (this.repeatsNumbers(row)) return;
    const headed = this.totalUnderHeader(shape);
    if (headed) {
      this.header.push({ row: row.row, cells: headed });
      this.body.push(row);
      return;
    }
    if (this.isBody(shape)) {
      if (this.notes.length > 0 && this.header.length > 0 && gap && shape.figures === 0) {
        this.finish();
        this.preamble.push(row);
        return;
      }
      this.body.push(row);
      return;
    }
    this.readHeader(shape);
  }

  private readHeader(shape: RowShape): void {
    if (!this.started) {
      this.header.push(shape.row);
      // The amount unit may stand in a header cell.
      const lines = this.preambleCells(shape);
      if (lines.length > 0) this.preamble.push({ row: shape.row.row, cells: lines });
      return;
    }
    if (this.repeatsHeader(shape) || isColumnNumbers(shape)) return;
    const words = shape.texts.filter((cell) => HEADER_WORD.test(cell.plain)).length;
    if (words >= 2 && this.notes.length > 0) {
      this.finish();
      this.header.push(shape.row);
    } else if (words >= 3 && words * 2 >= shape.texts.length && this.startsAnotherTable(shape)) {
      this.finish();
      this.header.push(shape.row);
    } else {
      this.body.push(shape.row);
    }
  }

  /** Of the years that head columns the latest is that of the table. */
  private preambleCells({ texts }: RowShape): GridCell[] {
    const years = texts.filter((cell) => YEAR_HEADING.test(cell.plain)).sort((a, b) => b.plain.localeCompare(a.plain));
    return texts.filter((cell) => cell.text.isPreamble && !years.slice(1).includes(cell));
  }

  /** A header of other words than this block's, not just part of it printed again. */
  private startsAnotherTable(shape: RowShape): boolean {
    return this.header.length > 0 && !this.repeatsHeader(shape);
  }

  /** The printed column numbers again, after a page break. */
  private repeatsNumbers(row: GridRow): boolean {
    const first = this.columnNumbers;
    if (!first || !this.started || first.cells.length !== row.cells.length) return false;
    return first.cells.every((cell, index) => {
      const other = row.cells[index];
      return other !== undefined && other.column === cell.column && codeText(other) === codeText(cell);
    });
  }

  private repeatsHeader(shape: RowShape): boolean {
    if (shape.texts.length === 0 || this.header.length === 0) return false;
    const known = shape.texts.filter((cell) => this.header.some((row) => cellAt(row, cell.column)?.plain === cell.plain)).length;
    return known * 5 >= shape.texts.length * 4;
  }

  private openTitle(title: BlockTitle, row: GridRow): void {
    const untouched = this.title === undefined && this.header.length === 0 && !this.started;
    if (!untouched) this.finish();
    this.title = title;
    if (row.cells.length > 1) this.preamble.push({ row: row.row, cells: row.cells.filter((cell) => cell !== title.cell) });
    const label = title.cell.plain;
    if (label !== bareTitle(label)) this.preamble.push({ row: row.row, cells: [title.cell] });
  }

  /** A title in two rows (2024年度一般公共预算财政拨款 / 支出决算表): the first stands alone in a row of its own and is no title by itself. */
  private joinedTitle({ texts, figures }: RowShape): BlockTitle | undefined {
    const [cell] = texts;
    const [above] = this.header;
    const [first, other] = above?.cells ?? [];
    if (!cell || texts.length > 1 || figures > 0 || this.title !== undefined || this.started || this.header.length !== 1 || !first || other || first.numeric) return undefined;
    const text = first.plain + cell.plain;
    const match = matchTitle(text);
    if (!match || !(match.organisation === "" || isOrganisation(match.organisation))) return undefined;
    this.header = [];
    return { cell, text: bareTitle(text), match };
  }

  /** The title cell of a row, if the row is one: few cells, no codes or figures beyond a list number. */
  private titleIn(shape: RowShape, gap: boolean): BlockTitle | undefined {
    if (shape.texts.length === 0 || shape.texts.length > 4 || shape.figures > 2) return undefined;
    for (const cell of shape.texts) {
      const match = matchTitle(cell.plain);
      if (!match) continue;
      if (this.body.length > 0 && this.notes.length === 0 && !gap && shape.texts.length > 1 && !this.isForm && shape.texts.some((other) => other !== cell && !other.text.isPreamble)) continue;
      return { cell, text: bareTitle(cell.plain), match };
    }
    if (shape.figures > 0 || shape.texts.length > 2 || this.isForm) return undefined;
    const [cell, other] = shape.texts;
    if (!cell || !looksLikeTitle(cell.plain) || (other && !other.text.isPreamble)) return undefined;
    const open = !this.started && this.header.length === 0;
    return open || this.notes.length > 0 || gap ? { cell, text: bareTitle(cell.plain), match: undefined } : undefined;
  }

  private isNote({ texts, figures, row }: RowShape): boolean {
    const first = texts[0];
    if (!first || figures > 0 || row.cells[0] !== first) return false;
    if (NOTE.test(first.plain)) return true;
    if (texts.length > 2 || this.body.length + this.header.length === 0) return false;
    if (first.plain.length >= 8 && NOTE_SENTENCE.test(first.plain)) return true;
    if (this.notes.length === 0 || texts.length > 1 || first.text.isPreamble) return false;
    return !HEADER_WORD.test(first.plain) && !TOTAL.test(first.plain);
  }

  private isPreamble({ texts, figures }: RowShape): boolean {
    if (texts.length === 0 || texts.length > 6) return false;
    const found = texts.filter((cell) => cell.text.isPreamble).length;
    if (found === 0) return false;
    const years = texts.filter((cell) => YEAR_HEADING.test(cell.plain)).length;
    if (years > 1 || (years === 1 && texts.some((cell) => HEADER_WORD.test(cell.plain)))) return false;
    if (found * 2 < texts.length && texts.filter((cell) => HEADER_WORD.test(cell.plain)).length >= 2) return false;
    if (figures > 0) return figures === 1 && found === texts.length && this.body.length === 0;
    return found * 2 >= texts.length || !this.started;
  }

  /** The last row of a header may be the 合计 row too: 合计 beneath the codes, and beneath 本年支出 the words 合计, 基本支出, 项目支出. Gives these words. */
  private totalUnderHeader({ texts, row }: RowShape): readonly GridCell[] | undefined {
    const [label, ...words] = texts;
    if (!label || words.length < 2 || this.body.length > 0 || this.notes.length > 0 || row.cells[0] !== label || !TOTAL.test(label.plain)) return undefined;
    if (!words.every(({ plain }) => TOTAL.test(plain) || SPENDING_WORD.test(plain)) || !words.some(({ plain }) => plain === "基本支出")) return undefined;
    if (!words.some(({ plain }) => TOTAL.test(plain) || plain === "小计")) return undefined;
    return this.header.some((above) => KEY_WORD.test(cellAt(above, label.column)?.plain ?? "")) ? words : undefined;
  }

  private isBody(shape: RowShape): boolean {
    const { texts, figures, row } = shape;
    const hasHeader = this.header.length > 0 || this.started;
    const first = texts[0];
    if (figures > 0) {
      const yearHeadings = !this.started && texts.length >= 2 && row.cells[0] === first && row.cells.every((cell) => texts.includes(cell) || /^(19|20)\d\d$/.test(codeText(cell)));
      return !yearHeadings;
    }
    if (!first || !hasHeader) return false;
    if (TOTAL.test(first.plain) && texts.every((cell) => TOTAL.test(cell.plain) || SUBJECT_PARTS.test(cell.plain))) return true;
    if (texts.some((cell) => TOTAL.test(cell.plain)) && texts.every((cell) => TOTAL.test(cell.plain) || SUBJECT_PARTS.test(cell.plain))) return this.columnNumbers !== undefined;
    if (LINE.test(first.plain)) return !texts.every((cell) => HEADER_WORD.test(cell.plain));
    return false;
  }
}

/** Cut a sheet into its blocks. */
export function segmentSheet(grid: Grid): SheetBlocks {
  const halves = splitSideBySide(grid);
  if (halves) {
    const parts = halves.map((half) => segmentSheet(half));
    return { grid, blocks: parts.flatMap((part) => part.blocks), contents: parts.flatMap((part) => part.contents) };
  }
  const cutter = new Cutter(grid);
  for (const row of grid.rows) cutter.read(row);
  cutter.finish();
  return separateContents(grid, cutter.blocks);
}

/** Titles without a table under them are the lines of a table of contents. */
function separateContents(grid: Grid, blocks: readonly Block[]): SheetBlocks {
  const bare = (block: Block): boolean => block.header.length === 0 && block.body.length === 0;
  const titles = blocks.filter((block) => bare(block) && block.title?.match).map((block) => block.title);
  if (titles.length < 2) return { grid, blocks: blocks.filter((block) => !(bare(block) && !block.title)), contents: [] };
  return { grid, blocks: blocks.filter((block) => !bare(block)), contents: titles.filter((title) => title !== undefined) };
}

/** A label printed as the name of a sheet, or a title in it. */
export const sheetTitle = (name: string): TitleMatch | undefined => matchTitle(name) ?? (readLabel(name) === undefined ? matchTitle(`${name}表`) : undefined);
