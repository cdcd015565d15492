import { css } from 'lit';
import * as color from '../../theme/generated/colors.ts';
import * as size from '../../theme/generated/measures.ts';

/** Rows, each a card. */
export const repeatStyles = css`
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
  .card + .card,
  .rows ~ .button,
  .rows ~ .repeat-error {
    margin-block-start: ${size.space4};
  }
  /* The room kept for the last error is room enough. */
  .card > .row:has(+ .row-buttons) {
    margin-block-end: 0;
  }
  /* Bare buttons stand flush with the fields above them. */
  .row-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: ${size.space1} ${size.space2};
    margin-inline-start: calc(-1 * ${size.space2});
  }
  .row-buttons > [aria-disabled='true'] {
    cursor: default;
  }
  .repeat > .button {
    justify-self: start;
    margin-block-end: ${size.space4};
    margin-inline-end: ${size.space3};
  }
  .repeat > .skip-rows:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    margin: 0;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .repeat > .small + .rows,
  .repeat > .paste {
    margin-block-start: ${size.space2};
  }
  /* Of a long list the end is out of sight: what was done, and the way back, stay at the foot of the window. */
  .repeat-done {
    position: sticky;
    inset-block-end: ${size.space2};
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 ${size.space3};
    margin-block-start: ${size.space3};
    padding-inline: ${size.space4};
    border: 1px solid ${color.borderControl};
    border-radius: ${size.radiusControl};
    background: ${color.surfaceSunken};
  }
  .repeat-label {
    font-weight: 600;
  }
  .repeat-error {
    display: flex;
    gap: ${size.space2};
    color: ${color.dangerText};
  }
`;
