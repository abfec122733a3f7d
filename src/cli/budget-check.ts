/** Entry of the command `budget-check`. */
import { EXIT } from "./exit-codes";
import { run } from "./run";

// The reader of a pipe may leave early (`budget-check … | head`): a quiet end, but not one that says all is well.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.usage);
  throw error;
});

process.exitCode = await run(process.argv.slice(2));
