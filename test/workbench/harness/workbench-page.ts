/** What a user does in the workbench's page, for tests. */
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Locator, Page } from "playwright-core";
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { readWorkbookBytes } from "../../../src/hosts/file/workbook-bytes";

/** Asks again until it is so: the page takes its time on a busy machine. */
export const soon = <T>(ask: () => Promise<T>) => expect.poll(ask, { timeout: 20_000, interval: 100 });

export class WorkbenchPage {
  constructor(readonly page: Page) {}

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name });
  }

  /** Opens a sample from the first page and waits until it is shown. */
  async openSample(title: string): Promise<void> {
    await this.page.locator(".samples button", { hasText: title }).click();
    await this.shown(title);
  }

  /** Chooses files, the last of which is then shown. */
  async choose(...files: readonly (string | { name: string; mimeType: string; buffer: Buffer })[]): Promise<void> {
    for (const file of files) await this.page.locator(".topbar input[type=file]").setInputFiles(typeof file === "string" ? [file] : [file]);
  }

  async shown(title: string): Promise<void> {
    await this.page.locator(".file.shown", { hasText: title }).waitFor();
    await this.page.locator("canvas[id^=univer-sheet-main]").last().waitFor({ state: "attached" });
    await soon(() => this.cell()).not.toBe("");
  }

  /** Name of the selected cell. */
  cell(): Promise<string> {
    return this.nameBox().inputValue();
  }

  async goTo(cell: string): Promise<void> {
    await this.nameBox().fill(cell);
    await this.nameBox().press("Enter");
    await soon(() => this.cell()).toBe(cell);
  }

  async enter(cell: string, text: string): Promise<void> {
    await this.goTo(cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  async goToSheet(name: string): Promise<void> {
    await this.page.locator(".sheet [data-u-comp=slide-tab-bar] [data-id]", { hasText: name }).first().click();
  }

  async check(): Promise<void> {
    await this.button("一键核对").click();
    await this.button("重新核对").waitFor();
  }

  findings(): Locator {
    return this.page.locator("[data-finding]");
  }

  /** How many findings of a severity there are: 错误, 待核实 … */
  async count(severity: string): Promise<number> {
    const text = await this.page.locator(".counts .count", { hasText: severity }).innerText();
    return Number(/\d+/.exec(text)?.[0]);
  }

  /** Saves a copy and gives its bytes. */
  async save(): Promise<Buffer> {
    const download = this.page.waitForEvent("download");
    await this.button(/另存为/).click();
    return readFileSync(await (await download).path());
  }

  async saved(): Promise<readonly SheetSnapshot[]> {
    return (await readWorkbookBytes("", await this.save())).sheets;
  }

  private nameBox(): Locator {
    return this.page.locator(".sheet [data-u-comp=defined-name] input, .sheet input").first();
  }
}

/** A cell of a snapshot by row and column, both from 0. */
export const cellAt = (sheets: readonly SheetSnapshot[], sheet: string, row: number, column: number) => sheets.find(({ name }) => name === sheet)?.rows.find((one) => one.row === row)?.cells.find((one) => one.column === column);
