import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** Draws a path on a 24 by 24 grid. Hidden from screen readers: the words beside it say it. */
export function icon(path: string, turns = false): TemplateResult {
  return html`<svg class=${turns ? 'icon turns' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
    <path d=${path} />
  </svg>`;
}
