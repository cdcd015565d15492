import { html, nothing, render } from 'lit';
import { LaterPart } from '../../reactive/later-part.ts';
import type { PartHost } from '../../reactive/later-part.ts';
import { msg } from '../../localize/localize.ts';
import type { MenuActs, MenuFlow } from './menu-acts.ts';

// Few open it.
const menuPart = new LaterPart(() => import('./menu-part.ts'));

/** Milliseconds after which a page that is read may be printed, too. */
const READ = 500;

/** The menu below a form; what it does comes when it is opened, or a moment after the form. */
export class FormMenu {
  readonly element = document.createElement('div');
  readonly #flow: MenuFlow;
  readonly #parameter: string | undefined;
  readonly #host: PartHost;
  #isWanted = false;
  #acts: MenuActs | undefined;

  /** `parameter`: what stands for the page of this form in an address; none where it is kept out. */
  constructor(flow: MenuFlow, parameter: string | undefined, { renderRoot }: Pick<PartHost, 'renderRoot'>) {
    this.element.className = 'more';
    this.#flow = flow;
    this.#parameter = parameter;
    this.#host = { renderRoot, requestUpdate: () => this.write() };
    // Paper does not wait, and nobody need touch a page to print it from the browser's own menu.
    const waiting = setTimeout(this.#open, READ);
    flow.ended.addEventListener('abort', () => clearTimeout(waiting));
  }

  /** Draws it as things stand. */
  write(): void {
    this.#isWanted ||= this.#flow.page.peek() === 'review';
    const part = this.#isWanted ? menuPart.drawnBy(this.#host) : undefined;
    if (part) this.#acts ??= new part.MenuActs(this.#flow, this.#parameter);
    this.#acts?.write();
    render(
      html`<details @toggle=${this.#open}>
          <summary>${msg('کارهای دیگر')}</summary>
          ${this.#acts?.choices ?? nothing}
        </details>
        ${this.#acts?.below ?? nothing}`,
      this.element,
    );
  }

  readonly #open = (): void => {
    this.#isWanted = true;
    this.write();
  };
}
