import { css, html } from 'lit';
import type { TemplateResult } from 'lit';

/** Draws a path on a 24 by 24 grid. Hidden from screen readers: the words beside it say it. */
export function icon(path: string, turns = false): TemplateResult {
  return html`<svg class=${turns ? 'icon turns' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
    <path d=${path} />
  </svg>`;
}

/** Goes with every element that draws icons. `--_icon-size` is 20 px unless told. */
export const iconStyles = css`
  .icon {
    flex: none;
    inline-size: var(--_icon-size, calc(1.25rem * var(--panjare-rem-factor, 1)));
    block-size: var(--_icon-size, calc(1.25rem * var(--panjare-rem-factor, 1)));
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .icon.turns:dir(rtl) {
    transform: scaleX(-1);
  }
`;
