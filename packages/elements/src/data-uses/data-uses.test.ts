import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { DataUseList, DataUsesQuery } from '@panjare/contract';
import { signedInSession, standInClient } from '../context/stand-in-client.ts';
import type { StandInAnswers } from '../context/stand-in-client.ts';
import '../define/data-uses.ts';
import { seePersian } from '../field/see-persian.ts';
import { setLocale } from '../localize/localize.ts';
import { everyUse, inquiryUse, prefillUse, silentLand, useId, withheldUse } from './data-uses.fixtures.ts';
import type { PanjareDataUses } from './data-uses.ts';

type Answer = (query: DataUsesQuery) => Promise<DataUseList>;

const none: DataUseList = { uses: [], more: false, notConnected: [], unreachable: [] };
const answer =
  (list: Partial<DataUseList>): Answer =>
  () =>
    Promise.resolve({ ...none, ...list });
const fail =
  (code: string): Answer =>
  () =>
    Promise.reject(Object.assign(new Error(code), { code }));

async function dataUses(list: Answer, answers: StandInAnswers = {}, attributes: { case?: string } = {}) {
  const asked: DataUsesQuery[] = [];
  let now = list;
  const stand = standInClient({
    ...answers,
    rooms: {
      dataUses: {
        list: ({ signal: _, ...query } = {}) => {
          asked.push(query);
          return now(query);
        },
      },
    },
  });
  const element = await fixture<PanjareDataUses>(
    html`<panjare-data-uses
      case-href="/case.html?id={case}"
      .case=${attributes.case as string}
      .client=${stand.client}
    ></panjare-data-uses>`,
  );
  const settle = async () => {
    await aTimeout(20);
    await element.updateComplete;
  };
  await settle();
  const root = element.shadowRoot as ShadowRoot;
  const text = () => (root.textContent ?? '').replace(/\s+/g, ' ').trim();
  const all = <Type extends Element = HTMLElement>(selector: string) => [
    ...root.querySelectorAll<Type>(selector),
  ];
  const answerNow = (next: Answer) => (now = next);
  return { ...stand, element, text, all, asked, settle, answerNow, root };
}

seePersian();

describe('panjare-data-uses', () => {
  it('says of each reading who read what, from where, for what, when and on what ground', async () => {
    const { text, all } = await dataUses(answer({ uses: [inquiryUse, prefillUse] }));
    expect(text()).to.contain(
      'آتش‌نشانی این داده‌ها را در درخواست «پایان‌کار ساختمان» خواند تا به استعلام پاسخ دهد: کد نوسازی، طبقه و شمار واحدها',
    );
    expect(text()).to.contain(
      'سکوی خدمات شهر این داده‌ها را از ثبت احوال گرفت تا در فرم «پایان‌کار ساختمان» بگذارد: کد ملی، نام، نام خانوادگی و تاریخ تولد',
    );
    expect(text()).to.contain('تبصرهٔ ۸ مادهٔ ۱۰۰');
    const [when] = all<HTMLTimeElement>('time');
    expect([when?.dateTime, when?.textContent]).to.deep.equal(['2026-12-08T08:42:00.000Z', '۱۲:۱۲']);
    const [link] = all<HTMLAnchorElement>('.said > p > a');
    expect(link?.href).to.equal(`${location.origin}/case.html?id=${inquiryUse.case}`);
    expect(link?.textContent).to.contain('PJ-4K7T-88Q1');
  });

  it('groups by the day in Tehran, the newest first', async () => {
    const { all } = await dataUses(answer(everyUse));
    expect(all('h3').map((day) => day.textContent)).to.deep.equal([
      'سه‌شنبه ۱۷ آذر ۱۴۰۵',
      'دوشنبه ۱۶ آذر ۱۴۰۵',
      'شنبه ۱۴ آذر ۱۴۰۵',
    ]);
  });

  for (const locale of ['fa', 'en'] as const)
    it(`is accessible with a row of every purpose, in ${locale}`, async () => {
      await setLocale(locale);
      const { element, text } = await dataUses(
        answer({ ...everyUse, more: true, unreachable: [silentLand] }),
      );
      await expect(element).to.be.accessible();
      if (locale === 'en') expect(text(), 'a text without its translation').not.to.match(/[\u0600-\u06ff]/u);
      await setLocale('fa');
    });

  it('tells of another’s case only that something was read', async () => {
    const { text, all } = await dataUses(answer({ uses: [withheldUse] }));
    expect(text()).to.contain('ثبت اسناد و املاک داده‌ای از شما را خواند.');
    expect(text()).to.contain('به دلیل حریم شخص دیگری نشان داده نمی‌شود.');
    expect(all('.said a, details')).to.deep.equal([]);
  });

  it('leads to the source’s own page, safely, and says what happens there', async () => {
    const { all, text } = await dataUses(answer({ uses: [prefillUse] }));
    const [link] = all<HTMLAnchorElement>('details a');
    expect([link?.href, link?.target, link?.rel]).to.deep.equal([
      prefillUse.correctAt,
      '_blank',
      'noopener noreferrer',
    ]);
    expect(link?.textContent?.replace(/\s+/g, ' ').trim()).to.equal(
      'اصلاح در ثبت احوال (در صفحه‌ای تازه باز می‌شود)',
    );
    expect(text()).to.contain('همان‌جا اصلاح می‌شود');
  });

  it('links to no address that is none of the web', async () => {
    const { all } = await dataUses(answer({ uses: [{ ...prefillUse, correctAt: 'javascript:alert(1)' }] }));
    expect(all('details a')).to.deep.equal([]);
  });

  it('names who is not connected, and who did not answer, and tries again', async () => {
    const { text, all, settle, answerNow } = await dataUses(
      answer({ ...everyUse, unreachable: [silentLand] }),
    );
    expect(text()).to.contain('این فهرست کامل نیست: پنجرهٔ واحد زمین پاسخ نداد.');
    expect(text()).to.contain('به این سامانه وصل نیستند: شرکت گاز و میراث فرهنگی.');
    answerNow(answer(everyUse));
    all<HTMLButtonElement>('.notice button')[0]?.click();
    await settle();
    expect(text()).not.to.contain('پاسخ نداد');
  });

  it('goes on to older ones, and puts the focus on the first of them', async () => {
    const older = { ...prefillUse, id: useId(1), at: '2026-11-20T08:00:00.000Z' };
    const { all, asked, settle, answerNow, root } = await dataUses(
      answer({ uses: [inquiryUse], more: true }),
    );
    answerNow(fail('network'));
    const button = () => all<HTMLButtonElement>('.button').at(-1);
    button()?.click();
    await settle();
    expect(all('[role="alert"]').length).to.equal(1);
    answerNow(answer({ uses: [older] }));
    button()?.click();
    await settle();
    expect(asked.map(({ before }) => before)).to.deep.equal([undefined, inquiryUse.id, inquiryUse.id]);
    expect(all('.use').map(({ dataset }) => dataset['use'])).to.deep.equal([inquiryUse.id, older.id]);
    expect((root.activeElement as HTMLElement | null)?.dataset['use']).to.equal(older.id);
    expect(button()).to.equal(undefined);
  });

  it('shows one case where it is told which, or is asked to', async () => {
    const one = await dataUses(answer({ uses: [inquiryUse] }), {}, { case: inquiryUse.case as string });
    expect(one.asked).to.deep.equal([{ case: inquiryUse.case }]);
    expect(one.all('select, .said > p > a')).to.deep.equal([]);
    const { all, asked, settle } = await dataUses(answer(everyUse));
    const [select] = all<HTMLSelectElement>('select');
    if (!select) throw new Error('There is nothing to choose from.');
    expect([...select.options].map(({ value }) => value)).to.deep.equal([
      '',
      inquiryUse.case,
      everyUse.uses[5]?.case,
    ]);
    select.value = inquiryUse.case as string;
    select.dispatchEvent(new Event('change'));
    await settle();
    expect(asked.at(-1)).to.deep.equal({ case: inquiryUse.case });
    expect(all<HTMLSelectElement>('select')[0]?.value).to.equal(inquiryUse.case);
  });

  it('is empty, a fault with a way on, or nobody’s, and says so', async () => {
    const empty = await dataUses(answer({}));
    expect(empty.text()).to.contain('هنوز هیچ دستگاهی از راه این سامانه دادهٔ شما را نخوانده است.');
    const fault = await dataUses(fail('network'));
    expect(fault.all('[role="alert"]').length).to.equal(1);
    fault.answerNow(answer({ uses: [inquiryUse] }));
    fault.all<HTMLButtonElement>('button')[0]?.click();
    await fault.settle();
    expect(fault.all('.use').length).to.equal(1);
    fault.setSession({ state: 'ended', reason: 'signed-out' });
    await fault.settle();
    expect(fault.all('.use').length, 'nothing of the citizen stays').to.equal(0);
    expect(fault.text()).to.contain('برای دیدن این فهرست وارد شوید.');
  });

  it('reads anew for another person', async () => {
    const { setSession, settle, asked, all, answerNow } = await dataUses(answer({ uses: [inquiryUse] }));
    setSession(signedInSession);
    await settle();
    expect(asked.length, 'the same person').to.equal(1);
    answerNow(answer({ uses: [prefillUse] }));
    setSession({ ...signedInSession, session: { ...signedInSession.session, subject: 'synthetic-2' } });
    await settle();
    expect(all('.use').map(({ dataset }) => dataset['use'])).to.deep.equal([prefillUse.id]);
  });
});
