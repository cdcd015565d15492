import { networkText } from '../context/network-text.ts';
import { currentLocale } from '../localize/localize.ts';
import { makeElement } from '../reactive/make-element.ts';
import type { FormActs } from './form-acts.ts';
import { FormFrame } from './form-frame.ts';
import { isFilling } from './form-state.ts';
import type { FillingState, FormState } from './form-state.ts';
import type { PanjareForm } from './form.ts';
import { aroundPart, gatePart, receiptPart } from './later-parts.ts';
import { makeFault, makeSkeleton } from './make-notices.ts';

/** What a form shows, one thing at a time. What others than those who fill in see is drawn by parts that come later. */
export class FormView {
  readonly #host: PanjareForm;
  #shown: HTMLElement = makeElement('div');
  /** What is shown, and in which words. */
  #what: unknown;
  #frame: FormFrame | undefined;

  constructor(host: PanjareForm) {
    this.#host = host;
  }

  get element(): HTMLElement {
    return this.#shown;
  }

  endPage(): void {
    this.#frame?.endPage();
  }

  /** Draws what is so now; `acts` are there with the flow. */
  draw(acts: FormActs | undefined): void {
    const now = acts?.flow.state.value ?? { state: 'loading' };
    if (acts && isFilling(now)) return this.#fill(acts, now);
    this.endPage();
    this.#frame = undefined;
    const isDrawn = acts && this.#drawLater(acts, now);
    if (!isDrawn) this.#show(`loading ${currentLocale()}`, makeSkeleton);
  }

  #fill(acts: FormActs, now: FillingState): void {
    if (this.#frame?.acts !== acts) {
      this.endPage();
      this.#frame = new FormFrame(this.#host, acts);
    }
    const frame = this.#frame;
    frame.draw(now);
    this.#show(frame, () => frame.element);
  }

  /** What is drawn without a page. False while what draws it is on its way. */
  #drawLater({ flow, signIn }: FormActs, now: FormState): boolean {
    switch (now.state) {
      case 'fault': {
        const words = this.#faultText(now.code);
        if (words) this.#show(`fault ${words}`, () => makeFault(words, () => void flow.load()));
        return words !== undefined;
      }
      case 'elsewhere': {
        const part = gatePart.drawnBy(this.#host);
        part?.render(part.renderElsewhere(now.definition, now.url), this.#box(now.state));
        return part !== undefined;
      }
      case 'sign-in': {
        const part = gatePart.drawnBy(this.#host);
        const session = flow.session.value;
        part?.render(
          part.renderGate(now.definition, session, () => signIn()),
          this.#box(now.state),
        );
        return part !== undefined;
      }
      case 'accepted': {
        const part = receiptPart.drawnBy(this.#host);
        const { commitment } = now.definition;
        const details = { commitment, headingPart: 'page-title' };
        part?.render(part.renderReceipt(now.case, details), this.#box(now.state));
        return part !== undefined;
      }
      default:
        return false;
    }
  }

  /** Where the network is gone, so are the words for it. */
  #faultText(code: string): string | undefined {
    return code === 'network' ? networkText() : aroundPart.drawnBy(this.#host)?.formFaultText(code);
  }

  #box(what: string): HTMLElement {
    return this.#show(what, () => makeElement('div'));
  }

  /** Made anew only where it is something else: a focus in it stays there. */
  #show(what: unknown, make: () => HTMLElement): HTMLElement {
    if (what === this.#what) return this.#shown;
    this.#what = what;
    const made = make();
    this.#shown.replaceWith(made);
    return (this.#shown = made);
  }
}
