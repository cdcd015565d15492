import { css } from 'lit';
import * as color from '../theme/generated/colors.ts';
import * as size from '../theme/generated/measures.ts';

export const receiptStyles = css`
  .receipt {
    max-inline-size: 40em;
  }
  .receipt .with-icon {
    display: flex;
    align-items: center;
    gap: ${size.space2};
    color: ${color.successText};
  }
  .receipt .code {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${size.space2} ${size.space4};
    padding: ${size.space4};
    border: 1px solid ${color.successBorder};
    border-radius: ${size.radiusCard};
    background: ${color.successSurface};
    color: ${color.successText};
  }
  .tracking {
    font-size: ${size.typeH2};
    line-height: ${size.leadingH2};
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    user-select: all;
  }
  .next {
    display: grid;
    gap: ${size.space2};
    padding-inline-start: ${size.space5};
    list-style: persian;
  }
  .next:lang(en) {
    list-style: decimal;
  }
  @media print {
    .code button,
    .no-print {
      display: none;
    }
    .code,
    .next li {
      break-inside: avoid;
    }
    h3 {
      break-after: avoid;
    }
  }
`;
