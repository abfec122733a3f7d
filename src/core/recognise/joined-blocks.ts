/** Blocks that are one table: pages on which it goes on, with the header again, with the title again, or with neither. */
import { oneLine } from "../sheets/text";
import { smallestOf } from "../lists";
import { readPreamble } from "./preamble";
import type { Block, BlockTitle } from "./segment";
import { HEADER_WORD, LINE } from "./segment";

/** Blocks that carry on the table of an earlier block: same header again, or no header, or the same title without its own total. */
function continues(group: readonly [Block, ...Block[]], block: Block): boolean {
  const [first] = group;
  const previous = group[group.length - 1] ?? first;
  if (block.body.length === 0) return false;
  if (block.title !== undefined) return repeatsTitle(previous, block.title) && hasSameHeader(previous, block) && !(hasTotal(previous) && hasTotal(block)) && !ofOthers(previous, block);
  if (previous.title?.match?.foreign === true || ofOthers(previous, block)) return false;
  if (hasSameHeader(previous, block)) return !hasTotal(previous) || !hasTotal(block);
  return block.header.length === 0 && block.preamble.length === 0 && first.header.length > 0 && previous.notes.length === 0 && sameColumns(first, block);
}

const repeatsTitle = ({ title }: Block, { text }: BlockTitle): boolean =>
  title !== undefined && (text === title.text || oneLine(text).replace(/\(?续表?\)?$/, "") === title.text);

function hasSameHeader(previous: Block, block: Block): boolean {
  const texts = (one: Block): string => one.header.flatMap((row) => row.cells.map((cell) => cell.plain)).join("|");
  return block.header.length > 0 && texts(previous) === texts(block) && sameColumns(previous, block);
}

/** The blocks name different organisations or years, or each is a whole 三公 table of one row of figures. */
function ofOthers(previous: Block, block: Block): boolean {
  const above = readPreamble(previous.grid.sheet, previous.preamble);
  const own = readPreamble(block.grid.sheet, block.preamble);
  const differ = (one: string | number | null, other: string | number | null): boolean => one !== null && other !== null && one !== other;
  if (differ(above.unitName, own.unitName) || differ(above.year, own.year)) return true;
  return block.title?.match?.specs[0]?.layout === "threePublic" && previous.body.length === 1 && block.body.length === 1;
}

function sameColumns(a: Block, b: Block): boolean {
  const left = (block: Block): number => smallestOf((block.header.length > 0 ? block.header : block.body).flatMap((row) => row.cells.map((cell) => cell.column)));
  if (b.header.length > 0) return left(a) === left(b);
  const columns = new Set([...a.header, ...a.body].flatMap((row) => row.cells.map((cell) => cell.column)));
  return b.body.every((row) => row.cells.every((cell) => columns.has(cell.column)));
}

const hasTotal = (block: Block): boolean => block.body.some((row) => row.cells.slice(0, 4).some((cell) => /^(合计|总计|总合计|收入总计|(人员|公用)(经费|支出)合计)$/.test(cell.plain)));

/** Group blocks that are one table, in document order. */
export function joinBlocks(blocks: readonly Block[]): [Block, ...Block[]][] {
  const groups: [Block, ...Block[]][] = [];
  for (const one of blocks) {
    const last = groups[groups.length - 1];
    const goesOn = withoutHeader(one);
    const block = last && goesOn !== one && continues(last, goesOn) ? goesOn : one;
    if (last && continues(last, block)) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

/**
 * A page on which a balance table goes on may begin with numbered lines that have no figures (十六、金融支出): without a title,
 * a header or a line above them they are read as a header and are the first rows of the body.
 */
function withoutHeader(block: Block): Block {
  if (block.title !== undefined || block.preamble.length > 0 || block.columnNumbers !== undefined || block.header.length === 0) return block;
  if (!block.header.every(({ cells }) => cells.every(({ plain }) => LINE.test(plain) && !HEADER_WORD.test(plain)))) return block;
  return { ...block, header: [], body: [...block.header, ...block.body] };
}
