import { css } from 'lit';

/** The frame of a field: label 26, hint 24, 6, control 48, then 32 px kept for the error so that nothing jumps. */
export const fieldStyles = css`
  :host {
    /* Important, so that a page's \`* { all: unset }\` does not lay the field out as a word. */
    display: block !important;
    max-inline-size: 40em;
    --_icon-size: calc(1.25rem * var(--panjare-rem-factor, 1));
  }
  .label {
    display: block;
    padding: 0;
    color: var(--_text);
    font-size: var(--_type-label);
    font-weight: 600;
    line-height: var(--_leading-label);
  }
  /* Words in another language than the page's keep their own order and stay at the page's side. */
  .label,
  .hint,
  .origin span,
  .error span {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .required {
    color: var(--_danger-text);
  }
  .hint,
  .origin {
    color: var(--_text-muted);
    font-size: var(--_type-small);
    line-height: var(--_leading-small);
  }
  .origin {
    display: flex;
    align-items: center;
    gap: var(--_space-1);
    color: var(--_success-text);
  }
  .control {
    position: relative;
    max-inline-size: var(--_control-width, none);
    margin-block-start: calc(0.375rem * var(--panjare-rem-factor, 1));
    color: var(--_text);
    font-size: var(--_type-body);
    line-height: var(--_leading-body);
  }
  .error {
    display: flex;
    gap: var(--_space-2);
    min-block-size: calc(1.625rem * var(--panjare-rem-factor, 1));
    margin-block-start: calc(0.375rem * var(--panjare-rem-factor, 1));
    color: var(--_danger-text);
    font-size: var(--_type-body);
    line-height: var(--_leading-label);
    overflow-wrap: anywhere;
  }
  .error .icon {
    margin-block-start: calc(0.1875rem * var(--panjare-rem-factor, 1));
    color: var(--_danger-mark);
  }
  input,
  textarea,
  select,
  .box {
    inline-size: 100%;
    min-block-size: var(--_control-height);
    margin: 0;
    padding: 0 var(--_space-3);
    border: var(--_control-edge) solid var(--_border-control);
    border-radius: var(--_radius-control);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }
  .note {
    color: var(--_text-muted);
    font-size: var(--_type-small);
  }
  .affix {
    position: absolute;
    inset-block: 0;
    display: flex;
    align-items: center;
    padding-inline: var(--_space-3);
    color: var(--_text-muted);
    pointer-events: none;
  }
  .affix.left {
    left: 0;
  }
  .affix.end {
    inset-inline-end: 0;
  }
  ::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }
  [aria-invalid='true'] {
    border-color: var(--_danger-mark);
    box-shadow: inset 0 0 0 1px var(--_danger-mark);
  }
  [aria-invalid='true']:focus-visible {
    box-shadow:
      inset 0 0 0 1px var(--_danger-mark),
      0 0 0 2px var(--_surface);
  }
  input:read-only:not([type='radio'], [type='checkbox']),
  textarea:read-only,
  :disabled {
    background: var(--_surface-sunken);
  }
  input:read-only:not([type='radio'], [type='checkbox']),
  textarea:read-only {
    border-style: dashed;
  }
  :disabled {
    color: var(--_text-muted);
    border-color: var(--_border);
    opacity: 1;
  }
  /* Codes read left to right everywhere, yet begin under their label. */
  input[dir='ltr'] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  @media (forced-colors: active) {
    [aria-invalid='true'] {
      border: 3px double;
    }
  }
`;
