import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { dress, undress } from '../context/dress.ts';
import { seePersian } from '../field/see-persian.ts';
import { completionDefinition } from './form.fixtures.ts';
import { draftOf, form } from './testing/drawn-form.ts';

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

  it('shows a page that is gone back to once, and nothing of the last look', async () => {
    const { press, all, title } = await form({ drafts: draftOf('violations') });
    await press('ادامه');
    expect(title()).to.equal('بازبینی و فرستادن');
    expect(all('form, .row')).to.have.length(0);
    await press('برگشت');
    expect(title()).to.equal('تخلف');
    expect(all('.row')).to.have.length(2);
    expect(all('.review')).to.have.length(0);
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
