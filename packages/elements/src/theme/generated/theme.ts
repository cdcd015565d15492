/* Written by tools/tokens/build.ts from packages/elements/tokens. Change those. */
import { css } from 'lit';

/** Roles of colour as `--_text`, `--_action`, …, in four schemes. */
export const colors = css`
  :host {
    --_action: var(--panjare-color-action, #005759);
    --_action-hover: var(--panjare-color-action-hover, #003738);
    --_border: var(--panjare-color-border, #dfd9d0);
    --_border-control: var(--panjare-color-border-control, #8a847b);
    --_danger-border: var(--panjare-color-danger-border, #ed485d);
    --_danger-mark: var(--panjare-color-danger-mark, #c62a43);
    --_danger-surface: var(--panjare-color-danger-surface, #fff6f6);
    --_danger-text: var(--panjare-color-danger-text, #951d31);
    --_focus: var(--panjare-color-focus, #315fdd);
    --_info-border: var(--panjare-color-info-border, #4f7ff6);
    --_info-mark: var(--panjare-color-info-mark, #315fdd);
    --_info-surface: var(--panjare-color-info-surface, #f5f8ff);
    --_info-text: var(--panjare-color-info-text, #1b42b7);
    --_link: var(--panjare-color-link, #1b42b7);
    --_link-visited: var(--panjare-color-link-visited, #732e8e);
    --_on-action: var(--panjare-color-on-action, #fff);
    --_page: var(--panjare-color-page, #fbf8f2);
    --_success-border: var(--panjare-color-success-border, #748e4f);
    --_success-mark: var(--panjare-color-success-mark, #5a7039);
    --_success-surface: var(--panjare-color-success-surface, #f4fbec);
    --_success-text: var(--panjare-color-success-text, #425327);
    --_surface: var(--panjare-color-surface, #fff);
    --_surface-raised: var(--panjare-color-surface-raised, #fff);
    --_surface-sunken: var(--panjare-color-surface-sunken, #f3eee6);
    --_text: var(--panjare-color-text, #25221e);
    --_text-muted: var(--panjare-color-text-muted, #524d45);
    --_warning-border: var(--panjare-color-warning-border, #b07b29);
    --_warning-mark: var(--panjare-color-warning-mark, #8b6022);
    --_warning-surface: var(--panjare-color-warning-surface, #fff8e6);
    --_warning-text: var(--panjare-color-warning-text, #684717);
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
    --_action: var(--panjare-color-action, light-dark(#005759, #55d2d6));
    --_action-hover: var(--panjare-color-action-hover, light-dark(#003738, #90e9eb));
    --_border: var(--panjare-color-border, light-dark(#dfd9d0, #524d45));
    --_border-control: var(--panjare-color-border-control, light-dark(#8a847b, #a7a197));
    --_danger-border: var(--panjare-color-danger-border, light-dark(#ed485d, #ff7780));
    --_danger-mark: var(--panjare-color-danger-mark, light-dark(#c62a43, #ffaaac));
    --_danger-surface: var(--panjare-color-danger-surface, light-dark(#fff6f6, #60121e));
    --_danger-text: var(--panjare-color-danger-text, light-dark(#951d31, #ffcece));
    --_focus: var(--panjare-color-focus, light-dark(#315fdd, #a3c1ff));
    --_info-border: var(--panjare-color-info-border, light-dark(#4f7ff6, #769fff));
    --_info-mark: var(--panjare-color-info-mark, light-dark(#315fdd, #a3c1ff));
    --_info-surface: var(--panjare-color-info-surface, light-dark(#f5f8ff, #0d277b));
    --_info-text: var(--panjare-color-info-text, light-dark(#1b42b7, #c9daff));
    --_link: var(--panjare-color-link, light-dark(#1b42b7, #a3c1ff));
    --_link-visited: var(--panjare-color-link-visited, light-dark(#732e8e, #e5abff));
    --_on-action: var(--panjare-color-on-action, light-dark(#fff, #181613));
    --_page: var(--panjare-color-page, light-dark(#fbf8f2, #181613));
    --_success-border: var(--panjare-color-success-border, light-dark(#748e4f, #8fab67));
    --_success-mark: var(--panjare-color-success-mark, light-dark(#5a7039, #aeca89));
    --_success-surface: var(--panjare-color-success-surface, light-dark(#f4fbec, #283415));
    --_success-text: var(--panjare-color-success-text, light-dark(#425327, #cbe2af));
    --_surface: var(--panjare-color-surface, light-dark(#fff, #25221e));
    --_surface-raised: var(--panjare-color-surface-raised, light-dark(#fff, #33302a));
    --_surface-sunken: var(--panjare-color-surface-sunken, light-dark(#f3eee6, #181613));
    --_text: var(--panjare-color-text, light-dark(#25221e, #f3eee6));
    --_text-muted: var(--panjare-color-text-muted, light-dark(#524d45, #c6c0b6));
    --_warning-border: var(--panjare-color-warning-border, light-dark(#b07b29, #d4962f));
    --_warning-mark: var(--panjare-color-warning-mark, light-dark(#8b6022, #fab335));
    --_warning-surface: var(--panjare-color-warning-surface, light-dark(#fff8e6, #422c0c));
    --_warning-text: var(--panjare-color-warning-text, light-dark(#684717, #ffd484));
    }
  }
  @media (prefers-contrast: more) {
  :host {
    --_action: var(--panjare-color-action, #003738);
    --_action-hover: var(--panjare-color-action-hover, #001a1b);
    --_border: var(--panjare-color-border, #524d45);
    --_border-control: var(--panjare-color-border-control, #25221e);
    --_danger-border: var(--panjare-color-danger-border, #60121e);
    --_danger-mark: var(--panjare-color-danger-mark, #60121e);
    --_danger-surface: var(--panjare-color-danger-surface, #fff6f6);
    --_danger-text: var(--panjare-color-danger-text, #460d15);
    --_focus: var(--panjare-color-focus, #0d277b);
    --_info-border: var(--panjare-color-info-border, #0d277b);
    --_info-mark: var(--panjare-color-info-mark, #0d277b);
    --_info-surface: var(--panjare-color-info-surface, #f5f8ff);
    --_info-text: var(--panjare-color-info-text, #091d58);
    --_link: var(--panjare-color-link, #0d277b);
    --_link-visited: var(--panjare-color-link-visited, #732e8e);
    --_on-action: var(--panjare-color-on-action, #fff);
    --_page: var(--panjare-color-page, #fff);
    --_success-border: var(--panjare-color-success-border, #283415);
    --_success-mark: var(--panjare-color-success-mark, #283415);
    --_success-surface: var(--panjare-color-success-surface, #f4fbec);
    --_success-text: var(--panjare-color-success-text, #1c260d);
    --_surface: var(--panjare-color-surface, #fff);
    --_surface-raised: var(--panjare-color-surface-raised, #fff);
    --_surface-sunken: var(--panjare-color-surface-sunken, #fbf8f2);
    --_text: var(--panjare-color-text, #000);
    --_text-muted: var(--panjare-color-text-muted, #25221e);
    --_warning-border: var(--panjare-color-warning-border, #422c0c);
    --_warning-mark: var(--panjare-color-warning-mark, #422c0c);
    --_warning-surface: var(--panjare-color-warning-surface, #fff8e6);
    --_warning-text: var(--panjare-color-warning-text, #302008);
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
    --_action: var(--panjare-color-action, light-dark(#003738, #90e9eb));
    --_action-hover: var(--panjare-color-action-hover, light-dark(#001a1b, #cbf7f8));
    --_border: var(--panjare-color-border, light-dark(#524d45, #c6c0b6));
    --_border-control: var(--panjare-color-border-control, light-dark(#25221e, #f3eee6));
    --_danger-border: var(--panjare-color-danger-border, light-dark(#60121e, #ffcece));
    --_danger-mark: var(--panjare-color-danger-mark, light-dark(#60121e, #ffcece));
    --_danger-surface: var(--panjare-color-danger-surface, light-dark(#fff6f6, #2c0b0e));
    --_danger-text: var(--panjare-color-danger-text, light-dark(#460d15, #ffeaea));
    --_focus: var(--panjare-color-focus, light-dark(#0d277b, #c9daff));
    --_info-border: var(--panjare-color-info-border, light-dark(#0d277b, #c9daff));
    --_info-mark: var(--panjare-color-info-mark, light-dark(#0d277b, #c9daff));
    --_info-surface: var(--panjare-color-info-surface, light-dark(#f5f8ff, #061338));
    --_info-text: var(--panjare-color-info-text, light-dark(#091d58, #e7efff));
    --_link: var(--panjare-color-link, light-dark(#0d277b, #c9daff));
    --_link-visited: var(--panjare-color-link-visited, light-dark(#732e8e, #e5abff));
    --_on-action: var(--panjare-color-on-action, light-dark(#fff, #000));
    --_page: var(--panjare-color-page, light-dark(#fff, #000));
    --_success-border: var(--panjare-color-success-border, light-dark(#283415, #cbe2af));
    --_success-mark: var(--panjare-color-success-mark, light-dark(#283415, #cbe2af));
    --_success-surface: var(--panjare-color-success-surface, light-dark(#f4fbec, #121809));
    --_success-text: var(--panjare-color-success-text, light-dark(#1c260d, #e6f3d7));
    --_surface: var(--panjare-color-surface, light-dark(#fff, #000));
    --_surface-raised: var(--panjare-color-surface-raised, light-dark(#fff, #181613));
    --_surface-sunken: var(--panjare-color-surface-sunken, light-dark(#fbf8f2, #000));
    --_text: var(--panjare-color-text, light-dark(#000, #fff));
    --_text-muted: var(--panjare-color-text-muted, light-dark(#25221e, #f3eee6));
    --_warning-border: var(--panjare-color-warning-border, light-dark(#422c0c, #ffd484));
    --_warning-mark: var(--panjare-color-warning-mark, light-dark(#422c0c, #ffd484));
    --_warning-surface: var(--panjare-color-warning-surface, light-dark(#fff8e6, #1f1405));
    --_warning-text: var(--panjare-color-warning-text, light-dark(#302008, #ffedc7));
    }
  }
  }
`;

/** Spaces, radii, sizes of type and durations as `--_space-4`, `--_radius-control`, … */
export const measures = css`
  :host {
    --_control-compact: var(--panjare-control-compact, calc(2.5rem * var(--panjare-rem-factor, 1)));
    --_control-edge: var(--panjare-control-edge, 1.5px);
    --_control-height: var(--panjare-control-height, calc(3rem * var(--panjare-rem-factor, 1)));
    --_duration-long: var(--panjare-duration-long, 200ms);
    --_duration-short: var(--panjare-duration-short, 120ms);
    --_leading-body: var(--panjare-leading-body, calc(1.875rem * var(--panjare-rem-factor, 1)));
    --_leading-display: var(--panjare-leading-display, calc(3.25rem * var(--panjare-rem-factor, 1)));
    --_leading-h1: var(--panjare-leading-h1, calc(2.75rem * var(--panjare-rem-factor, 1)));
    --_leading-h2: var(--panjare-leading-h2, calc(2.25rem * var(--panjare-rem-factor, 1)));
    --_leading-h3: var(--panjare-leading-h3, calc(1.875rem * var(--panjare-rem-factor, 1)));
    --_leading-label: var(--panjare-leading-label, calc(1.625rem * var(--panjare-rem-factor, 1)));
    --_leading-latin-body: var(--panjare-leading-latin-body, calc(1.625rem * var(--panjare-rem-factor, 1)));
    --_leading-latin-display: var(--panjare-leading-latin-display, calc(2.875rem * var(--panjare-rem-factor, 1)));
    --_leading-latin-h1: var(--panjare-leading-latin-h1, calc(2.5rem * var(--panjare-rem-factor, 1)));
    --_leading-latin-h2: var(--panjare-leading-latin-h2, calc(2rem * var(--panjare-rem-factor, 1)));
    --_leading-latin-h3: var(--panjare-leading-latin-h3, calc(1.75rem * var(--panjare-rem-factor, 1)));
    --_leading-latin-label: var(--panjare-leading-latin-label, calc(1.5rem * var(--panjare-rem-factor, 1)));
    --_leading-latin-lead: var(--panjare-leading-latin-lead, calc(1.875rem * var(--panjare-rem-factor, 1)));
    --_leading-latin-small: var(--panjare-leading-latin-small, calc(1.375rem * var(--panjare-rem-factor, 1)));
    --_leading-lead: var(--panjare-leading-lead, calc(2.125rem * var(--panjare-rem-factor, 1)));
    --_leading-small: var(--panjare-leading-small, calc(1.5rem * var(--panjare-rem-factor, 1)));
    --_radius-card: var(--panjare-radius-card, calc(0.625rem * var(--panjare-rem-factor, 1)));
    --_radius-control: var(--panjare-radius-control, calc(0.375rem * var(--panjare-rem-factor, 1)));
    --_radius-full: var(--panjare-radius-full, calc(62.4375rem * var(--panjare-rem-factor, 1)));
    --_radius-small: var(--panjare-radius-small, calc(0.125rem * var(--panjare-rem-factor, 1)));
    --_space-1: var(--panjare-space-1, calc(0.25rem * var(--panjare-rem-factor, 1)));
    --_space-2: var(--panjare-space-2, calc(0.5rem * var(--panjare-rem-factor, 1)));
    --_space-3: var(--panjare-space-3, calc(0.75rem * var(--panjare-rem-factor, 1)));
    --_space-4: var(--panjare-space-4, calc(1rem * var(--panjare-rem-factor, 1)));
    --_space-5: var(--panjare-space-5, calc(1.5rem * var(--panjare-rem-factor, 1)));
    --_space-6: var(--panjare-space-6, calc(2rem * var(--panjare-rem-factor, 1)));
    --_space-7: var(--panjare-space-7, calc(3rem * var(--panjare-rem-factor, 1)));
    --_space-8: var(--panjare-space-8, calc(4rem * var(--panjare-rem-factor, 1)));
    --_type-body: var(--panjare-type-body, calc(1rem * var(--panjare-rem-factor, 1)));
    --_type-display: var(--panjare-type-display, calc(2.125rem * var(--panjare-rem-factor, 1)));
    --_type-h1: var(--panjare-type-h1, calc(1.75rem * var(--panjare-rem-factor, 1)));
    --_type-h2: var(--panjare-type-h2, calc(1.375rem * var(--panjare-rem-factor, 1)));
    --_type-h3: var(--panjare-type-h3, calc(1.125rem * var(--panjare-rem-factor, 1)));
    --_type-label: var(--panjare-type-label, calc(1rem * var(--panjare-rem-factor, 1)));
    --_type-lead: var(--panjare-type-lead, calc(1.125rem * var(--panjare-rem-factor, 1)));
    --_type-small: var(--panjare-type-small, calc(0.875rem * var(--panjare-rem-factor, 1)));
  }
`;
