import type { StoryObj } from '@storybook/web-components-vite';
import '../packages/elements/src/define/choice-field.ts';
import { drawField, fieldStates } from './field-states/field-states.ts';

const options = [
  { value: 'home', label: 'مسکونی' },
  { value: 'shop', label: 'تجاری' },
  { value: 'office', label: 'اداری' },
];

const sample = {
  tag: 'panjare-choice-field',
  label: 'کاربری',
  hint: 'همان که در پروانه است',
  always: { options },
  filled: 'shop',
  invalid: undefined,
};
const states = fieldStates(sample);

export default { title: 'Fields/choice-field', component: 'panjare-choice-field' };

export const Empty = states.empty;
export const Required = states.required;
export const Filled = states.filled;
export const FromRegister = states.fromRegister;
export const Invalid = states.invalid;
export const ReadOnly = states.readOnly;
export const Disabled = states.disabled;
export const LongText = states.longText;
export const HostileHost = states.hostileHost;

/** Yes or no. */
export const YesNo: StoryObj = {
  render: () => drawField({ ...sample, label: 'ملک تخلف ساختمانی دارد؟' }, { kind: 'yes-no', value: false }),
};

/** A box to tick, for a consent. */
export const Consent: StoryObj = {
  render: () =>
    drawField({ ...sample, label: 'می‌پذیرم که آتش‌نشانی زیربنا را ببیند.', hint: '' }, { kind: 'checkbox' }),
};
