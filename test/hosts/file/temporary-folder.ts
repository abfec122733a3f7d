/** A folder that a test file may fill, removed when it is done. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";

export interface TemporaryFolder {
  readonly path: string;
  /** Writes a file and gives its path. */
  readonly write: (name: string, contents: string | Buffer) => string;
}

export function temporaryFolder(): TemporaryFolder {
  const folder = mkdtempSync(path.join(tmpdir(), "budget-check-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    path: folder,
    write: (name, contents) => {
      const file = path.join(folder, name);
      writeFileSync(file, contents);
      return file;
    },
  };
}
