import type { StoryObj } from '@storybook/web-components-vite';
import '../packages/elements/src/define/bill-field.ts';
import { drawField, fieldStates } from './field-states/field-states.ts';

const sample = {
  tag: 'panjare-bill-field',
  label: 'قبض تلفن',
  hint: 'دو شناسه را می‌توانید یکجا بچسبانید',
  filled: '1117753200140/12070160',
  invalid: '1117753200140/12070161',
};
const states = fieldStates(sample);

export default { title: 'Fields/bill-field', component: 'panjare-bill-field' };

export const Empty = states.empty;
export const Required = states.required;
export const Filled = states.filled;
export const FromRegister = states.fromRegister;
export const Invalid = states.invalid;
export const ReadOnly = states.readOnly;
export const Disabled = states.disabled;
export const LongText = states.longText;
export const HostileHost = states.hostileHost;

/** One of the two is still missing. */
export const Half: StoryObj = {
  render: () => drawField(sample, { value: '1117753200140/', error: 'شناسهٔ پرداخت را هم وارد کنید.' }),
};
