/** Caps on a definition: it comes from outside, and a browser has to live with it. */
export const limits = {
  /** Groups and repeats inside each other. */
  depth: 12,
  /** Fields, repeats, groups and notes in all. */
  items: 2000,
  /** Rules that wait for each other in a row: each costs stack when the first answer changes. */
  chain: 100,
  /** Characters of the definition as JSON. */
  size: 1_000_000,
  /** Rows of one repeat, where the definition names no fewer. */
  rows: 500,
  /** References that one look at an answer may follow. */
  references: 100_000,
  /** Characters of an answer that a pattern is tried on. */
  subject: 1000,
} as const;
