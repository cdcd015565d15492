import { unsafeCSS } from 'lit';
import type { CSSResult } from 'lit';

/**
 * A role of colour, as it stands in a style sheet: the public name first, which a page sets anywhere above, then the
 * value of our theme. It stands where it is used: dozens of private names on every host would be computed for every
 * field of a form.
 */
export function role(name: string, light: string, dark: string): CSSResult {
  return unsafeCSS(`var(--panjare-${name},light-dark(${light},${dark}))`);
}

/** A length, a duration or a leading. Lengths in rem follow a page whose root font is not 16 px. */
export function measure(name: string, value: string): CSSResult {
  return unsafeCSS(
    `var(--panjare-${name},${value.endsWith('rem') ? `calc(${value}*var(--panjare-rem-factor,1))` : value})`,
  );
}
