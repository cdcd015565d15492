import { css } from 'lit';
import * as color from '../theme/generated/colors.ts';
import * as size from '../theme/generated/measures.ts';

/** The list of a combobox: rows of one height, so that those out of sight need not be there. */
export const comboboxStyles = css`
  input[role='combobox'] {
    padding-inline-end: calc(2.75rem * var(--panjare-rem-factor, 1));
    text-overflow: ellipsis;
  }
  .popup {
    position: fixed;
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    border: 1px solid ${color.borderControl};
    border-radius: ${size.radiusCard};
    background: ${color.surfaceRaised};
    color: ${color.text};
    box-shadow: 0 8px 24px rgb(0 0 0 / 0.18);
  }
  .popup:popover-open {
    display: flex;
    flex-direction: column;
  }
  /* As tall as its rows where they fit: from a basis of nothing WebKit leaves it no height at all. */
  [role='listbox'] {
    flex: auto;
    overflow-y: auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
  }
  .rows {
    box-sizing: border-box;
  }
  [role='option'] {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: ${size.space2};
    box-sizing: border-box;
    block-size: calc(3rem * var(--panjare-rem-factor, 1));
    padding-inline: ${size.space3};
    cursor: pointer;
    line-height: ${size.leadingSmall};
  }
  [role='option'] span {
    display: -webkit-box;
    max-block-size: 100%;
    overflow: hidden;
    unicode-bidi: plaintext;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  [role='option']:hover {
    background: ${color.surfaceSunken};
  }
  [role='option'].active {
    background: ${color.action};
    color: ${color.onAction};
  }
  [aria-selected='true'] {
    font-weight: 700;
  }
  .count {
    padding: ${size.space1} ${size.space3};
    color: ${color.textMuted};
    font-size: ${size.typeSmall};
    line-height: ${size.leadingSmall};
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    [role='option'].active {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
