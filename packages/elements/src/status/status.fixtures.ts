import type { Case, Clock, Inquiry, InquiryState, Text } from '@panjare/contract';

const AS_OF = '2026-12-08T08:00:00.000Z';

function clock(dueAt: string, committedDays: number, spentDays: number): Clock {
  return { startedAt: '2026-11-29T06:00:00.000Z', dueAt, pausedDays: 0, committedDays, spentDays };
}

function inquiry(id: string, title: Text, state: InquiryState, rest: Partial<Inquiry> = {}): Inquiry {
  return { id, agency: id, title, state, after: [], ...rest };
}

/** A synthetic case in the middle of its way: two have answered, one works on it, one waits for its turn. */
export const midwayCase: Case = {
  id: '0197a5b0-7c3e-7a2b-8f00-000000000001',
  service: 'city/land-use-change',
  version: 1,
  title: { fa: 'تغییر کاربری ملک', en: 'Change of land use' },
  trackingCode: 'PJ-4K7T-88Q1',
  state: 'in-progress',
  parties: [{ role: 'applicant', subject: 'synthetic-1', name: 'نگار نمونه‌ای' }],
  holder: 'land',
  clock: clock('2026-12-20T20:29:59.000Z', 16, 7),
  inquiries: [
    inquiry('municipality', { fa: 'شهرداری', en: 'Municipality' }, 'answered', { answer: 'approved' }),
    inquiry('water', { fa: 'آب و فاضلاب', en: 'Water' }, 'answered', { answer: 'approved' }),
    inquiry('land', { fa: 'سازمان زمین', en: 'Land organisation' }, 'open', {
      clock: clock('2026-12-15T20:29:59.000Z', 9, 5),
    }),
    inquiry('verdict', { fa: 'صدور رأی', en: 'Verdict' }, 'planned', { after: ['land'] }),
  ],
  position: 7,
  asOf: AS_OF,
};

/** Sent in at a counter, by the holder of a mandate. */
export const representedCase: Case = {
  ...midwayCase,
  parties: [
    { role: 'applicant', subject: 'synthetic-1', name: 'نگار نمونه‌ای' },
    {
      role: 'representative',
      subject: 'synthetic-2',
      name: 'سهند نمونه‌ای',
      onBehalfOf: 'synthetic-1',
      mandate: '0197a5b0-0000-7000-8000-000000000003',
    },
    { role: 'operator', subject: 'synthetic-3', name: 'آیلین نمونه‌ای' },
  ],
};

/** The clock stands still until the citizen answers. */
export const askingCase: Case = {
  ...midwayCase,
  state: 'needs-you',
  clock: { ...midwayCase.clock, pausedSince: '2026-12-06T08:00:00.000Z', pausedDays: 2 },
  inquiries: midwayCase.inquiries.map((one) => (one.id === 'land' ? { ...one, state: 'asked' } : one)),
  ask: {
    inquiry: 'land',
    agency: 'land',
    message: {
      fa: 'نشانی دقیق راه دسترسی را بنویسید؛ در نقشه خوانا نیست.',
      en: 'Write the exact access road; the map does not show it.',
    },
    items: [{ id: 'road', label: { fa: 'راه دسترسی', en: 'Access road' }, kind: 'text' }],
    askedAt: '2026-12-06T08:00:00.000Z',
  },
};

/** One agency is past its deadline. */
export const lateCase: Case = {
  ...midwayCase,
  inquiries: midwayCase.inquiries.map((one) =>
    one.id === 'land'
      ? {
          ...one,
          clock: clock('2026-12-06T20:29:59.000Z', 3, 5),
          escalatedTo: { fa: 'دفتر بازرسی استانداری', en: 'the governor’s inspectorate' },
        }
      : one,
  ),
};

/** Decided, and refused. */
export const refusedCase: Case = {
  ...midwayCase,
  state: 'decided',
  inquiries: midwayCase.inquiries.map((one) =>
    one.id === 'land'
      ? {
          ...one,
          state: 'answered',
          answer: 'refused',
          reason: { fa: 'ملک در حریم راه است.', en: 'The land lies in a road reserve.' },
        }
      : { ...one, state: one.state === 'planned' ? 'cancelled' : one.state },
  ),
  outcome: {
    kind: 'refused',
    reason: { fa: 'ملک در حریم راه است و کاربری آن عوض نمی‌شود.', en: 'The land lies in a road reserve.' },
    basis: {
      fa: 'نمونه: مادهٔ ۱۷ آیین‌نامهٔ حریم راه‌ها',
      en: 'Example: article 17 of the road reserve rules',
    },
    appeal: {
      until: '2026-12-28T20:29:59.000Z',
      how: {
        fa: 'بنویسید چرا حریم درست اندازه گرفته نشده است.',
        en: 'Write why the reserve was measured wrongly.',
      },
    },
    decidedAt: '2026-12-08T07:30:00.000Z',
  },
};

/** Decided, and granted. */
export const grantedCase: Case = {
  ...midwayCase,
  state: 'decided',
  inquiries: midwayCase.inquiries.map((one) => ({ ...one, state: 'answered', answer: 'approved' })),
  outcome: {
    kind: 'granted',
    reason: { fa: 'کاربری ملک به مسکونی تغییر کرد.', en: 'The land may now be used for housing.' },
    decidedAt: '2026-12-08T07:30:00.000Z',
  },
};
