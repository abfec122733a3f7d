/** Naming the tables of a workbook by what is printed on them, and finding them again after it has changed. */
import { gridOf } from "./grid";
import type { SheetSnapshot } from "../sheets/snapshot";
import { plainText } from "../sheets/text";
import { blockRange } from "./build";
import type { SheetRange } from "./disclosure";
import type { RegionAnchor } from "./overrides";
import type { Block } from "./segment";
import { segmentSheet } from "./segment";

/** As much of a header as tells tables apart; the workbook keeps it. */
const HEADER_KEPT = 160;

const withoutYears = (text: string): string => text.replace(/20\d\d(年度?)?/g, "");

const titleOf = ({ title }: Block): string => withoutYears(plainText(title?.text ?? ""));
const headerOf = ({ header }: Block): string => withoutYears(header.flatMap((row) => row.cells.map(({ plain }) => plain)).join("|")).slice(0, HEADER_KEPT);
const isAlike = (block: Block, title: string, header: string): boolean => titleOf(block) === title && headerOf(block) === header;

/** The name of the table that stands in this range, as recognition gave it; undefined when the sheet holds no table there. */
export function regionAnchorAt(sheets: readonly SheetSnapshot[], range: SheetRange): RegionAnchor | undefined {
  const sheet = sheets.find(({ name }) => name === range.sheet);
  if (sheet === undefined) return undefined;
  const { blocks } = segmentSheet(gridOf(sheet));
  const block = blocks.find((each) => {
    const { top, left, bottom, right } = blockRange(each);
    return top === range.top && left === range.left && bottom === range.bottom && right === range.right;
  });
  if (block === undefined) return undefined;
  const title = titleOf(block);
  const header = headerOf(block);
  return { sheet: range.sheet, title, header, nth: blocks.filter((each) => isAlike(each, title, header)).indexOf(block) };
}

/**
 * The blocks that the anchors mean, in the order of the anchors; undefined where none can be told. First the whole name on its
 * sheet, then a title or a header that is the only such one left there; a sheet that is gone may have got another name.
 */
export function findRegions(anchors: readonly RegionAnchor[], blocks: readonly Block[]): (Block | undefined)[] {
  const found: (Block | undefined)[] = anchors.map(() => undefined);
  const taken = new Set<Block>();
  const names = new Set(blocks.map(({ grid }) => grid.sheet));
  const pool = ({ sheet }: RegionAnchor): readonly Block[] => blocks.filter((block) => (names.has(sheet) ? block.grid.sheet === sheet : true));
  const whole = (anchor: RegionAnchor): Block | undefined => {
    const alike = pool(anchor).filter((block) => isAlike(block, anchor.title, anchor.header));
    return names.has(anchor.sheet) ? (alike[anchor.nth] ?? only(alike)) : only(alike);
  };
  const byTitle = (anchor: RegionAnchor): Block | undefined => only(anchor.title === "" ? [] : pool(anchor).filter((block) => !taken.has(block) && titleOf(block) === anchor.title));
  const byHeader = (anchor: RegionAnchor): Block | undefined => only(anchor.header === "" ? [] : pool(anchor).filter((block) => !taken.has(block) && headerOf(block) === anchor.header));
  for (const means of [whole, byTitle, byHeader]) {
    anchors.forEach((anchor, index) => {
      if (found[index] !== undefined) return;
      const block = means(anchor);
      if (block === undefined || taken.has(block)) return;
      found[index] = block;
      taken.add(block);
    });
  }
  return found;
}

const only = (blocks: readonly Block[]): Block | undefined => (blocks.length === 1 ? blocks[0] : undefined);
