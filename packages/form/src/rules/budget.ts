/** Steps one evaluation may take; a rule that wants more is hostile, and has no value. */
const MOST_STEPS = 100_000;

/** Characters a joined text may reach; a doubling `cat` inside a `reduce` would otherwise fill the memory. */
export const LONGEST_TEXT = 10_000;

/** Thrown inside an evaluation and caught around it; it never leaves this file. */
const SPENT = new Error();

let steps = 0;
let depth = 0;

/** Counts one step of the evaluation under way. */
export function spend(): void {
  if (++steps > MOST_STEPS) throw SPENT;
}

/** Runs an evaluation within the budget; evaluations that it causes share it. `undefined` where it is spent. */
export function withinBudget<T>(evaluate: () => T): T | undefined {
  if (depth === 0) steps = 0;
  depth++;
  try {
    return evaluate();
  } catch (error) {
    if (error === SPENT) return undefined;
    throw error;
  } finally {
    depth--;
  }
}
