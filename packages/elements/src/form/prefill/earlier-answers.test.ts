import { expect, waitUntil } from '@open-wc/testing';
import type { EarlierAnswer, Prefill, ServiceDefinition } from '@panjare/contract';
import { seePersian } from '../../field/see-persian.ts';
import { completionDefinition } from '../form.fixtures.ts';
import { draftOf, filled, form } from '../testing/drawn-form.ts';

seePersian();

/** A form of which the code is asked before it is used again, and the floor area is always. */
const definition: ServiceDefinition = {
  ...completionDefinition,
  prefill: [],
  pages: completionDefinition.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => {
      if (item.kind !== 'field') return item;
      if (item.at === '/renovationCode') return { ...item, reuse: 'ask' };
      return item.at === '/floorArea' ? { ...item, reuse: 'always' } : item;
    }),
  })),
};
const given = (to: string, value: EarlierAnswer['value'], reuse: EarlierAnswer['reuse']): EarlierAnswer => ({
  to,
  value,
  reuse,
  service: 'city/permit',
  title: { fa: 'پروانهٔ ساخت' },
  givenAt: '2026-03-21T10:00:00.000Z',
});
const prefill: Prefill = {
  facts: [],
  unreachable: [],
  earlier: [given('/renovationCode', '12-345-6', 'ask'), given('/floorArea', 250, 'always')],
};
/** What is said below a field of where its answer is from. */
const originOf = (field: Element | undefined) => field?.parentElement?.querySelector('p')?.textContent ?? '';

describe('answers of an earlier case', () => {
  it('fill what is always used again, say where they are from, and are read out', async () => {
    const { field, all, type } = await form({ definition, prefill, drafts: [] });
    await waitUntil(() => originOf(field('/floorArea')) === 'از درخواست پیشین شما، پروانهٔ ساخت');
    expect(String(field('/floorArea')?.value)).to.match(/250|۲۵۰/);
    expect(all('[role=status]')[0]?.textContent).to.contain('از درخواست پیشین شما پر شد: زیربنا');
    type('/floorArea', '300');
    await waitUntil(() => originOf(field('/floorArea')) === '');
  });

  it('wait beside the empty field where it asks first; taken, the keyboard is in the field', async () => {
    const { field, all, press, element } = await form({ definition, prefill, drafts: [] });
    await waitUntil(() => all('[data-earlier]').length === 1);
    expect(field('/renovationCode')?.value ?? '').to.equal('');
    expect(all('[data-earlier]')[0]?.textContent?.replace(/\s+/g, ' ').trim()).to.equal(
      'پاسخ پیشین: ۱۲-۳۴۵-۶ — به کار برود برای کد نوسازی',
    );
    all('[data-earlier]')[0]?.focus();
    await press('به کار برود');
    expect(field('/renovationCode')?.value).to.equal('۱۲-۳۴۵-۶');
    expect(originOf(field('/renovationCode'))).to.contain('پروانهٔ ساخت');
    expect(all('[data-earlier]')).to.have.length(0);
    await waitUntil(() => element.shadowRoot?.activeElement === field('/renovationCode'));
  });

  it('are not offered where something is written, and are offered again where it is cleared', async () => {
    const { field, all, type } = await form({ definition, prefill, drafts: [] });
    await waitUntil(() => all('[data-earlier]').length === 1);
    type('/renovationCode', '9-9-9');
    await waitUntil(() => all('[data-earlier]').length === 0);
    expect(field('/renovationCode')?.value).to.equal('9-9-9');
    type('/renovationCode', '');
    await waitUntil(() => all('[data-earlier]').length === 1);
  });

  it('overwrite nothing of a draft: what was left empty there is only offered', async () => {
    const draft = draftOf('property', { ...filled, floorArea: undefined });
    const { field, all } = await form({ definition, prefill, drafts: draft });
    await waitUntil(() => all('[data-earlier]').length === 1);
    expect(field('/renovationCode')?.value).to.equal('۱۲-۳۴۵-۶');
    expect(originOf(field('/renovationCode'))).to.contain('پروانهٔ ساخت');
    expect(String(field('/floorArea')?.value ?? '')).to.equal('');
    expect(all('[data-earlier]')[0]?.textContent).to.contain('۲۵۰');
  });

  it('are marked in the last look', async () => {
    const { press, text, title } = await form({ definition, prefill, drafts: draftOf('violations') });
    await press('ادامه');
    expect(title()).to.equal('بازبینی و فرستادن');
    await waitUntil(() => text().includes('از درخواست پیشین شما، پروانهٔ ساخت'));
  });
});
