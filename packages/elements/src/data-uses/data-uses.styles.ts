import { css } from 'lit';
import * as color from '../theme/generated/colors.ts';
import * as size from '../theme/generated/measures.ts';

/** A day's rows beside a rail of times; under 30 em the time stands above its sentence. */
export const dataUsesStyles = css`
  :host {
    container-type: inline-size;
  }
  /* Rules end where the longest line of words does. */
  .day {
    max-inline-size: 46em;
    display: grid;
    gap: ${size.space2};
  }
  .day h3 {
    font-size: ${size.typeLabel};
    line-height: ${size.leadingLabel};
  }
  .uses {
    border-block-start: 1px solid ${color.border};
  }
  .use {
    display: grid;
    grid-template-columns: 4.5em minmax(0, 1fr);
    gap: ${size.space1} ${size.space3};
    padding-block: ${size.space3};
    border-block-end: 1px solid ${color.border};
  }
  .use:focus {
    outline: none;
  }
  .use:focus-visible {
    outline: 3px solid ${color.focus};
    outline-offset: 2px;
  }
  time {
    color: ${color.textMuted};
  }
  .said bdi {
    white-space: nowrap;
  }
  .said {
    display: grid;
    gap: ${size.space1};
  }
  summary {
    inline-size: fit-content;
    /* As tall as a finger. */
    padding-block: 6px;
    color: ${color.action};
    font-size: ${size.typeSmall};
    line-height: ${size.leadingSmall};
    cursor: pointer;
  }
  summary:hover {
    text-decoration: underline;
  }
  .correction {
    display: grid;
    gap: ${size.space2};
    padding: ${size.space3} ${size.space4};
    border-inline-start: 3px solid ${color.borderControl};
  }
  .filter {
    display: grid;
    gap: 6px;
    max-inline-size: 40em;
  }
  .filter span {
    font-weight: 600;
  }
  @container (inline-size < 30em) {
    .use {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media print {
    p:has(> .button),
    .filter,
    details {
      display: none;
    }
    .use,
    .day h3 {
      break-inside: avoid;
    }
    .day h3 {
      break-after: avoid;
    }
  }
`;
