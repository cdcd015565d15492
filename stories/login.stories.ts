import type { SignInState } from '@panjare/client';
import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { signedInSession, standInClient } from '../packages/elements/src/context/stand-in-client.ts';
import '../packages/elements/src/define/login.ts';

const story = (session: SignInState, device: 'personal' | 'shared' = 'personal'): StoryObj => ({
  render: () => html`<panjare-login .client=${standInClient({ session, device }).client}></panjare-login>`,
});

export default { title: 'Flows/login', component: 'panjare-login' };

const url = 'https://gateway.example/session/start';
const ended = (reason: Extract<SignInState, { state: 'ended' }>['reason']) =>
  story({ state: 'ended', reason });

export const Unknown = story({ state: 'unknown' });
export const SignedOut = story({ state: 'signed-out' });
export const Starting = story({ state: 'starting' });
export const WaitingForPopup = story({ state: 'waiting', mode: 'popup', url });
export const WaitingForRedirect = story({ state: 'waiting', mode: 'redirect', url });
export const PopupBlocked = story({ state: 'blocked', url });
export const SignedIn = story(signedInSession);
export const SignedInOnSharedDevice = story(signedInSession, 'shared');
export const Expiring = story({ ...signedInSession, state: 'expiring', secondsLeft: 105 });
export const EndedBySigningOut = ended('signed-out');
export const EndedByIdling = ended('idle');
export const EndedByTime = ended('absolute');
export const EndedElsewhere = ended('revoked');
export const Cancelled = story({ state: 'cancelled' });
export const WindowClosed = story({ state: 'closed' });
export const Refused = story({ state: 'refused' });
export const LevelNotReached = story({ state: 'level' });
export const CookiesBlocked = story({ state: 'cookies-blocked' });
export const IssuerDown = story({ state: 'issuer-unreachable' });
export const Unreachable = story({ state: 'unreachable' });
/** Near the limit that nothing moves on. */
export const ExpiringForGood = story({
  ...signedInSession,
  state: 'expiring',
  secondsLeft: 250,
  limit: 'absolute',
});
/** Somebody else signed in where one was signed in before, and nobody signed out between them. */
export const AnotherPerson: StoryObj = {
  render: () => {
    const stand = standInClient({ session: signedInSession });
    setTimeout(
      () =>
        stand.setSession({
          ...signedInSession,
          session: { ...signedInSession.session, subject: 'synthetic-2', name: 'آرش نمونه‌ای' },
        }),
      300,
    );
    return html`<panjare-login .client=${stand.client}></panjare-login>`;
  },
};
export const LongName = story({
  ...signedInSession,
  session: { ...signedInSession.session, name: 'سیده‌فاطمه‌زهرا نمونه‌زادهٔ آزمایشی‌نژاد اصفهانی‌الاصل' },
});
