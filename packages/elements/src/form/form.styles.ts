import { css } from 'lit';
import * as color from '../theme/generated/colors.ts';
import * as size from '../theme/generated/measures.ts';

/** One column of 40 em at most; steps in a row where there is room, a list where not. */
export const formStyles = css`
  :host {
    container-type: inline-size;
    max-inline-size: 40em;
  }
  /* Not by what stands before: whatever comes, all after it would be styled again, with all the fields in it. */
  .column > * {
    margin-block-end: ${size.space4};
  }
  .column > :last-child {
    margin-block-end: 0;
  }
  .column > [role='status']:empty {
    position: absolute;
  }
  form [hidden] {
    display: none;
  }
  .page-title {
    justify-self: start;
  }
  .page-title:focus {
    outline: none;
  }
  .page-title:focus-visible {
    inline-size: fit-content;
    outline: 3px solid ${color.focus};
    outline-offset: 4px;
    border-radius: ${size.radiusSmall};
    box-shadow: none;
  }
  /* Blocks, not grids: a key must not lay out every other row again. */
  .row,
  .group,
  .repeat,
  .note {
    margin-block-end: ${size.space4};
  }
  .long .row {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 8.5rem;
  }
  /* What belongs to a field in use may reach over its edge. */
  .long .row:focus-within {
    content-visibility: visible;
  }
  .row > .small {
    display: block;
    margin-block-start: ${size.space2};
    inline-size: fit-content;
  }
  legend {
    padding: 0;
    font-size: ${size.typeH3};
    font-weight: 600;
    line-height: ${size.leadingH3};
  }
  .group {
    border-inline-start: 3px solid ${color.border};
    padding-inline-start: ${size.space4};
  }
  /* A floated legend stands beside the rail from its top, instead of across its end. */
  .group > legend {
    float: inline-start;
    inline-size: 100%;
    margin-block-end: ${size.space2};
  }
  .group > legend + * {
    clear: both;
  }
  .group > :last-child {
    margin-block-end: 0;
  }
  /* Bare buttons stand flush with the fields above them. */
  .draft > .button {
    margin-inline-start: calc(-1 * ${size.space2});
  }
  .with-icon {
    display: flex;
    align-items: center;
    gap: ${size.space2};
  }
  .summary a {
    color: ${color.dangerText};
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: ${size.space1} ${size.space4};
    counter-reset: step;
  }
  .step {
    display: inline-flex;
    align-items: center;
    gap: ${size.space1};
    min-block-size: 44px;
    padding: 0;
    border: 0;
    border-block-end: 3px solid ${color.border};
    background: none;
    color: ${color.textMuted};
    font: inherit;
    font-size: ${size.typeSmall};
  }
  button.step {
    border-color: ${color.successBorder};
    color: ${color.link};
    cursor: pointer;
  }
  .now .step {
    border-color: ${color.action};
    color: ${color.text};
    font-weight: 600;
  }
  .draft {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${size.space1};
    min-block-size: ${size.leadingSmall};
    color: ${color.textMuted};
  }
  .draft > [role='status'] {
    display: flex;
    gap: ${size.space2};
  }
  .draft > [role='status']:empty {
    position: absolute;
  }
  @media (forced-colors: active) {
    .future .step {
      border-style: dotted;
    }
    button.step {
      border-style: double;
    }
  }
`;
