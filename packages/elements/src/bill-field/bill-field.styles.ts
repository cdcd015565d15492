import { css } from 'lit';
import * as size from '../theme/generated/measures.ts';

/** Two boxes side by side, one under the other where there is no room. */
export const billFieldStyles = css`
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: ${size.space2} ${size.space4};
  }
  .part {
    flex: 1 1 12em;
    max-inline-size: 18em;
  }
`;
