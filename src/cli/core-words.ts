/** The sentences of core, as the reports take them. */
import { describeFinding, outcomeName, severityName } from "../core/wording/findings";
import { describePlace } from "../core/wording/places";
import { describeUnrecognised, tableName } from "../core/wording/tables";
import type { CoreWords } from "./words";

export const coreWords: CoreWords = { describeFinding, describeUnrecognised, tableName, outcomeName, severityName, describePlace };
