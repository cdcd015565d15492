import { css } from 'lit';
import * as color from '../theme/generated/colors.ts';
import * as size from '../theme/generated/measures.ts';

/** One column of 40 em at most; steps in a row where there is room, a list where not. */
export const formStyles = css`
  :host {
    container-type: inline-size;
    max-inline-size: 40em;
  }
  .column > * + * {
    margin-block-start: ${size.space4};
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
    outline: 2px solid ${color.focus};
  }
  /* Blocks, not grids: a key must not lay out every other row again. What is out of sight is laid out when it comes. */
  .row,
  .group,
  .repeat,
  .note {
    margin-block-end: ${size.space4};
  }
  .row {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 8.5rem;
  }
  /* What belongs to a field in use may reach over its edge. */
  .row:focus-within {
    content-visibility: visible;
  }
  .row > .small {
    display: block;
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
  .card {
    padding: ${size.space3} ${size.space4} ${size.space4};
    border: 1px solid ${color.border};
    border-radius: ${size.radiusCard};
    background: ${color.surface};
  }
  /* A floated legend lies inside the card instead of across its edge. */
  .card > legend {
    float: inline-start;
    inline-size: 100%;
    margin-block-end: ${size.space2};
  }
  .card > legend + * {
    clear: both;
  }
  .card + .card {
    margin-block-start: ${size.space2};
  }
  /* Bare buttons stand flush with the fields above them. */
  .draft > .button,
  .card > .remove {
    margin-inline-start: calc(-1 * ${size.space2});
  }
  .repeat > .button {
    justify-self: start;
    margin-block-end: ${size.space4};
  }
  .repeat-label {
    font-weight: 600;
  }
  .repeat-error {
    display: flex;
    gap: ${size.space2};
    color: ${color.dangerText};
  }
  .with-icon {
    display: flex;
    align-items: center;
    gap: ${size.space2};
  }
  .summary a {
    color: ${color.dangerText};
  }
  .note p + p,
  .note ul {
    margin-block-start: ${size.space2};
  }
  .note ul {
    padding-inline-start: ${size.space5};
    list-style: disc;
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
`;
