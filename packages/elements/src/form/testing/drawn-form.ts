import { aTimeout, fixture, html, waitUntil } from '@open-wc/testing';
import { standInClient } from '../../context/stand-in-client.ts';
import type { StandInAnswers } from '../../context/stand-in-client.ts';
import '../../define/form.ts';
import '../../define/choice-field.ts';
import '../../define/date-field.ts';
import '../../define/national-id-field.ts';
import '../../define/number-field.ts';
import '../../define/text-field.ts';
import { issueWords } from '../../localize/issue-text.ts';
import { checksPart } from '../checks/checks.ts';
import { completionDefinition } from '../form.fixtures.ts';
import type { PanjareForm } from '../form.ts';
import { hostsAddress } from '../address/page-address.ts';

type Field = HTMLElement & { value: unknown; error: string; updateComplete: Promise<boolean> };

/** Answers that lack nothing. */
export const filled = {
  renovationCode: '12-345-6',
  floorArea: 1250,
  owners: [{ nationalId: '0013542419', share: 6 }],
  hasViolations: false,
};

/** What comes later is here before a form is drawn: these tests say what it does, not when the network brings it. */
const parts = () =>
  Promise.all([
    import('../menu/around-part.ts'),
    import('../menu/menu-part.ts'),
    import('../gate-part.ts'),
    import('../keeping/keeper-part.ts'),
    import('../checks/render-summary.ts'),
    issueWords.fetch(),
    import('../review/review-part.ts'),
    import('../keeping/render-conflict.ts'),
    import('../../receipt/receipt-part.ts'),
  ]);

/** A form drawn with a stand-in client, and what a person does with it. `checked`: what checks answers is there before. */
export async function form(answers: StandInAnswers = {}, { checked = true } = {}) {
  await parts();
  if (checked) await checksPart.fetch();
  history.replaceState(history.state, '', hostsAddress(location.href));
  const stand = standInClient({ definition: completionDefinition, ...answers });
  const element = await fixture<PanjareForm>(
    html`<panjare-form .client=${stand.client} service="city/building-completion"></panjare-form>`,
  );
  const all = <E extends HTMLElement>(selector: string) => [
    ...(element.shadowRoot?.querySelectorAll<E>(selector) ?? []),
  ];
  /** What is hashed before it is sent takes a moment longer in WebKit. */
  const isBusy = () => all('.skeleton').length > 0 || text().includes('فرستاده می‌شود…');
  const settle = async () => {
    await aTimeout(20);
    await element.updateComplete;
    await waitUntil(() => !isBusy());
  };
  const field = (name: string) =>
    all<Field>('*').find((one) => (one as unknown as { name?: string }).name === name);
  const type = (name: string, text: string) => {
    const input = field(name)?.shadowRoot?.querySelector('input');
    if (!input) throw new Error(`No field ${name}.`);
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  const press = async (words: string) => {
    const button = all<HTMLButtonElement>('button').find((one) => one.textContent?.includes(words));
    if (!button) throw new Error(`No button «${words}».`);
    button.click();
    await settle();
  };
  const text = () => (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const title = () => all('[part~=page-title]')[0]?.textContent?.trim();
  await settle();
  return { ...stand, element, all, field, type, press, text, title, settle };
}

/** A draft that a gateway has kept. */
export function draftOf(page: string, answers: object = filled) {
  return [
    {
      id: '0197a5b0-0000-7000-8000-000000000002',
      service: 'city/building-completion',
      version: 1,
      answers: answers as typeof filled,
      page,
      revision: 3,
      savedAt: '2026-12-15T10:35:00.000Z',
      expiresAt: '2027-01-15T10:35:00.000Z',
    },
  ];
}
