import { css } from 'lit';

/** Boxes as wide as what goes in. */
export const datePartsFieldStyles = css`
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
  }
  .parts label {
    inline-size: 4.5em;
  }
  .parts label.year {
    inline-size: 6.5em;
  }
  .parts span {
    display: block;
    color: var(--_text-muted);
    font-size: var(--_type-small);
    line-height: var(--_leading-small);
  }
`;
