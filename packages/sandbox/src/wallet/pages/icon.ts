import type { Markup } from '../../pages/markup.ts';
import { html } from '../../pages/markup.ts';

/** Drawings of Lucide (ISC). */
const drawings = {
  check: 'M20 6 9 17l-5-5',
  clock: 'M12 6v6l4 2M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20',
  pause: 'M9 4v16M15 4v16',
  cross: 'M18 6 6 18M6 6l12 12',
  help: 'M9.1 9a3 3 0 0 1 5.8 1c0 2-3 3-3 3M12 17h.01M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20',
} as const;

/** A name of a drawing. */
export type IconName = keyof typeof drawings;

/** Beside a word that says the same, so it is hidden from screen readers. */
export function icon(name: IconName): Markup {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${drawings[name]}" /></svg>`;
}
