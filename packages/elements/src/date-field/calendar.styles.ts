import { css } from 'lit';

/** The calendar: seven columns of days that a thumb can hit, at 320 px too. */
export const calendarStyles = css`
  .calendar {
    position: fixed;
    inset: auto;
    inline-size: min(22rem, calc(100vw - 1rem));
    margin: 0;
    padding: var(--_space-3);
    border: 1px solid var(--_border-control);
    border-radius: var(--_radius-card);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: 0 8px 24px rgb(0 0 0 / 0.18);
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  h2 {
    margin: 0;
    font-size: var(--_type-body);
    font-weight: 700;
  }
  .turn,
  .day {
    display: grid;
    place-content: center;
    inline-size: 100%;
    min-block-size: calc(2.75rem * var(--panjare-rem-factor, 1));
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--_radius-control);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .turn {
    inline-size: calc(2.75rem * var(--panjare-rem-factor, 1));
    color: var(--_action);
  }
  .turn:hover,
  .day:hover {
    background: var(--_surface-sunken);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
    text-align: center;
  }
  th {
    color: var(--_text-muted);
    font-size: var(--_type-small);
    font-weight: 400;
  }
  td {
    padding: 0;
  }
  .day[aria-current] {
    border-color: var(--_border-control);
  }
  [aria-selected='true'] .day {
    background: var(--_action);
    color: var(--_on-action);
    font-weight: 700;
  }
  .day[aria-disabled] {
    color: var(--_text-muted);
    text-decoration: line-through;
    cursor: default;
  }
  .foot {
    display: flex;
    justify-content: space-between;
    margin-block-start: var(--_space-2);
  }
  @media (forced-colors: active) {
    [aria-selected='true'] .day {
      border: 3px solid;
    }
  }
`;
