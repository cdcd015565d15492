import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define/file-field.ts';
import { controlSuite } from '../field/control-suite.ts';
import { seePersian } from '../field/see-persian.ts';
import { localeReady, setLocale } from '../localize/localize.ts';
import type { FileField } from './file-field.ts';
import { clipboardEvent } from '../testing/paste.ts';
import { finishedUpload, standInUploads } from './stand-in-uploads.ts';

const fileOf = (name: string, size = 1000, type = 'application/pdf') =>
  new File([new Uint8Array(size)], name, { type });

/** Chooses files as the native dialogue does. */
function choose(field: { shadowRoot: ShadowRoot | null }, ...files: File[]): void {
  const input = field.shadowRoot?.querySelector('input');
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  if (!input) throw new Error('No input.');
  input.files = transfer.files;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const words = (field: FileField) =>
  [...(field.shadowRoot?.querySelectorAll('.word') ?? [])].map((word) => word.textContent?.trim());
const said = (field: FileField) => field.shadowRoot?.querySelector('[role="status"]')?.textContent;
const press = async (field: FileField, label: string) => {
  field.shadowRoot?.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.click();
  await field.updateComplete;
};

const atOnce = () =>
  standInUploads((file, id) => ({ state: 'done', id, upload: finishedUpload(id, file.name, file.size) }));
for (const value of ['upload-1', ['upload-1']])
  controlSuite({
    tag: 'panjare-file-field',
    attributes: Array.isArray(value) ? { multiple: '' } : {},
    get properties() {
      const uploads = atOnce();
      uploads.kept.set('upload-1', finishedUpload('upload-1', 'نقشه.pdf', 1000));
      return { place: uploads.place };
    },
    act: (field) => choose(field, fileOf('نقشه.pdf')),
    value,
  });
controlSuite({
  tag: 'panjare-file-field',
  attributes: { 'maximum-bytes': '5000' },
  act: (field) => choose(field, fileOf('نقشه.pdf')),
  value: 'نقشه.pdf',
});

describe('panjare-file-field in a plain form', () => {
  async function draw(multiple = false): Promise<FileField> {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <panjare-file-field name="plan" label="نقشه" ?multiple=${multiple}></panjare-file-field>
      </form>`,
    );
    return form.querySelector('panjare-file-field') as FileField;
  }

  it('sends the file itself, as a native input does', async () => {
    const field = await draw();
    choose(field, fileOf('نقشه.pdf', 2_500_000));
    await field.updateComplete;
    const sent = new FormData(field.form ?? undefined).get('plan');
    expect(sent).to.be.instanceOf(File);
    expect((sent as File).name).to.equal('نقشه.pdf');
    expect(field.value).to.equal('نقشه.pdf');
    expect(field.shadowRoot?.querySelector('.size')?.textContent).to.equal('۲٫۴ مگابایت');
    expect(field.checkValidity()).to.equal(true);
  });

  it('keeps the last of one, and all of several', async () => {
    const one = await draw();
    choose(one, fileOf('a.pdf'));
    choose(one, fileOf('b.pdf'));
    expect(one.value).to.equal('b.pdf');
    const several = await draw(true);
    choose(several, fileOf('a.pdf'), fileOf('b.png', 10, 'image/png'));
    choose(several, fileOf('c.pdf'));
    expect(several.value).to.deep.equal(['a.pdf', 'b.png', 'c.pdf']);
    const sent = new FormData(several.form ?? undefined).getAll('plan');
    expect(sent.map((file) => (file as File).name)).to.deep.equal(['a.pdf', 'b.png', 'c.pdf']);
    await several.updateComplete;
    await press(several, 'برداشتن b.png');
    expect(several.value).to.deep.equal(['a.pdf', 'c.pdf']);
    expect(several.shadowRoot?.activeElement?.id).to.equal('choose');
  });

  it('says at once what it does not take, and keeps what it has', async () => {
    const field = await draw();
    choose(field, fileOf('a.pdf'));
    for (const [file, text] of [
      [fileOf('b.exe', 10, 'application/x-msdownload'), 'نوعی نیست که می‌خواهیم'],
      [fileOf('c.pdf', 10 * 1024 * 1024 + 1), 'فایلی تا ۱۰ مگابایت بفرستید'],
      [fileOf('d.pdf', 0), 'این فایل خالی است'],
    ] as const) {
      choose(field, file);
      await field.updateComplete;
      expect(words(field)).to.have.length(2);
      expect(words(field)[1]).to.contain(text);
      expect(said(field)).to.contain(text);
      expect(field.value).to.equal('a.pdf');
    }
  });

  it('takes what is dropped and what is pasted', async () => {
    const field = await draw(true);
    const transfer = new DataTransfer();
    transfer.items.add(fileOf('a.pdf'));
    field.shadowRoot
      ?.querySelector('.drop')
      ?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
    field.dispatchEvent(clipboardEvent('paste', transfer));
    expect(field.value).to.deep.equal(['a.pdf', 'a.pdf']);
  });

  it('is asked by keyboard alone', async () => {
    const field = await draw();
    let opened = false;
    field.shadowRoot?.querySelector('input')?.addEventListener('click', (event) => {
      event.preventDefault();
      opened = true;
    });
    field.focus();
    await sendKeys({ press: 'Enter' });
    expect(opened).to.equal(true);
    choose(field, fileOf('a.pdf'));
    await field.updateComplete;
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect(field.value).to.equal(undefined);
  });
});

describe('panjare-file-field with a place', () => {
  async function draw(uploads = standInUploads(), multiple = false): Promise<FileField> {
    return fixture<FileField>(
      html`<panjare-file-field
        name="plan"
        label="نقشه"
        .place=${uploads.place}
        ?multiple=${multiple}
      ></panjare-file-field>`,
    );
  }

  it('says how far a file is, and only beginnings and ends aloud', async () => {
    const uploads = standInUploads();
    const field = await draw(uploads);
    choose(field, fileOf('نقشه.pdf', 1024 * 1024));
    await field.updateComplete;
    expect(words(field)).to.deep.equal(['در نوبت فرستادن']);
    expect(field.value, 'a form sent too early is told').to.match(/^unsent-/);
    expect(field.checkValidity()).to.equal(false);
    uploads.move({ state: 'sending', sent: 419_430, id: 'upload-1' });
    await field.updateComplete;
    expect(field.value).to.equal('upload-1');
    expect(words(field)).to.deep.equal(['۳۹٪ فرستاده شد: ۴۱۰ کیلوبایت از ۱ مگابایت']);
    expect(said(field)).to.equal('');
    uploads.move({ state: 'paused', reason: 'offline', sent: 419_430, id: 'upload-1' });
    await field.updateComplete;
    expect(words(field)).to.deep.equal(['ارتباط قطع است؛ وصل که شود، از همان‌جا ادامه می‌یابد.']);
    expect(said(field)).to.contain('ارتباط قطع است');
    dispatchEvent(new Event('online'));
    expect(uploads.calls).to.include('resume');
    uploads.move({
      state: 'done',
      id: 'upload-1',
      upload: finishedUpload('upload-1', 'نقشه.pdf', 1024 * 1024),
    });
    await field.updateComplete;
    expect(words(field)).to.deep.equal(['رسید']);
    expect(said(field)).to.equal('نقشه.pdf: رسید');
    expect(field.checkValidity()).to.equal(true);
  });

  it('shows why the gateway refused one, and has no answer then', async () => {
    const uploads = standInUploads();
    const field = await draw(uploads);
    choose(field, fileOf('نقشه.pdf'));
    uploads.move({ state: 'sending', sent: 0, id: 'upload-1' });
    uploads.move({
      state: 'refused',
      issue: { code: 'file-type', params: { allowed: ['application/pdf', 'image/png'] } },
    });
    await field.updateComplete;
    expect(words(field)[0]).to.contain('PDF');
    expect(field.value).to.equal(undefined);
  });

  it('tries again by hand what failed, from where it was', async () => {
    const uploads = standInUploads();
    const field = await draw(uploads);
    choose(field, fileOf('نقشه.pdf'));
    const error = Object.assign(new Error('full'), {
      name: 'PanjareError' as const,
      code: 'over-capacity' as const,
      problem: undefined,
    });
    uploads.move({ state: 'failed', error, id: 'upload-1' });
    await field.updateComplete;
    await press(field, 'تلاش دوباره برای نقشه.pdf');
    expect(uploads.calls).to.deep.equal(['send نقشه.pdf', 'send نقشه.pdf from upload-1']);
  });

  it('takes a file back from the gateway when it is removed or replaced', async () => {
    const uploads = atOnce();
    const field = await draw(uploads);
    choose(field, fileOf('a.pdf'));
    choose(field, fileOf('b.pdf'));
    await field.updateComplete;
    expect(field.value).to.equal('upload-2');
    await press(field, 'برداشتن b.pdf');
    expect(field.value).to.equal(undefined);
    expect(uploads.calls.filter((call) => call.startsWith('end'))).to.deep.equal([
      'end upload-1',
      'end upload-2',
    ]);
  });

  it('shows the files of an earlier visit by what the gateway knows of them', async () => {
    const uploads = standInUploads();
    uploads.kept.set('upload-8', finishedUpload('upload-8', 'سند.pdf', 2048));
    uploads.kept.set('upload-9', {
      state: 'receiving',
      id: 'upload-9',
      for: { draft: 'draft-1', at: '/plan' },
      name: 'نقشه.pdf',
      size: 4000,
      received: 1000,
      expiresAt: '2026-12-16T10:00:00.000Z',
    });
    const field = await draw(uploads, true);
    field.value = ['upload-8', 'upload-9', 'upload-10', 'unsent-1'];
    await aTimeout(0);
    await field.updateComplete;
    expect(words(field).map((word) => word?.slice(0, 12))).to.deep.equal([
      'رسید',
      '۲۵٪ آن رسیده',
      'این فایل به ',
      'این فایل به ',
    ]);
    choose(field, fileOf('نقشه.pdf', 4000));
    expect(uploads.calls).to.deep.equal(['send نقشه.pdf from upload-9']);
    expect(field.value).to.deep.equal(['upload-8', 'upload-9', 'upload-10', 'unsent-1']);
  });

  it('takes back several by their ids, as the browser kept them', async () => {
    const field = await draw(standInUploads(), true);
    const kept = new FormData();
    for (const id of ['upload-8', 'upload-9']) kept.append('plan', id);
    field.formStateRestoreCallback(kept);
    expect(field.value).to.deep.equal(['upload-8', 'upload-9']);
  });

  it('finds a file on its way again where its page is drawn anew', async () => {
    const uploads = standInUploads();
    const field = await draw(uploads);
    choose(field, fileOf('نقشه.pdf', 2000));
    const { value } = field;
    field.remove();
    const again = await draw(uploads);
    again.value = value;
    await again.updateComplete;
    expect(words(again)).to.deep.equal(['در نوبت فرستادن']);
    uploads.move({ state: 'sending', sent: 1000, id: 'upload-1' });
    await again.updateComplete;
    expect(again.value).to.equal('upload-1');
    expect(words(again)[0]).to.contain('۵۰٪');
    expect(uploads.calls).to.deep.equal(['send نقشه.pdf']);
  });

  it('stops what is on its way when its person leaves, and not when a session runs out', async () => {
    const uploads = standInUploads();
    choose(await draw(uploads), fileOf('نقشه.pdf'));
    uploads.setSession({ state: 'ended', reason: 'idle' });
    expect(uploads.calls).to.deep.equal(['send نقشه.pdf']);
    uploads.setSession({ state: 'ended', reason: 'signed-out' });
    expect(uploads.calls).to.deep.equal(['send نقشه.pdf', 'stop نقشه.pdf']);
  });

  for (const locale of ['fa', 'en'] as const)
    it(`has no fault that axe finds in any of its states, ${locale}`, async () => {
      seePersian();
      await setLocale(locale);
      await localeReady();
      const uploads = standInUploads((file, id) =>
        file.name.startsWith('a')
          ? { state: 'done', id, upload: finishedUpload(id, file.name, file.size) }
          : { state: 'sending', sent: 500, id },
      );
      const field = await draw(uploads, true);
      field.dir = locale === 'fa' ? 'rtl' : 'ltr';
      field.required = true;
      choose(field, fileOf('a.pdf'), fileOf('b.pdf'), fileOf('c.exe', 1, 'application/x-msdownload'));
      field.error = locale === 'fa' ? 'فایل را ببینید.' : 'See the file.';
      await field.updateComplete;
      await expect(field).to.be.accessible();
      await setLocale('fa');
    });
});
