import type { CaseHandoff } from '@panjare/contract';
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

const story = (answers: StandInAnswers): StoryObj => ({
  render: () => {
    const { client } = standInClient({ definition: handoffService(), ...answers });
    return html`<panjare-handoff .client=${client}></panjare-handoff>`;
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
/** Press the button: the gateway does not answer, and the page stays. */
export const OfferLost = story({ case: midwayCase, rooms: { handoffs: { offer: fail('network') } } });
export const Fault = story({ rooms: { cases: { list: fail('upstream-unreachable') } } });
