import type { ServiceDefinition } from '@panjare/contract';

/** A synthetic service with three pages, a repeat, a condition, a check, prefill and a consent. */
export const completionDefinition: ServiceDefinition = {
  ref: 'city/building-completion',
  version: 1,
  title: { fa: 'پایان‌کار ساختمان', en: 'Building completion certificate' },
  summary: { fa: 'گواهی پایان ساخت، برای مالکان.', en: 'Proof that a building is finished, for owners.' },
  sheet: { agency: 'municipality' },
  data: {
    type: 'object',
    required: ['renovationCode', 'floorArea', 'owners', 'hasViolations'],
    properties: {
      renovationCode: { type: 'string', title: 'کد نوسازی', pattern: '^\\d{2}-\\d{1,4}-\\d{1,4}$' },
      floorArea: { type: 'integer', title: 'زیربنا', minimum: 1, maximum: 100000 },
      finishedOn: { type: 'string', format: 'date', title: 'روز پایان ساخت' },
      owners: {
        type: 'array',
        title: 'مالکان',
        minItems: 1,
        items: {
          type: 'object',
          required: ['nationalId', 'share'],
          properties: {
            nationalId: { type: 'string', format: 'national-id', title: 'کد ملی' },
            share: { type: 'integer', title: 'دانگ', minimum: 1, maximum: 6 },
          },
        },
      },
      hasViolations: { type: 'boolean', title: 'ملک تخلف ساختمانی دارد؟' },
      violation: { type: 'string', title: 'شرح تخلف', maxLength: 500 },
    },
  },
  pages: [
    {
      id: 'property',
      title: { fa: 'ملک', en: 'Property' },
      items: [
        {
          kind: 'note',
          text: { fa: 'کد نوسازی روی **قبض عوارض** نوشته شده است.', en: 'The code is on your **tax bill**.' },
        },
        {
          kind: 'field',
          at: '/renovationCode',
          label: { fa: 'کد نوسازی', en: 'Renovation code' },
          hint: { fa: 'مانند ۱۲-۳۴۵-۶', en: 'Like 12-345-6' },
        },
        {
          kind: 'field',
          at: '/floorArea',
          label: { fa: 'زیربنا', en: 'Floor area' },
          unit: { fa: 'متر مربع', en: 'm²' },
        },
        { kind: 'field', at: '/finishedOn', label: { fa: 'روز پایان ساخت', en: 'Finished on' } },
      ],
    },
    {
      id: 'owners',
      title: { fa: 'مالکان', en: 'Owners' },
      items: [
        {
          kind: 'repeat',
          at: '/owners',
          label: { fa: 'مالک', en: 'Owner' },
          min: 1,
          max: 12,
          items: [
            {
              kind: 'field',
              at: '/nationalId',
              widget: 'national-id',
              label: { fa: 'کد ملی', en: 'National ID' },
            },
            { kind: 'field', at: '/share', label: { fa: 'دانگ', en: 'Share of six' } },
          ],
        },
      ],
    },
    {
      id: 'violations',
      title: { fa: 'تخلف', en: 'Violations' },
      items: [
        {
          kind: 'field',
          at: '/hasViolations',
          widget: 'yes-no',
          label: { fa: 'ملک تخلف ساختمانی دارد؟', en: 'Any violation?' },
        },
        {
          kind: 'field',
          at: '/violation',
          widget: 'long-text',
          label: { fa: 'شرح تخلف', en: 'Describe it' },
          when: { '===': [{ var: '/hasViolations' }, true] },
        },
      ],
    },
  ],
  checks: [
    {
      id: 'shares',
      that: { '===': [{ sum: [{ var: '/owners' }, { var: 'share' }] }, 6] },
      at: '/owners',
      message: { fa: 'جمع دانگ‌ها باید ۶ باشد.', en: 'Shares must add up to 6.' },
    },
  ],
  prefill: [{ to: '/owners/0/nationalId', from: 'civil.nationalId', policy: 'locked' }],
  documents: [],
  inquiries: [],
  handoffs: [],
  commitment: { days: 15, kind: 'working', source: 'example' },
  signIn: { when: 'before-submit' },
  retention: { draftDays: 30, answersDays: 365 },
  consents: [{ id: 'true', text: { fa: 'آنچه نوشته‌ام درست است.', en: 'What I wrote is true.' } }],
};
