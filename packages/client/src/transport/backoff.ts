/** Milliseconds before the next try: doubling from 1 s to 30 s, between half and whole of it by `random` (0 to 1). */
export function backoff(failures: number, random: number): number {
  return Math.min(30_000, 1000 * 2 ** Math.min(failures, 10)) * (0.5 + random / 2);
}
