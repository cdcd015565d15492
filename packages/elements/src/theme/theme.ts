import { css } from 'lit';
import { colors, measures } from './generated/theme.ts';

export { colors, measures };

/** What every element starts from: colours, measures, the host page's font, and manners towards motion. */
export const base = css`
  :host {
    box-sizing: border-box;
    color: var(--_text);
    font-family: var(--panjare-font-family, inherit);
    font-size: var(--_type-body);
    line-height: var(--_leading-body);
    text-align: start;
  }
  :host(:lang(en)) {
    line-height: var(--_leading-latin-body);
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    /* Not inherited: a page's 'all: unset' reaches the host. */
    box-sizing: border-box;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation-duration: 0.01ms !important;
      transition-duration: 0.01ms !important;
    }
  }
`;

/** The ring around what has the keyboard: lapis outside, the surface between. */
export const focusRing = css`
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_surface);
  }
`;

/** `static styles = [theme, …]`. */
export const theme = [colors, measures, base, focusRing];
