import { css } from 'lit';

/** Boxes as wide as what goes in. */
export const datePartsFieldStyles = css`
  .parts {
    display: grid;
    /* They narrow together: a year on a second line reads as another question. */
    grid-template-columns: minmax(0, 4.5em) minmax(0, 4.5em) minmax(0, 6.5em);
    gap: var(--_space-2);
  }
  .parts span {
    display: block;
    color: var(--_text-muted);
    font-size: var(--_type-small);
    line-height: var(--_leading-small);
  }
`;
