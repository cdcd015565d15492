import { css } from 'lit';

export const receiptStyles = css`
  .receipt {
    max-inline-size: 40em;
  }
  .receipt .with-icon {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    color: var(--_success-text);
  }
  .receipt .code {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-4);
    padding: var(--_space-4);
    border: 1px solid var(--_success-border);
    border-radius: var(--_radius-card);
    background: var(--_success-surface);
    color: var(--_success-text);
  }
  .tracking {
    font-size: var(--_type-h2);
    line-height: var(--_leading-h2);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    user-select: all;
  }
  .next {
    display: grid;
    gap: var(--_space-2);
    padding-inline-start: var(--_space-5);
    list-style: persian;
  }
  .next:lang(en) {
    list-style: decimal;
  }
  @media print {
    button {
      display: none !important;
    }
  }
`;
