import { css } from 'lit';
import * as color from '../theme/generated/colors.ts';
import * as size from '../theme/generated/measures.ts';

/** The browser's own list behind our edge and arrow. */
export const selectFieldStyles = css`
  select {
    appearance: none;
    padding-inline-end: calc(2.75rem * var(--panjare-rem-factor, 1));
    text-overflow: ellipsis;
  }
  /* A list has no read-only state of its own: it is disabled, and looks as a read-only box does. */
  .readonly {
    border: ${size.controlEdge} dashed ${color.borderControl};
    color: ${color.text};
  }
  /* What does not open shows no arrow. */
  select:disabled + .affix {
    display: none;
  }
  option {
    background: ${color.surface};
    color: ${color.text};
  }
`;
