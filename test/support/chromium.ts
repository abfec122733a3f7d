/** The system's Chromium, headless. Nothing is downloaded; `CHROMIUM` names another program. */
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";
import BROWSERS from "../../scripts/browsers.json";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Throws with advice where there is none. */
export function launchChromium(): Promise<Browser> {
  const executablePath = [process.env["CHROMIUM"] ?? "", ...BROWSERS].find((candidate) => existsSync(candidate));
  if (executablePath === undefined) throw new Error("no Chromium: apt-get install chromium, or name it in CHROMIUM");
  return chromium.launch({ executablePath, args: FLAGS });
}
