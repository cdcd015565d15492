import { css } from 'lit';
import * as color from '../theme/generated/colors.ts';
import * as size from '../theme/generated/measures.ts';

/** A quiet card: the fields around it are the page's matter. */
export const documentRequestStyles = css`
  .document {
    max-inline-size: 40em;
    padding: ${size.space4};
    border: 1px solid ${color.border};
    border-radius: ${size.radiusCard};
    background: ${color.surface};
  }
  .document h3 {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${size.space1} ${size.space3};
  }
  .document h3:focus {
    outline: none;
  }
  .document h3:focus-visible {
    outline: 3px solid ${color.focus};
    outline-offset: 4px;
    border-radius: ${size.radiusSmall};
  }
  .optional {
    font-size: ${size.typeSmall};
    font-weight: 400;
    color: ${color.textMuted};
  }
  .claims {
    display: flex;
    flex-wrap: wrap;
    gap: ${size.space1} ${size.space2};
    margin-block-start: ${size.space2};
  }
  .claims li {
    padding: 0 ${size.space3};
    border: 1px solid ${color.border};
    border-radius: ${size.radiusFull};
    background: ${color.surfaceSunken};
  }
  .claims + p {
    margin-block-start: ${size.space2};
  }
  /* A bare button's words stand flush with the words above them. */
  .document .button.plain {
    margin-inline-start: calc(-1 * ${size.space2});
  }
  .said {
    display: flex;
    align-items: start;
    gap: ${size.space2};
  }
  .said svg {
    flex: none;
    margin-block-start: 0.35em;
  }
  .said:empty {
    position: absolute;
  }
  .said.good {
    color: ${color.successText};
    font-weight: 600;
  }
  .said.bad {
    color: ${color.dangerText};
  }
  .qr {
    min-block-size: calc(12rem * var(--panjare-rem-factor, 1));
  }
  .qr-code {
    display: block;
    inline-size: min(100%, 17rem * var(--panjare-rem-factor, 1));
    border-radius: ${size.radiusControl};
    forced-color-adjust: none;
  }
  .hint {
    display: grid;
    justify-items: start;
    gap: ${size.space2};
    padding-inline-start: ${size.space3};
    border-inline-start: 3px solid ${color.warningBorder};
  }
  .code-field {
    display: grid;
    justify-items: start;
    gap: ${size.space1};
  }
  .code-field label {
    font-weight: 600;
  }
  .code-field input {
    box-sizing: border-box;
    inline-size: min(100%, 10em);
    block-size: ${size.controlHeight};
    padding-inline: ${size.space3};
    border: ${size.controlEdge} solid ${color.borderControl};
    border-radius: ${size.radiusControl};
    background: ${color.surface};
    color: ${color.text};
    font: inherit;
    font-size: ${size.typeH2};
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .code-field input[aria-invalid='true'] {
    border-color: ${color.dangerMark};
    border-width: 3px;
  }
  .code-error {
    display: flex;
    align-items: start;
    gap: ${size.space2};
    min-block-size: ${size.space6};
    color: ${color.dangerText};
  }
  .presented {
    display: grid;
    gap: ${size.space2};
  }
  .presented > div {
    display: grid;
    grid-template-columns: minmax(7em, 12em) 1fr;
    gap: ${size.space1} ${size.space3};
    padding-block-end: ${size.space2};
    border-block-end: 1px solid ${color.border};
  }
  .presented dt {
    color: ${color.textMuted};
  }
  .presented dd {
    font-weight: 600;
  }
  @media (max-width: 30em) {
    .presented > div {
      grid-template-columns: 1fr;
    }
  }
  @media print {
    .document .actions,
    .document .button {
      display: none;
    }
  }
`;
