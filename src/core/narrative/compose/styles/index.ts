/** The styles there are. A further province is a further file and a line here. */
import type { DisclosureKind } from "../../../recognise/disclosure";
import type { NarrativeStyle } from "../style";
import { guangdongFinal } from "./guangdong-final";
import { guangxiBudget } from "./guangxi-budget";
import { guangxiFinal } from "./guangxi-final";
import { hunanFinal } from "./hunan-final";
import { plainBudget } from "./plain-budget";
import { shanxiFinal } from "./shanxi-final";

export const NARRATIVE_STYLES: readonly NarrativeStyle[] = [guangxiFinal, shanxiFinal, hunanFinal, guangdongFinal, guangxiBudget, plainBudget];

/** Styles for final accounts or for budgets, the usual one first. */
export const stylesFor = (kind: DisclosureKind): readonly NarrativeStyle[] => NARRATIVE_STYLES.filter((style) => style.kind === kind);

/** A style by its id or name. */
export const styleNamed = (name: string): NarrativeStyle | undefined => NARRATIVE_STYLES.find((style) => style.id === name || style.name === name);
