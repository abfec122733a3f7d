/** The workbench in a real browser: one build, one server, one Chromium for all parts. */
import { afterAll, beforeAll } from "vitest";
import { ServedWorkbench } from "./harness/served-workbench";
import { hostTests } from "./parts/host";
import { mannerTests } from "./parts/manners";
import { taskTests } from "./parts/tasks";

let served: ServedWorkbench;
beforeAll(async () => {
  served = await ServedWorkbench.start();
}, 300_000);
afterAll(() => served.stop());

hostTests(() => served);
taskTests(() => served);
mannerTests(() => served);
