import { css } from 'lit';
import * as color from '../../theme/generated/colors.ts';
import * as size from '../../theme/generated/measures.ts';

/** The menu below a form, closed, and what of a form is left out on paper. */
export const aroundStyles = css`
  .more summary {
    inline-size: fit-content;
    min-block-size: 44px;
    align-content: center;
    color: ${color.link};
    font-size: ${size.typeSmall};
    cursor: pointer;
  }
  /* What is pressed does not go on paper. */
  @media print {
    nav,
    .actions:not(header),
    .button,
    .draft,
    .more > details {
      display: none;
    }
  }
`;
