/** Making Excel know the manifest on this computer, for development: Excel for Windows reads a key of the registry, Excel for Mac a folder. */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

const KEY = "HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer";

const idOf = (manifest: string): string => /<Id>([^<]+)<\/Id>/.exec(readFileSync(manifest, "utf8"))?.[1] ?? "";

const macFolder = (home: string): string => path.join(home, "Library/Containers/com.microsoft.Excel/Data/Documents/wef");

export interface SideloadOptions {
  /** Makes Excel forget instead. */
  readonly remove?: boolean;
  readonly platform?: NodeJS.Platform;
  readonly home?: string;
  /** Runs a program and says whether it succeeded. */
  readonly run?: (command: string, given: readonly string[]) => boolean;
}

/** Tells Excel of the manifest. True when that was done, false where there is no Excel to tell. */
export function sideload(manifest: string, { remove = false, platform = process.platform, home = homedir(), run = runHere }: SideloadOptions = {}): boolean {
  const id = idOf(manifest);
  if (platform === "win32") return run("reg", remove ? ["delete", KEY, "/v", id, "/f"] : ["add", KEY, "/v", id, "/t", "REG_SZ", "/d", manifest, "/f"]);
  // The container is there once Excel has been started.
  if (platform !== "darwin" || !existsSync(path.dirname(macFolder(home)))) return false;
  const place = path.join(macFolder(home), `${id}.manifest.xml`);
  if (remove) rmSync(place, { force: true });
  else {
    mkdirSync(macFolder(home), { recursive: true });
    copyFileSync(manifest, place);
  }
  return true;
}

const runHere = (command: string, given: readonly string[]): boolean => spawnSync(command, given, { stdio: "ignore" }).status === 0;
