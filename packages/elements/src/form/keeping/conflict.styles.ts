import { css } from 'lit';
import * as color from '../../theme/generated/colors.ts';
import * as size from '../../theme/generated/measures.ts';

/** Two tabs side by side. */
export const conflictStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: ${size.space2};
    border: 1px solid ${color.border};
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    /* A word is not broken to make its column as narrow as a letter. */
    overflow-wrap: break-word;
  }
  thead th {
    font-weight: 600;
  }
  @container (inline-size < 26em) {
    th,
    td {
      padding: ${size.space1};
      font-size: ${size.typeSmall};
      line-height: ${size.leadingSmall};
    }
  }
  @container (inline-size < 16em) {
    th,
    td {
      overflow-wrap: anywhere;
    }
  }
`;
