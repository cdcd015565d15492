/** A point in time: RFC 3339 text with its offset (`2026-11-22T05:00:00Z`), or milliseconds since 1970-01-01T00:00Z. */
export type Instant = string | number;

const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;

/**
 * Milliseconds since 1970-01-01T00:00Z.
 * @throws RangeError if it is not an instant; text without an offset is none, as it would mean another instant on
 * each machine.
 */
export function toEpochMilliseconds(instant: Instant): number {
  const milliseconds =
    typeof instant === 'number' ? instant : RFC_3339.test(instant) ? Date.parse(instant) : Number.NaN;
  if (!Number.isFinite(milliseconds)) throw new RangeError(`Not an instant: ${JSON.stringify(instant)}`);
  return milliseconds;
}
