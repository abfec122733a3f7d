/** What axe finds on a page of a real browser, contrast included. */
import axe from "axe-core";
import type { Page } from "playwright-core";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** It is put in from the browser's own side, where the policy does not reach. Fluent's own focus guards are left out: they are empty on purpose. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => (await window.axe.run({ exclude: ["[data-tabster-dummy]"] })).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`));
}
