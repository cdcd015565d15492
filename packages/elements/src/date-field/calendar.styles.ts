import { css } from 'lit';
import * as color from '../theme/generated/colors.ts';
import * as size from '../theme/generated/measures.ts';

/** The calendar: seven columns of days that a thumb can hit, at 320 px too. */
export const calendarStyles = css`
  .calendar {
    position: fixed;
    inset: auto;
    inline-size: min(22rem * var(--panjare-rem-factor, 1), 100vw - 1rem * var(--panjare-rem-factor, 1));
    /* On a screen magnified four times it is taller than the window: it scrolls. */
    max-block-size: calc(100vh - 0.5rem * var(--panjare-rem-factor, 1));
    overflow-y: auto;
    margin: 0;
    padding: ${size.space3};
    border: 1px solid ${color.borderControl};
    border-radius: ${size.radiusCard};
    background: ${color.surfaceRaised};
    color: ${color.text};
    box-shadow: 0 8px 24px rgb(0 0 0 / 0.18);
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  h2 {
    margin: 0;
    font-size: ${size.typeBody};
    font-weight: 700;
    flex: 1;
    text-align: center;
  }
  /* A button has its words in the middle by itself; 31 grids would each be laid out. */
  .turn,
  .day {
    display: block;
    inline-size: 100%;
    min-block-size: calc(2.75rem * var(--panjare-rem-factor, 1));
    padding: 0;
    border: 1px solid transparent;
    border-radius: ${size.radiusControl};
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .turn {
    display: grid;
    grid-auto-flow: column;
    place-content: center;
    inline-size: calc(2.75rem * var(--panjare-rem-factor, 1));
    color: ${color.action};
  }
  .turn .icon + .icon {
    margin-inline-start: -0.75em;
  }
  .turn:hover,
  .day:hover {
    background: ${color.surfaceSunken};
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
    text-align: center;
  }
  th {
    color: ${color.textMuted};
    font-size: ${size.typeSmall};
    font-weight: 400;
  }
  td {
    padding: 0;
  }
  .day[aria-current] {
    border-color: ${color.borderControl};
  }
  [aria-selected='true'] .day {
    background: ${color.action};
    color: ${color.onAction};
    font-weight: 700;
  }
  .day[aria-disabled] {
    color: ${color.textMuted};
    text-decoration: line-through;
    cursor: default;
  }
  .foot {
    display: flex;
    justify-content: space-between;
    margin-block-start: ${size.space2};
  }
  /* Edges for today and the day chosen alone: a box around every day would hide both. */
  @media (forced-colors: active) {
    .day {
      border-color: Canvas;
    }
    .day[aria-current] {
      border: 1px dashed CanvasText;
    }
    [aria-selected='true'] .day {
      border: 3px solid CanvasText;
    }
  }
`;
