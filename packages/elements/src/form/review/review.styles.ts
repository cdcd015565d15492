import { css } from 'lit';
import * as color from '../../theme/generated/colors.ts';
import * as size from '../../theme/generated/measures.ts';

/** The last look, and what a new version changed. */
export const reviewStyles = css`
  .changes h4 {
    margin: 0;
  }
  .changes ul {
    padding-inline-start: ${size.space5};
    list-style: disc;
  }
  .review {
    padding-block-end: ${size.space3};
    border-block-end: 1px solid ${color.border};
  }
  .review-part h4 {
    margin: 0;
  }
  .review-part {
    margin-block: ${size.space3};
    border-inline-start: 3px solid ${color.border};
    padding-inline-start: ${size.space3};
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(8em, 1fr) 2fr;
    gap: 0 ${size.space4};
    padding-block: ${size.space1};
  }
  dt {
    color: ${color.textMuted};
  }
  dd bdi {
    font-variant-numeric: normal;
  }
  dd > .small {
    display: block;
  }
  .consents {
    display: grid;
    gap: ${size.space1};
  }
  .consents legend {
    margin-block-end: ${size.space2};
  }
  .consent {
    display: flex;
    gap: ${size.space3};
    min-block-size: 44px;
    align-items: start;
    font-weight: 400;
  }
  .consent input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 3px 0;
    accent-color: ${color.action};
  }
  /* In the middle of the first line, whose leading is less in Latin. */
  :host(:lang(en)) .consent input {
    margin-block: 1px;
  }
  .consent-error {
    display: flex;
    gap: ${size.space2};
    min-block-size: ${size.leadingLabel};
    color: ${color.dangerText};
  }
  @container (inline-size < 26em) {
    dl > div {
      grid-template-columns: 1fr;
    }
  }
`;
