import { css } from 'lit';

/** One column of 40 em at most; steps in a row where there is room, a list where not. */
export const formStyles = css`
  :host {
    container-type: inline-size;
    max-inline-size: 40em;
  }
  form {
    display: grid;
    gap: var(--_space-2);
  }
  .page-title {
    justify-self: start;
  }
  .page-title:focus {
    outline: none;
  }
  .page-title:focus-visible {
    outline: 2px solid var(--_focus);
  }
  .row {
    display: grid;
    gap: var(--_space-1);
    justify-items: start;
    margin-block-end: var(--_space-2);
  }
  .row > :first-child {
    inline-size: 100%;
  }
  .group,
  .repeat {
    display: grid;
    gap: var(--_space-2);
  }
  legend {
    padding: 0;
    font-size: var(--_type-h3);
    font-weight: 600;
    line-height: var(--_leading-h3);
  }
  .group {
    border-inline-start: 3px solid var(--_border);
    padding-inline-start: var(--_space-4);
  }
  .card {
    padding: var(--_space-3) var(--_space-4) var(--_space-4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-card);
    background: var(--_surface);
  }
  /* A floated legend lies inside the card instead of across its edge. */
  .card > legend {
    float: inline-start;
    inline-size: 100%;
    margin-block-end: var(--_space-2);
  }
  .card > legend + * {
    clear: both;
  }
  .repeat > .card + .card {
    margin-block-start: var(--_space-2);
  }
  /* Bare buttons stand flush with the fields above them. */
  .draft > .button,
  .card > .remove {
    margin-inline-start: calc(-1 * var(--_space-2));
  }
  .repeat > .button {
    justify-self: start;
    margin-block-end: var(--_space-4);
  }
  .repeat-label {
    font-weight: 600;
  }
  .repeat-error,
  .consent-error {
    display: flex;
    gap: var(--_space-2);
    color: var(--_danger-text);
  }
  .consent-error {
    min-block-size: var(--_leading-label);
  }
  .with-icon {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
  }
  .summary a {
    color: var(--_danger-text);
  }
  .note {
    margin-block-end: var(--_space-3);
  }
  .changes h4 {
    margin: 0;
  }
  .changes ul {
    padding-inline-start: var(--_space-5);
    list-style: disc;
  }
  .note p + p,
  .note ul {
    margin-block-start: var(--_space-2);
  }
  .note ul {
    padding-inline-start: var(--_space-5);
    list-style: disc;
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-4);
    counter-reset: step;
  }
  .step {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    min-block-size: 44px;
    padding: 0;
    border: 0;
    border-block-end: 3px solid var(--_border);
    background: none;
    color: var(--_text-muted);
    font: inherit;
    font-size: var(--_type-small);
  }
  button.step {
    border-color: var(--_success-border);
    color: var(--_link);
    cursor: pointer;
  }
  .now .step {
    border-color: var(--_action);
    color: var(--_text);
    font-weight: 600;
  }
  .draft {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1);
    min-block-size: var(--_leading-small);
    color: var(--_text-muted);
  }
  .review {
    padding-block-end: var(--_space-3);
    border-block-end: 1px solid var(--_border);
  }
  .review h4 {
    margin: 0;
  }
  .review-part {
    margin-block: var(--_space-3);
    border-inline-start: 3px solid var(--_border);
    padding-inline-start: var(--_space-3);
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(8em, 1fr) 2fr;
    gap: 0 var(--_space-4);
    padding-block: var(--_space-1);
  }
  dt {
    color: var(--_text-muted);
  }
  dd bdi {
    font-variant-numeric: normal;
  }
  .consents {
    display: grid;
    gap: var(--_space-1);
  }
  .consents legend {
    margin-block-end: var(--_space-2);
  }
  .consent {
    display: flex;
    gap: var(--_space-3);
    min-block-size: 44px;
    align-items: start;
    font-weight: 400;
  }
  .consent input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 3px 0;
    accent-color: var(--_action);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: var(--_space-2);
    border: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  thead th {
    font-weight: 600;
  }
  @container (inline-size < 26em) {
    dl > div {
      grid-template-columns: 1fr;
    }
  }
`;
