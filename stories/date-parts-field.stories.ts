import '../packages/elements/src/define/date-parts-field.ts';
import { fieldStates } from './field-states/field-states.ts';

const sample = {
  tag: 'panjare-date-parts-field',
  label: 'تاریخ تولد',
  hint: 'همان که در شناسنامه است',
  always: { max: '2026-03-20' },
  filled: '1985-03-21',
  invalid: '۱۳۶۴/۱۳/۱',
};
const states = fieldStates(sample);

export default { title: 'Fields/date-parts-field', component: 'panjare-date-parts-field' };

export const Empty = states.empty;
export const Required = states.required;
export const Filled = states.filled;
export const FromRegister = states.fromRegister;
export const Invalid = states.invalid;
export const ReadOnly = states.readOnly;
export const Disabled = states.disabled;
export const LongText = states.longText;
export const HostileHost = states.hostileHost;
