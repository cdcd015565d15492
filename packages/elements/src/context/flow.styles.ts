import { css } from 'lit';
import { iconStyles } from '../icons/icon.styles.ts';
import { buttons } from '../theme/buttons.ts';
import { theme } from '../theme/theme.ts';
import * as color from '../theme/generated/colors.ts';
import * as size from '../theme/generated/measures.ts';

/** Surface, headings, buttons, links and notices of the flow elements. */
export const flowStyles = [
  ...theme,
  buttons,
  iconStyles,
  css`
    :host {
      display: block;
      overflow-wrap: anywhere;
    }
    .button {
      text-decoration: none;
    }
    .button[aria-disabled='true'] {
      opacity: 0.6;
      cursor: progress;
    }
    h2,
    h3,
    p,
    ol,
    ul,
    dl,
    dd,
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
      min-inline-size: 0;
    }
    ol,
    ul {
      list-style: none;
    }
    /* On a wide page too, a line is no longer than an eye follows. */
    p,
    .notice {
      max-inline-size: 40em;
    }
    h2 {
      text-wrap: balance;
      font-size: ${size.typeH2};
      line-height: ${size.leadingH2};
    }
    h3 {
      font-size: ${size.typeH3};
      line-height: ${size.leadingH3};
    }
    [role='timer'] {
      font-variant-numeric: tabular-nums;
    }
    a {
      color: ${color.link};
      text-underline-offset: 0.3em;
    }
    a:visited {
      color: ${color.linkVisited};
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: ${size.space3};
    }
    .stack {
      display: grid;
      gap: ${size.space4};
    }
    /* Kept in the page to be read out when it fills; it takes no row till then. */
    .stack > [role='status']:empty {
      position: absolute;
    }
    .notice {
      display: grid;
      gap: ${size.space3};
      padding: ${size.space4};
      border: 1px solid ${color.infoBorder};
      border-inline-start-width: 6px;
      border-radius: ${size.radiusCard};
      /* A whole block of a strong dark fill shouts; the panes alone may. */
      background: color-mix(in srgb, var(--_notice) 35%, ${color.surface});
      --_notice: ${color.infoSurface};
    }
    .notice.danger {
      border-color: ${color.dangerBorder};
      --_notice: ${color.dangerSurface};
    }
    .notice.warning {
      border-color: ${color.warningBorder};
      --_notice: ${color.warningSurface};
    }
    .muted {
      color: ${color.textMuted};
    }
    .small {
      font-size: ${size.typeSmall};
      line-height: ${size.leadingSmall};
    }
    .skeleton {
      display: grid;
      gap: ${size.space4};
      animation: appear 0s 300ms both;
    }
    .skeleton > span {
      block-size: ${size.controlHeight};
      border-radius: ${size.radiusControl};
      background: ${color.surfaceSunken};
      border: 1px solid ${color.border};
    }
    .skeleton > span:first-child {
      inline-size: 60%;
      block-size: ${size.leadingH2};
    }
    .visually-hidden {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    @media print {
      :host {
        color-scheme: light;
      }
    }
    @keyframes appear {
      from {
        visibility: hidden;
      }
    }
  `,
];
