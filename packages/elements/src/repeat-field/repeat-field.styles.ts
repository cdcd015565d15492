import { css } from 'lit';
import * as size from '../theme/generated/measures.ts';

/** Rows in the frame of a field. */
export const repeatFieldStyles = css`
  :host {
    container-type: normal;
  }
  /* Each cell says by its own box that it rests, or that it is wrong. */
  .rows-field[part],
  .row > :disabled {
    background: none;
    box-shadow: none;
  }
  [hidden],
  /* The frame around says them. */
  .repeat-label,
  .repeat-error {
    display: none;
  }
  .rows ~ .small {
    margin-block-start: ${size.space2};
  }
  /* What follows is the room kept for the error. */
  .repeat,
  .repeat > .button:last-child {
    margin-block-end: 0;
  }
`;
