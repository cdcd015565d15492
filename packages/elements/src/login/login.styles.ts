import { css } from 'lit';
import * as size from '../theme/generated/measures.ts';

export const loginStyles = css`
  .login {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${size.space2} ${size.space4};
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
