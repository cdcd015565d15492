import { css } from 'lit';
import * as size from '../theme/generated/measures.ts';

/** A long text grows with what is written where the browser can. */
export const textFieldStyles = css`
  textarea {
    display: block;
    padding-block: ${size.space2};
    resize: vertical;
    field-sizing: content;
    min-block-size: calc(7.5rem * var(--panjare-rem-factor, 1));
  }
`;
