import type { StoryObj } from '@storybook/web-components-vite';
import '../packages/elements/src/define/bill-field.ts';
import { drawField, fieldStates } from './field-states/field-states.ts';

const sample = {
  tag: 'panjare-bill-field',
  label: 'قبض تلفن',
  hint: 'دو شناسه را می‌توانید یکجا بچسبانید',
  filled: { billId: '1117753200140', paymentId: '12070160' },
  invalid: { billId: '1117753200140', paymentId: '12070161' },
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

/** A form's own words, at the box that each is about. */
const told = (issues: readonly object[], value?: object): StoryObj => ({
  render: () => drawField(sample, { value, error: '', issues }),
});

/** One of the two is still missing. */
export const Half = told([{ path: 'answer/paymentId', code: 'required', params: {} }], {
  billId: '1117753200140',
});
/** One is wrong by itself. */
export const WrongId = told([{ path: 'answer/billId', code: 'format', params: { format: 'bill-id' } }], {
  billId: '1117753200141',
  paymentId: '12070160',
});
