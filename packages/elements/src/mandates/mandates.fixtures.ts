import type { MandatesRoom } from '@panjare/client';
import type { GatewayMetadata, Mandate, ServiceSummary } from '@panjare/contract';
import type { StandInAnswers } from '../context/stand-in-client.ts';

const commitment = { days: 15, kind: 'working', source: 'example' } as const;
const summary = { fa: '…' };

/** Services of a synthetic city, and one of another operator. */
export const services: ServiceSummary[] = [
  {
    ref: 'city/building-completion',
    version: 3,
    title: { fa: 'پایان‌کار ساختمان', en: 'Building completion certificate' },
    summary,
    agency: 'municipality',
    commitment,
  },
  {
    ref: 'city/renovation-duty',
    version: 1,
    title: { fa: 'مفاصاحساب نوسازی', en: 'Renovation duty clearance' },
    summary,
    agency: 'municipality',
    commitment,
  },
  {
    ref: 'city/resident-parking',
    version: 1,
    title: { fa: 'پروانهٔ پارک ساکنان', en: 'Resident parking permit' },
    summary,
    agency: 'municipality',
    commitment,
    requiredDocuments: ['driving-licence'],
  },
  {
    ref: 'land/land-inquiry',
    version: 1,
    title: { fa: 'استعلام زمین', en: 'Land inquiry' },
    summary,
    agency: 'land',
    commitment,
  },
];

/** One that lasts, given to a synthetic person. */
export const givenMandate: Mandate = {
  id: '0197a5b0-0000-7000-8000-0000000000a1',
  giver: 'نگار نمونه‌ای',
  holder: 'مهران آزمایشی',
  side: 'giver',
  services: ['city/building-completion', 'city/renovation-duty'],
  givenAt: '2026-12-01T08:00:00.000Z',
  until: '2027-03-20T20:29:59.000Z',
  state: 'active',
};

/** One that is held. */
export const heldMandate: Mandate = {
  ...givenMandate,
  id: '0197a5b0-0000-7000-8000-0000000000a2',
  giver: 'لیلا فرضی‌نژاد',
  holder: 'نگار نمونه‌ای',
  side: 'holder',
  services: ['city/renovation-duty'],
};

export const endedMandate: Mandate = {
  ...givenMandate,
  id: '0197a5b0-0000-7000-8000-0000000000a3',
  state: 'ended',
  endedBy: 'holder',
  endedAt: '2026-12-10T08:00:00.000Z',
};

export const expiredMandate: Mandate = {
  ...heldMandate,
  id: '0197a5b0-0000-7000-8000-0000000000a4',
  until: '2026-12-09T20:29:59.000Z',
  state: 'expired',
};

/** What a stand-in client answers where there are these mandates. */
export function mandateAnswers(
  mandates: readonly Mandate[],
  room: Partial<MandatesRoom> = {},
): StandInAnswers {
  const metadata = {
    ecosystems: [{ id: 'city', title: { fa: 'شهر' } }],
    documents: [{ id: 'driving-licence' }],
  } as unknown as GatewayMetadata;
  return {
    rooms: {
      services: { list: () => Promise.resolve({ services, unreachable: [] }) },
      mandates: {
        list: () => Promise.resolve(mandates),
        end: (id) => {
          const ended = mandates.find((mandate) => mandate.id === id) ?? givenMandate;
          return Promise.resolve({
            ...ended,
            state: 'ended',
            endedBy: ended.side,
            endedAt: '2026-12-15T08:00:00.000Z',
          });
        },
        give: (request) =>
          Promise.resolve({
            state: 'given',
            mandate: {
              ...givenMandate,
              id: '0197a5b0-0000-7000-8000-0000000000a9',
              holder: request.name,
              services: request.services,
              until: request.until,
            },
          }),
        ...room,
      },
    },
    metadata,
  };
}
