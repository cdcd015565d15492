import type { MandatesRoom } from '@panjare/client';
import type { Mandate } from '@panjare/contract';
import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { standInClient } from '../packages/elements/src/context/stand-in-client.ts';
import type { StandInAnswers } from '../packages/elements/src/context/stand-in-client.ts';
import {
  endedMandate,
  expiredMandate,
  givenMandate,
  heldMandate,
  mandateAnswers,
} from '../packages/elements/src/mandates/mandates.fixtures.ts';
import '../packages/elements/src/define/mandates.ts';
import { press } from './press.ts';

const story = (
  mandates: readonly Mandate[],
  more: StandInAnswers = {},
  room: Partial<MandatesRoom> = {},
): StoryObj => ({
  render: () => {
    const { client } = standInClient({ ...mandateAnswers(mandates, room), ...more });
    return html`<panjare-mandates .client=${client}></panjare-mandates>`;
  },
});
const pressed = (shown: StoryObj, selector: string): StoryObj => ({
  ...shown,
  play: ({ canvasElement }) => press(canvasElement.querySelector('panjare-mandates'), selector),
});

export default { title: 'Flows/mandates', component: 'panjare-mandates' };

export const Shown = story([givenMandate, endedMandate, heldMandate, expiredMandate]);
/** Nothing is ticked in advance. */
export const Giving = pressed(story([]), '[data-give]');
/** An end is asked about; «no» has the focus. */
export const Ending = pressed(story([givenMandate]), '[data-end]');
export const Empty = story([]);
export const LongText = story([
  {
    ...givenMandate,
    holder: 'سیده فاطمه‌زهرا نمونه‌زادهٔ آزمایشی‌پور اصل تبریزی',
    services: [
      'city/building-completion',
      'city/renovation-duty',
      'city/a-service-that-is-no-longer-offered',
    ],
  },
]);
export const Loading = story([], {}, { list: () => new Promise(() => undefined) });
export const SignedOut = story([], { session: { state: 'signed-out' } });
export const Fault = story(
  [],
  {},
  {
    list: () => Promise.reject(Object.assign(new Error('network'), { code: 'network' })),
  },
);
