import { currentLocale, msg } from '../localize/localize.ts';

/** What stands where one signs in before anything has happened: the button, or its shape while nobody has said who is there. */
export class FirstView {
  readonly element = document.createElement('div');
  readonly #begin: () => void;
  #drawn = '';

  constructor(begin: () => void) {
    this.#begin = begin;
    this.element.className = 'login';
  }

  /** Draws it anew only where it says something else: a focus on the button stays there. */
  draw(shows: 'nothing' | 'skeleton' | 'button', words = ''): void {
    const now = [shows, words, currentLocale()].join();
    if (now === this.#drawn) return;
    this.#drawn = now;
    this.element.replaceChildren();
    if (shows === 'skeleton') this.#skeleton();
    if (words) this.#add('p', words).role = 'status';
    if (shows === 'button') this.#button();
  }

  #skeleton(): void {
    const skeleton = this.#add('div');
    skeleton.className = 'skeleton';
    skeleton.append(document.createElement('span'));
  }

  #button(): void {
    const button = this.#add('button', msg('ورود با ایران‌پاس'));
    button.className = 'button';
    button.part.add('button');
    button.type = 'button';
    button.addEventListener('click', this.#begin);
  }

  #add<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, words = ''): HTMLElementTagNameMap[Tag] {
    const element = document.createElement(tag);
    element.textContent = words;
    this.element.append(element);
    return element;
  }
}
