import { css } from 'lit';
import * as color from './generated/colors.ts';
import * as size from './generated/measures.ts';

/** A browser's own list in a `.list` of its own, behind our edge, before an arrow. */
export const nativeListStyles = css`
  .list {
    position: relative;
  }
  .list > select {
    appearance: none;
    box-sizing: border-box;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: ${size.controlHeight};
    padding-inline: ${size.space3} calc(2.75rem * var(--panjare-rem-factor, 1));
    border: ${size.controlEdge} solid ${color.borderControl};
    border-radius: ${size.radiusControl};
    background: ${color.surface};
    color: ${color.text};
    font: inherit;
    text-overflow: ellipsis;
  }
  .list > svg {
    position: absolute;
    inset-block: 0;
    inset-inline-end: ${size.space3};
    block-size: 100%;
    color: ${color.textMuted};
    pointer-events: none;
  }
`;
