import type { Json } from '@panjare/contract';
import type { RepeatNode, RowNode } from '@panjare/form';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { LaterPart, wearStyles } from '../../reactive/later-part.ts';
import type { PartHost } from '../../reactive/later-part.ts';
import { msg } from '../../localize/localize.ts';
import { checksPart } from '../checks/checks.ts';
import type { PastePanel } from './repeat-paste-panel.ts';

// Few have a table to paste. What is pasted is checked before it is added.
const panelPart = new LaterPart(async () => {
  const [part] = await Promise.all([import('./repeat-paste-panel.ts'), checksPart.fetch()]);
  return part;
});

/** What pasting needs of its repeat. */
export interface PastingHost extends PartHost {
  /** Adds rows, and gives them back. */
  add(answers: readonly (Json | undefined)[]): readonly RowNode[];
}

/** The way to paste rows: a button, then a panel in its place. `closed → opening → open → closed`. */
export class RepeatPasting {
  readonly #node: RepeatNode;
  readonly #element: HTMLElement;
  readonly #host: PastingHost;
  #panel: PastePanel | undefined;

  constructor(node: RepeatNode, element: HTMLElement, host: PastingHost) {
    this.#node = node;
    this.#element = element;
    this.#host = host;
  }

  render(): TemplateResult {
    return (
      this.#panel?.render() ??
      html`<button class="button quiet paste" type="button" @click=${this.#open}>
        ${msg('چسباندن از صفحه‌گسترده')}
      </button>`
    );
  }

  readonly #open = async (): Promise<void> => {
    const part = await panelPart.fetch().catch(() => undefined);
    if (!part) return;
    wearStyles(this.#element.getRootNode() as ShadowRoot, part.styles);
    this.#panel = new part.PastePanel(this.#node, { ...this.#host, close: () => this.#close() });
    this.#host.requestUpdate();
    this.#element.querySelector<HTMLElement>('.paste-panel textarea')?.focus();
  };

  #close(): void {
    this.#panel = undefined;
    this.#host.requestUpdate();
    this.#element.querySelector<HTMLElement>(':scope > .paste')?.focus();
  }
}
