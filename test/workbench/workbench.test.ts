/** The workbench in a real browser: one build, one server, one Chromium for all parts. */
import { afterAll, beforeAll } from "vitest";
import { ServedWorkbench } from "./harness/served-workbench";
import { hostTests } from "./parts/host";

let served: ServedWorkbench;
beforeAll(async () => {
  served = await ServedWorkbench.start();
}, 300_000);
afterAll(() => served.stop());

hostTests(() => served);
