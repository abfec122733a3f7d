/** Entry points of the reading library that its own types leave out: reading from an archive already unpacked. */
import "@e965/xlsx";

declare module "@e965/xlsx" {
  /** An archive or OLE container as the library keeps it. */
  interface Container {
    readonly FullPaths: readonly string[];
  }

  function parse_zip(container: Container, options: ParsingOptions): WorkBook;
  function parse_xlscfb(container: Container | Uint8Array, options: ParsingOptions): WorkBook;
  function set_cptable(tables: unknown): void;

  interface ParsingOptions {
    /** Keep cells without a value (needed for formulas that were never calculated). */
    sheetStubs?: boolean;
    cellStyles?: boolean;
  }
}
