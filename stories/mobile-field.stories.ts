import type { StoryObj } from '@storybook/web-components-vite';
import '../packages/elements/src/define/mobile-field.ts';
import { drawField, fieldStates } from './field-states/field-states.ts';

const sample = {
  tag: 'panjare-mobile-field',
  label: 'شمارهٔ همراه',
  hint: 'پیامک به همین شماره می‌آید',
  filled: '+989123456789',
  invalid: '0912345',
};
const states = fieldStates(sample);

export default { title: 'Fields/mobile-field', component: 'panjare-mobile-field' };

export const Empty = states.empty;
export const Required = states.required;
export const Filled = states.filled;
export const FromRegister = states.fromRegister;
export const Invalid = states.invalid;
export const ReadOnly = states.readOnly;
export const Disabled = states.disabled;
export const LongText = states.longText;
export const HostileHost = states.hostileHost;

/** A phone of another country, where they are asked for. */
export const AnyCountry: StoryObj = {
  render: () => drawField(sample, { country: 'any', value: '+4915123456789' }),
};
