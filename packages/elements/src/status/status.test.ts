import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Ask, AskItem, Case, Reply } from '@panjare/contract';
import { dress, undress } from '../context/dress.ts';
import { seePersian } from '../field/see-persian.ts';
import type { FileField } from '../file-field/file-field.ts';
import { finishedUpload, standInUploads } from '../file-field/stand-in-uploads.ts';
import { signedInSession, standInClient } from '../context/stand-in-client.ts';
import type { StandInAnswers } from '../context/stand-in-client.ts';
import '../define/status.ts';
import {
  askingCase,
  grantedCase,
  lateCase,
  midwayCase,
  refusedCase,
  representedCase,
} from './status.fixtures.ts';
import type { PanjareStatus } from './status.ts';

async function status(answers: StandInAnswers) {
  const stand = standInClient(answers);
  const element = await fixture<PanjareStatus>(
    html`<panjare-status .client=${stand.client}></panjare-status>`,
  );
  await aTimeout(20);
  await element.updateComplete;
  const text = () => (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const all = (selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  return { ...stand, element, text, all };
}

seePersian();

function askedFor(...items: AskItem[]): Ask {
  const { ask } = askingCase;
  if (!ask) throw new Error('Nothing is asked.');
  return { ...ask, items };
}

describe('panjare-status', () => {
  it('says who has the case, until when, and that nothing is to be done', async () => {
    const { text } = await status({ case: midwayCase });
    expect(text()).to.contain(
      'پروندهٔ شما در سازمان زمین است؛ تا سه‌شنبه ۲۴ آذر ۱۴۰۵ پاسخ می‌دهد. کاری لازم نیست بکنید.',
    );
    expect(text()).to.contain('روز ۷ از ۱۶');
  });

  it('names everybody who took part, and nobody where the applicant did it alone', async () => {
    const { all } = await status({ case: representedCase });
    await waitUntil(() => all('.parties').length === 1);
    expect(all('.parties li').map(({ textContent }) => textContent)).to.deep.equal([
      'درخواست از: نگار نمونه‌ای',
      'با نمایندگی: سهند نمونه‌ای',
      'متصدی پیشخوان: آیلین نمونه‌ای',
    ]);
    const [first, second] = all('.parties li').map((row) => row.getBoundingClientRect());
    const above = all('header p')[0]?.getBoundingClientRect().bottom ?? 0;
    expect((first?.top ?? 0) - above, 'air under the tracking code').to.be.at.least(8);
    expect((second?.top ?? 0) - (first?.bottom ?? 0), 'less between rows').to.be.within(2, 7);
    const alone = await status({ case: midwayCase });
    await waitUntil(() => alone.all('.withdraw').length === 1);
    expect(alone.all('.parties')).to.deep.equal([]);
  });

  it('draws a pane for each agency with a word, never by colour alone', async () => {
    const { all } = await status({ case: midwayCase });
    expect(all('.pane .word').map((word) => word.textContent?.trim())).to.deep.equal([
      'پاسخ داد',
      'پاسخ داد',
      '۴ روز مانده',
      'هنوز نوبتش نشده',
    ]);
  });

  const cases: [string, Case][] = Object.entries({
    midwayCase,
    askingCase,
    lateCase,
    refusedCase,
    grantedCase,
  });
  for (const [name, held] of cases)
    for (const locale of ['fa', 'en'] as const)
      for (const scheme of ['light', 'dark'] as const)
        it(`is accessible with ${name}, ${locale}, ${scheme}`, async () => {
          await dress(locale, scheme);
          const { element, text } = await status({ case: held });
          await expect(element).to.be.accessible();
          if (locale === 'en') expect(text()).to.not.match(/[\u0600-\u06ff]/);
        });
  afterEach(undress);

  it('counts one day as one, in English', async () => {
    await dress('en', 'light');
    const land = (spentDays: number, dueAt: string): Case => ({
      ...midwayCase,
      inquiries: midwayCase.inquiries.map((one) =>
        one.id === 'land' && one.clock ? { ...one, clock: { ...one.clock, dueAt, spentDays } } : one,
      ),
    });
    expect((await status({ case: land(8, '2026-12-15T20:29:59.000Z') })).text()).to.contain('1 day left');
    expect((await status({ case: land(10, '2026-12-06T20:29:59.000Z') })).text()).to.contain('1 day late');
  });

  it('says since when the clock stands still, and sends the reply', async () => {
    const replies: Reply[] = [];
    const { text, all } = await status({
      case: askingCase,
      rooms: {
        cases: {
          reply: (_id, reply) => {
            replies.push(reply);
            return Promise.resolve(midwayCase);
          },
        },
      },
    });
    expect(text()).to.contain('ساعت از یکشنبه ۱۵ آذر ۱۴۰۵ ایستاده است');
    const [field] = all('textarea') as HTMLTextAreaElement[];
    if (field) field.value = 'از بلوار نمونه';
    all('form button')[0]?.click();
    expect(replies).to.deep.equal([{ inquiry: 'land', items: [{ id: 'road', text: 'از بلوار نمونه' }] }]);
  });

  it('sends a file that is asked for, and waits with the reply until it is there', async () => {
    const replies: Reply[] = [];
    const uploads = standInUploads();
    const { all } = await status({
      case: { ...askingCase, ask: askedFor({ id: 'plan', kind: 'file', label: { fa: 'نقشهٔ زمین' } }) },
      rooms: {
        uploads: uploads.room,
        cases: {
          reply: (_id, reply) => {
            replies.push(reply);
            return Promise.resolve(midwayCase);
          },
        },
      },
    });
    await customElements.whenDefined('panjare-file-field');
    const field = all('panjare-file-field')[0] as FileField;
    await field.updateComplete;
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['%PDF-'], 'نقشه.pdf', { type: 'application/pdf' }));
    field.shadowRoot
      ?.querySelector('.drop')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
    expect(await uploads.target()).to.deep.equal({ case: askingCase.id, inquiry: 'land', item: 'plan' });
    uploads.move({ state: 'sending', sent: 2, id: 'upload-1' });
    await field.updateComplete;
    all('form button')[0]?.click();
    expect(replies).to.deep.equal([]);
    uploads.move({ state: 'done', id: 'upload-1', upload: finishedUpload('upload-1', 'نقشه.pdf', 5) });
    await field.updateComplete;
    all('form button')[0]?.click();
    expect(replies).to.deep.equal([{ inquiry: 'land', items: [{ id: 'plan', file: 'upload-1' }] }]);
  });

  it('keeps what was written when a reply does not arrive', async () => {
    const { element, text, all } = await status({
      case: askingCase,
      rooms: { cases: { reply: () => Promise.reject(Object.assign(new Error('cut'), { code: 'network' })) } },
    });
    const [field] = all('textarea') as HTMLTextAreaElement[];
    if (field) field.value = 'از بلوار نمونه';
    all('form button')[0]?.click();
    await aTimeout(0);
    await element.updateComplete;
    expect(text()).to.contain('دوباره بفرستید');
    expect((all('textarea') as HTMLTextAreaElement[])[0]?.value).to.equal('از بلوار نمونه');
  });

  it('keeps what was written when the session ends by itself, and asks to sign in there', async () => {
    const modes: (string | undefined)[] = [];
    const { element, all, text, setSession } = await status({
      case: askingCase,
      rooms: {
        session: {
          signIn: (options) => {
            modes.push(options?.mode);
            return Promise.resolve({ state: 'starting' });
          },
        },
      },
    });
    const [written] = all('textarea') as HTMLTextAreaElement[];
    if (written) written.value = 'نیمه‌کاره';
    setSession({ state: 'ended', reason: 'idle' });
    await element.updateComplete;
    expect(text()).to.contain('پاسخ‌هایتان همین‌جاست');
    await expect(element).to.be.accessible();
    all('button')
      .find((button) => button.textContent === 'ورود با ایران‌پاس')
      ?.click();
    expect(modes).to.deep.equal(['popup']);
    setSession(signedInSession);
    await aTimeout(20);
    expect(text()).to.not.contain('نشست شما تمام شد');
    expect(all('textarea')[0]).to.equal(written);
    expect(written?.value).to.equal('نیمه‌کاره');
  });

  it('shows nothing of it to who signs in instead, nor after signing out', async () => {
    const { all, element, setSession, text } = await status({ case: askingCase });
    const [written] = all('textarea');
    setSession({ state: 'ended', reason: 'idle' });
    setSession({ ...signedInSession, session: { ...signedInSession.session, subject: 'synthetic-2' } });
    await aTimeout(20);
    expect(all('textarea')[0]).to.not.equal(written);
    setSession({ state: 'ended', reason: 'signed-out' });
    await element.updateComplete;
    expect(text()).to.equal('برای دیدن پرونده وارد شوید.');
  });

  it('reads the case again with an event, and again shows the newest', async () => {
    let now: Case = midwayCase;
    const { text } = await status({
      case: midwayCase,
      rooms: {
        cases: {
          read: () => Promise.resolve(now),
          async *watch() {
            now = { ...askingCase, position: 8 };
            yield { position: 8, type: 'inquiry.asked', at: now.asOf, actor: { kind: 'agency', id: 'land' } };
          },
        },
      },
    });
    expect(text()).to.contain('سازمان زمین چیزی از شما می‌خواهد');
  });

  it('says when there is no open case, when nobody is signed in, and when it cannot be read', async () => {
    expect((await status({})).text()).to.contain('پروندهٔ بازی ندارید');
    expect((await status({ session: { state: 'signed-out' } })).text()).to.contain('وارد شوید');
    const fault = await status({ rooms: { cases: { list: () => Promise.reject(new Error('broken')) } } });
    expect(fault.all('[role=alert]')).to.have.length(1);
  });

  it('says what each agency said, and the words of the decision only once', async () => {
    const { all, text } = await status({
      case: {
        ...refusedCase,
        inquiries: refusedCase.inquiries.map((one) =>
          one.id === 'land' && refusedCase.outcome
            ? { ...one, reason: refusedCase.outcome.reason }
            : { ...one, ...(one.id === 'water' && { reason: { fa: 'انشعاب برقرار است.' } }) },
        ),
      },
    });
    expect(all('.reasons dd').map((one) => one.textContent)).to.deep.equal(['انشعاب برقرار است.']);
    expect(text().split('کاربری آن عوض نمی‌شود').length).to.equal(2);
  });

  it('takes a request back only when asked twice', async () => {
    const asked: string[] = [];
    const { element, all, text } = await status({
      case: midwayCase,
      rooms: {
        cases: {
          withdraw: (id) => {
            asked.push(id);
            return Promise.resolve({ ...midwayCase, state: 'withdrawn' });
          },
        },
      },
    });
    const press = (words: string) =>
      all('button')
        .find((one) => one.textContent?.includes(words))
        ?.click();
    const [details] = all('.withdraw') as HTMLDetailsElement[];
    all('.withdraw summary')[0]?.click();
    expect(asked).to.deep.equal([]);
    press('نه، پرونده بماند');
    expect(details?.open).to.equal(false);
    expect(element.shadowRoot?.activeElement?.localName).to.equal('summary');
    all('.withdraw summary')[0]?.click();
    await expect(element).to.be.accessible();
    press('بله، پس می‌گیرم');
    await aTimeout(0);
    await element.updateComplete;
    expect(asked).to.deep.equal([midwayCase.id]);
    expect(text()).to.contain('پس گرفته‌اید');
    expect(all('.withdraw')).to.have.length(0);
  });

  it('offers no way back once it is decided', async () => {
    expect((await status({ case: refusedCase })).all('.withdraw')).to.have.length(0);
    expect((await status({ case: askingCase })).all('.withdraw')).to.have.length(1);
  });

  it('asks at the end whether it is done', async () => {
    const verdicts: string[] = [];
    const { all } = await status({
      case: grantedCase,
      rooms: {
        cases: {
          close: (_id, { verdict }) => {
            verdicts.push(verdict);
            return Promise.resolve({ ...grantedCase, state: 'closed' });
          },
        },
      },
    });
    all('button')
      .find((button) => button.textContent?.includes('تمام شد'))
      ?.click();
    expect(verdicts).to.deep.equal(['done']);
  });
});
