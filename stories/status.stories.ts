import type { Case } from '@panjare/contract';
import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { standInClient } from '../packages/elements/src/context/stand-in-client.ts';
import type { StandInAnswers } from '../packages/elements/src/context/stand-in-client.ts';
import '../packages/elements/src/define/status.ts';
import {
  askingCase,
  grantedCase,
  lateCase,
  midwayCase,
  refusedCase,
  representedCase,
} from '../packages/elements/src/status/status.fixtures.ts';
import { press } from './press.ts';

const draw = (answers: StandInAnswers, id?: string) =>
  html`<panjare-status .client=${standInClient(answers).client} case=${ifDefined(id)}></panjare-status>`;
const story = (answers: StandInAnswers): StoryObj => ({ render: () => draw(answers) });
/** A case that is over is shown where the page names it. */
const named = (held: Case): StoryObj => ({ render: () => draw({ case: held }, held.id) });
const never = () => new Promise<never>(() => undefined);
const fail = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

const longCase: Case = {
  ...midwayCase,
  title: { fa: 'تغییر کاربری ملک مزروعی به مسکونی با حفظ حقابهٔ قنات و راه دسترسی همسایگان' },
  inquiries: midwayCase.inquiries.map((inquiry) => ({
    ...inquiry,
    title: { fa: `${inquiry.title.fa} و منابع طبیعی و آبخیزداری استان` },
  })),
};

export default { title: 'Flows/status', component: 'panjare-status' };

export const Midway = story({ case: midwayCase });
export const WaitingForYou = story({ case: askingCase });
/** By a mandate, and at a counter: everybody who took part is named. */
export const Represented = story({ case: representedCase });
export const Late = story({ case: lateCase });
export const Refused = story({ case: refusedCase });
export const Granted = story({ case: grantedCase });
export const Received = story({ case: { ...midwayCase, state: 'received', inquiries: [] } });
/** Several agencies said something; the decision's own words are not said twice. */
export const AgenciesSaid = story({
  case: {
    ...refusedCase,
    inquiries: refusedCase.inquiries.map((one) =>
      one.id === 'water'
        ? { ...one, reason: { fa: 'انشعاب برقرار است.', en: 'The supply is connected.' } }
        : one,
    ),
  },
});
/** Asked once more before a request is taken back. */
export const Withdrawing: StoryObj = {
  ...story({ case: midwayCase }),
  play: ({ canvasElement }) => press(canvasElement.querySelector('panjare-status'), '.withdraw summary'),
};
export const Appealed = story({ case: { ...refusedCase, state: 'appealed' } });
export const Closed = named({ ...grantedCase, state: 'closed' });
export const Withdrawn = named({
  ...midwayCase,
  state: 'withdrawn',
  inquiries: midwayCase.inquiries.map((one) =>
    one.state === 'answered' ? one : { ...one, state: 'cancelled' as const },
  ),
});
export const LongText = story({ case: longCase });
export const Loading = story({ rooms: { cases: { list: never } } });
export const Empty = story({});
export const SignedOut = story({ session: { state: 'signed-out' } });
export const Fault = story({ rooms: { cases: { list: fail('upstream-unreachable') } } });
/** The last picture known, while the gateway cannot be reached. */
export const Offline = story({
  case: midwayCase,
  rooms: {
    cases: {
      watch: () => ({ [Symbol.asyncIterator]: () => ({ next: fail('network') }) }),
    },
  },
});
/** The answer to what is asked does not arrive, and what was written stays. */
export const ReplyLost: StoryObj = {
  ...story({ case: askingCase, rooms: { cases: { reply: fail('network') } } }),
  play: async ({ canvasElement }) => {
    const status = canvasElement.querySelector('panjare-status');
    await press(status, 'textarea');
    const box = status?.shadowRoot?.querySelector('textarea');
    if (box) box.value = 'از خیابان آزادی، کوچهٔ سوم';
    await press(status, 'form .button');
  },
};
/** A page that resets everything. */
export const HostileHost: StoryObj = {
  render: () =>
    html`<div style="all: initial; display: block; font-size: 62.5%; direction: rtl">
      ${draw({ case: midwayCase })}
    </div>`,
};
