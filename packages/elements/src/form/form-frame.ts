import { msg } from '../localize/localize.ts';
import { pickText } from '../localize/pick-text.ts';
import { wearStyles } from '../reactive/later-part.ts';
import { makeElement, setAttributes } from '../reactive/make-element.ts';
import type { FormActs } from './form-acts.ts';
import type { FillingState } from './form-state.ts';
import { aroundPart, documentsPart, reviewPart } from './later-parts.ts';
import { makeSkeleton } from './make-notices.ts';
import { makeSteps, stepsOf } from './make-steps.ts';
import { PageView } from './page/page-view.ts';
import type { PanjareForm } from './form.ts';

/**
 * What a form shows while it is filled in: steps, heading and page are made here by hand, so that the first picture
 * needs no templates. What is told around the page, and the last look, come later and are drawn with them.
 */
export class FormFrame {
  readonly element = makeElement('div', { class: 'column' });
  readonly acts: FormActs;
  /** It stands before it has anything to say: only then is that read out. */
  readonly news = makeElement('div', { role: 'status' });
  /** Where what is told above a page ends, whether a page stands below it or the last look. */
  readonly place = new Comment();
  readonly #host: PanjareForm;
  readonly #service = makeElement('p', { class: 'muted' });
  readonly #head = makeElement('div', {}, this.#service);
  readonly #heading = makeElement('h2', { class: 'page-title', part: 'page-title', tabindex: '-1' });
  readonly #next = makeElement('button', { class: 'button' });
  readonly #back = makeElement('button', { class: 'button quiet', type: 'button' });
  readonly #form = makeElement('form', {}, makeElement('div', { class: 'actions' }, this.#next, this.#back));
  readonly #skeleton = makeSkeleton();
  #page: PageView | undefined;
  /** What the steps say. */
  #steps = '';

  constructor(host: PanjareForm, acts: FormActs) {
    this.#host = host;
    this.acts = acts;
    this.#form.noValidate = true;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      acts.next(this.#page?.page.id);
    });
    this.#back.addEventListener('click', () => acts.flow.back());
    this.element.append(this.#head, this.#heading, this.news, this.place);
  }

  /** The page on the screen. */
  get page(): PageView | undefined {
    return this.#page;
  }

  /** Draws what is so now. */
  draw(now: FillingState): void {
    const isReview = now.state === 'review';
    const isSending = isReview && now.sending.state === 'sending';
    setAttributes(this.element, { 'aria-busy': String(isSending) });
    writeText(this.#service, pickText(now.definition.title));
    writeText(this.#heading, isReview ? msg('بازبینی و فرستادن') : pickText(now.page.page.title));
    this.#drawSteps(now);
    const around = aroundPart.drawnBy(this.#host);
    // They stand above the page, and come no later than what draws them there.
    if (now.definition.documents.length > 0) documentsPart.drawnBy(this.#host);
    if (!isReview) this.#drawPage(now);
    else this.#put(around && reviewPart.drawnBy(this.#host) ? undefined : this.#skeleton);
    around?.drawAround(this.#host, this, now);
  }

  endPage(): void {
    this.#page?.end();
    this.#page?.element.remove();
    this.#page = undefined;
  }

  #drawSteps(now: FillingState): void {
    const steps = stepsOf(now);
    const said = JSON.stringify(steps);
    if (said === this.#steps) return;
    this.#steps = said;
    const nav = steps.length > 0 ? [makeSteps(steps, (id) => this.acts.flow.goTo(id))] : [];
    this.#head.replaceChildren(this.#service, ...nav);
  }

  /** The page's nodes, made when it is first shown; a page left and shown again is made anew. */
  #drawPage({ page, form }: Extract<FillingState, { state: 'page' }>): void {
    const { flow } = this.acts;
    const { parts } = flow;
    writeText(this.#next, msg('ادامه'));
    writeText(this.#back, msg('برگشت'));
    this.#back.hidden = form.pages[0] === page;
    this.#put(this.#form);
    if (this.#page?.page === page || !parts) return this.#page?.write();
    for (const styles of parts.styles) wearStyles(this.#host.renderRoot, styles);
    this.endPage();
    this.#page = new PageView(page, {
      parts,
      placeOf: (node) => flow.placeOf(form, node),
      keeperPart: () => flow.keeperPart,
      confirm: (node) => form.confirm(node.pointer.peek()),
    });
    this.#form.prepend(this.#page.element);
  }

  /** What stands below what is told: the form of a page, the skeleton, or nothing, as the last look is there. */
  #put(shown: HTMLElement | undefined): void {
    for (const one of [this.#form, this.#skeleton]) if (one !== shown) one.remove();
    if (shown && !shown.parentNode) this.place.after(shown);
  }
}

/** The same words are not written again: what stands there would be laid out anew. */
function writeText(element: HTMLElement, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}
