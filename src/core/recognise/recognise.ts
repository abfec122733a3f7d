/** Recognition: from the sheets of a workbook to its disclosures, with the evidence for every decision. */
import type { SheetSnapshot } from "../sheets/snapshot";
import { isOwnSheet } from "../sheets/own-sheets";
import { gridOf } from "./grid";
import { assemble } from "./assemble";
import { blockRange, buildTable } from "./build";
import type { Recognition, Unrecognised } from "./disclosure";
import type { NotIdentified } from "./identify";
import { identify } from "./identify";
import { isEmpty, type RecognitionOverrides } from "./overrides";
import { OverridesInUse } from "./overrides-applied";
import type { Block, BlockTitle } from "./segment";
import { segmentSheet } from "./segment";
import { append } from "../lists";

export interface RecogniseOptions {
  /** Name of the workbook: may tell the year and the organisation when the sheets do not. */
  readonly workbookName?: string;
  /** What the user has said of the workbook's tables: it comes before what recognition finds. */
  readonly overrides?: RecognitionOverrides;
}

/** Find every disclosure in a workbook's sheets. Hidden sheets are not read as part of it and are listed instead; our own data sheets and reports are none. */
export function recognise(sheets: readonly SheetSnapshot[], options: RecogniseOptions = {}): Recognition {
  const blocks: Block[] = [];
  const contents: BlockTitle[] = [];
  const unrecognised: Unrecognised[] = [];
  const hints: string[] = [options.workbookName ?? ""];
  for (const sheet of sheets) {
    if (isOwnSheet(sheet)) continue;
    const grid = gridOf(sheet);
    if (grid.rows.length === 0) continue;
    const cut = segmentSheet(grid);
    if (sheet.hidden) {
      for (const block of cut.blocks) if (isTabular(block)) unrecognised.push(listed(block, "hidden", {}));
      continue;
    }
    append(contents, cut.contents);
    for (const block of cut.blocks) {
      if (!isTabular(block) && !block.title?.match) append(hints, looseTexts(block));
      else blocks.push(block);
    }
    if (cut.blocks.length === 0 || cut.contents.length > 0) append(hints, grid.rows.slice(0, 40).flatMap((row) => row.cells.map(({ plain }) => plain)));
  }
  const said = options.overrides === undefined || isEmpty(options.overrides) ? undefined : new OverridesInUse(options.overrides, blocks);
  const decisions = identify(blocks, said?.settle);
  const built = decisions.flatMap((decision) => (said === undefined ? buildTable(decision) : said.build(decision)) ?? []);
  for (const decision of decisions) {
    if ("reason" in decision) append(unrecognised, said?.mark(decision.candidate, reasons(decision)) ?? reasons(decision));
  }
  const disclosures = assemble(built, contents, hints);
  return said === undefined ? { disclosures, unrecognised } : { disclosures: said.ofDisclosures(disclosures), unrecognised, unapplied: said.unapplied };
}

/** A block with a header or rows of figures: something that a reader would call a table. */
function isTabular(block: Block): boolean {
  const headings = block.header.reduce((count, row) => count + row.cells.length, 0);
  if (headings >= 4 && (block.preamble.length > 0 || block.columnNumbers !== undefined)) return true;
  if (block.header.length > 0 && block.body.length > 0) return block.title !== undefined || figuresIn(block) >= 2;
  if (block.title?.match !== undefined) return block.header.length + block.body.length > 0;
  return figuresIn(block) >= (isClosing(block) ? 1 : 6);
}

/** The last page of a table may hold no more than its total. */
const isClosing = ({ title, preamble, header, body: [first] }: Block): boolean =>
  title === undefined && preamble.length === 0 && header.length === 0 && /^(合计|总计|(人员|公用)(经费|支出)合计)$/.test(first?.cells[0]?.plain ?? "");

const figuresIn = ({ body }: Block): number => body.reduce((count, row) => count + row.cells.filter((cell) => cell.numeric || /^[\d.,]+$/.test(cell.plain)).length, 0);

const looseTexts = (block: Block): string[] => [
  ...(block.title ? [block.title.text] : []),
  ...[...block.preamble, ...block.header, ...block.body].flatMap((row) => row.cells.map(({ plain }) => plain)).slice(0, 60),
];

function reasons({ candidate, reason, guess }: NotIdentified): Unrecognised[] {
  return candidate.blocks.map((block) => listed(block, reason, guess ? { guess: guess.id } : {}));
}

function listed(block: Block, reason: string, args: Readonly<Record<string, string>>): Unrecognised {
  return { range: blockRange(block), title: block.title?.text ?? null, reason, args };
}
