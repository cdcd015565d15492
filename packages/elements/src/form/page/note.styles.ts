import { css } from 'lit';
import * as size from '../../theme/generated/measures.ts';

/** Words between the fields. */
export const noteStyles = css`
  .note p + p,
  .note ul {
    margin-block-start: ${size.space2};
  }
  .note ul {
    padding-inline-start: ${size.space5};
    list-style: disc;
  }
`;
