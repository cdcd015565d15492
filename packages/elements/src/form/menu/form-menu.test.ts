import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { DraftFile, JsonObject } from '@panjare/contract';
import { seePersian } from '../../field/see-persian.ts';
import { draftOf, filled, form } from '../testing/drawn-form.ts';

seePersian();

const signedOut = { session: { state: 'signed-out' } } as const;

/** What the browser was given to keep. */
function downloads() {
  const given: { name: string; blob: Blob }[] = [];
  const blobs = new Map<string, Blob>();
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (blob: Blob) => {
    const url = createObjectURL.call(URL, blob);
    blobs.set(url, blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    given.push({ name: this.download, blob: blobs.get(this.href) as Blob });
  };
  const end = () =>
    Object.assign(URL, { createObjectURL }) && Object.assign(HTMLAnchorElement.prototype, { click });
  return { given, end };
}

async function drawn(...args: Parameters<typeof form>) {
  const one = await form(...args);
  await waitUntil(() => one.all('.more').length === 1);
  const details = one.all<HTMLDetailsElement>('.more details')[0];
  if (details) details.open = true;
  await waitUntil(() => one.all('.more button').length > 0);
  const choose = async (content: unknown) => {
    const [input] = one.all<HTMLInputElement>('.more input[type=file]');
    const transfer = new DataTransfer();
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    transfer.items.add(new File([text], 'draft.json', { type: 'application/json' }));
    if (input) input.files = transfer.files;
    input?.dispatchEvent(new Event('change'));
    await waitUntil(() => one.all('.menu-panel').length === 1);
  };
  const focused = () => one.element.shadowRoot?.activeElement;
  const panel = () => (one.all('.menu-panel')[0]?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return { ...one, choose, focused, panel };
}

const saved = (answers: JsonObject, more: Partial<DraftFile> = {}): DraftFile => ({
  format: 'panjare-draft/1',
  service: 'city/building-completion',
  version: 1,
  answers,
  page: 'owners',
  savedAt: '2026-11-22T10:00:00.000Z',
  ...more,
});

describe('the menu of a form', () => {
  it('keeps the answers in a file after it has said what is in it, signed in or not', async () => {
    const { given, end } = downloads();
    const { type, press, panel, focused } = await drawn(signedOut);
    type('/renovationCode', '12-345-6');
    await press('ذخیره در فایل');
    expect(panel()).to.contain('بی‌رمز').and.not.to.contain('مشترک');
    expect(focused()?.id).to.equal('menu-panel');
    await press('گرفتن فایل');
    end();
    expect(given[0]?.name).to.match(/^city-building-completion-1\d{3}-\d\d-\d\d\.json$/);
    const file = JSON.parse((await given[0]?.blob.text()) ?? '') as DraftFile;
    expect([file.format, file.version, file.page]).to.deep.equal(['panjare-draft/1', 1, 'property']);
    expect(file.answers['renovationCode']).to.equal('12-345-6');
    expect(panel()).to.contain('فایل آماده شد');
    await press('بستن');
    expect(focused()?.localName).to.equal('summary');
  });

  it('warns more on a device that is shared', async () => {
    const { press, panel } = await drawn({ device: 'shared', drafts: draftOf('property') });
    await press('ذخیره در فایل');
    expect(panel()).to.contain('مشترک');
  });

  it('goes on from a file at once where nothing was written, on the file’s page', async () => {
    const { choose, title, panel, press, field } = await drawn(signedOut);
    await choose(saved({ renovationCode: '12-345-6', floorArea: 20, odd: 1 }));
    expect(title()).to.equal('مالکان');
    expect(panel()).to.contain('پاسخ‌های فایل در فرم است').and.to.contain('۱ چیز دیگر');
    await press('برگشت');
    expect(field('/renovationCode')?.value).to.equal('۱۲-۳۴۵-۶');
  });

  it('shows what differs before anything is replaced, and either may stay', async () => {
    const { choose, all, panel, press, field } = await drawn({
      drafts: draftOf('property', { renovationCode: '1-2-3' }),
    });
    await choose(saved({ renovationCode: '12-345-6' }, { page: 'property' }));
    expect(field('/renovationCode')?.value).to.equal('۱-۲-۳');
    expect([...all('.menu-panel td')].map((cell) => cell.textContent?.trim())).to.deep.equal([
      '۱-۲-۳',
      '۱۲-۳۴۵-۶',
    ]);
    await press('نگه‌داشتن پاسخ‌های فرم');
    expect(field('/renovationCode')?.value).to.equal('۱-۲-۳');
    await choose(saved({ renovationCode: '12-345-6' }, { page: 'property' }));
    await press('گرفتن پاسخ‌های فایل');
    expect(field('/renovationCode')?.value).to.equal('۱۲-۳۴۵-۶');
    await press('بستن');
    await choose(saved({ renovationCode: '12-345-6' }));
    expect(panel()).to.contain('چیزی عوض نشد');
  });

  it('names the answers of a file that do not fit', async () => {
    const { choose, panel } = await drawn(signedOut);
    await choose(saved({ renovationCode: '12-345-6', floorArea: 'بزرگ' }));
    expect(panel()).to.contain('کنار ماند').and.to.contain('زیربنا');
  });

  it('says what to do with a file that is no draft of this form', async () => {
    const { choose, panel, all } = await drawn(signedOut);
    await choose('سلام');
    expect(panel()).to.contain('پیش‌نویس این فرم نیست');
    expect(all('.menu-panel.danger')).to.have.length(1);
    await choose(saved({}, { service: 'city/other' }));
    await waitUntil(() => panel().includes('city/other'));
    await choose(saved({}, { version: 9 }));
    await waitUntil(() => panel().includes('نسخهٔ تازه‌تری'));
  });

  it('offers another device only where somebody is signed in and the answers are kept', async () => {
    const out = await drawn(signedOut);
    expect(out.all('.more button').map((one) => one.textContent?.trim())).to.not.include(
      'ادامه در دستگاه دیگر',
    );
    const { press, panel, all, title } = await drawn({ drafts: draftOf('property', filled) });
    await press('ادامه');
    expect(title()).to.equal('مالکان');
    await waitUntil(() => all('.more button').some((one) => one.textContent?.includes('دستگاه دیگر')));
    await press('ادامه در دستگاه دیگر');
    await waitUntil(() => panel().includes('همان حساب'));
    expect(panel())
      .to.match(/panjare-page(-2)?=owners/)
      .and.not.to.contain('0197a5b0');
    expect(all('.qr-code path')[1]?.getAttribute('d')).to.match(/^M4 4h7v1h-7z/);
  });

  it('puts the answers of a page on paper in words, and says that they are not sent', async () => {
    const { all } = await drawn({ drafts: draftOf('property', filled) });
    expect(all('.sheet')).to.have.length(0);
    dispatchEvent(new Event('beforeprint'));
    expect(all('.sheet')[0]?.textContent).to.contain('هنوز فرستاده نشده').and.to.contain('۱٬۲۵۰ متر مربع');
    dispatchEvent(new Event('afterprint'));
    expect(all('.sheet')).to.have.length(0);
  });

  it('says on the paper of the last look, before any answer, that nothing is sent', async () => {
    const { all, press, title } = await drawn({ drafts: draftOf('owners', filled) });
    await press('ادامه');
    await press('ادامه');
    expect(title()).to.equal('بازبینی و فرستادن');
    dispatchEvent(new Event('beforeprint'));
    expect(all('.sheet, .review').map((one) => one.className)[0]).to.equal('sheet');
    expect(all('.sheet')[0]?.previousElementSibling?.className).to.equal('page-title');
    dispatchEvent(new Event('afterprint'));
  });

  it('is ready for paper a moment after the page, neither touched nor opened', async () => {
    const { all } = await form({ drafts: draftOf('property', filled) });
    await waitUntil(() => all('.below').length === 1);
    expect(all<HTMLDetailsElement>('.more details')[0]?.open).to.equal(false);
    dispatchEvent(new Event('beforeprint'));
    expect(all('.sheet')[0]?.textContent).to.contain('۱٬۲۵۰ متر مربع');
    dispatchEvent(new Event('afterprint'));
  });

  it('is no hindrance', async () => {
    const { element, press } = await drawn({ drafts: draftOf('property', filled) });
    await press('ذخیره در فایل');
    await aTimeout(10);
    await expect(element).to.be.accessible();
  });
});
