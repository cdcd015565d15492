import { css } from 'lit';

/** The browser's own list behind our edge and arrow. */
export const selectFieldStyles = css`
  select {
    appearance: none;
    padding-inline-end: calc(2.75rem * var(--panjare-rem-factor, 1));
    text-overflow: ellipsis;
  }
  option {
    background: var(--_surface);
    color: var(--_text);
  }
`;
