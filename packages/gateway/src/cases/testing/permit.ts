import type { InquiryPlan, JsonObject, ServiceDefinition } from '@panjare/contract';

function inquiry(id: string, sees: InquiryPlan['sees'], more: Partial<InquiryPlan> = {}): InquiryPlan {
  return {
    id,
    agency: `${id}-agency`,
    sees,
    deadline: { days: 3, kind: 'calendar', source: 'example' },
    silence: 'escalate',
    escalation: [{ afterDays: 1, to: { fa: 'معاون شهردار' } }],
    ...more,
  };
}

/** A service with five inquiries in an order, one of them on a condition and one that silence approves. */
export const permit: ServiceDefinition = {
  ref: 'city/permit',
  version: 1,
  title: { fa: 'پروانهٔ ساخت', en: 'Building permit' },
  summary: { fa: 'برای آزمون.', en: 'For tests.' },
  sheet: { agency: 'final-agency' },
  data: {
    type: 'object',
    properties: {
      code: { type: 'string', title: 'کد نوسازی', pattern: '^\\d{2}-\\d{1,4}$' },
      area: { type: 'number', title: 'زیربنا', minimum: 1 },
      mobile: { type: 'string', title: 'شمارهٔ همراه', format: 'mobile' },
      heritage: { type: 'boolean', title: 'در بافت تاریخی است؟' },
      plan: { type: 'string', title: 'نقشه' },
    },
    required: ['code', 'area', 'mobile', 'heritage'],
    additionalProperties: false,
  },
  pages: [
    {
      id: 'building',
      title: { fa: 'ساختمان' },
      items: [
        ...['/code', '/area', '/mobile', '/heritage'].map((at) => ({ kind: 'field' as const, at })),
        {
          kind: 'field',
          at: '/plan',
          widget: 'file',
          file: { types: ['application/pdf', 'image/png'], maximumBytes: 3_000_000 },
        },
      ],
    },
  ],
  checks: [],
  prefill: [],
  documents: [],
  inquiries: [
    inquiry('engineers', ['/code', '/area', '/plan']),
    inquiry('fire', ['/area']),
    inquiry('heritage', ['/code'], { when: { '===': [{ var: '/heritage' }, true] } }),
    inquiry('post', ['/code'], {
      silence: 'consent',
      deadline: { days: 2, kind: 'calendar', source: 'example' },
    }),
    inquiry('final', 'all', { after: ['engineers', 'fire', 'heritage', 'post'] }),
  ],
  handoffs: [],
  commitment: { days: 12, kind: 'calendar', source: 'example' },
  signIn: { when: 'before-submit' },
  retention: { draftDays: 30, answersDays: 365 },
  consents: [{ id: 'true', text: { fa: 'آنچه نوشته‌ام درست است.' } }],
};

/** Answers of a synthetic applicant. */
export const permitAnswers: JsonObject = {
  code: '12-345',
  area: 120,
  mobile: '09120000000',
  heritage: false,
};
