import type { ServiceDefinition, Text } from '@panjare/contract';
import { testService } from './test-service.ts';

/** Text that would be markup wherever it is not escaped. */
export const hostile = `"><script>alert(1)</script><img src=x onerror='alert(2)'>`;

function nasty(text: string): Text {
  return { fa: `${text} ${hostile}`, en: `${text} ${hostile}` };
}

/** A service with every kind of item, whose author tries to bring markup in wherever words may stand. */
export const plainService: ServiceDefinition = {
  ...testService,
  ref: 'city/plain-trial',
  title: nasty('آزمون'),
  summary: nasty('خلاصه'),
  sheet: {
    agency: 'municipality',
    fee: nasty('رایگان'),
    documents: [nasty('مدرک')],
    steps: [nasty('گام')],
    questions: [{ question: nasty('پرسش'), answer: nasty('پاسخ') }],
    phone: hostile,
  },
  data: {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    properties: {
      name: { type: 'string', title: 'نام', maxLength: 200 },
      nationalId: { type: 'string', title: 'کد ملی', format: 'national-id' },
      since: { type: 'string', title: 'از تاریخ', format: 'date' },
      lamps: { type: 'integer', title: 'شمار چراغ‌ها', minimum: 1 },
      kind: { type: 'string', title: 'نوع', enum: ['street', 'park'] },
      urgent: { type: 'boolean', title: 'فوری است؟' },
      why: { type: 'string', title: 'چرا', maxLength: 2000 },
      posts: {
        type: 'array',
        title: 'تیر',
        items: {
          type: 'object',
          properties: { number: { type: 'string', title: 'شماره', pattern: '^\\d{1,5}$' } },
          required: ['number'],
          additionalProperties: false,
        },
      },
    },
    required: ['name', 'since', 'lamps', 'kind', 'urgent'],
    additionalProperties: false,
  },
  pages: [
    {
      id: 'lamp',
      title: nasty('چراغ'),
      items: [
        { kind: 'note', text: nasty('یادداشت') },
        { kind: 'field', at: '/name', label: { fa: 'نام' }, hint: nasty('راهنما') },
        { kind: 'field', at: '/nationalId', widget: 'national-id' },
        { kind: 'field', at: '/since', widget: 'date' },
        { kind: 'field', at: '/lamps', unit: nasty('چراغ') },
      ],
    },
    {
      id: 'more',
      title: { fa: 'بیشتر' },
      items: [
        {
          kind: 'field',
          at: '/kind',
          widget: 'select',
          options: [
            { value: 'street', label: nasty('خیابان') },
            { value: 'park', label: { fa: 'بوستان' } },
          ],
        },
        { kind: 'field', at: '/urgent', widget: 'yes-no' },
        { kind: 'field', at: '/why', widget: 'long-text', when: { '==': [{ var: 'urgent' }, true] } },
        {
          kind: 'repeat',
          at: '/posts',
          label: { fa: 'تیر' },
          max: 3,
          items: [{ kind: 'field', at: '/number' }],
        },
      ],
    },
  ],
  checks: [
    {
      id: 'few',
      that: { '<': [{ var: 'lamps' }, 100] },
      at: '/lamps',
      message: nasty('کمتر از ۱۰۰ چراغ.'),
    },
  ],
  prefill: [
    { to: '/nationalId', from: 'civil.nationalId', policy: 'locked' },
    { to: '/name', from: 'civil.givenName', policy: 'confirm' },
  ],
  consents: [{ id: 'truth', text: nasty('درست است.') }],
};

/** A service that asks for files. */
export const plainFiles: ServiceDefinition = {
  ...testService,
  ref: 'city/plain-files',
  data: {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    properties: {
      plan: { type: 'string', title: 'نقشه' },
      photos: { type: 'array', title: 'عکس', items: { type: 'string' } },
    },
    required: ['plan'],
    additionalProperties: false,
  },
  pages: [
    {
      id: 'files',
      title: { fa: 'فایل‌ها' },
      items: [
        { kind: 'field', at: '/plan', widget: 'file', file: { maximumBytes: 1000 } },
        { kind: 'field', at: '/photos', widget: 'file' },
      ],
    },
  ],
  prefill: [],
};
