import { css } from 'lit';
import * as color from '../theme/generated/colors.ts';
import * as size from '../theme/generated/measures.ts';

/** What Leaflet's own style sheet says of tiles and panes, and our marks above them. The frame is left to right. */
export const mapStyles = css`
  .map {
    position: absolute;
    inset: 0;
    overflow: hidden;
    background: ${color.surfaceSunken};
    cursor: crosshair;
    -webkit-tap-highlight-color: transparent;
  }
  .map:focus-visible {
    outline-offset: -3px;
  }
  .leaflet-dragging .map,
  .leaflet-drag-target {
    cursor: move;
  }
  .leaflet-touch-drag.leaflet-touch-zoom {
    touch-action: none;
  }
  .leaflet-pane,
  .leaflet-tile,
  .leaflet-tile-container,
  .leaflet-layer {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
  }
  .leaflet-tile {
    visibility: hidden;
    max-inline-size: none;
    user-select: none;
    -webkit-user-drag: none;
  }
  .leaflet-tile-loaded {
    visibility: inherit;
  }
  .leaflet-zoom-animated {
    transform-origin: 0 0;
  }
  .leaflet-control-container,
  .leaflet-proxy {
    display: none;
  }
  /* Tiles are light in every scheme, and so is what is read on them. */
  .overlay,
  .cross {
    color-scheme: light;
  }
  .overlay {
    position: absolute;
    inset: 0;
    overflow: hidden;
    pointer-events: none;
  }
  .overlay svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .area {
    fill: ${color.action};
    fill-opacity: 0.2;
    stroke: ${color.action};
    stroke-width: 3;
    stroke-linejoin: round;
  }
  .area.faulty {
    fill: ${color.dangerMark};
    stroke: ${color.dangerMark};
    stroke-dasharray: 8 6;
  }
  .mark {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    pointer-events: auto;
    touch-action: none;
    cursor: grab;
  }
  .mark.fixed {
    pointer-events: none;
  }
  .mark:active {
    cursor: grabbing;
  }
  /* As wide as a fingertip; what is seen of it is smaller. */
  .mark.polygon span {
    display: grid;
    place-content: center;
    inline-size: calc(1.75rem * var(--panjare-rem-factor, 1));
    block-size: calc(1.75rem * var(--panjare-rem-factor, 1));
    margin: calc(-0.875rem * var(--panjare-rem-factor, 1));
    border: 2px solid ${color.onAction};
    border-radius: ${size.radiusFull};
    background: ${color.action};
    color: ${color.onAction};
    font-size: ${size.typeSmall};
    font-weight: 700;
    line-height: 1;
  }
  .mark.polygon::before {
    content: '';
    position: absolute;
    inset: calc(-1.375rem * var(--panjare-rem-factor, 1));
  }
  .mark.in-hand span {
    outline: 3px solid ${color.focus};
    outline-offset: 2px;
  }
  .mark.point svg {
    position: absolute;
    inset: auto;
    inset-block-end: 0;
    inset-inline-start: calc(-1.25rem * var(--panjare-rem-factor, 1));
    inline-size: calc(2.5rem * var(--panjare-rem-factor, 1));
    block-size: calc(3.3125rem * var(--panjare-rem-factor, 1));
    fill: ${color.action};
    stroke: ${color.onAction};
    stroke-width: 1.5;
  }
  .mark.point circle {
    fill: ${color.onAction};
    stroke: none;
  }
  .cross {
    position: absolute;
    inset-block-start: calc(50% - 0.75rem * var(--panjare-rem-factor, 1));
    inset-inline-start: calc(50% - 0.75rem * var(--panjare-rem-factor, 1));
    inline-size: calc(1.5rem * var(--panjare-rem-factor, 1));
    block-size: calc(1.5rem * var(--panjare-rem-factor, 1));
    background:
      linear-gradient(${color.text}, ${color.text}) center / 2px 100% no-repeat,
      linear-gradient(${color.text}, ${color.text}) center / 100% 2px no-repeat;
    opacity: 0.45;
    pointer-events: none;
  }
  .map:focus-visible ~ .cross {
    opacity: 1;
  }
  .zoom {
    position: absolute;
    inset-block-start: ${size.space2};
    inset-inline-start: ${size.space2};
    display: grid;
    gap: ${size.space1};
  }
  .zoom button {
    display: grid;
    place-content: center;
    inline-size: calc(2.75rem * var(--panjare-rem-factor, 1));
    block-size: calc(2.75rem * var(--panjare-rem-factor, 1));
    padding: 0;
    border: ${size.controlEdge} solid ${color.borderControl};
    border-radius: ${size.radiusControl};
    background: ${color.surface};
    color: ${color.action};
    cursor: pointer;
  }
  .zoom button:hover {
    background: ${color.surfaceSunken};
  }
  .credit {
    position: absolute;
    margin: 0;
    padding: 0 ${size.space2};
    background: ${color.surface};
    color: ${color.textMuted};
    font-size: ${size.typeSmall};
    line-height: ${size.leadingSmall};
    overflow-wrap: anywhere;
    inset-block-end: 0;
    inset-inline-end: 0;
    max-inline-size: calc(100% - ${size.space4});
  }
  @media (forced-colors: active) {
    .area,
    .area.faulty {
      fill: none;
      stroke: CanvasText;
      filter: drop-shadow(0 0 1px Canvas) drop-shadow(0 0 1px Canvas);
    }
    .mark.polygon span {
      border-color: CanvasText;
      forced-color-adjust: none;
      background: Canvas;
      color: CanvasText;
    }
    .mark.point svg {
      fill: CanvasText;
      stroke: Canvas;
    }
    .cross {
      forced-color-adjust: none;
      background:
        linear-gradient(CanvasText, CanvasText) center / 2px 100% no-repeat,
        linear-gradient(CanvasText, CanvasText) center / 100% 2px no-repeat;
      opacity: 1;
    }
  }
`;
