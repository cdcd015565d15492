import { expect, waitUntil } from '@open-wc/testing';
import { branch, defineService, field, is, page, workingDays } from '@panjare/form/define';
import { seePersian } from '../field/see-persian.ts';
import { draftOf, form } from './testing/drawn-form.ts';

seePersian();

interface Application {
  isCompany: boolean;
  company?: string;
  name?: string;
}

const text = { type: 'string', title: 'نام' };
const definition = defineService<Application>({
  ref: 'city/building-completion',
  version: 1,
  agency: 'municipality',
  title: { fa: 'درخواست' },
  schema: {
    type: 'object',
    properties: { isCompany: { type: 'boolean', title: 'برای شرکت؟' }, company: text, name: text },
  },
  pages: [
    page('who', { fa: 'متقاضی' }, field('/isCompany')),
    branch(is('/isCompany'), {
      then: [page('company', { fa: 'شرکت' }, field('/company'))],
      otherwise: [page('person', { fa: 'شخص' }, field('/name'))],
    }),
  ],
  commitment: workingDays(1),
});

describe('a form with branches', () => {
  it('shows the steps of the branch taken, and changes them with the answer', async () => {
    const { all, element } = await form({
      definition,
      drafts: draftOf('who', { isCompany: true, name: 'مینا' }),
    });
    const steps = () => all('.steps li').map((step) => step.textContent?.trim());
    expect(steps()).to.deep.equal(['متقاضی', 'شرکت', 'بازبینی']);
    const choice = all('panjare-choice-field')[0] as (HTMLElement & { value: unknown }) | undefined;
    const [, no] = choice?.shadowRoot?.querySelectorAll<HTMLInputElement>('input') ?? [];
    no?.click();
    await element.updateComplete;
    await waitUntil(() => steps().includes('شخص'));
    expect(steps()).to.deep.equal(['متقاضی', 'شخص', 'بازبینی']);
  });
});
