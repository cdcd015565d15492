import '../packages/elements/src/define/number-field.ts';
import { fieldStates } from './field-states/field-states.ts';

const sample = {
  tag: 'panjare-number-field',
  label: 'زیربنا',
  hint: 'با متر مربع، از روی پروانه',
  always: { unit: 'متر مربع', min: 1 },
  filled: 1250,
  invalid: 0,
};
const states = fieldStates(sample);

export default { title: 'Fields/number-field', component: 'panjare-number-field' };

export const Empty = states.empty;
export const Required = states.required;
export const Filled = states.filled;
export const FromRegister = states.fromRegister;
export const Invalid = states.invalid;
export const ReadOnly = states.readOnly;
export const Disabled = states.disabled;
export const LongText = states.longText;
export const HostileHost = states.hostileHost;
