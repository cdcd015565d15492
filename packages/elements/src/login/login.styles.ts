import { css } from 'lit';
import * as size from '../theme/generated/measures.ts';

export const loginStyles = css`
  .login {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${size.space2} ${size.space4};
  }
  /* A bare button's words stand flush with the words above them when they come on a line of their own. */
  .login > .button.plain {
    margin-inline-start: calc(-1 * ${size.space2});
  }
  .name {
    font-weight: 600;
  }
  .skeleton > span:first-child {
    inline-size: 12rem;
    max-inline-size: 100%;
    block-size: ${size.controlHeight};
  }
`;
