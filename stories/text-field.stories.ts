import type { StoryObj } from '@storybook/web-components-vite';
import '../packages/elements/src/define/text-field.ts';
import { drawField, fieldStates } from './field-states/field-states.ts';

const sample = {
  tag: 'panjare-text-field',
  label: 'نام خیابان',
  hint: 'بدون شمارهٔ پلاک',

  filled: 'خیابان آزادی',
  invalid: undefined,
};
const states = fieldStates(sample);

export default { title: 'Fields/text-field', component: 'panjare-text-field' };

export const Empty = states.empty;
export const Required = states.required;
export const Filled = states.filled;
export const FromRegister = states.fromRegister;
export const Invalid = states.invalid;
export const ReadOnly = states.readOnly;
export const Disabled = states.disabled;
export const LongText = states.longText;
export const HostileHost = states.hostileHost;

/** Several lines that grow. */
export const Multiline: StoryObj = {
  render: () => drawField(sample, { multiline: true, value: 'دو سطر\nنوشته' }),
};
