import { css } from 'lit';
import * as color from '../theme/generated/colors.ts';
import * as size from '../theme/generated/measures.ts';

/** Boxes as wide as what goes in. */
export const datePartsFieldStyles = css`
  .parts {
    display: grid;
    /* They narrow together: a year on a second line reads as another question. */
    grid-template-columns: minmax(0, 4.5em) minmax(0, 4.5em) minmax(0, 6.5em);
    gap: ${size.space2};
  }
  .parts span {
    display: block;
    color: ${color.textMuted};
    font-size: ${size.typeSmall};
    line-height: ${size.leadingSmall};
  }
`;
