/**
 * Writes src/core/subjects/initials.generated.ts: the first letters of the readings of every character that a subject's name may
 * hold: `npx tsx scripts/build-initials.ts`. The dictionary (pinyin-pro) stays here and does not ship.
 */
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { polyphonic } from "pinyin-pro";
import { readSource } from "./build-subjects";

const target = join(dirname(dirname(fileURLToPath(import.meta.url))), "src/core/subjects/initials.generated.ts");

/** The 3,755 common characters in GB 2312: a list that a user loads may name what the built-in one does not. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder("gb2312");
  const found: string[] = [];
  for (let high = 0xb0; high <= 0xd7; high += 1) {
    for (let low = 0xa1; low <= (high === 0xd7 ? 0xf9 : 0xfe); low += 1) found.push(decoder.decode(new Uint8Array([high, low])));
  }
  return found;
}

function catalogueCharacters(): string[] {
  const names = [
    ...(["functional", "economic-department", "economic-government"] as const).flatMap((source) => readSource(source).map((row) => row["name"] ?? "")),
    ...(["renames", "moves"] as const).flatMap((source) => readSource(source).flatMap((row) => [row["old_name"] ?? "", row["new_name"] ?? ""])),
  ];
  return Array.from(names.join(""));
}

/** The first letters of all readings: of 行 `x` and `h`. */
function initialsOf(character: string): readonly string[] {
  const [readings = []] = polyphonic(character, { pattern: "first", toneType: "none", type: "array" });
  return [...new Set(readings.filter((letter) => /^[a-z]$/.test(letter)))];
}

/** The text of the generated file. */
export function generate(): string {
  const characters = [...new Set([...catalogueCharacters(), ...commonCharacters()])].filter((character) => /[\u3400-\u9fff]/.test(character));
  const byLetter = new Map<string, string>();
  for (const character of characters.sort()) {
    const letters = initialsOf(character);
    if (letters.length === 0) throw new Error(`no reading for ${character}`);
    for (const letter of letters) byLetter.set(letter, (byLetter.get(letter) ?? "") + character);
  }
  const lines = [...byLetter].sort(([a], [b]) => (a < b ? -1 : 1)).map(([letter, text]) => letter + text);
  return [
    "// Made by scripts/build-initials.ts with pinyin-pro (MIT): each line a letter and the characters of which a reading begins with it. search.ts reads it.",
    `export const INITIALS = \`${lines.join("\n")}\`;`,
    "",
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, generate());
