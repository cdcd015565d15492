import type { CounterState, SignInState } from '@panjare/client';
import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import {
  deskStand,
  servedSession,
  unservedSession,
  waitingState,
} from '../packages/elements/src/counter/counter.fixtures.ts';
import '../packages/elements/src/define/counter.ts';

const story = (session: SignInState, now?: CounterState): StoryObj => ({
  render: () => {
    const { client } = deskStand(session, now);
    return html`<panjare-counter .client=${client}>
      <p>اینجا فرم و پرونده‌های شهروند است، فقط تا وقتی که به او خدمت می‌دهید.</p>
    </panjare-counter>`;
  },
});

export default { title: 'Flows/counter', component: 'panjare-counter' };

export const SignedOut = story({ state: 'signed-out' });
/** Only operators sign in at a counter. */
export const Refused = story({ state: 'refused' });
export const Free = story(unservedSession);
export const Asking = story(unservedSession, { state: 'asking' });
/** The citizen compares the number with that on their own phone. */
export const Waiting = story(unservedSession, waitingState());
export const WaitingForCode = story(unservedSession, waitingState('code'));
export const WrongCode = story(unservedSession, waitingState('code', true));
export const CitizenRefused = story(unservedSession, { state: 'free', why: 'refused' });
export const Expired = story(unservedSession, { state: 'free', why: 'expired' });
export const Unknown = story(unservedSession, { state: 'free', why: 'unknown' });
export const TooOften = story(unservedSession, { state: 'free', why: 'too-often' });
/** The way out stays in sight, and what stands inside is there. */
export const Serving = story(servedSession);
export const Left = story(unservedSession, { state: 'free', why: 'left' });
export const Offline = story(unservedSession, { state: 'free', why: { fault: 'network' } });
