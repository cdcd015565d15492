import '../packages/elements/src/define/postal-code-field.ts';
import { fieldStates } from './field-states/field-states.ts';

const sample = {
  tag: 'panjare-postal-code-field',
  label: 'کد پستی ملک',
  hint: '۱۰ رقم روی قبض برق',

  filled: '1136914811',
  invalid: '0136914811',
};
const states = fieldStates(sample);

export default { title: 'Fields/postal-code-field', component: 'panjare-postal-code-field' };

export const Empty = states.empty;
export const Required = states.required;
export const Filled = states.filled;
export const FromRegister = states.fromRegister;
export const Invalid = states.invalid;
export const ReadOnly = states.readOnly;
export const Disabled = states.disabled;
export const LongText = states.longText;
export const HostileHost = states.hostileHost;
