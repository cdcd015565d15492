import { css } from 'lit';
import * as color from './generated/colors.ts';
import * as size from './generated/measures.ts';

/** What every element starts from: the text's colour and size, the host page's font, and manners towards motion. */
export const base = css`
  :host {
    box-sizing: border-box;
    color: ${color.text};
    font-family: var(--panjare-font-family, inherit);
    font-size: ${size.typeBody};
    line-height: ${size.leadingBody};
    text-align: start;
  }
  :host(:lang(en)) {
    line-height: ${size.leadingLatinBody};
  }
  :host([hidden]) {
    display: none !important;
  }
  /* Not of what CSS draws before and after: every element would be asked for both. */
  * {
    /* Not inherited: a page's 'all: unset' reaches the host. */
    box-sizing: border-box;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation-duration: 0.01ms !important;
      /* Not a short one: everything that changes would have a frame of its own, a ring in the colour of the text. */
      transition: none !important;
    }
  }
`;

/** The ring around what has the keyboard: lapis outside, the surface between. */
export const focusRing = css`
  :focus-visible {
    outline: 3px solid ${color.focus};
    outline-offset: 2px;
    box-shadow: 0 0 0 2px ${color.surface};
  }
`;

/** `static styles = [theme, …]`. */
export const theme = [base, focusRing];
