/** Entry of the command `budget-check`. */
import { setFlagsFromString } from "node:v8";
import { EXIT } from "./exit-codes";
import { run } from "./run";

// The reader of a pipe may leave early (`budget-check … | head`): a quiet end, but not one that says all is well.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.usage);
  throw error;
});

// Every thread compiles the program for itself, and over a few hundred files optimising took twice the time of checking: six
// times the usual patience before a function is optimised makes the whole a third quicker. Other versions of Node.js may not
// know the setting, and would say so on the screen.
if (process.versions.node.startsWith("20.")) setFlagsFromString("--interrupt-budget=800000");

process.exitCode = await run(process.argv.slice(2));
