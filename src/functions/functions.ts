/** What Excel loads: registers the functions with its runtime. */
/// <reference types="custom-functions-runtime" />
import { registerFunctions } from "./excel";

registerFunctions(CustomFunctions);
