import { css } from 'lit';
import * as size from '../theme/generated/measures.ts';

/** Above a form, in one line where there is room. */
export const actingStyles = css`
  .notice.acting {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: ${size.space1} ${size.space3};
    margin-block-end: ${size.space4};
  }
`;
