import { css } from 'lit';
import { iconStyles } from '../icons/icon.ts';
import { buttons } from '../theme/buttons.ts';
import { theme } from '../theme/theme.ts';

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
    h2 {
      font-size: var(--_type-h2);
      line-height: var(--_leading-h2);
    }
    h3 {
      font-size: var(--_type-h3);
      line-height: var(--_leading-h3);
    }
    bdi {
      font-variant-numeric: tabular-nums;
    }
    a {
      color: var(--_link);
      text-underline-offset: 0.3em;
    }
    a:visited {
      color: var(--_link-visited);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space-3);
    }
    .stack {
      display: grid;
      gap: var(--_space-4);
    }
    /* Kept in the page to be read out when it fills; it takes no row till then. */
    .stack > [role='status']:empty {
      position: absolute;
    }
    .notice {
      display: grid;
      gap: var(--_space-3);
      padding: var(--_space-4);
      border: 1px solid var(--_info-border);
      border-inline-start-width: 6px;
      border-radius: var(--_radius-card);
      background: var(--_notice);
      --_notice: var(--_info-surface);
    }
    .notice.danger {
      border-color: var(--_danger-border);
      --_notice: var(--_danger-surface);
    }
    .notice.warning {
      border-color: var(--_warning-border);
      --_notice: var(--_warning-surface);
    }
    .notice.success {
      border-color: var(--_success-border);
      --_notice: var(--_success-surface);
    }
    /* A whole block of a strong dark fill shouts; the panes alone may. */
    @supports (color: color-mix(in srgb, red, blue)) {
      .notice {
        background: color-mix(in srgb, var(--_notice) 35%, var(--_surface));
      }
    }
    .muted {
      color: var(--_text-muted);
    }
    .small {
      font-size: var(--_type-small);
      line-height: var(--_leading-small);
    }
    .skeleton {
      display: grid;
      gap: var(--_space-4);
      animation: appear 0s 300ms both;
    }
    .skeleton > span {
      block-size: var(--_control-height);
      border-radius: var(--_radius-control);
      background: var(--_surface-sunken);
      border: 1px solid var(--_border);
    }
    .skeleton > span:first-child {
      inline-size: 60%;
      block-size: var(--_leading-h2);
    }
    textarea {
      inline-size: 100%;
      min-block-size: 6rem;
      padding: var(--_space-3);
      border: var(--_control-edge) solid var(--_border-control);
      border-radius: var(--_radius-control);
      background: var(--_surface);
      color: inherit;
      font: inherit;
    }
    label {
      display: grid;
      gap: var(--_space-1);
      font-weight: 600;
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
