/**
 * Packs data/subjects/*.csv into src/core/subjects/data.generated.ts: `npx tsx scripts/build-subjects.ts`.
 * The packed form is described in src/core/subjects/decode.ts, which reads it back; anything it could not hold exactly is refused here.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, "src/core/subjects/data.generated.ts");

export const SOURCES = ["functional", "economic-department", "economic-government", "renames", "moves"] as const;
export type SourceName = (typeof SOURCES)[number];
type CsvRow = Readonly<Record<string, string>>;

/** The rows of one source file, keyed by its header. The files are plain: no quotes, no commas inside fields. */
export function readSource(name: SourceName): CsvRow[] {
  const text = readFileSync(join(root, "data/subjects", `${name}.csv`), "utf8");
  if (text.includes('"')) throw new Error(`${name}.csv: quoted fields are not supported`);
  const [header = [], ...rows] = text.trim().split(/\r?\n/).map((line) => line.split(","));
  return rows.map((cells, index) => {
    if (cells.length !== header.length) throw new Error(`${name}.csv line ${index + 2}: ${cells.length} fields instead of ${header.length}`);
    return Object.fromEntries(header.map((column, at) => [column, cells[at] ?? ""]));
  });
}

const field = (row: CsvRow, name: string): string => row[name] ?? "";

/** Years, basis and fund of a row: the few hundred combinations are numbered, the most frequent first. */
const attributes = (row: CsvRow): string => ["fund", "from_year", "to_year", "basis", "seen_years"].map((name) => field(row, name)).join(",");

const LEVELS: Readonly<Record<number, string>> = { 3: "class", 5: "section", 7: "item" };

function packSubjects(rows: readonly CsvRow[]): { table: string; body: string } {
  const frequency = new Map<string, number>();
  for (const row of rows) frequency.set(attributes(row), (frequency.get(attributes(row)) ?? 0) + 1);
  const table = [...frequency].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([key]) => key);

  const names = new Map<string, string>();
  let body = "";
  let code = "";
  let current = 0;
  for (const row of rows) {
    const next = field(row, "code");
    const name = field(row, "name");
    if (!/^[235]\d\d(\d\d){0,2}$/.test(next) || LEVELS[next.length] !== field(row, "level")) throw new Error(`${next}: code or level is not right`);
    if (!/^[\u4e00-\u9fff（“][\u4e00-\u9fff（）“”、]*$/.test(name)) throw new Error(`${next}: a character of the name cannot be packed: ${name}`);
    const parent = names.get(next.slice(0, -2));
    if (next.length > 3 && parent === undefined) throw new Error(`${next}: its parent does not come before it`);

    if (next.length === 3) body += `\n${next}`;
    else {
      const follows = code.length === next.length && Number(next) === Number(code) + 1;
      body += (next.length === 5 ? ";" : ",") + (follows ? "" : next.slice(-2));
    }
    const index = table.indexOf(attributes(row));
    if (index !== current) body += `/${index.toString(36)}`;
    body += parent === undefined ? name : name.replace(stem(parent), "~");
    names.set(next, name);
    code = next;
    current = index;
  }
  return { table: table.join("|"), body: body.trim() };
}

/** What the names below a subject repeat of it. */
const stem = (name: string): string => name.replace(/支出$/, "");

/** The text of data.generated.ts for the given sources. */
export function generate(read: (name: SourceName) => readonly CsvRow[] = readSource): string {
  const { table, body } = packSubjects([...read("functional"), ...read("economic-department"), ...read("economic-government")]);
  const lines = (name: "renames" | "moves"): string => read(name).map((row) => Object.values(row).join(",")).join("\n");
  const literal = (text: string): string => `\`${text.replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${")}\``;
  return [
    "// Made by scripts/build-subjects.ts from data/subjects/*.csv: change those, not this. decode.ts reads it.",
    `export const ATTRIBUTES = ${literal(table)};`,
    `export const SUBJECTS = ${literal(body)};`,
    `export const RENAMES = ${literal(lines("renames"))};`,
    `export const MOVES = ${literal(lines("moves"))};`,
    "",
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, generate());
