import type { StoryObj } from '@storybook/web-components-vite';
import '../packages/elements/src/define/repeat-field.ts';
import { goodsDefinition, goodsRows } from '../packages/elements/src/form/repeat/repeat.fixtures.ts';
import {
  ownerItems,
  ownerSchema,
  rowsOf,
} from '../packages/elements/src/repeat-field/repeat-field.fixtures.ts';
import { drawField, fieldStates } from './field-states/field-states.ts';
import { press } from './press.ts';

// All people here are synthetic.
const owners = [
  { nationalId: '0013542419', share: 4 },
  { nationalId: '3240175800', share: 2 },
];
const sample = {
  tag: 'panjare-repeat-field',
  label: 'مالکان',
  hint: 'همه را بنویسید، چنان‌که در سند آمده است.',
  always: { items: ownerItems, schema: ownerSchema, rowLabel: 'مالک' },
  filled: owners,
  invalid: [owners[0] ?? {}, { nationalId: '0013542418' }],
};
const states = fieldStates(sample);
const lines = {
  ...sample,
  label: 'کالاها',
  hint: '',
  always: { ...rowsOf(goodsDefinition), rowLabel: 'کالا', max: 10 },
};
const pressed = (story: StoryObj, ...wanted: string[]): StoryObj => ({
  ...story,
  play: async ({ canvasElement }) => {
    for (const one of wanted) await press(canvasElement.querySelector('panjare-repeat-field'), one);
  },
});

export default { title: 'Fields/repeat-field', component: 'panjare-repeat-field' };

export const Empty = states.empty;
export const Required = states.required;
export const Filled = states.filled;
export const Removed = pressed(states.filled, '.remove');
/** No more may be added. */
export const Full: StoryObj = { render: () => drawField(sample, { value: owners, max: 2 }) };
/** Rows of many questions are a line each until they are opened. */
export const Folded: StoryObj = { render: () => drawField(lines, { value: goodsRows(7) }) };
export const Opened = pressed({ render: () => drawField(lines, { value: goodsRows(3) }) }, '.edit');
export const Pasting = pressed({ render: () => drawField(lines, { value: goodsRows(1) }) }, '.paste');
export const FromRegister = states.fromRegister;
export const Invalid = states.invalid;
/** What a server found: a cell, said where it is. */
export const ToldByAServer: StoryObj = {
  render: () =>
    drawField(sample, {
      value: owners,
      issues: [{ path: 'answer/1/share', code: 'maximum', params: { limit: 1 } }],
    }),
};
/** Its items ask for what the schema does not know: the person reads one thing, the console has the rest. */
export const Broken: StoryObj = {
  render: () => drawField(sample, { items: [{ kind: 'field', at: '/shar' }] }),
};
export const ReadOnly = states.readOnly;
export const ReadOnlyFolded: StoryObj = {
  render: () => drawField(lines, { value: goodsRows(2), readonly: true }),
};
export const Disabled = states.disabled;
export const LongText = states.longText;
export const HostileHost = states.hostileHost;
