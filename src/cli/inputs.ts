/** Which files to check: files, folders, globs and lists, each file once, in the order given. */
import { realpathSync, statSync } from "node:fs";
import { basename, extname, isAbsolute, join } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { WORKBOOK_EXTENSIONS } from "../hosts/file/file-kinds";
import { FileProblem } from "../hosts/file/problems";

/** A file to check, or a problem with what the user named. */
export type Input = { readonly path: string; readonly problem: null } | { readonly path: string; readonly problem: FileProblem };

/** Expands what the user gave. `readList` gives the text of standard input when `-` is among them. */
export async function expandInputs(given: readonly string[], readList: () => Promise<string>): Promise<Input[]> {
  const inputs: Input[] = [];
  const seen = new Set<string>();
  const add = (input: Input): void => {
    const identity = input.problem === null ? realPath(input.path) : `?${input.path}`;
    if (seen.has(identity)) return;
    seen.add(identity);
    inputs.push(input);
  };
  for (const name of given) {
    const names = name === "-" ? listedNames(await readList()) : [name];
    for (const each of names) for (const input of await expandOne(each)) add(input);
  }
  return inputs;
}

/** A list as `find`, `ls` or Windows tools write it: a name a line, or separated by NUL. */
function listedNames(list: string): string[] {
  const separator = list.includes("\0") ? "\0" : /\r?\n/;
  return list.replace(/^\uFEFF/, "").split(separator).filter((name) => name.trim() !== "");
}

async function expandOne(name: string): Promise<Input[]> {
  const kind = pathKind(name);
  if (kind === "folder") return found(await workbooksIn(name), name, "emptyFolder");
  // A file whose own name holds brackets or a star is that file before it is a pattern.
  if (kind === "other" || !isDynamicPattern(name)) return [{ path: name, problem: null }];
  const paths = await glob(process.platform === "win32" ? name.replaceAll("\\", "/") : name, { absolute: isAbsolute(name), onlyFiles: true, dot: false, expandDirectories: false, followSymbolicLinks: false });
  return found(paths.filter((path) => !isOwnerFile(path)), name, "noMatch");
}

function found(paths: readonly string[], name: string, otherwise: "emptyFolder" | "noMatch"): Input[] {
  if (paths.length > 0) return inNaturalOrder(paths).map((path) => ({ path, problem: null }));
  return [{ path: name, problem: new FileProblem(otherwise, name, { extensions: WORKBOOK_EXTENSIONS.join(" ") }) }];
}

/** Links are not followed, so that a link to a parent folder does not go round for ever. */
async function workbooksIn(folder: string): Promise<string[]> {
  const paths = await glob("**/*", { cwd: folder, onlyFiles: true, dot: false, expandDirectories: false, followSymbolicLinks: false });
  return paths.filter((path) => WORKBOOK_EXTENSIONS.includes(extname(path).toLowerCase()) && !isOwnerFile(path)).map((path) => join(folder, path));
}

/** The file that Office keeps beside an open workbook. */
const isOwnerFile = (path: string): boolean => basename(path).startsWith("~$");

/** 2 before 10, the same on every machine. */
function inNaturalOrder(paths: readonly string[]): string[] {
  const collator = new Intl.Collator("zh-CN", { numeric: true });
  return [...paths].sort((a, b) => collator.compare(a, b) || (a < b ? -1 : 1));
}

function pathKind(name: string): "folder" | "other" | "absent" {
  try {
    return statSync(name).isDirectory() ? "folder" : "other";
  } catch {
    return "absent";
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
