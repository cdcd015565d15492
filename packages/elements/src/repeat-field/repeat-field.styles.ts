import { css } from 'lit';

/** Rows in the frame of a field. */
export const repeatFieldStyles = css`
  :host {
    container-type: normal;
  }
  .rows-field,
  .rows-field:disabled {
    background: none;
    box-shadow: none;
  }
  [hidden],
  /* The frame around says them. */
  .repeat-label,
  .repeat-error {
    display: none;
  }
  /* What follows is the room kept for the error. */
  .repeat,
  .repeat > .button:last-child {
    margin-block-end: 0;
  }
`;
