/**
 * How much is read at once. Excel on the web fails above 5 MB per answer, and any Excel gives null, without an error, for reads of
 * more than five million cells. So sizes come first, and then as many cells per sync as surely fit.
 */

/** Values, formulas and number formats of so many cells take about 3 MB in disclosure tables, see the contract tests. */
export const CELLS_PER_SYNC = 60_000;

/** Beyond this nothing is read. */
export const MOST_CELLS = 5_000_000;

/** A rectangle of a sheet, the sheet by its position in the plan. Rows and columns count from 0. */
export interface Piece {
  readonly sheet: number;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

export const cellsOf = ({ rows, columns }: Pick<Piece, "rows" | "columns">): number => rows * columns;

/** The rectangles in bands of whole rows, as many as `limit` allows in each batch; in order. */
export function batchesOf(used: readonly Piece[], limit: number = CELLS_PER_SYNC): Piece[][] {
  const batches: Piece[][] = [];
  let room = 0;
  for (const piece of used) {
    for (let done = 0; done < piece.rows; ) {
      if (room < piece.columns) {
        batches.push([]);
        room = Math.max(limit, piece.columns);
      }
      const rows = Math.min(piece.rows - done, Math.floor(room / piece.columns));
      batches.at(-1)?.push({ ...piece, top: piece.top + done, rows });
      room -= rows * piece.columns;
      done += rows;
    }
  }
  return batches;
}

/** A batch that proved too large, in two; undefined for a single row. */
export function halves(batch: readonly Piece[]): [Piece[], Piece[]] | undefined {
  const [only] = batch;
  if (batch.length > 1) return [batch.slice(0, batch.length >> 1), batch.slice(batch.length >> 1)];
  if (!only || only.rows < 2) return undefined;
  const rows = only.rows >> 1;
  return [[{ ...only, rows }], [{ ...only, top: only.top + rows, rows: only.rows - rows }]];
}
