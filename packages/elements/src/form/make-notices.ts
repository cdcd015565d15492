import { msg } from '../localize/localize.ts';
import { makeElement } from '../reactive/make-element.ts';

/** While the form, or a part of it, is on its way. */
export function makeSkeleton(): HTMLElement {
  const bars = [1, 2, 3].map(() => makeElement('span'));
  const words = makeElement('span', { class: 'visually-hidden' }, msg('فرم باز می‌شود…'));
  return makeElement('div', { class: 'skeleton', role: 'status' }, ...bars, words);
}

/** Why there is no form, and another try. */
export function makeFault(words: string, again: () => void): HTMLElement {
  const button = makeElement('button', { class: 'button quiet', type: 'button' }, msg('تلاش دوباره'));
  button.addEventListener('click', again);
  const notice = { class: 'notice danger', role: 'alert' };
  return makeElement('div', notice, makeElement('p', {}, words), makeElement('p', {}, button));
}
