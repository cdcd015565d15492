import type { Case, Instant } from '@panjare/contract';
import { tehranTime } from '@panjare/persian';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { instantText } from '../localize/instant-text.ts';
import { msg, str } from '../localize/localize.ts';

/**
 * The deadline of a case by both clocks, where the device keeps another time than Tehran: a day there may have begun
 * here already, or be over. Nothing at home, and nothing where no time runs.
 */
export function renderZones({ state, clock }: Case): TemplateResult | typeof nothing {
  const runs = state === 'received' || state === 'in-progress' || state === 'appealed';
  const here = runs && !clock.pausedSince ? inDeviceTime(clock.dueAt) : undefined;
  if (here === undefined) return nothing;
  return html`<p class="zones small muted">
    ${msg(str`مهلت به وقت تهران: ${instantText(clock.dueAt, 'long')}`)}<br />
    ${msg(str`به وقت دستگاه شما: ${instantText(here, 'long')}`)}
  </p>`;
}

/**
 * The instant that reads in Tehran as `instant` does on this device; `undefined` where both read the same. `offset`: the
 * device's minutes ahead of UTC at an instant in milliseconds.
 */
export function inDeviceTime(instant: Instant, offset = deviceOffset): Instant | undefined {
  const at = Date.parse(instant);
  const { dayNumber, secondOfDay } = tehranTime(instant);
  const tehran = (dayNumber * 86_400 + secondOfDay) * 1000 - Math.floor(at / 1000) * 1000;
  const shift = offset(at) * 60_000 - tehran;
  return shift === 0 ? undefined : new Date(at + shift).toISOString();
}

function deviceOffset(at: number): number {
  return -new Date(at).getTimezoneOffset();
}
