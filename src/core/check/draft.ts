/** What a check yields: a finding that has not been numbered nor put to a disclosure yet. */
import type { Finding } from "../findings";

export type FindingDraft = Omit<Finding, "id" | "disclosure">;
