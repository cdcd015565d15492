import { css } from 'lit';
import * as color from '../theme/generated/colors.ts';
import * as size from '../theme/generated/measures.ts';

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
    color: ${color.text};
    font-size: ${size.typeLabel};
    font-weight: 600;
    line-height: ${size.leadingLabel};
  }
  /* Words in another language than the page's keep their own order and stay at the page's side. */
  .label,
  .hint,
  .origin span,
  .error {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .required {
    color: ${color.dangerText};
  }
  .hint,
  .origin {
    color: ${color.textMuted};
    font-size: ${size.typeSmall};
    line-height: ${size.leadingSmall};
  }
  .origin {
    display: flex;
    align-items: center;
    gap: ${size.space1};
    color: ${color.successText};
  }
  .control {
    position: relative;
    max-inline-size: var(--_control-width, none);
    margin-block-start: calc(0.375rem * var(--panjare-rem-factor, 1));
    color: ${color.text};
    font-size: ${size.typeBody};
    line-height: ${size.leadingBody};
  }
  /* A block, and a mark drawn by CSS: flex items are measured twice, and a picture each is as dear as the words. */
  .error {
    position: relative;
    min-block-size: calc(1.625rem * var(--panjare-rem-factor, 1));
    margin-block-start: calc(0.375rem * var(--panjare-rem-factor, 1));
    color: ${color.textMuted};
    font-size: ${size.typeSmall};
    line-height: ${size.leadingLabel};
    overflow-wrap: anywhere;
  }
  .wrong {
    padding-inline-start: calc(1.75rem * var(--panjare-rem-factor, 1));
    color: ${color.dangerText};
    font-size: ${size.typeBody};
  }
  .wrong::before {
    position: absolute;
    inset-block-start: calc(0.25rem * var(--panjare-rem-factor, 1));
    inset-inline-start: 1px;
    box-sizing: border-box;
    inline-size: calc(1.125rem * var(--panjare-rem-factor, 1));
    block-size: calc(1.125rem * var(--panjare-rem-factor, 1));
    border: 1.5px solid;
    border-radius: 50%;
    background:
      linear-gradient(currentcolor 0 0) 50% 28% / 1.5px 34% no-repeat,
      linear-gradient(currentcolor 0 0) 50% 76% / 1.5px 1.5px no-repeat;
    color: ${color.dangerMark};
    content: '';
  }
  input,
  textarea,
  select,
  .box {
    inline-size: 100%;
    min-block-size: ${size.controlHeight};
    margin: 0;
    padding: 0 ${size.space3};
    border: ${size.controlEdge} solid ${color.borderControl};
    border-radius: ${size.radiusControl};
    background: ${color.surface};
    color: ${color.text};
    font: inherit;
  }
  /* What is typed changes no size: nothing around the box is laid out again. */
  .control > input {
    display: block;
    contain: size layout;
  }
  .affix {
    position: absolute;
    inset-block: 0;
    display: flex;
    align-items: center;
    padding-inline: ${size.space3};
    color: ${color.textMuted};
    pointer-events: none;
  }
  .affix.left {
    left: 0;
  }
  .affix.end {
    inset-inline-end: 0;
  }
  ::placeholder {
    color: ${color.textMuted};
    opacity: 1;
  }
  [aria-invalid='true'] {
    border-color: ${color.dangerMark};
    box-shadow: inset 0 0 0 1px ${color.dangerMark};
  }
  [aria-invalid='true']:focus-visible {
    box-shadow:
      inset 0 0 0 1px ${color.dangerMark},
      0 0 0 2px ${color.surface};
  }
  input:read-only:not([type='radio'], [type='checkbox']),
  textarea:read-only,
  :disabled {
    background: ${color.surfaceSunken};
  }
  input:read-only:not([type='radio'], [type='checkbox']),
  textarea:read-only {
    border-style: dashed;
  }
  :disabled {
    color: ${color.textMuted};
    border-color: ${color.border};
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
    .wrong::before {
      color: inherit;
      forced-color-adjust: preserve-parent-color;
    }
  }
`;
