import { css } from 'lit';
import * as color from '../theme/generated/colors.ts';
import * as size from '../theme/generated/measures.ts';

/** Boxes under one legend, each with its own words above it and what is wrong with it below. */
export const partsFieldStyles = css`
  .part {
    min-inline-size: 0;
  }
  .part label {
    display: block;
    color: ${color.textMuted};
    font-size: ${size.typeSmall};
    line-height: ${size.leadingSmall};
  }
  .part input,
  .part textarea {
    display: block;
    font-size: ${size.typeBody};
    line-height: ${size.leadingBody};
  }
  .part .error {
    min-block-size: 0;
  }
`;
