/**
 * npm run functions: writes what is made from the table of functions: the metadata that Excel reads, in Chinese and in English, and the
 * reference. With `--check` it writes nothing and fails when a file is not what it would write.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { METADATA_FILES, metadataIn } from "../src/functions/metadata";
import { referenceText } from "../src/functions/reference";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const json = (content: unknown): string => `${JSON.stringify(content, null, 2)}\n`;

/** Contents by path from the project's folder. */
const files = new Map([
  [`src/functions/${METADATA_FILES.zh}`, json(metadataIn("zh"))],
  [`src/functions/${METADATA_FILES.en}`, json(metadataIn("en"))],
  ["docs/functions.md", referenceText()],
]);

const checking = process.argv.includes("--check");
for (const [name, content] of files) {
  const file = path.join(root, name);
  if (!checking) writeFileSync(file, content);
  else if (readFileSync(file, "utf8") !== content) {
    console.error(`${name} is out of date: npm run functions`);
    process.exitCode = 1;
  }
}
