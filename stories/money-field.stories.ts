import '../packages/elements/src/define/money-field.ts';
import { fieldStates } from './field-states/field-states.ts';

const sample = {
  tag: 'panjare-money-field',
  label: 'اجارهٔ ماهانه',
  hint: 'به ریال',

  filled: 125000000,
  invalid: 'دویست',
};
const states = fieldStates(sample);

export default { title: 'Fields/money-field', component: 'panjare-money-field' };

export const Empty = states.empty;
export const Required = states.required;
export const Filled = states.filled;
export const FromRegister = states.fromRegister;
export const Invalid = states.invalid;
export const ReadOnly = states.readOnly;
export const Disabled = states.disabled;
export const LongText = states.longText;
export const HostileHost = states.hostileHost;
