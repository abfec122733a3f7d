import type { Configuration } from "webpack";

/** The workbench in the folder `output` (dist/workbench); `harness` is the script of a further page, harness.html, for tests. */
export function workbench(output?: string, harness?: string): Configuration;
