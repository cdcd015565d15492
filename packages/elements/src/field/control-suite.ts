import { aTimeout, expect, fixture, fixtureCleanup } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { localeReady, setLocale } from '../localize/localize.ts';
import type { FieldElement, FieldValue } from './field-element.ts';
import { seePersian } from './see-persian.ts';

/** One field, and a value that is right for it. */
export interface ControlCase {
  readonly tag: string;
  /** Attributes beside `label` and `name`. */
  readonly attributes?: { readonly [name: string]: string };
  /** Properties set before the first drawing. */
  readonly properties?: object;
  /** What a person types; fields that are chosen from leave it out and bring `act`. */
  readonly typed?: string;
  /** What a person does instead of typing. */
  readonly act?: (field: FieldElement<FieldValue>) => void;
  /** The value it gives. */
  readonly value: FieldValue;
  /** As a form sends it; left out, the value as text. */
  readonly sent?: string;
}

type Field = FieldElement<FieldValue>;
const inner = (field: Field) => field.shadowRoot?.querySelector<HTMLInputElement>('input, textarea, select');

async function draw(
  control: ControlCase,
  attributes: { readonly [name: string]: string } = {},
): Promise<Field> {
  const form = await fixture<HTMLFormElement>(
    html`<form @submit=${(event: Event) => event.preventDefault()}>
      <fieldset></fieldset>
      <button>ثبت</button>
    </form>`,
  );
  const field = document.createElement(control.tag) as Field;
  const all = { label: 'پرسش', hint: 'راهنما', name: 'answer', ...control.attributes, ...attributes };
  for (const [name, text] of Object.entries(all)) field.setAttribute(name, text);
  Object.assign(field, control.properties);
  form.querySelector('fieldset')?.append(field);
  await field.updateComplete;
  return field;
}

async function answer(field: Field, control: ControlCase): Promise<void> {
  const input = inner(field);
  if (control.act) control.act(field);
  else if (input) {
    input.value = control.typed ?? '';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }
  await field.updateComplete;
}

const shownError = (field: Field) => field.shadowRoot?.querySelector('#error')?.textContent?.trim() ?? '';
const sent = (field: Field) => new FormData(field.form ?? undefined).get('answer');

/** What every field does alike in a plain form; each field's own test runs it. */
export function controlSuite(control: ControlCase): void {
  seePersian();
  describe(`${control.tag} ${Object.keys(control.attributes ?? {}).join(' ')} as a control`, () => {
    it('gives its value at once, tells the page by native events, and sends it with the form', async () => {
      const field = await draw(control);
      const seen: unknown[] = [];
      field.addEventListener('input', () => seen.push(field.value));
      field.addEventListener('change', () => seen.push('change'));
      await answer(field, control);
      expect(seen).to.include(control.value);
      expect(seen).to.include('change');
      expect(field.value).to.equal(control.value);
      expect(sent(field)).to.equal(control.sent ?? String(control.value));
    });

    it('takes a value from outside and shows nothing wrong', async () => {
      const field = await draw(control);
      field.value = control.value;
      await field.updateComplete;
      expect(sent(field)).to.equal(control.sent ?? String(control.value));
      expect(field.checkValidity()).to.equal(true);
    });

    it('sends nothing while empty', async () => {
      expect(sent(await draw(control))).to.equal(null);
    });

    it('stops a form that lacks it, says what to do and takes the focus', async () => {
      const field = await draw(control, { required: '' });
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
      const field = await draw(control, { required: '' });
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
      const field = await draw(control, { required: '' });
      await answer(field, control);
      inner(field)?.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
      field.value = undefined;
      await field.updateComplete;
      expect(shownError(field)).to.contain('پرسش');
      const fresh = await draw(control, { required: '' });
      inner(fresh)?.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
      await fresh.updateComplete;
      expect(shownError(fresh)).to.equal('');
    });

    it('says the error it is given, and moves nothing by it', async () => {
      const field = await draw(control);
      const height = field.getBoundingClientRect().height;
      field.error = 'این را دوباره ببینید.';
      await field.updateComplete;
      expect(shownError(field)).to.equal('این را دوباره ببینید.');
      expect(field.getBoundingClientRect().height).to.be.closeTo(height, 0.5);
      const described = field.shadowRoot?.querySelector('[aria-describedby~="error"]');
      expect(described).to.not.equal(null);
      field.error = '';
      await field.updateComplete;
      expect(shownError(field)).to.not.contain('دوباره');
    });

    it('returns to its first value on reset', async () => {
      const field = await draw(control);
      await answer(field, control);
      field.form?.reset();
      await field.updateComplete;
      expect(field.value).to.equal(undefined);
      expect(sent(field)).to.equal(null);
    });

    it('rests with its fieldset and sends nothing then', async () => {
      const field = await draw(control);
      await answer(field, control);
      const fieldset = field.closest('fieldset');
      if (fieldset) fieldset.disabled = true;
      await field.updateComplete;
      expect(inner(field)?.disabled).to.equal(true);
      expect(sent(field)).to.equal(null);
    });

    it('takes focus by its own method', async () => {
      const field = await draw(control);
      field.focus();
      expect(field.shadowRoot?.activeElement).to.not.equal(null);
      await sendKeys({ press: 'Tab' });
      expect(field.isConnected).to.equal(true);
    });

    for (const locale of ['fa', 'en'] as const) {
      for (const scheme of ['light', 'dark'] as const) {
        it(`has no fault that axe finds, ${locale}, ${scheme}`, async () => {
          await setLocale(locale);
          await localeReady();
          document.documentElement.style.colorScheme = scheme;
          document.documentElement.style.background = scheme === 'dark' ? '#181613' : '#fbf8f2';
          const field = await draw(control, { required: '', dir: locale === 'fa' ? 'rtl' : 'ltr' });
          field.error = locale === 'fa' ? 'این را وارد کنید.' : 'Enter this.';
          field.origin = 'ثبت احوال';
          await field.updateComplete;
          await aTimeout(0);
          await expect(field).to.be.accessible();
        });
      }
    }

    after(async () => {
      fixtureCleanup();
      document.documentElement.removeAttribute('style');
      await setLocale('fa');
    });
  });
}
