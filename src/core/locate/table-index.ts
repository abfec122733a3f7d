/** What every suspect asks of its table: where its row stands, and how often its column prints nothing. Worked out once for a table, so that a sheet full of errors costs no more for each. */
import { isFigure } from "../amounts/cell";
import type { RecognisedTable, TableRow } from "../recognise/disclosure";

/** The cells of a lane in a column. */
export interface ColumnCounts {
  cells: number;
  /** Those that print zero or nothing. */
  zeros: number;
  /** Those that print no figure at all. */
  blanks: number;
}

interface Known {
  readonly places: ReadonlyMap<TableRow, number>;
  readonly columns: Map<string, ColumnCounts>;
}

export class TableIndex {
  private readonly tables = new Map<RecognisedTable, Known>();

  /** Place of a row among the rows of its table; −1 for one of another table. */
  placeOf(table: RecognisedTable, row: TableRow): number {
    return this.known(table).places.get(row) ?? -1;
  }

  /** The cells of a role in a lane of the table. */
  countsOf(table: RecognisedTable, lane: number, role: string): ColumnCounts {
    const { columns } = this.known(table);
    const key = `${lane} ${role}`;
    let counts = columns.get(key);
    if (!counts) columns.set(key, (counts = count(table, lane, role)));
    return counts;
  }

  private known(table: RecognisedTable): Known {
    let known = this.tables.get(table);
    if (!known) this.tables.set(table, (known = { places: new Map(table.rows.map((row, place) => [row, place])), columns: new Map() }));
    return known;
  }
}

function count({ rows }: RecognisedTable, lane: number, role: string): ColumnCounts {
  const counts: ColumnCounts = { cells: 0, zeros: 0, blanks: 0 };
  for (const row of rows) {
    const cell = row.lane === lane ? row.cells.get(role) : undefined;
    if (!cell) continue;
    counts.cells++;
    if (cell.displayed.coefficient !== 0) continue;
    counts.zeros++;
    if (!isFigure(cell)) counts.blanks++;
  }
  return counts;
}
