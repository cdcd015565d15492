import { css } from 'lit';
import * as color from '../theme/generated/colors.ts';
import * as size from '../theme/generated/measures.ts';

/** Two boxes a place, the list of corners, and the frame that keeps the map its room. */
export const locationFieldStyles = css`
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: ${size.space2};
  }
  .pair span {
    display: block;
    color: ${color.textMuted};
    font-size: ${size.typeSmall};
    line-height: ${size.leadingSmall};
  }
  .frame {
    position: relative;
    block-size: clamp(13rem * var(--panjare-rem-factor, 1), 45vh, 22rem * var(--panjare-rem-factor, 1));
    margin-block-end: ${size.space2};
    border: ${size.controlEdge} solid ${color.borderControl};
    border-radius: ${size.radiusControl};
    background: ${color.surfaceSunken};
    overflow: hidden;
    isolation: isolate;
  }
  .frame.coming {
    display: grid;
    place-content: center;
    padding: ${size.space3};
    color: ${color.textMuted};
    text-align: center;
  }
  .where,
  .help,
  .sum,
  .estimate {
    margin: 0 0 ${size.space2};
    color: ${color.textMuted};
    font-size: ${size.typeSmall};
    line-height: ${size.leadingSmall};
  }
  .where {
    margin-block: ${size.space2} 0;
    color: ${color.text};
  }
  /* It stays, so that what comes into it is read out. */
  .where:empty {
    margin: 0;
  }
  .sum {
    margin-block: ${size.space3} 0;
    color: ${color.text};
    font-size: ${size.typeBody};
    font-weight: 600;
  }
  .place {
    margin-block-end: ${size.space3};
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: ${size.space2};
    margin-block-start: ${size.space3};
  }
  .corners {
    display: grid;
    gap: ${size.space2};
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .corners [role='group'] {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 ${size.space3};
    align-items: end;
    padding: ${size.space2} ${size.space3};
    border: 1px solid ${color.border};
    border-radius: ${size.radiusControl};
    background: ${color.surface};
  }
  .corners .in-hand [role='group'] {
    border-color: ${color.action};
    box-shadow: inset 0 0 0 1px ${color.action};
  }
  .number {
    display: grid;
    place-content: center;
    inline-size: calc(1.75rem * var(--panjare-rem-factor, 1));
    block-size: calc(1.75rem * var(--panjare-rem-factor, 1));
    margin-block-end: calc(0.625rem * var(--panjare-rem-factor, 1));
    border-radius: ${size.radiusFull};
    background: ${color.action};
    color: ${color.onAction};
    font-size: ${size.typeSmall};
    font-weight: 700;
    line-height: 1;
  }
  .acts {
    display: flex;
    grid-column: 1 / -1;
    flex-wrap: wrap;
    justify-content: end;
    column-gap: ${size.space2};
  }
  .acts .button {
    min-block-size: calc(2.75rem * var(--panjare-rem-factor, 1));
    font-size: ${size.typeSmall};
  }
  .button[aria-disabled='true'] {
    color: ${color.textMuted};
    cursor: default;
  }
  .warning {
    display: flex;
    gap: ${size.space2};
    margin: ${size.space3} 0 ${size.space2};
    padding: ${size.space2} ${size.space3};
    border: 1px solid ${color.warningBorder};
    border-radius: ${size.radiusControl};
    background: ${color.warningSurface};
    color: ${color.warningText};
    font-size: ${size.typeSmall};
    line-height: ${size.leadingSmall};
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .number {
      border: 1px solid CanvasText;
    }
    .corners .in-hand [role='group'] {
      border: 3px double CanvasText;
    }
  }
`;
