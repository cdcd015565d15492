import { aTimeout, expect } from '@open-wc/testing';
import { localeReady, setLocale } from '../../localize/localize.ts';
import type { ControlCase, Field } from './draw-control.ts';
import { answer, drawControl, innerControl, shownError } from './draw-control.ts';

const leave = async (field: Field) => {
  innerControl(field)?.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
  await field.updateComplete;
};

/** What a field says, when and where, and whether everybody can read it. */
export function speaksInWords(control: ControlCase): void {
  it('stops a form that lacks it, says what to do and takes the focus', async () => {
    const field = await drawControl(control, { required: '' });
    expect(field.validity.valueMissing).to.equal(true);
    field.form?.requestSubmit();
    await field.updateComplete;
    expect(shownError(field)).to.contain('پرسش');
    expect(field.shadowRoot?.querySelector('[aria-invalid="true"]')).to.not.equal(null);
    expect(field.matches(':focus-within')).to.equal(true);
    await answer(field, control);
    expect(field.checkValidity()).to.equal(true);
    expect(shownError(field)).to.not.contain('پرسش');
  });

  it('speaks below the control, never in the browser’s bubble', async () => {
    const field = await drawControl(control, { required: '' });
    let prevented = false;
    field.addEventListener('invalid', (event) => (prevented = event.defaultPrevented));
    expect(field.checkValidity()).to.equal(false);
    await field.updateComplete;
    expect(prevented).to.equal(true);
    expect(shownError(field), 'asking shows nothing').to.equal('');
    field.reportValidity();
    await field.updateComplete;
    expect(shownError(field)).to.contain('پرسش');
  });

  it('says what is wrong once it is left, not while it is filled in', async () => {
    const field = await drawControl(control, { required: '' });
    await answer(field, control);
    await leave(field);
    field.value = undefined;
    await field.updateComplete;
    expect(shownError(field)).to.contain('پرسش');
    const fresh = await drawControl(control, { required: '' });
    await leave(fresh);
    expect(shownError(fresh)).to.equal('');
  });

  it('says the error it is given, and moves nothing by it', async () => {
    const field = await drawControl(control);
    const height = field.getBoundingClientRect().height;
    field.error = 'این را دوباره ببینید.';
    await field.updateComplete;
    expect(shownError(field)).to.equal('این را دوباره ببینید.');
    expect(field.getBoundingClientRect().height).to.be.closeTo(height, 0.5);
    expect(field.checkValidity()).to.equal(false);
    field.error = '';
    await field.updateComplete;
    expect(shownError(field)).to.not.contain('دوباره');
  });

  it('describes its control by its hint, its origin and its error', async () => {
    const field = await drawControl(control);
    field.error = 'این را دوباره ببینید.';
    field.origin = 'ثبت احوال';
    await field.updateComplete;
    const root = field.shadowRoot as ShadowRoot;
    const told = [...root.querySelectorAll('[aria-describedby]')].flatMap((part) =>
      (part.getAttribute('aria-describedby') ?? '').split(' ').map((id) => root.getElementById(id)),
    );
    expect(told).to.not.include(null);
    for (const words of ['راهنما', 'ثبت احوال', 'این را دوباره ببینید.'])
      expect(
        told.some((part) => part?.textContent?.includes(words)),
        words,
      ).to.equal(true);
  });

  it('speaks the language of the page', async () => {
    await setLocale('en');
    await localeReady();
    const field = await drawControl(control, { required: '', label: 'Question' });
    expect(field.validationMessage)
      .to.contain('Question')
      .and.not.match(/[\u0600-\u06ff]/);
    await setLocale('fa');
    await field.updateComplete;
    expect(field.validationMessage).to.match(/[\u0600-\u06ff]/);
  });

  for (const locale of ['fa', 'en'] as const) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`has no fault that axe finds, ${locale}, ${scheme}`, async () => {
        await setLocale(locale);
        await localeReady();
        document.documentElement.style.colorScheme = scheme;
        document.documentElement.style.background = scheme === 'dark' ? '#181613' : '#fbf8f2';
        const field = await drawControl(control, { required: '', dir: locale === 'fa' ? 'rtl' : 'ltr' });
        field.error = locale === 'fa' ? 'این را وارد کنید.' : 'Enter this.';
        field.origin = 'ثبت احوال';
        await field.updateComplete;
        await aTimeout(0);
        await expect(field).to.be.accessible();
      });
    }
  }

  after(async () => {
    document.documentElement.removeAttribute('style');
    await setLocale('fa');
  });
}
