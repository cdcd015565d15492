import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { Prefill, ServiceDefinition } from '@panjare/contract';
import { signedInSession } from '../context/stand-in-client.ts';
import { seePersian } from '../field/see-persian.ts';
import { midwayCase } from '../status/status.fixtures.ts';
import { completionDefinition } from './form.fixtures.ts';
import { draftOf, filled, form } from './testing/drawn-form.ts';

seePersian();

describe('panjare-form: whose answers these are, and that they are kept', () => {
  it('shows a code of a draft in the digits that it was typed in', async () => {
    const { press, title, field } = await form({ drafts: draftOf('property') });
    expect(field('/renovationCode')?.shadowRoot?.querySelector('input')?.value).to.equal('۱۲-۳۴۵-۶');
    await press('ادامه');
    expect(title()).to.equal('مالکان');
  });

  it('marks what a register filled in and does not let a locked answer be changed', async () => {
    const { field } = await form({
      drafts: draftOf('owners', { ...filled, owners: [{ share: 6 }] }),
      prefill: {
        facts: [
          {
            to: '/owners/0/nationalId',
            value: '0013542419',
            policy: 'locked',
            provenance: {
              source: 'civil',
              kind: 'register',
              fact: 'nationalId',
              readAt: '2026-12-15T10:00:00.000Z',
            },
          },
        ],
        unreachable: [],
      },
    });
    await waitUntil(() => field('/owners/0/nationalId')?.value === '0013542419');
    const owner = field('/owners/0/nationalId');
    expect((owner as unknown as { origin: string }).origin).to.equal('از ثبت احوال');
    expect((owner as unknown as { readonly: boolean }).readonly).to.equal(true);
  });

  it('asks to confirm a fact before its page is left, and not again of who comes back to a later one', async () => {
    const definition: ServiceDefinition = {
      ...completionDefinition,
      prefill: [{ to: '/owners/0/nationalId', from: 'civil.nationalId', policy: 'confirm' }],
    };
    const prefill: Prefill = {
      facts: [
        {
          to: '/owners/0/nationalId',
          value: '0013542419',
          policy: 'confirm',
          provenance: {
            source: 'civil',
            kind: 'register',
            fact: 'nationalId',
            readAt: '2026-12-15T10:00:00.000Z',
          },
        },
      ],
      unreachable: [],
    };
    const first = await form({ definition, prefill, drafts: draftOf('owners') });
    await waitUntil(() => first.text().includes('درست است'));
    await first.press('ادامه');
    expect(first.title()).to.equal('مالکان');
    expect(first.text()).to.contain('بگویید');
    const later = await form({ definition, prefill, drafts: draftOf('violations') });
    await later.press('ادامه');
    expect(later.title()).to.equal('بازبینی و فرستادن');
    await later.press('فرستادن درخواست');
    expect(later.text()).to.not.contain('بگویید');
  });

  it('keeps page and answers when the session ends, and offers to sign in right there', async () => {
    const { element, title, text, setSession, settle, field } = await form({ drafts: draftOf('owners') });
    setSession({ state: 'ended', reason: 'idle' });
    await settle();
    expect(text()).to.contain('پاسخ‌هایتان همین‌جاست');
    expect(title()).to.equal('مالکان');
    expect(field('/owners/0/nationalId')?.value).to.equal('0013542419');
    await expect(element).to.be.accessible();
    setSession(signedInSession);
    await settle();
    expect(text()).to.not.contain('پاسخ‌هایتان همین‌جاست');
    expect(title()).to.equal('مالکان');
  });

  it('never shows one person’s answers to another who signs in', async () => {
    let drafts = draftOf('owners');
    const { text, title, setSession, settle } = await form({
      rooms: { drafts: { list: () => Promise.resolve(drafts) } },
    });
    setSession({ state: 'ended', reason: 'idle' });
    drafts = [];
    setSession({ ...signedInSession, session: { ...signedInSession.session, subject: 'synthetic-2' } });
    await settle();
    expect(title()).to.equal('ملک');
    expect(text()).to.not.contain('0013542419');
  });

  it('asks to sign in first on a shared device', async () => {
    const { text, all } = await form({ device: 'shared', session: { state: 'signed-out' } });
    expect(text()).to.contain('اول وارد شوید');
    expect(all('form')).to.have.length(0);
  });

  it('brings no draft back once the case is made', async () => {
    const writes: string[] = [];
    const { press, all, settle } = await form({
      drafts: draftOf('violations'),
      rooms: {
        drafts: {
          create: () => {
            writes.push('create');
            return Promise.resolve({ state: 'gone' });
          },
          save: () => {
            writes.push('save');
            return Promise.resolve({ state: 'gone' });
          },
        },
        cases: {
          submit: () => Promise.resolve({ state: 'accepted', case: midwayCase, receipt: { jws: '' } }),
        },
      },
    });
    await press('ادامه');
    all<HTMLInputElement>('input[type=checkbox]')[0]?.click();
    await settle();
    await press('فرستادن درخواست');
    await aTimeout(1200);
    expect(writes).to.deep.equal([]);
  });

  it('shows another tab’s version beside this one and overwrites neither unseen', async () => {
    const theirs = { ...draftOf('property')[0], answers: { ...filled, floorArea: 999 }, revision: 9 };
    const { type, all, text, press, field } = await form({
      drafts: draftOf('property'),
      rooms: { drafts: { save: () => Promise.resolve({ state: 'conflict', theirs: theirs as never }) } },
    });
    type('/floorArea', '1300');
    await waitUntil(() => text().includes('در جای دیگری هم پر شده است'), undefined, { timeout: 3000 });
    expect(all('td').map((cell) => cell.textContent)).to.deep.equal(['۱٬۳۰۰ متر مربع', '۹۹۹ متر مربع']);
    await press('گرفتن نسخهٔ دیگر');
    expect(field('/floorArea')?.value).to.equal(999);
  });

  it('names a row that only the other version has, and what is in it', async () => {
    const owners = [...filled.owners, { nationalId: '0013542419', share: 2 }];
    const theirs = { ...draftOf('property')[0], answers: { ...filled, owners }, revision: 9 };
    const { type, all, text } = await form({
      drafts: draftOf('property'),
      rooms: { drafts: { save: () => Promise.resolve({ state: 'conflict', theirs: theirs as never }) } },
    });
    type('/floorArea', '1300');
    await waitUntil(() => text().includes('در جای دیگری هم پر شده است'), undefined, { timeout: 3000 });
    expect(all('tbody th').map((cell) => cell.textContent)).to.contain('مالک ۲');
    expect(all('td').map((cell) => cell.textContent)).to.contain('کد ملی: ۰۰۱۳۵۴۲۴۱۹دانگ: ۲');
  });

  it('saves anew, when asked to, what lost its draft', async () => {
    const made: object[] = [];
    const { type, text, press } = await form({
      drafts: draftOf('property'),
      rooms: {
        drafts: {
          save: () => Promise.resolve({ state: 'gone' }),
          create: ({ answers }) => {
            made.push(answers);
            return Promise.resolve({
              state: 'saved',
              draft: { ...draftOf('property')[0], answers } as never,
            });
          },
        },
      },
    });
    type('/floorArea', '1300');
    await waitUntil(() => text().includes('دیگر روی سامانه نیست'), undefined, { timeout: 3000 });
    expect(made).to.have.length(0);
    await press('از نو ذخیره شود');
    expect(made).to.deep.equal([{ ...filled, floorArea: 1300 }]);
    expect(text()).to.contain('ذخیره شد');
  });
});
