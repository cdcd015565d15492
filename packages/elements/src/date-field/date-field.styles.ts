import { css } from 'lit';

/** The text box and the button that opens the calendar. */
export const dateFieldStyles = css`
  :host {
    --_control-width: 18em;
  }
  .with-button {
    position: relative;
  }
  .with-button input[dir='ltr']:dir(ltr) {
    padding-inline: var(--_space-3) var(--_space-7);
  }
  :host(:dir(rtl)) .with-button input[dir='ltr'] {
    padding-inline: var(--_space-7) var(--_space-3);
  }
  .open {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    inline-size: var(--_control-height);
    border: 0;
    border-radius: var(--_radius-control);
    background: none;
    color: var(--_action);
    cursor: pointer;
  }
  .open .icon {
    display: block;
    margin: auto;
  }
  .open:disabled {
    color: var(--_text-muted);
  }
`;
