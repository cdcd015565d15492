/**
 * Whether a level of assurance reaches another: it is the same, or stands later in the issuer's list, the lowest first.
 * A level that is in no list reaches only itself.
 */
export function reaches(
  levels: readonly string[] | undefined,
  held: string | undefined,
  wanted: string | undefined,
): boolean {
  if (wanted === undefined || held === wanted) return true;
  if (held === undefined || levels === undefined) return false;
  const at = levels.indexOf(wanted);
  return at !== -1 && levels.indexOf(held) > at;
}
