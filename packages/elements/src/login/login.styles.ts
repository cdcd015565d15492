import { css } from 'lit';

export const loginStyles = css`
  .login {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-4);
  }
  .name {
    font-weight: 600;
  }
  .skeleton > span:first-child {
    inline-size: 12rem;
    max-inline-size: 100%;
    block-size: var(--_control-height);
  }
`;
