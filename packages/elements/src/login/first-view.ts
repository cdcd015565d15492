import { currentLocale, msg } from '../localize/localize.ts';
import { makeElement } from '../reactive/make-element.ts';

/** What stands where one signs in before anything has happened: the button, or its shape while nobody has said who is there. */
export class FirstView {
  readonly element = makeElement('div', { class: 'login' });
  readonly #begin: () => void;
  #drawn = '';

  constructor(begin: () => void) {
    this.#begin = begin;
  }

  /** Draws it anew only where it says something else: a focus on the button stays there. */
  draw(shows: 'nothing' | 'skeleton' | 'button', words = ''): void {
    const now = [shows, words, currentLocale()].join();
    if (now === this.#drawn) return;
    this.#drawn = now;
    this.element.replaceChildren();
    if (shows === 'skeleton')
      this.element.append(makeElement('div', { class: 'skeleton' }, makeElement('span')));
    if (words) this.element.append(makeElement('p', { role: 'status' }, words));
    if (shows === 'button') this.element.append(this.#makeButton());
  }

  #makeButton(): HTMLElement {
    const attributes = { class: 'button', part: 'button', type: 'button' };
    const button = makeElement('button', attributes, msg('ورود با ایران‌پاس'));
    button.addEventListener('click', this.#begin);
    return button;
  }
}
