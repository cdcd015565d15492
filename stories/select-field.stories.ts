import { toPersianDigits } from '@panjare/persian';
import type { StoryObj } from '@storybook/web-components-vite';
import '../packages/elements/src/define/select-field.ts';
import { drawField, fieldStates } from './field-states/field-states.ts';
import { seen } from './press.ts';

const options = [
  { value: 'home', label: 'مسکونی' },
  { value: 'shop', label: 'تجاری' },
  { value: 'office', label: 'اداری' },
];

const sample = {
  tag: 'panjare-select-field',
  label: 'کاربری',
  hint: 'همان که در پروانه است',
  always: { options },
  filled: 'shop',
  invalid: undefined,
};
const states = fieldStates(sample);

export default { title: 'Fields/select-field', component: 'panjare-select-field' };

export const Empty = states.empty;
export const Required = states.required;
export const Filled = states.filled;
export const FromRegister = states.fromRegister;
export const Invalid = states.invalid;
export const ReadOnly = states.readOnly;
export const Disabled = states.disabled;
export const LongText = states.longText;
export const HostileHost = states.hostileHost;

/** Ten thousand villages of nowhere: enough to need a search. */
const villages = Array.from({ length: 10_000 }, (_, number) => ({
  value: number,
  label: `${['کلاته', 'خان', 'چشمه', 'ده', 'باغ'][number % 5]}‌${['نو', 'بالا', 'پایین', 'سفید'][number % 4]} ${toPersianDigits(String(number + 1))}`,
}));
const long = { ...sample, label: 'روستا', hint: 'بخشی از نام را بنویسید', always: { options: villages } };

/** A long list, closed. */
export const Long: StoryObj = { render: () => drawField(long, { value: 12 }) };

const openList = (text: string): StoryObj => ({
  render: () => drawField(long),
  play: async ({ canvasElement }) => {
    const input = await seen<HTMLInputElement>(canvasElement.querySelector(sample.tag), 'input');
    input.focus();
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  },
});

/** What was found, as one types. */
export const Searching = openList('باغ نو ۱');
/** What is nowhere in the list. */
export const NothingFound = openList('قلعه');
