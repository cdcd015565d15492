import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { JsonObject, Prefill, ServiceDefinition, Submission } from '@panjare/contract';
import { dress, undress } from '../context/dress.ts';
import { seePersian } from '../field/see-persian.ts';
import { signedInSession, standInClient } from '../context/stand-in-client.ts';
import type { StandInAnswers } from '../context/stand-in-client.ts';
import '../define/form.ts';
import '../define/choice-field.ts';
import '../define/date-field.ts';
import '../define/national-id-field.ts';
import '../define/number-field.ts';
import '../define/text-field.ts';
import { midwayCase } from '../status/status.fixtures.ts';
import { completionDefinition } from './form.fixtures.ts';
import type { PanjareForm } from './form.ts';

type Field = HTMLElement & { value: unknown; error: string; updateComplete: Promise<boolean> };

const filled = {
  renovationCode: '12-345-6',
  floorArea: 1250,
  owners: [{ nationalId: '0013542419', share: 6 }],
  hasViolations: false,
};

async function form(answers: StandInAnswers = {}) {
  const stand = standInClient({ definition: completionDefinition, ...answers });
  const element = await fixture<PanjareForm>(
    html`<panjare-form .client=${stand.client} service="city/building-completion"></panjare-form>`,
  );
  const all = <E extends HTMLElement>(selector: string) => [
    ...(element.shadowRoot?.querySelectorAll<E>(selector) ?? []),
  ];
  const settle = async () => {
    await aTimeout(20);
    await element.updateComplete;
    await waitUntil(() => all('.skeleton').length === 0);
  };
  const field = (name: string) =>
    all<Field>('*').find((one) => (one as unknown as { name?: string }).name === name);
  const type = (name: string, text: string) => {
    const input = field(name)?.shadowRoot?.querySelector('input');
    if (!input) throw new Error(`No field ${name}.`);
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  const press = async (words: string) => {
    const button = all<HTMLButtonElement>('button').find((one) => one.textContent?.includes(words));
    if (!button) throw new Error(`No button «${words}».`);
    button.click();
    await settle();
  };
  const text = () => (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const title = () => all('[part~=page-title]')[0]?.textContent?.trim();
  await settle();
  return { ...stand, element, all, field, type, press, text, title, settle };
}

function draftOf(page: string, answers: object = filled) {
  return [
    {
      id: '0197a5b0-0000-7000-8000-000000000002',
      service: 'city/building-completion',
      version: 1,
      answers: answers as typeof filled,
      page,
      revision: 3,
      savedAt: '2026-12-15T10:35:00.000Z',
      expiresAt: '2027-01-15T10:35:00.000Z',
    },
  ];
}

/** The same service a version on: a question more, one less, one with another bound. */
function nextVersion(): ServiceDefinition {
  const next = structuredClone(completionDefinition);
  const properties = next.data.properties as { [name: string]: JsonObject };
  properties.permit = { type: 'string', title: 'شمارهٔ پروانه' };
  (next.data.required as string[]).push('permit');
  delete properties.finishedOn;
  const share = JSON.parse(
    JSON.stringify(properties.owners).replace('"maximum":6', '"maximum":60'),
  ) as JsonObject;
  properties.owners = share;
  const [first] = next.pages;
  if (first) first.items = [...first.items.slice(0, -1), { kind: 'field', at: '/permit' }];
  return { ...next, version: 2 };
}

seePersian();

describe('panjare-form', () => {
  it('shows the first page, with its steps, and is accessible', async () => {
    const { element, title, text } = await form();
    expect(title()).to.equal('ملک');
    expect(text()).to.contain('بازبینی');
    await expect(element).to.be.accessible();
  });

  afterEach(undress);
  for (const [locale, scheme] of [
    ['fa', 'dark'],
    ['en', 'light'],
    ['en', 'dark'],
  ] as const)
    it(`is accessible on every page and with errors, ${locale}, ${scheme}`, async () => {
      await dress(locale, scheme);
      const words = locale === 'fa' ? ['ادامه', 'فرستادن درخواست'] : ['Continue', 'Send the request'];
      for (const page of ['property', 'owners', 'violations']) {
        const { element, press } = await form({
          definition: { ...completionDefinition, prefill: [] },
          drafts: draftOf(page, {}),
        });
        await press(words[0] ?? '');
        await expect(element).to.be.accessible();
      }
      const { element, press, text, settle } = await form({ drafts: draftOf('violations') });
      await press(words[0] ?? '');
      await settle();
      await press(words[1] ?? '');
      await expect(element).to.be.accessible();
      if (locale === 'en') expect(text()).to.not.match(/[\u0600-\u06ff]/);
    });

  it('names all that is wrong in a linked summary that takes the focus', async () => {
    const { element, press, all, field } = await form();
    await press('ادامه');
    expect(element.shadowRoot?.activeElement?.className).to.contain('summary');
    const links = all<HTMLAnchorElement>('.summary a');
    expect(links).to.have.length(2);
    links[0]?.click();
    await waitUntil(() => element.shadowRoot?.activeElement === field('/renovationCode'));
    await expect(element).to.be.accessible();
  });

  it('takes Persian digits and leaves what was typed as it was typed', async () => {
    const { type, press, title, field } = await form();
    type('/renovationCode', '۱۲-۳۴۵-۶');
    type('/floorArea', '۱۲۵۰');
    expect(field('/renovationCode')?.shadowRoot?.querySelector('input')?.value).to.equal('۱۲-۳۴۵-۶');
    await press('ادامه');
    expect(title()).to.equal('مالکان');
  });

  it('shows a code of a draft in the digits that it was typed in', async () => {
    const { press, title, field } = await form({ drafts: draftOf('property') });
    expect(field('/renovationCode')?.shadowRoot?.querySelector('input')?.value).to.equal('۱۲-۳۴۵-۶');
    await press('ادامه');
    expect(title()).to.equal('مالکان');
  });

  it('renders nothing but the row of the key that was pressed', async () => {
    const { element, type } = await form();
    let updates = 0;
    const before = element.requestUpdate.bind(element);
    element.requestUpdate = (...args: Parameters<typeof before>) => {
      updates += 1;
      before(...args);
    };
    for (const text of ['1', '12', '12-', '12-3']) type('/renovationCode', text);
    expect(updates).to.equal(0);
  });

  it('moves the focus to the heading and tells the page when another page is shown', async () => {
    const { element, type, press } = await form();
    const pages: string[] = [];
    element.addEventListener('page-changed', ({ page }) => pages.push(page));
    type('/renovationCode', '12-345-6');
    type('/floorArea', '1250');
    await press('ادامه');
    expect(pages).to.deep.equal(['owners']);
    expect(element.shadowRoot?.activeElement?.textContent?.trim()).to.equal('مالکان');
  });

  it('adds a row with the focus in it, and removes it with the focus near', async () => {
    const { element, press, all, field } = await form({ drafts: draftOf('owners') });
    await press('افزودن مالک');
    await waitUntil(() => element.shadowRoot?.activeElement === field('/owners/1/nationalId'));
    await press('حذف مالک ۲');
    expect(all('.card')).to.have.length(1);
    expect(element.shadowRoot?.activeElement?.textContent?.trim()).to.equal('افزودن مالک');
    await expect(element).to.be.accessible();
  });

  it('shows a field only where its condition holds', async () => {
    const { all, press, field } = await form({ drafts: draftOf('violations') });
    expect(field('/violation')).to.equal(undefined);
    field('/hasViolations')?.shadowRoot?.querySelectorAll('input')[0]?.click();
    await aTimeout(0);
    expect(field('/violation')).to.not.equal(undefined);
    await press('برگشت');
    expect(all('.card')).to.have.length(1);
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
    const owner = field('/owners/0/nationalId');
    expect(owner?.value).to.equal('0013542419');
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

  it('sends only with the consents ticked by hand, once, and then shows the receipt', async () => {
    const sent: Pick<Submission, 'consents'>[] = [];
    const { element, press, all, text, settle } = await form({
      drafts: draftOf('violations'),
      rooms: {
        cases: {
          submit: (_ref, _answers, { consents = [] }) => {
            sent.push({ consents: [...consents] });
            return Promise.resolve({ state: 'accepted', case: midwayCase, receipt: { jws: '' } });
          },
        },
      },
    });
    const codes: string[] = [];
    element.addEventListener('case-submitted', ({ trackingCode }) => codes.push(trackingCode));
    await press('ادامه');
    const [box] = all<HTMLInputElement>('input[type=checkbox]');
    expect(box?.checked).to.equal(false);
    await expect(element).to.be.accessible();
    await press('فرستادن درخواست');
    expect(sent).to.have.length(0);
    expect(element.shadowRoot?.activeElement?.className).to.contain('summary');
    const [line] = all<HTMLAnchorElement>('.summary a');
    expect(line?.textContent).to.equal('هنوز نپذیرفته‌اید: آنچه نوشته‌ام درست است.');
    line?.click();
    await settle();
    expect(element.shadowRoot?.activeElement).to.equal(box);
    box?.click();
    await settle();
    await press('فرستادن درخواست');
    expect(sent).to.deep.equal([{ consents: ['true'] }]);
    expect(codes).to.deep.equal(['PJ-4K7T-88Q1']);
    expect(text()).to.contain('درخواست شما ثبت شد');
    await expect(element).to.be.accessible();
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

  it('reads the answers back in the order of the page', async () => {
    const { press, all } = await form({
      definition: {
        ...completionDefinition,
        pages: [
          {
            id: 'all',
            title: { fa: 'همه' },
            items: completionDefinition.pages.flatMap(({ items }) => items),
          },
        ],
      },
      drafts: draftOf('all'),
    });
    await press('ادامه');
    expect(all('.review dt, .review h4').map((one) => one.textContent?.trim())).to.deep.equal([
      'کد نوسازی',
      'زیربنا',
      'روز پایان ساخت',
      'مالک ۱',
      'کد ملی',
      'دانگ',
      'ملک تخلف ساختمانی دارد؟',
    ]);
  });

  it('moves the answers over when the service changes on the way, and says what differs', async () => {
    const newer = nextVersion();
    const versions: number[] = [];
    const gone: string[] = [];
    const { element, press, all, text, settle, field } = await form({
      drafts: draftOf('violations'),
      rooms: {
        services: {
          read: (_ref, { version } = {}) => Promise.resolve(version === 2 ? newer : completionDefinition),
        },
        drafts: {
          create: (request) =>
            Promise.resolve({ state: 'saved', draft: { ...draftOf('')[0], ...request } as never }),
          delete: (id) => {
            gone.push(id);
            return Promise.resolve();
          },
        },
        cases: {
          submit: (_ref, answers, { version }) => {
            versions.push(version);
            return Promise.resolve(
              version === 1
                ? { state: 'conflict', currentVersion: 2 }
                : { state: 'accepted', case: midwayCase, receipt: { jws: '' } },
            );
          },
        },
      },
    });
    await press('ادامه');
    all<HTMLInputElement>('input[type=checkbox]')[0]?.click();
    await settle();
    await press('فرستادن درخواست');
    await waitUntil(() => element.shadowRoot?.activeElement?.className.includes('changes'));
    expect(all('.changes h4, .changes li').map((one) => one.textContent)).to.deep.equal([
      'تازه پرسیده می‌شود',
      'شمارهٔ پروانه',
      'عوض شد',
      'مالک: دانگ',
      'دیگر پرسیده نمی‌شود',
      'روز پایان ساخت',
    ]);
    expect(text()).to.contain('12-345-6'.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? ''));
    expect(all<HTMLInputElement>('input[type=checkbox]')[0]?.checked).to.equal(false);
    await expect(element).to.be.accessible();
    all<HTMLAnchorElement>('.summary a')[0]?.click();
    await waitUntil(() => element.shadowRoot?.activeElement === field('/permit'));
    await aTimeout(1200);
    expect(gone).to.deep.equal([draftOf('')[0]?.id]);
  });

  it('sends no sooner than its draft is kept, so that the draft goes with it', async () => {
    const drafts: (string | undefined)[] = [];
    const { element, press, all, settle } = await form({
      drafts: draftOf('violations'),
      rooms: {
        services: {
          read: (_ref, { version = 1 } = {}) => Promise.resolve({ ...completionDefinition, version }),
        },
        drafts: {
          create: async (request) => {
            await aTimeout(300);
            return { state: 'saved', draft: { ...draftOf('')[0], ...request, id: 'new' } as never };
          },
        },
        cases: {
          submit: (_ref, _answers, { version, draft }) => {
            drafts.push(draft);
            return Promise.resolve(
              version === 1
                ? { state: 'conflict', currentVersion: 2 }
                : { state: 'accepted', case: midwayCase, receipt: { jws: '' } },
            );
          },
        },
      },
    });
    await press('ادامه');
    all<HTMLInputElement>('input[type=checkbox]')[0]?.click();
    await settle();
    await press('فرستادن درخواست');
    await waitUntil(() => element.shadowRoot?.activeElement?.className.includes('changes'));
    all<HTMLInputElement>('input[type=checkbox]')[0]?.click();
    await settle();
    await press('فرستادن درخواست');
    await waitUntil(() => drafts.length === 2);
    expect(drafts).to.deep.equal([draftOf('')[0]?.id, 'new']);
  });

  it('tells a fault inside itself and opens when tried again', async () => {
    let broken = true;
    const { text, press, title } = await form({
      rooms: {
        services: {
          read: () =>
            broken
              ? Promise.reject(Object.assign(new Error('cut'), { code: 'network' }))
              : Promise.resolve(completionDefinition),
        },
      },
    });
    expect(text()).to.contain('وصل نیستیم');
    broken = false;
    await press('تلاش دوباره');
    expect(title()).to.equal('ملک');
  });
});
