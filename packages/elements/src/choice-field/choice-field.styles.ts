import { css } from 'lit';

/** Each choice is a pane that a thumb can hit. */
export const choiceFieldStyles = css`
  .choices {
    display: flex;
    flex-direction: column;
    gap: var(--_space-2);
    border-radius: var(--_radius-control);
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
    gap: var(--_space-3);
    min-block-size: var(--_control-height);
    padding: var(--_space-2) var(--_space-3);
    border: var(--_control-edge) solid var(--_border-control);
    border-radius: var(--_radius-control);
    background: var(--_surface);
    cursor: pointer;
  }
  .choice:has(:checked) {
    border-color: var(--_action);
    box-shadow: inset 0 0 0 1px var(--_action);
  }
  .choices[aria-invalid='true'] .choice,
  .choice:has([aria-invalid='true']) {
    border-color: var(--_danger-mark);
  }
  .choice:has(:disabled) {
    border-color: var(--_border);
    background: var(--_surface-sunken);
    cursor: default;
  }
  input {
    flex: none;
    inline-size: calc(1.375rem * var(--panjare-rem-factor, 1));
    min-block-size: 0;
    block-size: calc(1.375rem * var(--panjare-rem-factor, 1));
    accent-color: var(--_action);
  }
`;
