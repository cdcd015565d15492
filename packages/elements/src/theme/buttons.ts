import { css } from 'lit';
import * as color from './generated/colors.ts';
import * as size from './generated/measures.ts';

/** Buttons: `.button` is the main one, with `.quiet` an outlined one, with `.plain` a bare one. */
export const buttons = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: ${size.space2};
    min-block-size: ${size.controlHeight};
    padding: 0 ${size.space5};
    border: ${size.controlEdge} solid transparent;
    border-radius: ${size.radiusControl};
    background: ${color.action};
    color: ${color.onAction};
    font: inherit;
    font-weight: 600;
    cursor: pointer;
    transition: background-color ${size.durationShort};
  }
  .button:hover {
    background: ${color.actionHover};
  }
  .button.quiet {
    border-color: ${color.borderControl};
    background: ${color.surface};
    color: ${color.action};
  }
  .button.quiet:hover {
    border-color: ${color.action};
    background: ${color.surfaceSunken};
  }
  .button.plain {
    padding-inline: ${size.space2};
    background: none;
    color: ${color.action};
  }
  .button.plain:hover {
    text-decoration: underline;
  }
  .button:disabled {
    background: ${color.surfaceSunken};
    border-color: ${color.border};
    color: ${color.textMuted};
    cursor: default;
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
  }
`;
