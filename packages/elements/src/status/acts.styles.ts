import { css } from 'lit';
import * as color from '../theme/generated/colors.ts';
import * as size from '../theme/generated/measures.ts';

/** Below the picture of a case: forms, reasons, the way out. */
export const actsStyles = css`
  .with-icon {
    display: flex;
    align-items: center;
    gap: ${size.space2};
  }
  textarea {
    inline-size: 100%;
    min-block-size: 6rem;
    padding: ${size.space3};
    border: ${size.controlEdge} solid ${color.borderControl};
    border-radius: ${size.radiusControl};
    background: ${color.surface};
    color: inherit;
    font: inherit;
    /* The label around it is bold; what is written in it is not. */
    font-weight: 400;
  }
  label {
    display: grid;
    gap: ${size.space1};
    font-weight: 600;
  }
  .parties {
    display: grid;
    gap: ${size.space1};
    margin-block-start: ${size.space2};
  }
  .reasons,
  details {
    max-inline-size: 40em;
  }
  .reasons dl {
    margin-block-start: ${size.space2};
    border-block-start: 1px solid ${color.border};
  }
  .reasons dl > div {
    padding-block: ${size.space2};
    border-block-end: 1px solid ${color.border};
  }
  dt {
    font-weight: 600;
  }
  .withdraw summary {
    color: ${color.textMuted};
    font-size: ${size.typeSmall};
  }
  .button.danger {
    border-color: ${color.dangerMark};
    background: ${color.surface};
    color: ${color.dangerText};
  }
  summary {
    inline-size: fit-content;
    min-block-size: 44px;
    padding-block: ${size.space2};
    color: ${color.link};
    cursor: pointer;
  }
  .notice.success {
    border-color: ${color.successBorder};
    --_notice: ${color.successSurface};
  }
  @media print {
    textarea,
    details,
    .closing {
      display: none;
    }
  }
`;
