import type { ServiceDefinition } from '@panjare/contract';

/** A small service for the gateway's own tests. */
export const testService: ServiceDefinition = {
  ref: 'city/lamp-repair',
  version: 1,
  title: { fa: 'تعمیر چراغ خیابان', en: 'Street lamp repair' },
  summary: { fa: 'خاموشی چراغ را خبر دهید.', en: 'Report a lamp that is out.' },
  sheet: { agency: 'municipality', code: '1303211810' },
  data: {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    properties: {
      name: { type: 'string', title: 'نام' },
      birthDate: { type: 'string', title: 'تاریخ تولد' },
      postalCode: { type: 'string', title: 'کدپستی' },
      lamps: { type: 'integer', title: 'شمار چراغ‌ها', minimum: 1 },
    },
    required: ['name', 'lamps'],
    additionalProperties: false,
  },
  pages: [
    {
      id: 'lamp',
      title: { fa: 'چراغ', en: 'Lamp' },
      items: [
        { kind: 'field', at: '/name' },
        { kind: 'field', at: '/birthDate' },
        { kind: 'field', at: '/postalCode' },
        { kind: 'field', at: '/lamps' },
      ],
    },
  ],
  checks: [],
  prefill: [
    { to: '/name', from: 'civil.givenName', policy: 'editable' },
    { to: '/birthDate', from: 'civil.birthDate', policy: 'locked' },
    { to: '/postalCode', from: 'postal.postalCode', policy: 'confirm' },
  ],
  documents: [],
  inquiries: [],
  handoffs: [],
  commitment: { days: 5, kind: 'calendar', source: 'example' },
  signIn: { when: 'before-submit' },
  retention: { draftDays: 30, answersDays: 365 },
};
