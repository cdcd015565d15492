import { css } from 'lit';

/** Panes of strong colour in a calm frame; under 30 em a list with its rail at inline-start. */
export const statusStyles = css`
  :host {
    container-type: inline-size;
    --_now: var(--panjare-status-now, var(--_action));
    --_on-now: var(--panjare-status-on-now, var(--_on-action));
    --_asking: var(--panjare-status-asking, #fab335);
    --_on-asking: var(--panjare-status-on-asking, #181613);
  }
  .sentence {
    font-size: var(--_type-lead);
    line-height: var(--_leading-lead);
    max-inline-size: 40em;
  }
  .panes {
    display: flex;
    gap: 3px;
    padding: 3px;
    border-radius: var(--_radius-control);
    background: var(--_border-control);
  }
  .pane {
    flex: 1 1 0;
    min-inline-size: 0;
    display: grid;
    grid-template-rows: 20px auto auto;
    align-content: start;
    gap: var(--_space-1);
    padding: var(--_space-2) var(--_space-2) var(--_space-3);
    background: var(--_surface);
    color: var(--_text);
    border: 3px solid transparent;
  }
  .agency {
    font-weight: 600;
    line-height: 1.6;
  }
  .word {
    font-variant-numeric: tabular-nums;
  }
  .done,
  .conditional {
    background: var(--_success-surface);
    color: var(--_success-text);
  }
  .now {
    background: var(--_now);
    color: var(--_on-now);
  }
  .asking {
    background: var(--_asking);
    color: var(--_on-asking);
  }
  .late {
    border-color: var(--_danger-mark);
    color: var(--_danger-text);
  }
  .refused {
    background: var(--_danger-surface);
    color: var(--_danger-text);
  }
  .future,
  .cancelled {
    color: var(--_text-muted);
  }
  .clock svg {
    display: block;
    inline-size: 100%;
    block-size: 16px;
    overflow: visible;
  }
  .clock svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .clock p {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-3);
  }
  .count {
    font-variant-numeric: tabular-nums;
  }
  .track {
    fill: var(--_border);
  }
  .spent {
    fill: var(--_now);
  }
  .spent.late {
    fill: var(--_danger-mark);
  }
  .tick {
    stroke: var(--_text);
    stroke-width: 3px;
  }
  .hatch {
    stroke: var(--_warning-mark);
    stroke-width: 2px;
  }
  .with-icon {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
  }
  /* The page around it has a heading of its own: this one names the case, no more. */
  h2 {
    font-size: var(--_type-h3);
    line-height: var(--_leading-h3);
  }
  .reasons dl {
    margin-block-start: var(--_space-2);
    border-block-start: 1px solid var(--_border);
  }
  .reasons dl > div {
    padding-block: var(--_space-2);
    border-block-end: 1px solid var(--_border);
  }
  dt {
    font-weight: 600;
  }
  .withdraw summary {
    color: var(--_text-muted);
    font-size: var(--_type-small);
  }
  .button.danger {
    border-color: var(--_danger-mark);
    background: var(--_surface);
    color: var(--_danger-text);
  }
  summary {
    inline-size: fit-content;
    min-block-size: 44px;
    padding-block: var(--_space-2);
    color: var(--_link);
    cursor: pointer;
  }
  .stale {
    color: var(--_warning-text);
  }
  @container (inline-size < 30em) {
    .panes {
      display: grid;
      gap: 0;
      padding: 0;
      background: none;
      border-inline-start: 3px solid var(--_border-control);
    }
    .pane {
      grid-template: 'glyph agency' auto 'glyph word' auto / 24px 1fr;
      gap: 0 var(--_space-2);
      padding: var(--_space-2) var(--_space-3);
      border-block-end: 1px solid var(--_border);
    }
    .pane.late {
      border-block-end: 3px solid var(--_danger-mark);
    }
    .glyph {
      grid-area: glyph;
      padding-block-start: 4px;
    }
    .agency {
      grid-area: agency;
    }
    .word {
      grid-area: word;
    }
  }
  @media (forced-colors: active) {
    .panes {
      background: none;
      border: 1px solid;
    }
    .pane {
      border: 2px solid CanvasText;
    }
    .late {
      border: 6px double CanvasText;
    }
    .track {
      fill: GrayText;
    }
    .spent,
    .spent.late {
      fill: CanvasText;
    }
    .tick,
    .hatch {
      stroke: CanvasText;
    }
    .asking,
    .now {
      border-width: 4px;
    }
    .future {
      border-style: dotted;
    }
  }
  @media print {
    .pane {
      print-color-adjust: exact;
    }
    form,
    button,
    details,
    .closing {
      display: none;
    }
  }
`;
