import { css } from 'lit';
import * as color from '../theme/generated/colors.ts';
import * as size from '../theme/generated/measures.ts';

/** The code first, then from the widest to the narrowest; boxes as wide as what goes in. */
export const addressFieldStyles = css`
  .parts {
    display: grid;
    grid-template-columns: repeat(6, minmax(0, 1fr));
    gap: ${size.space3} ${size.space4};
  }
  .part {
    grid-column: 1 / -1;
  }
  .number,
  .floor,
  .unit {
    grid-column: span 2;
  }
  .postalCode input {
    max-inline-size: 12em;
  }
  .street textarea {
    padding-block: ${size.space2};
    resize: vertical;
  }
  .look-up {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${size.space1} ${size.space3};
    margin-block-start: ${size.space1};
    /* Kept, so that nothing jumps when the post answers in a line. */
    min-block-size: calc(1.5rem * var(--panjare-rem-factor, 1));
  }
  .look-up p {
    display: flex;
    gap: ${size.space1};
    margin: 0;
    color: ${color.textMuted};
    font-size: ${size.typeSmall};
    line-height: ${size.leadingSmall};
  }
  .look-up .known {
    color: ${color.successText};
  }
  /* A bare button's words stand flush with the words above them. */
  .look-up .button.plain {
    margin-inline-start: calc(-1 * ${size.space2});
  }
  .look-up .icon {
    flex: none;
  }
  @media (min-width: 30em) {
    .province,
    .city {
      grid-column: span 3;
    }
  }
`;
