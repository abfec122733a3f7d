/** Exit codes of the command line. */

export const EXIT = {
  /** Every file was read and nothing is wrong. */
  clean: 0,
  /** Errors were found (with --strict: anything left to verify, or a table that was not recognised). */
  findings: 1,
  /** The arguments make no sense, or the report cannot be written. */
  usage: 2,
  /** Some file could not be checked. Stronger than 1: what was not checked may be wrong too. */
  unreadable: 3,
} as const;
