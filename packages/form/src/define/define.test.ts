import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildingCompletion } from '../fixtures/building-completion.ts';
import { compile, validate } from '../index.ts';
import {
  all,
  any,
  atLeast,
  count,
  defineService,
  equals,
  everyRow,
  field,
  group,
  is,
  isNot,
  lessThan,
  not,
  note,
  number,
  page,
  present,
  repeat,
  sum,
  times,
  value,
  workingDays,
} from './define.ts';

interface Owner {
  nationalId: string;
  share: number;
}

interface Completion {
  renovationCode: string;
  floorArea: number;
  owners: Owner[];
  hasViolations: boolean;
  violations?: { kind: 'height' | 'use' | 'parking'; area: number }[];
  address: { city: string; postalCode: string };
  fee?: number;
}

const completion = defineService<Completion>({
  ref: 'city/building-completion',
  version: 3,
  agency: 'municipality',
  title: { fa: 'پایان‌کار ساختمان', en: 'Building completion certificate' },
  sheet: {
    code: '1303211810',
    averageDays: 12,
    visits: 1,
    fee: 'جدول عوارض',
    legalBasis: ['تبصره ۸ ماده ۱۰۰'],
  },
  schema: buildingCompletion.data,
  pages: [
    page(
      { fa: 'ملک', en: 'Property' },
      note('کد روی **قبض** است.'),
      field('/renovationCode'),
      field('/floorArea', { unit: 'm²' }),
      group('نشانی', field('/address/city'), field('/address/postalCode')),
    ),
    page(
      { fa: 'مالکان', en: 'Owners' },
      repeat('/owners', { max: 6 }, field('/nationalId'), field('/share')),
    ),
    page(
      'violations',
      { fa: 'تخلف', en: 'Violations' },
      field('/hasViolations'),
      repeat('/violations', field('/kind'), field('/area').when(isNot('kind', 'use'))).when(
        is('/hasViolations'),
      ),
      field('/fee', { compute: times(value('/floorArea'), number(1000)) }),
    ),
  ],
  checks: [
    {
      id: 'shares',
      that: equals(sum('/owners', '/share'), 6),
      at: '/owners',
      message: { fa: 'جمع دانگ‌ها باید ۶ باشد.', en: 'Shares must add up to 6.' },
    },
    {
      id: 'few',
      that: any(not(is('/hasViolations')), all(lessThan('/floorArea', 100), atLeast(count('/owners'), 2))),
      at: '/floorArea',
      message: { fa: 'زیربنا را بازبینی کنید.' },
    },
    {
      id: 'whole',
      that: everyRow('/owners', atLeast('share', 1)),
      at: '/owners',
      message: { fa: 'سهم هر مالک دست‌کم یک دانگ است.' },
    },
  ],
  prefill: [{ to: '/owners/0/nationalId', from: 'civil.nationalId', policy: 'locked' }],
  documents: [{ type: 'national-card', claims: ['given_name'], why: { fa: 'احراز هویت مالک' } }],
  inquiries: [
    {
      id: 'fire',
      agency: 'fire-department',
      sees: ['/renovationCode', '/floorArea'],
      deadline: workingDays(5),
    },
    {
      id: 'final',
      agency: 'municipality',
      after: ['fire'],
      sees: 'all',
      deadline: workingDays(4),
      when: present('/fee'),
    },
  ],
  commitment: workingDays(15, { source: 'example' }),
});

test('the builders leave plain JSON, and it compiles', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(completion)), completion);
  const answers = {
    renovationCode: '12-34-56',
    floorArea: 120,
    owners: [{ nationalId: '0013542419', share: 6 }],
    hasViolations: true,
    violations: [{ kind: 'use' }],
    address: { city: 'تبریز', postalCode: '1969833114' },
  };
  assert.deepEqual(
    validate(compile(completion), answers).map(({ params }) => params['id']),
    ['few'],
  );
});

test('what is left out has a default that is safe', () => {
  assert.deepEqual(
    completion.pages.map(({ id }) => id),
    ['page-1', 'page-2', 'violations'],
  );
  assert.deepEqual(completion.signIn, { when: 'required' });
  assert.equal(completion.inquiries[0]?.silence, 'escalate');
  assert.deepEqual(completion.sheet.legalBasis, [{ fa: 'تبصره ۸ ماده ۱۰۰' }]);
});

test('a pointer that the data does not have does not compile', () => {
  page<Completion>('one', { fa: 'یک' }, field('/owners/0/share'));
  // @ts-expect-error no such answer
  page<Completion>('one', { fa: 'یک' }, field('/nothing'));
  // @ts-expect-error no such answer of a row
  page<Completion>('one', { fa: 'یک' }, repeat('/owners', field('/name')));
  // @ts-expect-error no such answer in a rule
  page<Completion>('one', { fa: 'یک' }, field('/fee').when(is('/nothing')));
  // @ts-expect-error no such answer in a rule of a row
  page<Completion>('one', { fa: 'یک' }, repeat('/owners', field('/share').when(is('nothing'))));
  // @ts-expect-error no such answer in a calculation
  page<Completion>('one', { fa: 'یک' }, field('/fee', { compute: value('/nothing') }));
  page<Completion>('one', { fa: 'یک' }, repeat('/owners', field('/share').when(is('nationalId', '1'))));

  const rest = {
    ref: 'city/one',
    version: 1,
    agency: 'municipality',
    title: { fa: 'یک' },
    schema: {},
    commitment: workingDays(1),
  };
  defineService<Completion>({ ...rest, pages: [page({ fa: 'یک' }, field('/fee'))] });
  // @ts-expect-error no such answer, found where the page is taken in
  defineService<Completion>({ ...rest, pages: [page({ fa: 'یک' }, field('/nothing'))] });
  // @ts-expect-error no such answer in the rule of a page
  defineService<Completion>({ ...rest, pages: [page({ fa: 'یک' }, field('/fee')).when(is('/nothing'))] });
  const sum6 = equals(sum('/owners', '/sher'), 6);
  const words = { id: 'one', message: { fa: 'یک' } };
  // @ts-expect-error no such answer of a row in a check
  defineService<Completion>({ ...rest, pages: [], checks: [{ ...words, at: '/owners', that: sum6 }] });
  // @ts-expect-error no such place to show a check
  defineService<Completion>({ ...rest, pages: [], checks: [{ ...words, at: '/owner', that: is('/fee') }] });
  const name = { to: '/owners/0/name', from: 'civil.name', policy: 'locked' } as const;
  // @ts-expect-error no such answer to fill
  defineService<Completion>({ ...rest, pages: [], prefill: [name] });
  const inquiry = { id: 'fire', agency: 'fire', deadline: workingDays(1) };
  // @ts-expect-error no such answer to be seen
  defineService<Completion>({ ...rest, pages: [], inquiries: [{ ...inquiry, sees: ['/nothing'] }] });
});
