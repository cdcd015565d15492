import { css } from 'lit';
import { conflictStyles } from '../keeping/conflict.styles.ts';
import { reviewStyles } from '../review/review.styles.ts';
import * as size from '../../theme/generated/measures.ts';

/** What the menu below a form shows, and a form on paper. */
export const menuStyles = css`
  ${conflictStyles}
  ${reviewStyles}
  .more details > .actions {
    gap: 0 ${size.space3};
    margin-inline-start: calc(-1 * ${size.space2});
  }
  .more .menu-panel {
    margin-block-start: ${size.space3};
  }
  .menu-panel h3:focus {
    outline: none;
  }
  .menu-panel ul {
    padding-inline-start: ${size.space5};
    list-style: disc;
  }
  .qr-code {
    inline-size: min(100%, 14em);
    border-radius: ${size.radiusSmall};
  }
  .device-address {
    font-size: ${size.typeSmall};
    line-height: ${size.leadingSmall};
  }
  .sheet {
    display: none;
  }
  @media print {
    :host {
      max-inline-size: none;
    }
    form,
    fieldset.consents,
    .notice,
    .column > p,
    .column > [role='status'],
    .below {
      display: none;
    }
    .page-title:focus-visible {
      outline: none;
    }
    .sheet {
      display: block;
    }
    .sheet > p {
      margin-block-end: ${size.space3};
    }
    .review header,
    .review-part h4 {
      break-after: avoid;
    }
    dl > div,
    .review-part {
      break-inside: avoid;
    }
  }
`;
