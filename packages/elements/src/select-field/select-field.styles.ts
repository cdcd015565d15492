import { css } from 'lit';
import * as color from '../theme/generated/colors.ts';

/** The browser's own list behind our edge and arrow. */
export const selectFieldStyles = css`
  select {
    appearance: none;
    padding-inline-end: calc(2.75rem * var(--panjare-rem-factor, 1));
    text-overflow: ellipsis;
  }
  option {
    background: ${color.surface};
    color: ${color.text};
  }
`;
