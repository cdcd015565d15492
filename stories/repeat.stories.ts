import type { JsonObject, ServiceDefinition } from '@panjare/contract';
import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { standInClient } from '../packages/elements/src/context/stand-in-client.ts';
import '../packages/elements/src/define/form.ts';
import { goodsDefinition, goodsRows } from '../packages/elements/src/form/repeat/repeat.fixtures.ts';
import { press } from './press.ts';

function draw(answers: JsonObject, definition: ServiceDefinition = goodsDefinition) {
  const draft = {
    id: '0197a5b0-0000-7000-8000-000000000002',
    service: definition.ref,
    version: 1,
    answers,
    page: 'goods',
    revision: 3,
    savedAt: '2026-12-15T10:35:00.000Z',
    expiresAt: '2027-01-15T10:35:00.000Z',
  };
  const { client } = standInClient({ definition, drafts: [draft] });
  return html`<panjare-form .client=${client} service=${definition.ref}></panjare-form>`;
}

/** Presses one thing after the other, as a person would. */
const pressed = (answers: JsonObject, ...wanted: string[]): StoryObj => ({
  render: () => draw(answers),
  play: async ({ canvasElement }) => {
    for (const one of wanted) await press(canvasElement.querySelector('panjare-form'), one);
  },
});

/** Three rows understood, one cell of the last not. */
const table = [
  'شرح\tکد تعرفه\tمقدار\tیکا\tبهای یکا',
  'گوشی تلفن همراه\t85171210\t۱٬۲۵۰\tعدد\t95.5',
  'Cable 2×1.5\t٨٥٤٤٤٢٩٠\t1,000\tعدد\t0.75',
  'پیچ\t73181500\tدوازده\tکیلوگرم\t۱',
].join('\r\n');

const one: ServiceDefinition = {
  ...goodsDefinition,
  data: { ...goodsDefinition.data, required: [] },
};

export default { title: 'Flows/form/rows', component: 'panjare-form' };

export const Empty: StoryObj = { render: () => draw({ goods: [] }, one) };
export const FirstRow: StoryObj = { render: () => draw({}) };
export const Folded: StoryObj = { render: () => draw({ goods: goodsRows(7) }) };
export const Opened = pressed({ goods: goodsRows(4) }, '.edit');
export const WithFaults = pressed(
  { goods: [...goodsRows(2), { code: '12', name: 'کالای ناتمام' }] },
  'form > .actions > .button',
);
export const Copied = pressed({ goods: goodsRows(2) }, '.edit', '.copy');
export const Removed = pressed({ goods: goodsRows(3) }, '.edit', '.remove');
export const Full: StoryObj = { render: () => draw({ goods: goodsRows(10) }) };
export const Pasting: StoryObj = {
  render: () => draw({ goods: goodsRows(1) }),
  play: async ({ canvasElement }) => {
    const form = canvasElement.querySelector('panjare-form');
    await press(form, '.paste');
    await press(form, '.paste-panel textarea');
    const box = form?.shadowRoot?.querySelector<HTMLTextAreaElement>('.paste-panel textarea');
    if (!box) return;
    box.value = table;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  },
};
