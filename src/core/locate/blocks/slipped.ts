/** Figures beside the wrong names over many rows: each row prints what a sister table prints for a subject some rows further down or up. */
import type { AmountCell } from "../../amounts/cell";
import { printExact } from "../../amounts/exact";
import type { FindingCell } from "../../findings";
import type { RecognisedTable, TableRow } from "../../recognise/disclosure";
import type { Block, Ground } from "./block";
import { rowName } from "./block";

/** Fewer rows, or fewer different figures among them, may agree by chance. */
const FEWEST_ROWS = 5;
const FEWEST_FIGURES = 4;
/** Rows that figures may have moved by. */
const FURTHEST = 12;
/** Broken sums inside the table: which of two tables that do not agree is the one that slipped. */
const FEWEST_BROKEN = 3;

export function slippedRows(ground: Ground): Block[] {
  const broken = brokenInside(ground);
  const sisters = firstOfEachId(ground.disclosure.tables).filter(({ key }) => !broken.has(key));
  return [...ground.brokenPlaces().keys()].flatMap((table) => {
    if ((broken.get(table.key) ?? 0) < FEWEST_BROKEN) return [];
    const found = sisters
      .filter(({ id, amountUnit }) => id !== table.id && amountUnit === table.amountUnit)
      .map((sister) => ({ sister, slips: slipsOf(table, sister) }))
      .sort((a, b) => b.slips.length - a.slips.length)[0];
    return found && found.slips.length >= FEWEST_ROWS ? [blockOf(ground, table, found.sister, found.slips)] : [];
  });
}

/** How many sums inside each table are broken, by its key; tables without any are absent. */
function brokenInside({ broken }: Ground): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { equation: { tables: [key, ...others] } } of broken) if (key !== undefined && others.length === 0) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const firstOfEachId = (tables: readonly RecognisedTable[]): RecognisedTable[] => [...new Map([...tables].reverse().map((table) => [table.id, table])).values()];

/** A row, and the row whose subject has its figures in the sister table. */
interface Slip {
  readonly row: TableRow;
  readonly owner: TableRow;
}

/** Rows whose figures belong to another subject; none when more rows than these differ from the sister in other ways. */
function slipsOf(table: RecognisedTable, sister: RecognisedTable): readonly Slip[] {
  const rows = table.rows.filter(({ kind }) => kind === "subject");
  const known = new Map(sister.rows.filter(({ kind }) => kind === "subject").map((row) => [row.key, row]));
  if (rows.filter(({ key }) => known.has(key)).length * 2 < rows.length) return [];
  const roles = [...(rows[0]?.cells.keys() ?? [])].filter((role) => !role.startsWith("inserted.") && [...known.values()][0]?.cells.has(role) === true);
  const expected = rows.map(({ key }) => figuresOf(known.get(key), roles));
  const owners = new Map(sister.rows.flatMap((row) => {
    const figures = row.kind === "subject" || row.kind === "total" ? figuresOf(row, roles) : undefined;
    return figures === undefined ? [] : [[figures, row] as const];
  }));
  const slips: Slip[] = [];
  const figures = new Set<string>();
  let others = 0;
  let step = 0;
  rows.forEach((row, at) => {
    const own = figuresOf(row, roles);
    if (own === undefined || own === expected[at]) return;
    const to = [step, ...STEPS].find((distance) => distance !== 0 && expected[at + distance] === own);
    // Once rows are known to have slipped, the figures of what comes last may be those of any row, or of the total.
    const owner = to !== undefined ? rows[at + to] : slips.length >= FEWEST_ROWS ? owners.get(own) : undefined;
    if (!owner) {
      others++;
      return;
    }
    step = to ?? step;
    figures.add(own);
    slips.push({ row, owner });
  });
  return figures.size >= FEWEST_FIGURES && slips.length > others ? slips : [];
}

const STEPS = Array.from({ length: FURTHEST }, (_, at) => [at + 1, -at - 1]).flat();

/** The figures of a row as one text; undefined for a row of none. */
function figuresOf(row: TableRow | undefined, roles: readonly string[]): string | undefined {
  if (!row) return undefined;
  const cells = roles.map((role) => row.cells.get(role));
  return cells.every((cell) => !cell || cell.displayed.coefficient === 0) ? undefined : cells.map((cell) => String(valueOf(cell))).join("|");
}

const valueOf = (cell: AmountCell | undefined): number => (cell ? Number(printExact(cell.displayed)) : 0);

/** Whatever a figure in the wrong place broke says nothing of its own; it is asked again when the rows are put right. */
function blockOf(ground: Ground, table: RecognisedTable, sister: RecognisedTable, slips: readonly Slip[]): Block {
  const wrong = new Set(slips.map(({ row }) => row));
  const [first] = slips;
  const last = slips[slips.length - 1];
  return {
    explained: [...ground.broken].filter(({ equation }) => equation.terms.some(({ row }) => wrong.has(row))), table, message: "block.slipped",
    args: {
      title: table.title, source: sister.title, count: String(slips.length),
      first: first ? rowName(first.row) : "", last: last ? rowName(last.row) : "", owner: first ? rowName(first.owner) : "",
    },
    cells: slips.flatMap(({ row }) => [...row.cells.values()].map(({ sheet, row: at, column }): FindingCell => ({ sheet, row: at, column, role: "culprit" }))),
  };
}
