import type { Json } from './basics.ts';

/**
 * A rule over the answers, as JsonLogic: one operator and its arguments. `var` takes a JSON Pointer, absolute
 * from the root of the answers or relative to the row of a repeat (`{"var": "share"}`).
 * Operators: `var missing == != === !== ! !! and or if < <= > >= + - * / % min max in cat map filter reduce all some
 * none sum count today`.
 * Anything else is refused when the definition is compiled.
 */
export type Rule = Json;
