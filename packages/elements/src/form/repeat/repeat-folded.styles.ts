import { css } from 'lit';
import * as color from '../../theme/generated/colors.ts';
import * as size from '../../theme/generated/measures.ts';

/** Rows folded to a line each. */
export const foldedStyles = css`
  .folding {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 5rem;
  }
  .folding:focus-within {
    content-visibility: visible;
  }
  .folding + .folding {
    margin-block-start: ${size.space2};
  }
  .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: ${size.space3};
    align-items: center;
    padding-block: ${size.space2};
    padding-inline: ${size.space4} ${size.space3};
    border: 1px solid ${color.border};
    border-radius: ${size.radiusCard};
    background: ${color.surface};
  }
  .line.faulty {
    border-color: ${color.dangerBorder};
    border-inline-start-width: 6px;
  }
  .line > p {
    grid-column: 1;
  }
  .line > .edit {
    grid-column: 2;
    grid-row: 1 / span 3;
    min-block-size: 44px;
    padding-inline: ${size.space4};
    /* Not behind what sticks to the foot of the window. */
    scroll-margin-block: 5rem;
  }
  .line-title {
    font-weight: 600;
  }
  .line-words {
    display: flex;
    flex-wrap: wrap;
    gap: 0 ${size.space3};
    color: ${color.textMuted};
    font-size: ${size.typeSmall};
    line-height: ${size.leadingSmall};
  }
  .line-faults {
    display: flex;
    align-items: center;
    gap: ${size.space1};
    color: ${color.dangerText};
    font-size: ${size.typeSmall};
    line-height: ${size.leadingSmall};
  }
`;
