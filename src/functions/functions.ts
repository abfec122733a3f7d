/** What Excel loads: registers the functions with its runtime. */
import { registerFunctions } from "./excel";

registerFunctions(CustomFunctions);
