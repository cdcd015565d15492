import { css } from 'lit';
import * as color from '../theme/generated/colors.ts';
import * as size from '../theme/generated/measures.ts';

/** Each choice is a pane that a thumb can hit. */
export const choiceFieldStyles = css`
  .choices {
    display: flex;
    flex-direction: column;
    gap: ${size.space2};
    border-radius: ${size.radiusControl};
  }
  .choices.row {
    flex-flow: row wrap;
  }
  .choices.row .choice {
    flex: 1 1 8em;
  }
  .choices[aria-invalid='true'] {
    box-shadow: none;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: ${size.space3};
    min-block-size: ${size.controlHeight};
    padding: ${size.space2} ${size.space3};
    border: ${size.controlEdge} solid ${color.borderControl};
    border-radius: ${size.radiusControl};
    background: ${color.surface};
    cursor: pointer;
  }
  .choice:has(:checked) {
    border-color: ${color.action};
    box-shadow: inset 0 0 0 1px ${color.action};
  }
  .choices[aria-invalid='true'] .choice,
  .choice:has([aria-invalid='true']) {
    border-color: ${color.dangerMark};
  }
  .choice:has(:disabled) {
    border-color: ${color.border};
    background: ${color.surfaceSunken};
    color: ${color.textMuted};
    cursor: default;
  }
  .choice span {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  input {
    flex: none;
    inline-size: calc(1.375rem * var(--panjare-rem-factor, 1));
    min-block-size: 0;
    block-size: calc(1.375rem * var(--panjare-rem-factor, 1));
    accent-color: ${color.action};
  }
  @media (forced-colors: active) {
    .choices[aria-invalid='true'] {
      border: 0;
    }
    .choices[aria-invalid='true'] .choice {
      border: 3px double;
    }
  }
`;
