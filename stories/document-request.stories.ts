import type { AskingState } from '@panjare/client';
import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { standInClient } from '../packages/elements/src/context/stand-in-client.ts';
import type { StandInAnswers } from '../packages/elements/src/context/stand-in-client.ts';
import '../packages/elements/src/define/document-request.ts';
import '../packages/elements/src/define/form.ts';
import {
  askingInHand,
  askingStates,
  parkingMetadata,
  parkingService,
} from '../packages/elements/src/document-request/document-request.fixtures.ts';
import { heldMandate } from '../packages/elements/src/mandates/mandates.fixtures.ts';
import { press, seen } from './press.ts';

const clientOf = (answers: StandInAnswers = {}) => ({
  ...standInClient({ definition: parkingService, ...answers }).client,
  metadata: () => Promise.resolve(parkingMetadata),
});
const draw = (state: AskingState, answers: StandInAnswers = {}, document = 'driving-licence') =>
  html`<panjare-document-request
    .client=${clientOf(answers)}
    .asking=${askingInHand(state).asking}
    service="city/resident-parking"
    document=${document}
  ></panjare-document-request>`;
const inState = (state: () => AskingState): StoryObj => ({ render: () => draw(state()) });
const fail = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));
const [licence] = parkingService.documents;
const long = {
  ...parkingService,
  documents: licence
    ? [
        {
          ...licence,
          why: {
            fa: 'چون پروانهٔ پارک در محدودهٔ طرح ترافیک تنها به راننده‌ای داده می‌شود که گواهینامه‌اش معتبر است و در همان محله خانه دارد و تا پایان سال پروانهٔ دیگری به نام او داده نشده است.',
          },
        },
      ]
    : [],
};

export default { title: 'Flows/document-request', component: 'panjare-document-request' };

export const Asked = inState(askingStates.idle);
export const Optional: StoryObj = { render: () => draw({ state: 'idle' }, {}, 'national-card') };
export const SignedOut: StoryObj = {
  render: () => draw({ state: 'idle' }, { session: { state: 'signed-out' } }),
};
export const Starting = inState(askingStates.starting);
export const OnThisDevice = inState(askingStates.waitingSame);
/** A wallet that is an app of its own opens by its scheme. */
export const OnThisDeviceByScheme: StoryObj = {
  render: () => draw({ ...askingStates.waitingSame(), walletUrl: 'openid4vp://?client_id=x509_hash%3Ax' }),
};
/** Nothing opened for eight seconds: what to do without a wallet. */
export const WalletMissing: StoryObj = {
  ...inState(askingStates.waitingSame),
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('panjare-document-request');
    const link = await seen<HTMLAnchorElement>(element, 'a[data-main]');
    link.addEventListener('click', (event) => event.preventDefault(), { once: true });
    link.click();
    for (let left = 120; left > 0 && !element?.shadowRoot?.querySelector('.hint'); left -= 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    await seen(element, '.hint');
  },
};
export const OnAnotherDevice: StoryObj = {
  ...inState(askingStates.waitingOther),
  play: async ({ canvasElement }) => {
    await seen(canvasElement.querySelector('panjare-document-request'), '.qr-code');
  },
};
export const Opened = inState(askingStates.opened);
export const PresentedHere = inState(askingStates.presentedSame);
export const PresentedThere = inState(askingStates.presentedOther);
export const CodeChecking: StoryObj = {
  render: () => draw({ ...askingStates.presentedOther(), code: 'checking' }),
};
export const CodeWrong = inState(askingStates.codeWrong);
export const CodeUnsent: StoryObj = {
  render: () => draw({ ...askingStates.presentedOther(), code: 'unsent' }),
};
export const CodeIncomplete: StoryObj = {
  ...inState(askingStates.presentedOther),
  play: ({ canvasElement }) => press(canvasElement.querySelector('panjare-document-request'), 'form .button'),
};
export const Verified = inState(askingStates.verified);
export const Refused = inState(askingStates.refused);
export const Expired = inState(askingStates.expired);
export const Revoked = inState(askingStates.revoked);
export const OtherPersons: StoryObj = {
  render: () => draw({ state: 'rejected', device: 'other', reason: 'holder' }),
};
export const Forged: StoryObj = {
  render: () => draw({ state: 'rejected', device: 'other', reason: 'signature' }),
};
export const StatusUnreachable: StoryObj = {
  render: () => draw({ state: 'rejected', device: 'other', reason: 'status-unreachable' }),
};
export const Unreachable = inState(askingStates.unreachable);
export const NotBegun = inState(askingStates.notBegun);
export const NobodysDocument = inState(askingStates.failed);
export const SessionEnded = inState(askingStates.signedOut);
export const LongText: StoryObj = { render: () => draw({ state: 'idle' }, { definition: long }) };
export const Fault: StoryObj = {
  render: () => draw({ state: 'idle' }, { rooms: { services: { read: fail('network') } } }),
};
/** A form whose service asks for documents shows them before the answers that they fill. */
export const InForm: StoryObj = {
  render: () =>
    html`<panjare-form
      .client=${clientOf({
        rooms: { documents: { ask: () => askingInHand(askingStates.idle()).asking } },
      })}
      service="city/resident-parking"
      address="none"
    ></panjare-form>`,
};
export const InFormVerified: StoryObj = {
  render: () =>
    html`<panjare-form
      .client=${clientOf({
        rooms: {
          documents: {
            ask: ({ document }) =>
              askingInHand(document === 'driving-licence' ? askingStates.verified() : { state: 'idle' })
                .asking,
          },
        },
      })}
      service="city/resident-parking"
      address="none"
    ></panjare-form>`,
};
/** A document speaks for its owner: by a mandate none can be shown, and that is said first. */
export const InFormByMandate: StoryObj = {
  render: () =>
    html`<panjare-form
      .client=${clientOf({ rooms: { mandates: { list: () => Promise.resolve([heldMandate]) } } })}
      service="city/resident-parking"
      mandate=${heldMandate.id}
      address="none"
    ></panjare-form>`,
};
