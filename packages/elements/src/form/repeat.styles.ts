import { css } from 'lit';
import * as color from '../theme/generated/colors.ts';
import * as size from '../theme/generated/measures.ts';

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
  .card > .row:last-child,
  .card > .row:has(+ .remove) {
    margin-block-end: 0;
  }
  /* Bare buttons stand flush with the fields above them. */
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
`;
