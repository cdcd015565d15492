import { done } from '../icons/generated/done.ts';
import { msg } from '../localize/localize.ts';
import { pickText } from '../localize/pick-text.ts';
import { makeElement } from '../reactive/make-element.ts';
import { visiblePages } from './form-pages.ts';
import type { FillingState } from './form-state.ts';

/** One step of a form: a page, or the last look. */
export interface Step {
  readonly id: string;
  readonly title: string;
  readonly state: 'done' | 'now' | 'future';
}

/** The pages as steps; none where there is one page. */
export function stepsOf(now: FillingState): readonly Step[] {
  const pages = visiblePages(now.form);
  if (pages.length < 2) return [];
  const at = now.state === 'page' ? pages.indexOf(now.page) : pages.length;
  return [
    ...pages.map(({ id, page }) => ({ id, title: pickText(page.title) })),
    { id: 'review', title: msg('بازبینی') },
  ].map((step, index) => ({ ...step, state: index < at ? 'done' : index === at ? 'now' : 'future' }));
}

/** Draws steps; those that are done can be gone back to. */
export function makeSteps(steps: readonly Step[], go: (id: string) => void): HTMLElement {
  const items = steps.map((step) => {
    const current = step.state === 'now' && 'step';
    return makeElement('li', { class: step.state, 'aria-current': current }, makeStep(step, go));
  });
  const list = makeElement('ol', { class: 'steps', role: 'list' }, ...items);
  return makeElement('nav', { 'aria-label': msg('مرحله‌ها') }, list);
}

function makeStep({ id, title, state }: Step, go: (id: string) => void): HTMLElement {
  if (state !== 'done') return makeElement('span', { class: 'step' }, title);
  const said = makeElement('span', { class: 'visually-hidden' }, ` (${msg('انجام شد')})`);
  const button = makeElement('button', { class: 'step', type: 'button' }, done(), title, said);
  button.addEventListener('click', () => go(id));
  return button;
}
