/** Day of the week as people in Iran count it: 0 is Saturday, 6 is Friday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** The day of the week so many days after 1970-01-01. */
export function dayNumberToWeekday(dayNumber: number): Weekday {
  // 1970-01-01 was a Thursday, 5 when Saturday is 0; the second modulus keeps days before it positive.
  return ((((dayNumber + 5) % 7) + 7) % 7) as Weekday;
}
