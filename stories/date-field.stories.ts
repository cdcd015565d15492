import type { StoryObj } from '@storybook/web-components-vite';
import '../packages/elements/src/define/date-field.ts';
import { drawField, fieldStates } from './field-states/field-states.ts';

const sample = {
  tag: 'panjare-date-field',
  label: 'روز بازدید',
  hint: 'مانند ۱۴۰۵/۰۱/۱۵',
  always: { min: '2026-03-21' },
  filled: '2026-04-04',
  invalid: '2026-01-01',
};
const states = fieldStates(sample);

export default { title: 'Fields/date-field', component: 'panjare-date-field' };

export const Empty = states.empty;
export const Required = states.required;
export const Filled = states.filled;
export const FromRegister = states.fromRegister;
export const Invalid = states.invalid;
export const ReadOnly = states.readOnly;
export const Disabled = states.disabled;
export const LongText = states.longText;
export const HostileHost = states.hostileHost;

const press = (canvas: HTMLElement, selector: string) =>
  canvas.querySelector(sample.tag)?.shadowRoot?.querySelector<HTMLElement>(selector)?.click();

/** The month open, as the button opens it; Fridays and a day of closing cannot be chosen. */
export const Calendar: StoryObj = {
  render: () =>
    drawField(sample, { value: '2026-04-04', disabledWeekdays: 'friday', disabledDates: '1405-01-20' }),
  play: ({ canvasElement }) => {
    setTimeout(() => press(canvasElement, '.open'), 100);
  },
};

/** The same in the other calendar. */
export const Gregorian: StoryObj = {
  render: () => drawField(sample, { value: '2026-04-04' }),
  play: ({ canvasElement }) => {
    setTimeout(() => press(canvasElement, '.open'), 100);
    setTimeout(() => press(canvasElement, '.foot button:nth-child(2)'), 500);
  },
};
