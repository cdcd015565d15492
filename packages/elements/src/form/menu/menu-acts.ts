import type { AnyClient, AutosaveState, SignInState } from '@panjare/client';
import type { JsonObject } from '@panjare/contract';
import type { Form } from '@panjare/form';
import type { ReadonlySignal } from '@preact/signals-core';
import { html, nothing, render } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../../localize/localize.ts';
import { deviceAddress } from '../device/device-address.ts';
import type * as devicePanel from '../device/device-panel.ts';
import { openDraftFile, saveDraftFile, takeDraftFile } from '../draft-file/draft-file-acts.ts';
import type { OpenedFile } from '../draft-file/draft-file-acts.ts';
import { isFilling } from '../form-state.ts';
import type { FillingState, FormState } from '../form-state.ts';
import { parameterOf } from '../address/page-address.ts';
import {
  renderComparing,
  renderRefused,
  renderSaved,
  renderSaving,
  renderTaken,
  renderUnsaved,
} from '../draft-file/render-draft-file.ts';
import { renderSheet } from './render-sheet.ts';

const loadDevicePanel = () => import('../device/device-panel.ts');

/** What the menu needs of a form's flow. */
export interface MenuFlow {
  readonly client: AnyClient;
  readonly state: ReadonlySignal<FormState>;
  readonly session: ReadonlySignal<SignInState>;
  readonly page: ReadonlySignal<string>;
  readonly keeper: ReadonlySignal<
    { readonly draftId: string | undefined; readonly state: ReadonlySignal<AutosaveState> } | undefined
  >;
  readonly ended: AbortSignal;
  flush(): Promise<unknown>;
  goTo(page: string): void;
  takeAnswers(form: Form, answers: JsonObject): void;
}

/**
 * What the menu shows below its buttons. `closed → saving | refused | comparing | taken | device`;
 * `saving → saved`; `comparing → taken`; every one `→ closed`, and to any other by its button.
 */
type Panel =
  | { state: 'closed' }
  /** What is in the file is said before there is one. */
  | { state: 'saving' }
  | { state: 'saved'; name: string }
  | { state: 'refused'; opened: Extract<OpenedFile, { state: 'refused' }> }
  | { state: 'comparing'; form: Form; opened: Looked }
  /** Where it is `same`, nothing was changed. */
  | { state: 'taken'; opened: Looked }
  | { state: 'device'; part: typeof devicePanel; address: string }
  /** The other device would not find the answers. */
  | { state: 'unsaved' };

type Looked = Exclude<OpenedFile, { state: 'refused' }>;

/** What else can be done with a form: keep it in a file, go on from one or on another device, print it. */
export class MenuActs {
  /** What is asked for. */
  readonly choices = document.createElement('div');
  /** What comes of it. */
  readonly below = document.createElement('div');
  readonly #flow: MenuFlow;
  /** What stands for the page of this form in an address; none where it is kept out. */
  readonly #parameter: string | undefined;
  #panel: Panel = { state: 'closed' };
  /** What goes to paper, there while it is printed. */
  readonly #sheet = document.createElement('div');

  constructor(flow: MenuFlow, parameter: string | undefined) {
    this.choices.className = 'actions';
    this.below.className = 'below';
    this.#sheet.className = 'sheet';
    this.#flow = flow;
    this.#parameter = parameter;
    const { ended: signal } = flow;
    addEventListener('beforeprint', this.#onPrint, { signal });
    addEventListener('afterprint', () => this.#sheet.remove(), { signal });
  }

  /** Draws it as things stand. */
  write(): void {
    const now = this.#flow.state.peek();
    if (!isFilling(now)) return;
    // What was looked at was looked at for another version, or is on its way.
    if (this.#panel.state === 'comparing' && (this.#panel.form !== now.form || !isOpen(now)))
      this.#panel = { state: 'closed' };
    render(this.#renderChoices(now), this.choices);
    render(this.#renderBelow(now.form), this.below);
  }

  #renderChoices(now: FillingState): TemplateResult {
    return html`<button class="button plain" type="button" @click=${() => this.#open({ state: 'saving' })}>
        ${msg('ذخیره در فایل')}
      </button>
      ${
        isOpen(now)
          ? html`<button class="button plain" type="button" @click=${this.#onChoose}>
              ${msg('ادامه از فایل')}
            </button>`
          : nothing
      }
      <input type="file" accept=".json,application/json" hidden @change=${this.#onFile} />
      ${
        this.#isKept()
          ? html`<button class="button plain" type="button" @click=${this.#onDevice}>
              ${msg('ادامه در دستگاه دیگر')}
            </button>`
          : nothing
      }
      <button class="button plain" type="button" @click=${() => print()}>${msg('چاپ')}</button>`;
  }

  #renderBelow(form: Form): TemplateResult {
    return html`<div role="status">${this.#renderNews(form)}</div>
      ${this.#renderPanel(form)}`;
  }

  /** What is read out by itself. */
  #renderNews(form: Form) {
    const panel = this.#panel;
    if (panel.state === 'saved') return renderSaved(panel.name, this.#close);
    if (panel.state === 'taken') return renderTaken(panel.opened, form, this.#close);
    return nothing;
  }

  #renderPanel(form: Form) {
    const panel = this.#panel;
    const close = this.#close;
    switch (panel.state) {
      case 'closed':
      case 'saved':
      case 'taken':
        return nothing;
      case 'unsaved':
        return renderUnsaved(close);
      case 'saving':
        return renderSaving(form, this.#flow.client.device !== 'personal', () => this.#save(form), close);
      case 'refused':
        return renderRefused(panel.opened, this.#onChoose, close);
      case 'comparing':
        return renderComparing(panel.opened, form, () => this.#take(form, panel.opened), close);
      case 'device':
        return panel.part.renderDevicePanel(panel.address, close);
    }
  }

  /** Read first: what it says holds for all that is below. */
  readonly #onPrint = (): void => {
    const now = this.#flow.state.peek();
    if (!isFilling(now)) return;
    render(renderSheet(now, new Date().toISOString()), this.#sheet);
    this.below.closest('.column')?.querySelector('.page-title')?.after(this.#sheet);
  };

  /** Somebody is signed in, and the gateway has the answers. */
  #isKept(): boolean {
    const { session, keeper } = this.#flow;
    const { state } = session.peek();
    const kept = keeper.peek();
    if (state !== 'signed-in' && state !== 'expiring') return false;
    const saved = kept?.state.peek().state;
    return kept?.draftId !== undefined && saved !== 'not-saved' && saved !== 'conflict';
  }

  #open(panel: Panel): void {
    this.#panel = panel;
    this.write();
    this.#find('.menu-panel h3')?.focus();
  }

  /** The keyboard goes back to where the panel was asked for. */
  readonly #close = (): void => {
    this.#panel = { state: 'closed' };
    this.write();
    this.choices.closest('details')?.querySelector('summary')?.focus();
  };

  #save(form: Form): void {
    this.#tell({ state: 'saved', name: saveDraftFile(form, this.#flow.page.peek()) });
  }

  readonly #onChoose = (): void => this.#find<HTMLInputElement>('input[type=file]')?.click();

  readonly #onFile = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    // The same file may be chosen again.
    if (file) void this.#look(file).finally(() => (input.value = ''));
  };

  async #look(file: File): Promise<void> {
    const { client, state, ended } = this.#flow;
    const now = state.peek();
    if (!isFilling(now)) return;
    const opened = await openDraftFile(file, now.form, client, ended);
    // The form may have been sent, or left, meanwhile.
    const then = state.peek();
    if (ended.aborted || !isFilling(then) || then.form !== now.form || !isOpen(then)) return;
    if (opened.state === 'refused') this.#open({ state: 'refused', opened });
    else if (opened.state === 'other') this.#open({ state: 'comparing', form: now.form, opened });
    else this.#take(now.form, opened);
  }

  #take(form: Form, opened: Looked): void {
    if (opened.state !== 'same') takeDraftFile(this.#flow, form, opened.file, opened.carried);
    this.#tell({ state: 'taken', opened });
  }

  readonly #onDevice = (): void => void this.#showDevice();

  /** What is not saved would not be there. */
  async #showDevice(): Promise<void> {
    const [part] = await Promise.all([loadDevicePanel().catch(() => undefined), this.#flow.flush()]);
    const page = this.#flow.page.peek();
    if (!part || page === '' || !this.#isKept()) return this.#open({ state: 'unsaved' });
    const parameter = this.#parameter;
    const address = deviceAddress(location.href, parameter ?? parameterOf(0), parameter && page);
    this.#open({ state: 'device', part, address });
  }

  /** Says it where it is read out; the keyboard goes on from there. */
  #tell(panel: Panel): void {
    this.#panel = panel;
    this.write();
    this.#find('.menu-panel button')?.focus();
  }

  #find<E extends HTMLElement>(selector: string): E | null {
    return this.choices.querySelector<E>(selector) ?? this.below.querySelector<E>(selector);
  }
}

/** Answers that are on their way, or wait to be, are changed no more. */
function isOpen(now: FillingState): boolean {
  return now.state === 'page' || ['none', 'failed', 'version'].includes(now.sending.state);
}
