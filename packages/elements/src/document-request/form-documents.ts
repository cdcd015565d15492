import type { AnyClient, Asking, Client } from '@panjare/client';
import { documentsOf } from '@panjare/client/documents.js';
import type { DocumentRequest, DocumentType, Issue } from '@panjare/contract';
import type { Form, PageNode } from '@panjare/form';
import { nothing } from 'lit';
import { msg, str } from '../localize/localize.ts';
import { pickText } from '../localize/pick-text.ts';
import { DocumentsOfAnother } from './documents-of-another.ts';
import type { PresentedDocuments } from './presented-documents.ts';
import type { PanjareDocumentRequest } from './document-request.ts';

/** What a form's documents need of its flow. */
export interface DocumentsFlow {
  readonly client: AnyClient;
  readonly ended: AbortSignal;
  /** Comes with what writes where answers are from. */
  readonly keeper: { subscribe(listener: () => void): () => void };
  goTo(page: string): void;
  /** Set by the documents themselves. */
  documents?: PresentedDocuments;
}

/** One document of a form. */
interface FormDocument {
  readonly request: DocumentRequest;
  readonly asking: Asking;
  /** Where it is shown: before the first answer that it fills. */
  readonly page: PageNode | undefined;
  readonly element: PanjareDocumentRequest;
}

/** The documents of a form: asked for on its pages, taken into its answers, sent with it. */
class FormDocuments implements PresentedDocuments {
  readonly #form: Form;
  readonly #flow: DocumentsFlow;
  readonly #documents: readonly FormDocument[];
  readonly #panels = new Map<PageNode, HTMLElement>();
  /** The kinds that the gateway knows, once it has said so. */
  #types: readonly DocumentType[] | undefined;

  constructor(form: Form, flow: DocumentsFlow) {
    this.#form = form;
    this.#flow = flow;
    const { client, ended } = flow;
    const { ref: service, version, documents } = form.compiled.definition;
    this.#documents = documents.map((request) => {
      const asking = documentsOf(client).ask({ service, version, document: request.type }, { signal: ended });
      const element = document.createElement('panjare-document-request');
      // The element takes the rooms it uses; it asks for no whole client.
      Object.assign(element, { client: client as Client, service, version, document: request.type, asking });
      const first = request.fills?.flatMap(({ to }) => form.pageOf(to) ?? [])[0];
      return { request, asking, element, page: first ?? form.pages[0] };
    });
    client.metadata({ signal: ended }).then(
      ({ documents: types }) => {
        this.#types = types;
        // Of what the gateway cannot ask for, the answers are written by hand.
        for (const one of this.#documents) if (!this.#isKnown(one)) one.element.remove();
        this.fill();
      },
      () => undefined,
    );
    const ends = [
      flow.keeper.subscribe(() => this.fill()),
      ...this.#documents.map(({ asking }) => asking.state.subscribe(() => this.fill())),
    ];
    ended.addEventListener('abort', () => ends.forEach((end) => end()));
  }

  /** What a page shows before its fields. */
  draw(page: PageNode): HTMLElement | typeof nothing {
    const own = this.#documents.filter((one) => one.page === page && this.#isKnown(one));
    if (own.length === 0) return nothing;
    let panel = this.#panels.get(page);
    if (!panel) {
      panel = document.createElement('div');
      panel.append(...own.map(({ element }) => element));
      panel.style.display = 'grid';
      panel.style.gap = '1rem';
      this.#panels.set(page, panel);
    }
    return panel;
  }

  presentations(): string[] {
    return this.#verified().map(({ presentation }) => presentation.id);
  }

  missing(): Issue[] {
    return this.#documents
      .filter((one) => one.request.required && this.#isKnown(one))
      .filter(({ asking }) => asking.state.read().state !== 'verified')
      .map(({ request }) => ({
        path: '',
        code: 'document-required',
        params: { document: request.type },
      }));
  }

  missingText({ params }: Issue): string {
    const title = this.#title(String(params['document']));
    return msg(str`${title} را هنوز نشان نداده‌اید.`);
  }

  visit({ params }: Issue): void {
    const one = this.#documents.find(({ request }) => request.type === params['document']);
    if (!one?.page) return;
    this.#flow.goTo(one.page.id);
    // Once its page is drawn.
    setTimeout(() => one.element.focus());
  }

  drop(): void {
    for (const { asking } of this.#documents) if (asking.state.read().state === 'verified') asking.cancel();
  }

  /** Takes what was presented into the answers. */
  fill(): void {
    for (const { presentation } of this.#verified()) this.#form.prefill(presentation.facts);
  }

  #verified() {
    return this.#documents.flatMap(({ asking }) => {
      const now = asking.state.read();
      return now.state === 'verified' ? [now] : [];
    });
  }

  #isKnown({ request }: FormDocument): boolean {
    return this.#types?.some(({ id }) => id === request.type) ?? true;
  }

  #title(type: string): string {
    return pickText(this.#types?.find(({ id }) => id === type)?.title ?? { fa: type });
  }
}

const made = new WeakMap<Form, FormDocuments | DocumentsOfAnother>();

/** What a page of a form shows before its fields, where its service asks for documents. With a mandate none can be shown. */
export function drawDocuments(
  form: Form,
  page: PageNode | undefined,
  flow: DocumentsFlow,
  mandate?: string,
): HTMLElement | typeof nothing {
  let documents = made.get(form);
  if (!documents) {
    documents = mandate ? new DocumentsOfAnother(form, flow) : new FormDocuments(form, flow);
    made.set(form, documents);
  }
  flow.documents = documents;
  return page ? documents.draw(page) : nothing;
}
