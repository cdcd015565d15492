import { PanjareError } from '@panjare/client';
import type { DevicePlace, FaultCode, SubmissionMemory } from '@panjare/client';
import type { Draft, JsonObject, ServiceDefinition } from '@panjare/contract';
import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { standInClient } from '../packages/elements/src/context/stand-in-client.ts';
import type { StandInAnswers } from '../packages/elements/src/context/stand-in-client.ts';
import '../packages/elements/src/define/form.ts';
import { completionDefinition } from '../packages/elements/src/form/form.fixtures.ts';
import { midwayCase } from '../packages/elements/src/status/status.fixtures.ts';
import { press } from './press.ts';

const filled: JsonObject = {
  renovationCode: '12-345-6',
  floorArea: 1250,
  finishedOn: '2026-09-23',
  owners: [
    { nationalId: '0013542419', share: 4 },
    { nationalId: '0013542419', share: 2 },
  ],
  hasViolations: false,
};

function draft(page: string, answers: JsonObject = filled): Draft {
  return {
    id: '0197a5b0-0000-7000-8000-000000000002',
    service: completionDefinition.ref,
    version: 1,
    answers,
    page,
    revision: 3,
    savedAt: '2026-12-15T10:35:00.000Z',
    expiresAt: '2027-01-15T10:35:00.000Z',
  };
}

const draw = (answers: StandInAnswers, definition: ServiceDefinition = completionDefinition) =>
  html`<panjare-form
    .client=${standInClient({ definition, ...answers }).client}
    service=${definition.ref}
    address="none"
  ></panjare-form>`;
const story = (answers: StandInAnswers = {}, definition?: ServiceDefinition): StoryObj => ({
  render: () => draw(answers, definition),
});

/** Presses one thing after the other, as a person would, in any language. */
function pressed(answers: StandInAnswers, ...wanted: string[]): StoryObj {
  return {
    render: () => draw(answers),
    play: async ({ canvasElement }) => {
      for (const one of wanted) await press(canvasElement.querySelector('panjare-form'), one);
    },
  };
}
const never = () => new Promise<never>(() => undefined);
const fail = (code: FaultCode) => () => Promise.reject(new PanjareError(code));
/** A device that keeps what it is given, or is full; with what it knows of a submission. */
function device(keeps: boolean, sending?: SubmissionMemory) {
  const copy = sending && { service: completionDefinition.ref, version: 1, at: '', sending };
  const place: DevicePlace = {
    read: () => copy,
    left: [],
    keep: () => Promise.resolve(keeps),
    close: () => Promise.resolve(),
  };
  return { drafts: { onDevice: () => Promise.resolve(place) } };
}
const atReview: StandInAnswers = { drafts: [draft('violations')] };
const next = 'form > .actions > .button';
const consent = 'input[data-consent]';
const submit = '.column > .actions > .button';
const removeSecond = '.card:nth-child(2) .remove';
const send = [next, consent, submit];

/** A version on: the floor area is measured otherwise, and the day of completion is not asked any more. */
const newerDefinition: ServiceDefinition = {
  ...completionDefinition,
  version: 2,
  pages: completionDefinition.pages.map((page) => ({
    ...page,
    items: page.items
      .filter((item) => item.kind !== 'field' || item.at !== '/finishedOn')
      .map((item) =>
        item.kind === 'field' && item.at === '/floorArea'
          ? { ...item, hint: { fa: 'با مشاعات', en: 'With the shared parts' } }
          : item,
      ),
  })),
};

/** A group, a list in a note, and a register's value to be confirmed: all that a page may hold besides fields and rows. */
const groupedDefinition: ServiceDefinition = {
  ...completionDefinition,
  data: {
    type: 'object',
    required: ['renovationCode', 'mainPlate'],
    properties: {
      renovationCode: { type: 'string', title: 'کد نوسازی', pattern: '^\\d{2}-\\d{1,4}-\\d{1,4}$' },
      mainPlate: { type: 'integer', title: 'پلاک اصلی' },
      subPlate: { type: 'integer', title: 'پلاک فرعی' },
      visit: { type: 'string', format: 'date', title: 'روز بازدید' },
    },
  },
  pages: [
    {
      id: 'property',
      title: { fa: 'ملک', en: 'Property' },
      items: [
        { kind: 'field', at: '/renovationCode', label: { fa: 'کد نوسازی', en: 'Renovation code' } },
        {
          kind: 'group',
          legend: { fa: 'پلاک ثبتی', en: 'Registered plate' },
          items: [
            {
              kind: 'field',
              at: '/mainPlate',
              label: { fa: 'پلاک اصلی', en: 'Main plate' },
              hint: { fa: 'روی سند، پیش از نشانهٔ /', en: 'On the deed, before the /' },
            },
            { kind: 'field', at: '/subPlate', label: { fa: 'پلاک فرعی', en: 'Sub-plate' } },
          ],
        },
        {
          kind: 'note',
          text: {
            fa: 'روز بازدید این‌ها را همراه داشته باشید:\n\n- کارت ملی\n- پروانهٔ ساختمان',
            en: 'Have these with you on the day of the visit:\n\n- National card\n- Building permit',
          },
        },
        { kind: 'field', at: '/visit', label: { fa: 'روز بازدید', en: 'Day of the visit' } },
      ],
    },
  ],
  checks: [],
  prefill: [{ to: '/renovationCode', from: 'municipality.renovationCode', policy: 'confirm' }],
};

export default { title: 'Flows/form', component: 'panjare-form' };

export const FirstPage = story();
export const Filled = story({ drafts: [draft('property')] });
export const Rows = story({ drafts: [draft('owners')] });
export const Condition = story({ drafts: [draft('violations', { ...filled, hasViolations: true })] });
export const WithErrors = pressed({}, next);
export const Review = pressed(atReview, next);
export const ConsentMissing = pressed(atReview, next, submit);
export const Sending = pressed({ ...atReview, rooms: { cases: { submit: never } } }, ...send);
export const SendingFailed = pressed(
  { ...atReview, rooms: { cases: { submit: fail('origin-refused') } } },
  ...send,
);
/** Nothing is kept on this device: the page must stay. */
export const Queued = pressed({ ...atReview, rooms: { cases: { submit: fail('network') } } }, ...send);
export const QueuedOnDevice = pressed(
  { ...atReview, rooms: { ...device(true), cases: { submit: fail('network') } } },
  ...send,
);
export const QueuedGatewaySilent = pressed(
  { ...atReview, rooms: { ...device(true), cases: { submit: fail('over-capacity') } } },
  ...send,
);
export const QueuedSignedOut = pressed(
  {
    ...atReview,
    rooms: { ...device(true), cases: { submit: () => Promise.resolve({ state: 'signed-out' }) } },
  },
  ...send,
);
/** What was called off had arrived: no second case is made, and the citizen is told what was not sent. */
export const ArrivedBefore = pressed(
  {
    ...atReview,
    rooms: {
      ...device(true, {
        key: 'key',
        unheard: [
          {
            answers: {},
            terms: {
              version: 1,
              shown: { service: completionDefinition.ref, version: 1, locale: 'fa', texts: '' },
            },
          },
        ],
      }),
      cases: {
        submit: (_ref, answers) =>
          Object.keys(answers).length > 0
            ? Promise.reject(new PanjareError('key-reused'))
            : Promise.resolve({ state: 'accepted', case: midwayCase, receipt: { jws: '' } }),
      },
    },
  },
  ...send,
);
export const ServiceChangedMeanwhile = pressed(
  {
    ...atReview,
    rooms: {
      services: {
        read: (_ref, { version } = {}) =>
          Promise.resolve(version === 2 ? newerDefinition : completionDefinition),
      },
      cases: { submit: () => Promise.resolve({ state: 'conflict', currentVersion: 2 }) },
    },
  },
  ...send,
);
export const Accepted = pressed(
  {
    ...atReview,
    rooms: {
      cases: { submit: () => Promise.resolve({ state: 'accepted', case: midwayCase, receipt: { jws: '' } }) },
    },
  },
  ...send,
);
export const Prefilled = story({
  drafts: [draft('owners', { ...filled, owners: [{ share: 6 }] })],
  prefill: {
    facts: [
      {
        to: '/owners/0/nationalId',
        value: '0013542419',
        policy: 'locked',
        provenance: {
          source: 'civil',
          kind: 'register',
          fact: 'nationalId',
          readAt: '2026-12-15T10:00:00.000Z',
        },
      },
    ],
    unreachable: [],
  },
});
export const Grouped = story(
  {
    prefill: {
      facts: [
        {
          to: '/renovationCode',
          value: '12-345-6',
          policy: 'confirm',
          provenance: {
            source: 'municipality',
            kind: 'register',
            fact: 'renovationCode',
            readAt: '2026-12-15T10:00:00.000Z',
            correctAt: 'https://register.example/',
          },
        },
      ],
      unreachable: [],
    },
  },
  groupedDefinition,
);
export const RegisterSilent = story({ prefill: { facts: [], unreachable: ['civil'] } });
/** The session ends in mid-form: same page, same answers, and the way back in. */
export const SessionEnded: StoryObj = {
  render: () => {
    const { client, setSession } = standInClient({
      definition: completionDefinition,
      drafts: [draft('owners')],
    });
    setTimeout(() => setSession({ state: 'ended', reason: 'idle' }), 300);
    return html`<panjare-form .client=${client} service=${completionDefinition.ref}></panjare-form>`;
  },
};
export const SignInFirst = story({ session: { state: 'signed-out' }, device: 'shared' });
export const Conflict = pressed(
  {
    drafts: [draft('owners')],
    rooms: {
      drafts: {
        save: () =>
          Promise.resolve({
            state: 'conflict',
            theirs: { ...draft('owners', { ...filled, floorArea: 990 }), revision: 9 },
          }),
      },
    },
  },
  removeSecond,
);
export const NotSaved = pressed(
  { drafts: [draft('owners')], rooms: { drafts: { save: fail('network') } } },
  removeSecond,
);
export const KeptOnDevice = pressed(
  { drafts: [draft('owners')], rooms: { drafts: { ...device(true).drafts, save: fail('network') } } },
  removeSecond,
);
/** The device is full as well. */
export const KeptNowhere = pressed(
  { drafts: [draft('owners')], rooms: { drafts: { ...device(false).drafts, save: fail('network') } } },
  removeSecond,
);
/** The draft was deleted or has expired: nothing is saved before the person says so. */
export const DraftGone = pressed(
  {
    drafts: [draft('owners')],
    rooms: { drafts: { save: () => Promise.resolve({ state: 'gone' }) } },
  },
  removeSecond,
);
export const Loading = story({ rooms: { services: { read: never } } });
export const Fault = story({ rooms: { services: { read: fail('network') } } });
export const BrokenDefinition = story({}, { ...completionDefinition, pages: [] });
export const Elsewhere = story(
  {},
  { ...completionDefinition, elsewhere: { url: 'https://service.example/' } },
);
export const HostileHost: StoryObj = {
  render: () =>
    html`<div style="all: initial; display: block; font-size: 62.5%; direction: rtl">${draw({})}</div>`,
};
