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
  .arrow {
    position: absolute;
    inset-block-start: calc(50% - 0.4375em);
    inset-inline-end: calc(${size.space3} + 0.3125rem * var(--panjare-rem-factor, 1));
    inline-size: calc(0.5rem * var(--panjare-rem-factor, 1));
    block-size: calc(0.5rem * var(--panjare-rem-factor, 1));
    border: 0 solid ${color.textMuted};
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
    pointer-events: none;
  }
  /* What does not open shows no arrow. */
  select:disabled + .arrow {
    display: none;
  }
  option {
    background: ${color.surface};
    color: ${color.text};
  }
`;
