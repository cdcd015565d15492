import { css } from 'lit';
import * as color from '../theme/generated/colors.ts';
import * as size from '../theme/generated/measures.ts';

/** The text box and the button that opens the calendar. */
export const dateFieldStyles = css`
  :host {
    --_control-width: 18em;
  }
  .control > input[dir='ltr']:dir(ltr) {
    padding-inline: ${size.space3} ${size.space7};
  }
  :host(:dir(rtl)) .control > input[dir='ltr'] {
    padding-inline: ${size.space7} ${size.space3};
  }
  .open {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    inline-size: ${size.controlHeight};
    border: 0;
    border-radius: ${size.radiusControl};
    background: none;
    color: ${color.action};
    cursor: pointer;
  }
  .open .icon {
    display: block;
    margin: auto;
  }
  .open:disabled {
    color: ${color.textMuted};
  }
`;
