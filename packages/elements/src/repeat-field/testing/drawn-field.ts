import { fixture, html } from '@open-wc/testing';
import { handOnRows, textOf } from '../../form/repeat/testing/hand-on-rows.ts';
import { ownerItems, ownerSchema } from '../repeat-field.fixtures.ts';
import type { RepeatField } from '../repeat-field.ts';

type Cell = HTMLElement & { name: string; value: unknown; error: string };

/** A field of owners in a plain form, and what a person does with it. */
export async function drawOwners(properties: Partial<RepeatField> = {}) {
  const form = await fixture<HTMLFormElement>(
    html`<form @submit=${(event: Event) => event.preventDefault()}>
      <panjare-repeat-field name="owners" label="مالکان" row-label="مالک"></panjare-repeat-field>
      <button>ثبت</button>
    </form>`,
  );
  const field = form.querySelector('panjare-repeat-field') as RepeatField;
  Object.assign(field, { items: ownerItems, schema: ownerSchema, ...properties });
  await field.updateComplete;
  const hand = handOnRows(field);
  const { all, settle } = hand;
  const cell = (path: string) => {
    const found = all<Cell>('.row > *').find(({ name }) => name === `/rows${path}`);
    if (!found) throw new Error(`No cell ${path}.`);
    return found;
  };
  const boxOf = (path: string) => cell(path).shadowRoot?.querySelector('input') as HTMLInputElement;
  const type = async (path: string, text: string) => {
    const box = boxOf(path);
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    box.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
  };
  const sent = () => new FormData(form).get('owners');
  const error = () => textOf(all('#error')[0]);
  return { form, field, ...hand, cell, boxOf, type, sent, error };
}
