import { css } from 'lit';

/** Buttons: `.button` is the main one, with `.quiet` an outlined one, with `.plain` a bare one. */
export const buttons = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-2);
    min-block-size: var(--_control-height);
    padding: 0 var(--_space-5);
    border: var(--_control-edge) solid transparent;
    border-radius: var(--_radius-control);
    background: var(--_action);
    color: var(--_on-action);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
    transition: background-color var(--_duration-short);
  }
  .button:hover {
    background: var(--_action-hover);
  }
  .button.quiet {
    border-color: var(--_border-control);
    background: var(--_surface);
    color: var(--_action);
  }
  .button.quiet:hover {
    border-color: var(--_action);
    background: var(--_surface-sunken);
  }
  .button.plain {
    padding-inline: var(--_space-2);
    background: none;
    color: var(--_action);
  }
  .button.plain:hover {
    text-decoration: underline;
  }
  .button:disabled {
    background: var(--_surface-sunken);
    border-color: var(--_border);
    color: var(--_text-muted);
    cursor: default;
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
  }
`;
