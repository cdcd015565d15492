import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { alert } from '../icons/generated/alert.ts';
import { verified } from '../icons/generated/verified.ts';

/** What stands around a control. */
export interface FieldFrame {
  /** `label`: over one control · `group`: over several · `beside`: the control draws it itself. */
  readonly labelled: 'label' | 'group' | 'beside';
  readonly label: TemplateResult;
  readonly hint: string;
  readonly origin: string;
  readonly error: string;
  /** Said where nothing is wrong. */
  readonly note: string;
  readonly control: TemplateResult;
}

function renderLabel({ labelled, label }: FieldFrame): TemplateResult | typeof nothing {
  switch (labelled) {
    case 'label':
      return html`<label class="label" part="label" for="control">${label}</label>`;
    case 'group':
      return html`<div class="label" id="label" part="label">${label}</div>`;
    case 'beside':
      return nothing;
  }
}

function renderMessage({ error, note }: FieldFrame): TemplateResult | typeof nothing {
  if (error) return html`${alert()}<span>${error}</span>`;
  return note ? html`<span class="note">${note}</span>` : nothing;
}

/** Label, hint, origin, control and error in one shadow root, as ARIA does not cross its edge. */
export function renderFrame(frame: FieldFrame): TemplateResult {
  const { hint, origin } = frame;
  return html`${renderLabel(frame)}
    ${hint ? html`<div class="hint" id="hint" part="hint">${hint}</div>` : nothing}
    ${
      origin
        ? html`<div class="origin" id="origin" part="origin">${verified()}<span>${origin}</span></div>`
        : nothing
    }
    <div class="control">${frame.control}</div>
    <div class="error" id="error" part="error">${renderMessage(frame)}</div>`;
}
