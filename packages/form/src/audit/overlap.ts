/** How the place `a` lies to the place `b`: `*` stands for any row, and an index for one of them. */
export type Overlap = 'apart' | 'same' | 'above' | 'below';

/** `above` where `a` holds `b`: `/owners` is above `/owners/0/share`. */
export function overlap(a: readonly string[], b: readonly string[]): Overlap {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index++)
    if (!matches(a[index] as string, b[index] as string)) return 'apart';
  return a.length === b.length ? 'same' : a.length < b.length ? 'above' : 'below';
}

function matches(a: string, b: string): boolean {
  return a === b || (a === '*' && /^\d+$/.test(b)) || (b === '*' && /^\d+$/.test(a));
}
