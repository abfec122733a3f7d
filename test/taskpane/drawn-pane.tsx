/** The pane drawn into a document, over a sample in memory, for the tests of its components. */
import { act, cleanup, configure, render, screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, expect } from "vitest";
import { MemoryHost, type MemoryHostOptions } from "../../src/hosts/memory/memory-host";
import { checkHere, type Checker } from "../../src/taskpane/checking/checker";
import { Pane } from "../../src/taskpane/pane";
import { PaneController } from "../../src/taskpane/state/controller";
import { sampleSheets, type SampleKind } from "./sample-pane";

// A busy machine takes longer than the second that is usual.
configure({ asyncUtilTimeout: 20_000 });

// The document of the tests has no screen to ask, and nothing to scroll.
Element.prototype.scrollIntoView = () => undefined;
window.matchMedia = (media) => Object.assign(new EventTarget(), { matches: false, media, onchange: null, addListener: () => undefined, removeListener: () => undefined });

afterEach(() => {
  cleanup();
  localStorage.clear();
});

export interface DrawnPane {
  readonly host: MemoryHost;
  readonly user: UserEvent;
}

export function drawPane(host: MemoryHost, checker: Checker = checkHere, programLanguage = "zh-CN"): DrawnPane {
  const user = userEvent.setup();
  render(<Pane controller={new PaneController(host, checker)} programLanguage={programLanguage} />);
  return { host, user };
}

export function drawSample(kind: SampleKind, options: MemoryHostOptions = {}): DrawnPane {
  const { name, sheets } = sampleSheets(kind);
  return drawPane(new MemoryHost(sheets, { name, ...options }));
}

/** The pane after its button was pressed and the check has ended. */
export async function drawChecked(kind: SampleKind, options: MemoryHostOptions = {}): Promise<DrawnPane> {
  const pane = drawSample(kind, options);
  await pane.user.click(screen.getByRole("button", { name: "一键核对" }));
  await screen.findByRole("group", { name: /^结果/ });
  return pane;
}

/** Contrast needs a real layout and is looked at in the browser test. */
export async function expectAccessible(): Promise<void> {
  let found: string[] = [];
  await act(async () => {
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
  expect(found).toEqual([]);
}
