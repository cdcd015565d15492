import type { Client } from '@panjare/client';
import type { StoryObj } from '@storybook/web-components-vite';
import { standInClient } from '../packages/elements/src/context/stand-in-client.ts';
import '../packages/elements/src/define/address-field.ts';
import { drawField, fieldStates } from './field-states/field-states.ts';

// Invented, as all addresses here.
const address = {
  postalCode: '5139911248',
  province: 'آذربایجان شرقی',
  city: 'تبریز',
  street: 'آبرسان، بلوار ارغوان، کوچهٔ نیلوفر',
};
const sample = {
  tag: 'panjare-address-field',
  label: 'نشانی ملک',
  hint: 'کد پستی را بنویسید تا بقیه از ادارهٔ پست بیاید.',
  filled: { ...address, number: '۱۲', floor: '۳', unit: '۶' },
  invalid: { postalCode: '51399', province: 'آذربایجان شرقی' },
};
const states = fieldStates(sample);

type Find = Client['addresses']['find'];
const knows: Find = () => Promise.resolve({ address, source: 'post' });
const fails =
  (code: string): Find =>
  () =>
    Promise.reject(Object.assign(new Error(code), { code }));

/** A code is typed, and the post answers so; then the person writes on. */
function typed(find: Find, value: object = {}, more: { readonly [part: string]: string } = {}): StoryObj {
  const { client } = standInClient({ rooms: { addresses: { find } } });
  return {
    render: () => drawField(sample, { place: { client }, value }),
    async play({ canvasElement }) {
      const field = canvasElement.querySelector('panjare-address-field');
      await field?.updateComplete;
      const type = (part: string, text: string) => {
        const box = field?.shadowRoot?.querySelector<HTMLInputElement>(`[data-part="${part}"]`);
        if (box) box.value = text;
        box?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      };
      type('postalCode', '۵۱۳۹۹-۱۱۲۴۸');
      await new Promise((resolve) => setTimeout(resolve, 50));
      for (const [part, text] of Object.entries(more)) type(part, text);
    },
  };
}

export default { title: 'Fields/address-field', component: 'panjare-address-field' };

export const Empty = states.empty;
export const Required = states.required;
export const Filled = states.filled;
export const Looking = typed(() => new Promise(() => undefined));
export const Found = typed(knows);
/** What the post gave was put right. */
export const Edited = typed(knows, {}, { street: 'آبرسان، بلوار ارغوان، کوچهٔ یاس', number: '۱۲' });
/** What was written by hand is not replaced unasked. */
export const Offered = typed(knows, { province: 'تهران', city: 'تهران', street: 'نارمک، خیابان یاس' });
export const NotFound = typed(() => Promise.resolve(undefined));
export const Unreachable = typed(fails('upstream-unreachable'));
export const Offline = typed(fails('network'));
export const SignedOut = typed(fails('signed-out'));
/** The post would hardly give such a code; nobody is there to ask. */
export const Doubted: StoryObj = {
  render: () => drawField(sample, { value: { postalCode: '1236914811' } }),
};
export const FromRegister = states.fromRegister;
export const Invalid = states.invalid;
/** What a form found, each at its box. */
export const ToldByAForm: StoryObj = {
  render: () =>
    drawField(sample, {
      value: { postalCode: '51399', province: 'آذربایجان شرقی' },
      error: '',
      issues: [
        { path: 'answer/postalCode', code: 'format', params: { format: 'postal-code' } },
        { path: 'answer/city', code: 'required', params: {} },
        { path: 'answer/street', code: 'required', params: {} },
      ],
    }),
};
export const ReadOnly = states.readOnly;
export const Disabled = states.disabled;
export const LongText = states.longText;
export const HostileHost = states.hostileHost;
