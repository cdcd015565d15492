import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile, createForm } from '../index.ts';
import { branch, defineService, field, is, isNot, page, workingDays } from './define.ts';

interface Application {
  applicant: 'person' | 'company';
  name?: string;
  company?: string;
  board?: boolean;
  chair?: string;
  note?: string;
}

const text = { type: 'string', title: 'پاسخ' };
const rest = {
  ref: 'city/application',
  version: 1,
  agency: 'municipality',
  title: { fa: 'درخواست' },
  schema: {
    type: 'object',
    properties: {
      applicant: { enum: ['person', 'company'], type: 'string', title: 'متقاضی' },
      name: text,
      company: text,
      board: { type: 'boolean', title: 'هیئت‌مدیره دارد؟' },
      chair: text,
      note: text,
    },
  },
  commitment: workingDays(1),
};
const words = { fa: 'صفحه' };

const definition = defineService<Application>({
  ...rest,
  pages: [
    page('who', words, field('/applicant')),
    branch(is('/applicant', 'company'), {
      then: [
        page('company', words, field('/company'), field('/board')),
        branch(is('/board'), { then: [page('chair', words, field('/chair'))] }),
      ],
      otherwise: [page('person', words, field('/name')).when(isNot('/note', 'نام ندارم'))],
    }),
    page('last', words, field('/note')),
  ],
});

const company = { '==': [{ var: '/applicant' }, 'company'] };

test('a branch leaves a plain rule on each page, with the page’s own beside it', () => {
  assert.deepEqual(
    definition.pages.map(({ id, when }) => [id, when]),
    [
      ['who', undefined],
      ['company', company],
      ['chair', { and: [company, { '==': [{ var: '/board' }, true] }] }],
      ['person', { and: [{ '!': [company] }, { '!=': [{ var: '/note' }, 'نام ندارم'] }] }],
      ['last', undefined],
    ],
  );
  assert.deepEqual(JSON.parse(JSON.stringify(definition)), definition);
});

test('only the side taken is walked, and only its answers are sent; the other side waits in the draft', () => {
  const form = createForm(compile(definition), { applicant: 'company', company: 'نمونه', board: true });
  const shown = () => form.pages.filter(({ visible }) => visible.value).map(({ id }) => id);
  assert.deepEqual(shown(), ['who', 'company', 'chair', 'last']);
  const who = form.find('/applicant');
  assert.equal(who?.kind, 'field');
  if (who?.kind === 'field') who.setValue('person');
  assert.deepEqual(shown(), ['who', 'person', 'last']);
  assert.deepEqual(form.answers(), { applicant: 'person' });
  assert.deepEqual(form.allAnswers(), { applicant: 'person', company: 'نمونه', board: true });
});

test('a pointer that the data does not have does not compile in a branch', () => {
  // @ts-expect-error no such answer in the rule
  defineService<Application>({ ...rest, pages: [branch(is('/nothing'), { then: [page('a', words)] })] });
  const then = [page('b', words, field('/nothing'))];
  // @ts-expect-error no such answer on a page
  defineService<Application>({ ...rest, pages: [branch(is('/board'), { then })] });
});
