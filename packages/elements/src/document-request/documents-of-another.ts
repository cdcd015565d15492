import type { AnyClient } from '@panjare/client';
import type { DocumentType, Issue } from '@panjare/contract';
import type { Form, PageNode } from '@panjare/form';
import { html, nothing, render } from 'lit';
import { msg, str } from '../localize/localize.ts';
import { pickText } from '../localize/pick-text.ts';
import type { PresentedDocuments } from './presented-documents.ts';

/** What is needed of a form's flow. */
export interface AnotherFlow {
  readonly client: AnyClient;
  readonly ended: AbortSignal;
  goTo(page: string): void;
}

/**
 * The documents of a form that is filled in by a mandate: a document speaks for its owner, so none can be shown. Where
 * one is required that is said above each page, before anything is written for nothing.
 */
export class DocumentsOfAnother implements PresentedDocuments {
  readonly #form: Form;
  readonly #flow: AnotherFlow;
  readonly #panel = document.createElement('div');
  /** The kinds that the gateway knows, once it has said so: of others the answers are written by hand. */
  #types: readonly DocumentType[] = [];

  constructor(form: Form, flow: AnotherFlow) {
    this.#form = form;
    this.#flow = flow;
    this.#panel.tabIndex = -1;
    flow.client.metadata({ signal: flow.ended }).then(
      ({ documents }) => {
        this.#types = documents;
        this.#write();
      },
      () => undefined,
    );
  }

  /** What a page shows before its fields. */
  draw(_page: PageNode): HTMLElement {
    this.#write();
    return this.#panel;
  }

  fill(): void {
    // Nothing can be shown, so nothing is filled.
  }

  presentations(): string[] {
    return [];
  }

  missing(): Issue[] {
    return this.#required().map(({ id }) => ({
      path: '',
      code: 'document-required',
      params: { document: id },
    }));
  }

  missingText({ params }: Issue): string {
    const type = this.#types.find(({ id }) => id === params['document']);
    const title = pickText(type?.title ?? { fa: String(params['document']) });
    return msg(str`${title} را فقط صاحبش می‌تواند نشان دهد؛ این درخواست با نمایندگی فرستاده نمی‌شود.`);
  }

  visit(): void {
    const [first] = this.#form.pages;
    if (first) this.#flow.goTo(first.id);
    // Once its page is drawn.
    setTimeout(() => this.#panel.focus());
  }

  drop(): void {
    // The gateway holds none.
  }

  #required(): DocumentType[] {
    return this.#form.compiled.definition.documents.flatMap(
      ({ type, required }) => (required && this.#types.find(({ id }) => id === type)) || [],
    );
  }

  #write(): void {
    const names = this.#required().map(({ title }) => pickText(title));
    const documents = names.join(msg('، '));
    render(
      names.length === 0
        ? nothing
        : html`<div class="notice warning" role="alert">
            <p><strong>${msg('این درخواست با نمایندگی فرستاده نمی‌شود.')}</strong></p>
            <p>
              ${msg(
                str`برای آن باید ${documents} نشان داده شود، و مدرک را فقط صاحبش می‌تواند نشان دهد. از صاحب کار بخواهید خودش وارد شود و درخواست را بفرستد.`,
              )}
            </p>
          </div>`,
      this.#panel,
    );
  }
}
