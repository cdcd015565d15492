import type { Consent } from '@panjare/contract';
import { html } from '../http/markup.ts';
import type { Markup } from '../http/markup.ts';
import type { Words } from './words.ts';

/** What the citizen declares on sending; each is ticked by hand. */
export function renderConsents(
  words: Words,
  consents: readonly Consent[],
  ticked: readonly string[],
  missing: readonly string[],
): Markup | false {
  if (consents.length === 0) return false;
  return html`<fieldset class="box">
    <legend>${words.say('consents')}</legend>
    ${consents.map(({ id, text }) => {
      const isMissing = missing.includes(id);
      return html`<div ${isMissing && html`class="wrong"`}>
        <label class="choice"
          ><input
            type="checkbox"
            id="consent-${id}"
            name="consent:${id}"
            value="yes"
            ${ticked.includes(id) && html`checked`}
            ${isMissing && html`aria-invalid="true" aria-describedby="consent-${id}-error"`}
          /><span>${words.pick(text)}</span></label
        >
        ${isMissing && html`<p class="error" id="consent-${id}-error">${words.say('consent-missing')}</p>`}
      </div>`;
    })}
  </fieldset>`;
}
