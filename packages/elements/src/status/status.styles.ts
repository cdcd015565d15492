import { css } from 'lit';
import * as color from '../theme/generated/colors.ts';
import * as size from '../theme/generated/measures.ts';

/** Panes of strong colour in a calm frame; under 30 em a list with its rail at inline-start. */
export const statusStyles = css`
  :host {
    container-type: inline-size;
    --_now: var(--panjare-status-now, ${color.action});
    --_on-now: var(--panjare-status-on-now, ${color.onAction});
    --_asking: var(--panjare-status-asking, #fab335);
    --_on-asking: var(--panjare-status-on-asking, #181613);
  }
  .sentence {
    font-size: ${size.typeLead};
    line-height: ${size.leadingLead};
    max-inline-size: 40em;
  }
  /* Many agencies stand in several rows of panes, as a window has them; their names stay whole. */
  .panes {
    display: flex;
    flex-wrap: wrap;
    gap: 3px;
    padding: 3px;
    border-radius: ${size.radiusControl};
    background: ${color.borderControl};
  }
  .pane {
    flex: 1 1 6em;
    min-inline-size: 0;
    display: grid;
    grid-template-rows: 20px auto auto;
    align-content: start;
    gap: ${size.space1};
    padding: ${size.space2} ${size.space2} ${size.space3};
    background: ${color.surface};
    color: ${color.text};
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
    background: ${color.successSurface};
    color: ${color.successText};
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
    border-color: ${color.dangerMark};
    color: ${color.dangerText};
  }
  .refused {
    background: ${color.dangerSurface};
    color: ${color.dangerText};
  }
  .future,
  .cancelled {
    color: ${color.textMuted};
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
    gap: 0 ${size.space3};
  }
  .count {
    font-variant-numeric: tabular-nums;
  }
  .track {
    fill: ${color.border};
  }
  .spent {
    fill: var(--_now);
  }
  .spent.late {
    fill: ${color.dangerMark};
  }
  .tick {
    stroke: ${color.text};
    stroke-width: 3px;
  }
  .hatch {
    stroke: ${color.warningMark};
    stroke-width: 2px;
  }
  /* The page around it has a heading of its own: this one names the case, no more. */
  h2 {
    font-size: ${size.typeH3};
    line-height: ${size.leadingH3};
  }
  .stale {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 ${size.space4};
    color: ${color.warningText};
  }
  .stale .button {
    margin-inline-start: calc(-1 * ${size.space2});
  }
  @container (inline-size < 30em) {
    .panes {
      display: grid;
      gap: 0;
      padding: 0;
      background: none;
      border-inline-start: 3px solid ${color.borderControl};
      border-radius: 0;
    }
    .pane {
      grid-template: 'glyph agency' auto 'glyph word' auto / 24px 1fr;
      gap: 0 ${size.space2};
      padding: ${size.space2} ${size.space3};
      border-block-end: 1px solid ${color.border};
    }
    .pane.late {
      border-block-end: 3px solid ${color.dangerMark};
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
    .button {
      display: none;
    }
  }
`;
