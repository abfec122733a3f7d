/** npm run icons: draws the icons of the add-in from their SVGs into PNGs of every size that Excel asks for. Needs Chromium. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { launchChromium } from "../test/support/chromium";
import { ICON_NAMES, ICON_SIZES, SMALL_UP_TO } from "./icons";

const folder = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), "assets/icons");
const browser = await launchChromium();
try {
  const page = await browser.newPage();
  for (const name of ICON_NAMES) {
    for (const size of ICON_SIZES) {
      const svg = readFileSync(path.join(folder, `${name}${size <= SMALL_UP_TO ? "-small" : ""}.svg`), "utf8");
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>html, body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`);
      writeFileSync(path.join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
