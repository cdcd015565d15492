import '../packages/elements/src/define/select-field.ts';
import { fieldStates } from './field-states/field-states.ts';

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
