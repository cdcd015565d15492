import type { StoryObj } from '@storybook/web-components-vite';
import '../packages/elements/src/define/national-id-field.ts';
import { drawField, fieldStates } from './field-states/field-states.ts';

const sample = {
  tag: 'panjare-national-id-field',
  label: 'کد ملی مالک',
  hint: '۱۰ رقم روی کارت ملی',

  filled: '0013542419',
  invalid: '00135424',
};
const states = fieldStates(sample);

export default { title: 'Fields/national-id-field', component: 'panjare-national-id-field' };

export const Empty = states.empty;
export const Required = states.required;
export const Filled = states.filled;
export const FromRegister = states.fromRegister;
export const Invalid = states.invalid;
export const ReadOnly = states.readOnly;
export const Disabled = states.disabled;
export const LongText = states.longText;
export const HostileHost = states.hostileHost;

/** Of a legal person. */
export const Legal: StoryObj = {
  render: () =>
    drawField(
      { ...sample, label: 'شناسهٔ ملی شرکت', hint: '۱۱ رقم' },
      { kind: 'legal', value: '10380284790' },
    ),
};
