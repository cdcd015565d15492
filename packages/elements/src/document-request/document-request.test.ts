import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { AskingState } from '@panjare/client';
import { standInClient } from '../context/stand-in-client.ts';
import type { StandInAnswers } from '../context/stand-in-client.ts';
import '../define/document-request.ts';
import { seePersian } from '../field/see-persian.ts';
import { setLocale } from '../localize/localize.ts';
import {
  askingInHand,
  askingStates,
  parkingMetadata,
  parkingService,
  verifiedLicence,
} from './document-request.fixtures.ts';
import type { PanjareDocumentRequest } from './document-request.ts';
import { rejectionText } from './outcome-text.ts';
import { safeUrl } from './render-asking.ts';

async function request(
  first: AskingState = { state: 'idle' },
  answers: StandInAnswers = {},
  confirmed?: AskingState,
) {
  const hand = askingInHand(first, confirmed);
  const { client, setSession } = standInClient({ definition: parkingService, ...answers });
  const whole = { ...client, metadata: () => Promise.resolve(parkingMetadata) };
  const element = await fixture<PanjareDocumentRequest>(
    html`<panjare-document-request
      .client=${whole}
      .asking=${hand.asking}
      service="city/resident-parking"
    ></panjare-document-request>`,
  );
  await aTimeout(20);
  await element.updateComplete;
  const root = element.shadowRoot as ShadowRoot;
  const find = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector) as E;
  const text = () => (root.textContent ?? '').replace(/\s+/g, ' ').trim();
  const button = (words: string) =>
    [...root.querySelectorAll<HTMLElement>('button, a')].find((one) => one.textContent?.trim() === words);
  const put = async (state: AskingState) => {
    hand.put(state);
    await element.updateComplete;
    await aTimeout(0);
  };
  return { ...hand, element, root, find, text, button, put, setSession };
}

seePersian();

describe('panjare-document-request', () => {
  it('says who asks, for what, why and for how long, before anything is asked', async () => {
    const { text, root, done } = await request();
    expect(text()).to.contain('شهرداری نمونه این‌ها را از گواهینامهٔ رانندگی شما می‌خواهد:');
    expect([...root.querySelectorAll('.claims li')].map((one) => one.textContent)).to.deep.equal([
      'شمارهٔ گواهینامه',
      'پایه',
      'پایان اعتبار',
      'کد ملی',
    ]);
    expect(text()).to.contain('کد ملی فقط خوانده می‌شود تا بدانیم مدرک خود شماست؛ نگه داشته نمی‌شود.');
    expect(text()).to.contain('پروانه به نام کسی داده می‌شود که گواهینامهٔ معتبر دارد.');
    expect(text()).to.contain('تا ۳۶۵ روز پس از بسته‌شدن پرونده');
    expect(done).to.deep.equal([]);
  });

  const sentences: { [state in keyof typeof askingStates]: string } = {
    idle: 'کیف مدارک شما کجاست؟',
    starting: 'درخواست آماده می‌شود…',
    waitingSame: 'باز کردن کیف مدارک',
    waitingOther: 'این کد را با دوربین گوشی',
    opened: 'کیف درخواست را گرفت.',
    presentedSame: 'مدرک نشان داده شد. کیف شما را برمی‌گرداند',
    presentedOther: 'عدد شش‌رقمی روی آن دستگاه',
    codeWrong: '۲ بار دیگر می‌توانید بنویسید.',
    verified: 'گواهینامهٔ رانندگی پذیرفته شد.',
    refused: 'مدرکی نشان داده نشد',
    expired: 'زمان این درخواست تمام شد',
    revoked: 'صادرکننده این مدرک را باطل کرده است.',
    unreachable: 'به سامانه وصل نیستیم. خودمان دوباره تلاش می‌کنیم؛',
    notBegun: 'به سامانه وصل نیستیم و درخواستی فرستاده نشد.',
    failed: 'ایران‌پاس کد ملی شما را به این سامانه نداده است',
    signedOut: 'زمان نشست شما تمام شده است.',
  };
  for (const [name, sentence] of Object.entries(sentences))
    it(`draws ${name}, accessibly`, async () => {
      const { element, text } = await request(askingStates[name as keyof typeof askingStates]());
      await aTimeout(50);
      expect(text()).to.contain(sentence);
      await expect(element).to.be.accessible();
    });

  it('says each reason in its own words', () => {
    const reasons = [
      'signature',
      'issuer',
      'type',
      'revoked',
      'document-expired',
      'holder',
      'audience',
      'stale',
      'status-unreachable',
      'claims',
      'code',
      'other-browser',
    ] as const;
    const texts = new Set(reasons.map((reason) => rejectionText(reason, 'گواهینامه')));
    expect(texts.size).to.equal(reasons.length);
  });

  it('asks the wallet of this device, or of another, as it is told', async () => {
    const { button, done } = await request();
    button('روی همین دستگاه')?.click();
    button('روی گوشی دیگر')?.click();
    expect(done).to.deep.equal(['start same', 'start other']);
  });

  it('opens a wallet beside the page, and gives it no hand on the page', async () => {
    const { button } = await request(askingStates.waitingSame());
    const link = button('باز کردن کیف مدارک') as HTMLAnchorElement;
    expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener']);
    expect(link.href).to.contain('/wallet/present?client_id=x509_hash');
  });

  it('opens no address that would run here', () => {
    for (const good of ['openid4vp://?client_id=x', 'https://wallet.example/present?x=1', 'iranwallet://ask'])
      expect(safeUrl(good)).to.equal(good);
    for (const bad of [
      'javascript://%0aalert(1)',
      'data://text/html,x',
      'JavaScript://x',
      ' javascript://x',
      '/x',
    ])
      expect(safeUrl(bad)).not.to.equal(bad);
  });

  it('shows another device a code, and takes back what that device shows: any digits, pasted or typed', async () => {
    const { find, put, done, element } = await request(askingStates.waitingOther());
    await aTimeout(100);
    expect(find('.qr-code')).not.to.equal(null);
    await put(askingStates.presentedOther());
    for (const [typed, code] of [
      ['۱۲۳۴۵۶', '123456'],
      ['٤٥٦ ٧٨٩', '456789'],
      ['00-11-22', '001122'],
    ]) {
      const input = find<HTMLInputElement>('#code');
      input.value = typed as string;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await element.updateComplete;
      find<HTMLFormElement>('form').requestSubmit();
      await aTimeout(0);
      expect(done.at(-1)).to.equal(`confirm ${code}`);
    }
  });

  it('sends no code that is not whole, and says so where it is typed', async () => {
    const { find, done, element, text } = await request(askingStates.presentedOther());
    find<HTMLFormElement>('form').requestSubmit();
    await element.updateComplete;
    expect(done).to.deep.equal([]);
    expect(text()).to.contain('هر شش رقم را بنویسید.');
    expect(find('#code').getAttribute('aria-invalid')).to.equal('true');
  });

  it('empties a wrong code and keeps the keyboard at it', async () => {
    const { find, root, element } = await request(
      askingStates.presentedOther(),
      {},
      askingStates.codeWrong(),
    );
    const input = find<HTMLInputElement>('#code');
    input.focus();
    input.value = '۱۱۱۱۱۱';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    find<HTMLFormElement>('form').requestSubmit();
    await aTimeout(20);
    await element.updateComplete;
    expect(find<HTMLInputElement>('#code').value).to.equal('');
    expect(root.activeElement?.id).to.equal('code');
  });

  it('reads each step out, in a place that was there before', async () => {
    const { find, put } = await request();
    const region = find('[role="status"]');
    await put(askingStates.waitingSame());
    await put(askingStates.refused());
    expect(find('[role="status"]')).to.equal(region);
    expect(region.textContent).to.contain('مدرکی نشان داده نشد');
  });

  it('keeps the keyboard in it from step to step, and takes it from nobody', async () => {
    const { find, root, put, button } = await request();
    button('روی همین دستگاه')?.focus();
    await put(askingStates.starting());
    expect(root.activeElement?.localName).to.equal('h3');
    await put(askingStates.waitingSame());
    expect(root.activeElement?.localName).to.equal('a');
    await put(askingStates.refused());
    expect(root.activeElement?.textContent?.trim()).to.equal('تلاش دوباره');
    const elsewhere = await fixture<HTMLInputElement>(html`<input />`);
    elsewhere.focus();
    await put(askingStates.presentedOther());
    expect(document.activeElement).to.equal(elsewhere);
    expect(find('#code')).not.to.equal(null);
  });

  it('shows what was presented, with Jalali dates, and by whom it was issued', async () => {
    const heard: string[] = [];
    const { element, put, text } = await request();
    element.addEventListener('document-verified', ({ document, presentation }) =>
      heard.push(`${document} ${presentation}`),
    );
    await put(askingStates.verified());
    expect(text()).to.contain('۹۴۰۰۱۲۳۴۵۶');
    expect(text()).to.contain('۳۱ اردیبهشت ۱۴۰۹');
    expect(text()).to.contain('پلیس راهور نمونه');
    expect(heard).to.deep.equal([`driving-licence ${verifiedLicence.id}`]);
  });

  it('asks to sign in where nobody is, and goes on with the next sign-in', async () => {
    const { text, put, done, setSession } = await request(undefined, { session: { state: 'signed-out' } });
    expect(text()).to.contain('برای نشان‌دادن مدرک، اول وارد شوید.');
    expect(text()).not.to.contain('کیف مدارک شما کجاست؟');
    await put(askingStates.signedOut());
    setSession({
      state: 'signed-in',
      session: {
        state: 'signed-in',
        subject: 's',
        name: 'نگار نمونه‌ای',
        device: 'personal',
        idleUntil: '2027-01-01T00:00:00.000Z',
        absoluteUntil: '2027-01-01T00:00:00.000Z',
      },
    });
    expect(done).to.deep.equal(['retry']);
  });

  it('leaves nothing of a document to the next person', async () => {
    const { done, setSession } = await request(askingStates.verified());
    setSession({ state: 'ended', reason: 'signed-out' });
    expect(done).to.deep.equal(['cancel']);
  });

  it('tells of the second document where it is named, and that it is left to choice', async () => {
    const { element, text } = await request();
    element.setAttribute('document', 'national-card');
    await aTimeout(30);
    expect(text()).to.contain('کارت ملی');
    expect(text()).to.contain('(اختیاری)');
  });

  it('speaks English', async () => {
    await setLocale('en');
    const { text, element } = await request(askingStates.presentedOther());
    expect(text()).not.to.match(/[\u0600-\u06ff]/);
    await expect(element).to.be.accessible();
    await setLocale('fa');
  });
});
