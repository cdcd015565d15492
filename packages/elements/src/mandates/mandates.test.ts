import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { MandatesRoom } from '@panjare/client';
import type { Mandate, MandateRequest } from '@panjare/contract';
import { addDays, todayIso } from '@panjare/persian';
import { dress, undress } from '../context/dress.ts';
import { standInClient } from '../context/stand-in-client.ts';
import '../define/mandates.ts';
import { seePersian } from '../field/see-persian.ts';
import {
  endedMandate,
  expiredMandate,
  givenMandate,
  heldMandate,
  mandateAnswers,
} from './mandates.fixtures.ts';
import type { PanjareMandates } from './mandates.ts';

async function open(mandates: readonly Mandate[], room: Partial<MandatesRoom> = {}) {
  const stand = standInClient(mandateAnswers(mandates, room));
  const element = await fixture<PanjareMandates>(
    html`<panjare-mandates
      act-href="/act.html?service={service}&amp;mandate={mandate}"
      .client=${stand.client}
    ></panjare-mandates>`,
  );
  const root = element.shadowRoot as ShadowRoot;
  const settle = async () => {
    await aTimeout(30);
    await element.updateComplete;
  };
  await settle();
  const text = () => (root.textContent ?? '').replace(/\s+/g, ' ').trim();
  const button = (words: string) =>
    [...root.querySelectorAll('button')].find((one) => (one.textContent ?? '').includes(words));
  const press = async (words: string) => {
    button(words)?.click();
    await settle();
  };
  const field = (name: string) =>
    root.querySelector(`[name=${name}]`) as HTMLElement & { value: string | undefined };
  return { ...stand, element, root, settle, text, button, press, field };
}

seePersian();

describe('panjare-mandates', () => {
  it('shows those given and held apart, with services by title, until when, and how they ended', async () => {
    const { text } = await open([givenMandate, endedMandate, heldMandate, expiredMandate]);
    const [given = '', held = ''] = text().split('کار چه کسی را انجام می‌دهید');
    expect(given)
      .to.contain('مهران آزمایشی')
      .and.contain('پایان‌کار ساختمان')
      .and.contain('مفاصاحساب نوسازی');
    expect(given).to.contain('در کار است تا').and.contain('طرف دیگر');
    expect(held).to.contain('لیلا فرضی‌نژاد').and.contain('گذشت');
  });

  it('leads whoever holds one to the service, and nobody else', async () => {
    const { root } = await open([givenMandate, heldMandate, expiredMandate]);
    expect([...root.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal([
      `${location.origin}/act.html?service=city%2Frenovation-duty&mandate=${heldMandate.id}`,
    ]);
  });

  it('says so where there are none, and to whom is not signed in', async () => {
    const { text, setSession, settle } = await open([]);
    expect(text()).to.contain('به کسی نمایندگی نداده‌اید').and.contain('کسی به شما نمایندگی نداده است');
    setSession({ state: 'signed-out' });
    await settle();
    expect(text()).to.contain('برای دیدن نمایندگی‌هایتان وارد شوید');
  });

  it('asks before it ends one, keeps it where the answer is no, and says that it is over', async () => {
    const { press, text, root } = await open([givenMandate]);
    await press('پایان‌دادن');
    expect(text()).to.contain('از همین حالا مهران آزمایشی دیگر نمی‌تواند');
    expect(root.activeElement?.textContent).to.contain('نه، بماند');
    root.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await aTimeout(30);
    expect(text()).to.not.contain('از همین حالا');
    expect(root.activeElement?.textContent).to.contain('پایان‌دادن به نمایندگی');
    await press('پایان‌دادن');
    await press('بله، پایان می‌دهم');
    expect(text()).to.contain('نمایندگی تمام شد').and.contain('شما').and.contain('به آن پایان دادید');
    expect((root.activeElement as HTMLElement | null)?.dataset['mandate']).to.equal(givenMandate.id);
  });

  it('gives one for the services of this operator, to the end of a day in Tehran', async () => {
    const asked: MandateRequest[] = [];
    const { press, field, root, text, settle } = await open([], {
      give: (request) => {
        asked.push(request);
        return Promise.resolve({ state: 'given', mandate: { ...givenMandate, holder: request.name } });
      },
    });
    await press('نمایندگی تازه');
    const boxes = [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    expect(boxes.map(({ value }) => value)).to.deep.equal([
      'city/building-completion',
      'city/renovation-duty',
    ]);
    expect(boxes.some(({ checked }) => checked)).to.equal(false);
    expect(text()).to.contain('«پروانهٔ پارک ساکنان» را فقط خودتان می‌فرستید');
    const until = addDays(todayIso(Date.now()), 30);
    field('nationalId').value = '9990000026';
    field('name').value = 'مهران آزمایشی';
    field('until').value = until;
    await settle();
    await press('ثبت نمایندگی');
    expect(asked).to.have.length(0);
    expect(text()).to.contain('دست‌کم یک خدمت را علامت بزنید');
    boxes[0]?.click();
    await press('ثبت نمایندگی');
    expect(asked).to.deep.equal([
      {
        nationalId: '9990000026',
        name: 'مهران آزمایشی',
        services: ['city/building-completion'],
        until: `${until}T20:29:59.000Z`,
      },
    ]);
    expect(text()).to.contain('نمایندگی ثبت شد').and.contain('در کار است تا');
  });

  it('tells beside its field what the gateway did not take, and what is broken above', async () => {
    const room: Partial<MandatesRoom> = {
      give: () =>
        Promise.resolve({
          state: 'invalid',
          issues: [{ path: '/nationalId', code: 'own-national-id', params: {} }],
        }),
    };
    const { press, field, root, settle } = await open([], room);
    await press('نمایندگی تازه');
    field('nationalId').value = '9990000026';
    field('name').value = 'خودم';
    field('until').value = addDays(todayIso(Date.now()), 30);
    root.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await settle();
    await press('ثبت نمایندگی');
    expect(field('nationalId').shadowRoot?.textContent).to.contain('این کد ملی خود شماست');
  });

  it('passes axe in its states, in both languages and schemes', async () => {
    for (const [locale, scheme] of [
      ['fa', 'light'],
      ['en', 'dark'],
    ] as const) {
      await dress(locale, scheme);
      const { element, root, settle } = await open([givenMandate, endedMandate, heldMandate]);
      root.querySelector<HTMLElement>('[data-end]')?.click();
      root.querySelector<HTMLElement>('[data-give]')?.click();
      await settle();
      await expect(element).to.be.accessible();
    }
    await undress();
  });
});
