import '../packages/elements/src/define/iban-field.ts';
import { fieldStates } from './field-states/field-states.ts';

const sample = {
  tag: 'panjare-iban-field',
  label: 'شمارهٔ شبا',
  hint: '۲۴ رقم پس از IR، از برنامهٔ بانک',

  filled: 'IR580540105180021273113007',
  invalid: 'IR580540105180021273113000',
};
const states = fieldStates(sample);

export default { title: 'Fields/iban-field', component: 'panjare-iban-field' };

export const Empty = states.empty;
export const Required = states.required;
export const Filled = states.filled;
export const FromRegister = states.fromRegister;
export const Invalid = states.invalid;
export const ReadOnly = states.readOnly;
export const Disabled = states.disabled;
export const LongText = states.longText;
export const HostileHost = states.hostileHost;
