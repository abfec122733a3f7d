/** The sample workbooks as the benches use them: by path, and copied many times over. */
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

export const samplePaths = (): string[] => readdirSync(path.join(root, "samples")).filter((name) => name.endsWith(".xlsx")).sort().map((name) => path.join(root, "samples", name));

/** Gives `use` a folder with `count` copies of the samples, and removes it afterwards. */
export async function withCopies<T>(count: number, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "budget-check-bench-"));
  try {
    const samples = samplePaths();
    for (let index = 0; index < count; index++) {
      const sample = samples[index % samples.length];
      if (sample !== undefined) copyFileSync(sample, path.join(folder, `${index + 1}.xlsx`));
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
