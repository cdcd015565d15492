import type { CaseHandoff, GatewayMetadata } from '@panjare/contract';
import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { standInClient } from '../packages/elements/src/context/stand-in-client.ts';
import type { StandInAnswers } from '../packages/elements/src/context/stand-in-client.ts';
import '../packages/elements/src/define/handoff.ts';
import {
  caseInHandoff,
  handoffService,
  landPlan,
} from '../packages/elements/src/handoff/handoff.fixtures.ts';
import { midwayCase } from '../packages/elements/src/status/status.fixtures.ts';
import { press } from './press.ts';

/** The gateway knows the agency by its name. */
const metadata = () =>
  Promise.resolve({
    agencies: [
      { id: landPlan.agency, title: { fa: 'سازمان زمین و مسکن', en: 'Land and Housing Organisation' } },
    ],
  } as Partial<GatewayMetadata> as GatewayMetadata);
const story = (answers: StandInAnswers): StoryObj => ({
  render: () => {
    const { client } = standInClient({ definition: handoffService(), ...answers });
    return html`<panjare-handoff .client=${{ ...client, metadata }}></panjare-handoff>`;
  },
});
const inState = (state: CaseHandoff['state']): StoryObj => story({ case: caseInHandoff(state) });
const fail = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));
const longPlan = {
  ...landPlan,
  clock: 'runs' as const,
  why: {
    fa: 'چون ملک در محدودهٔ واگذاری‌های پیشین سازمان است و انتقال آن پیش از تأیید قرارداد واگذاری، پرداخت حق انتقال و نبود معارض در ثبت ممکن نیست.',
  },
};

export default { title: 'Flows/handoff', component: 'panjare-handoff' };

export const BeforeOffer = story({ case: midwayCase });
export const Offered = inState('offered');
export const Redeemed = inState('redeemed');
export const Accepted = inState('accepted');
export const Declined = inState('declined');
export const Expired = inState('expired');
export const Returned = inState('returned');
export const ClockRunsLongText = story({ case: midwayCase, definition: handoffService(longPlan) });
/** The gateway does not answer the offer, and the page stays. */
export const OfferLost: StoryObj = {
  ...story({ case: midwayCase, rooms: { handoffs: { offer: fail('network') } } }),
  play: ({ canvasElement }) => press(canvasElement.querySelector('panjare-handoff'), '.button'),
};
export const Fault = story({ rooms: { cases: { list: fail('upstream-unreachable') } } });
