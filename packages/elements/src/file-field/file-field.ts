import type { UploadType } from '@panjare/contract';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { FieldIssue } from '../field/field-issue.ts';
import { TemplateFieldElement } from '../field/template-field-element.ts';
import { plus } from '../icons/generated/plus.ts';
import { msg, str } from '../localize/localize.ts';
import { property, state } from '../reactive/property.ts';
import { buttons } from '../theme/buttons.ts';
import { acceptOf, checkFile, usualLimits } from './check-file.ts';
import { FieldFiles } from './field-files.ts';
import { fileFieldStyles } from './file-field.styles.ts';
import { typesText } from './file-issue-text.ts';
import type { HeldFile } from './held-file.ts';
import { isOnItsWay } from './held-file.ts';
import { fileWord, renderFile } from './render-file.ts';
import { sizeText } from './size-text.ts';
import type { UploadPlace } from './upload-place.ts';

/**
 * One file or several: chosen, dropped or pasted. In a plain `<form>` it holds them as a native input does: the form
 * sends the files themselves, and `value` is their names. With a `place` (`panjare-form` brings one) they are sent at
 * once, on their own and through cuts, and `value` is the id of each upload.
 *
 * ```html
 * <panjare-file-field name="plan" label="نقشه" types="application/pdf image/png"></panjare-file-field>
 * ```
 *
 * @tag panjare-file-field
 * @fires input - Native, when a file comes or goes, and when an upload gets its id.
 * @fires change - Native, as `input`.
 * @csspart control - Where files are dropped.
 */
export class FileField extends TemplateFieldElement<string | string[]> {
  static override styles = [TemplateFieldElement.styles, buttons, fileFieldStyles];

  /** Several files; `value` is an array. */
  @property({ type: Boolean }) multiple = false;
  /** Media types, told by name here and by content on the gateway. */
  @property({ converter: (text: string | null) => text?.split(/[\s,]+/) ?? usualLimits.types })
  types: readonly UploadType[] = usualLimits.types;
  /** Bytes of one file. */
  @property({ type: Number, attribute: 'maximum-bytes' }) maximumBytes = usualLimits.maximumBytes;
  /** Where files are sent to. */
  @property({ attribute: false }) place: UploadPlace | undefined;

  @state() private isOver = false;
  @state() private said = '';

  readonly #files = new FieldFiles((file) => this.#changed(file));
  #online: AbortController | undefined;

  protected override readonly grouped = true;

  constructor() {
    super();
    this.addEventListener('paste', this.#onPaste);
  }

  /** The files chosen on this visit. */
  get files(): readonly File[] {
    return this.#files.list.flatMap(({ file, now }) => (file && now.state !== 'refused' ? [file] : []));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#online = new AbortController();
    addEventListener('online', () => this.#files.resume(), { signal: this.#online.signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#online?.abort();
  }

  protected override get focusTarget(): HTMLElement | null {
    return this.renderRoot.querySelector('#choose');
  }
  protected override readData(text: string): string | string[] | undefined {
    if (!this.multiple) return text;
    const ids = text.split(/\s+/).filter(Boolean);
    return ids.length > 0 ? ids : undefined;
  }
  protected override valueSet(): void {
    const { value = [] } = this;
    this.#files.show(typeof value === 'string' ? [value] : value);
  }
  /** Files of the page go as files; what a place has goes by its id. */
  protected override formText(value: string | string[]): string | File | FormData {
    const own = this.#files.list.filter(({ now }) => now.state === 'held');
    if (typeof value === 'string') return own[0]?.file ?? value;
    const data = new FormData();
    if (!this.name) return data;
    const names = own.map(({ name }) => name);
    for (const one of value) {
      const at = names.indexOf(one);
      data.append(this.name, at < 0 ? one : (own[at]?.file ?? one));
      if (at >= 0) delete names[at];
    }
    return data;
  }
  /** A page that is gone back to gives a field its files again, and what a place has by its ids. */
  override formStateRestoreCallback(kept: string | File | FormData): void {
    if (typeof kept === 'string') return super.formStateRestoreCallback(kept);
    const all = kept instanceof File ? [kept] : [...kept.values()];
    const ids = all.filter((one) => typeof one === 'string');
    if (ids.length > 0) super.formStateRestoreCallback(ids.join(' '));
    this.#take(all.filter((one) => one instanceof File));
  }
  /** Several go under the name that stands in what is passed to the form; a single one under the attribute. */
  override attributeChangedCallback(attribute: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(attribute, before, now);
    if (attribute === 'name' && Array.isArray(this.value))
      this.internals.setFormValue(this.formText(this.value));
  }
  protected override check(): FieldIssue | undefined {
    if (!this.#files.list.some(isOnItsWay)) return undefined;
    const text = msg('صبر کنید تا فایل برسد، یا آن را بردارید.');
    return { code: 'check', params: { message: { fa: text, en: text } } };
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (!changes.has('place')) return;
    this.#files.place = this.place;
    this.#files.placed();
  }

  protected override renderControl(): TemplateResult {
    const { list } = this.#files;
    const fixed = this.isDisabled || this.readonly;
    const retry = this.place && ((file: HeldFile) => this.#files.retry(file));
    const acts = { remove: this.#remove, retry, fixed };
    return html`<div
      role="group"
      aria-labelledby="label"
      aria-invalid=${this.isInvalid ? 'true' : nothing}
      @dragover=${this.#onDragOver}
      @dragleave=${() => (this.isOver = false)}
      @drop=${this.#onDrop}
    >
      <div class=${this.isOver ? 'drop over' : 'drop'} part="control">
        <button
          id="choose"
          class="button quiet"
          type="button"
          aria-labelledby="label chosen"
          aria-describedby="${this.describedBy} rule"
          ?disabled=${fixed}
          @click=${() => this.#input?.click()}
        >
          ${plus()} <span id="chosen">${this.#chooseWord}</span>
        </button>
        <span class="hauling">${msg('یا فایل را اینجا رها کنید')}</span>
        <span class="rule" id="rule">${this.#rule}</span>
      </div>
      <input
        id="control"
        type="file"
        tabindex="-1"
        aria-hidden="true"
        accept=${acceptOf(this.types)}
        ?multiple=${this.multiple}
        ?disabled=${fixed}
        @input=${this.#stop}
        @change=${this.#onChosen}
      />
      ${
        list.length > 0
          ? html`<ul role="list">
              ${list.map((file) => renderFile(file, acts))}
            </ul>`
          : nothing
      }
      <span class="visually-hidden" role="status">${this.said}</span>
    </div>`;
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }
  get #chooseWord(): string {
    if (this.#files.list.length === 0) return msg('برگزیدن فایل');
    return this.multiple ? msg('افزودن فایل') : msg('برگزیدن فایل دیگر');
  }
  get #rule(): string {
    const [types, size] = [typesText(this.types), sizeText(this.maximumBytes)];
    const rule = this.multiple ? msg(str`${types}؛ هر کدام تا ${size}`) : msg(str`${types}؛ تا ${size}`);
    return this.required ? `${rule}. ${msg('بدون آن نمی‌شود ادامه داد.')}` : rule;
  }

  /** Takes files as a person gives them; a field of one keeps the last. */
  #take(chosen: readonly File[]): void {
    if (chosen.length === 0 || this.isDisabled || this.readonly) return;
    for (const file of this.#files.list.filter(({ now }) => now.state === 'refused'))
      this.#files.remove(file);
    for (const file of this.multiple ? chosen : chosen.slice(-1)) {
      const before = this.#files.list;
      const issue = checkFile(file, this);
      const added = this.#files.add(file, issue);
      if (issue) this.#say(added);
      if (!this.multiple && !issue)
        for (const one of before) if (one.key !== added.key) this.#files.remove(one);
    }
    this.#tell();
  }

  readonly #remove = (file: HeldFile): void => {
    this.#files.remove(file);
    this.said = msg(str`${file.name} برداشته شد.`);
    this.#tell();
    this.focus();
  };

  /** Something about a file changed: the answer where it names it, the words, and what is said aloud. */
  #changed(file: HeldFile | undefined): void {
    if (file) this.#say(file);
    const { answers } = this.#files;
    const value = this.multiple ? answers : answers[0];
    const isSame = String(value ?? '') === String(this.value ?? '');
    if (!isSame && file) {
      this.#write();
      this.#dispatch();
    }
    this.requestUpdate();
  }

  /** The person gave or took files. */
  #tell(): void {
    this.#write();
    this.#dispatch();
  }

  #write(): void {
    const { answers } = this.#files;
    this.changeValue(answers.length === 0 ? undefined : this.multiple ? answers : answers[0]);
  }

  #dispatch(): void {
    this.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Beginnings and ends are said aloud; how far it is stands beside the file for whoever looks. */
  #say(file: HeldFile): void {
    const { state } = file.now;
    if (state === 'sending' || state === 'reading' || state === 'waiting') return;
    const words = `${file.name}: ${fileWord(file)}`;
    if (words !== this.said) this.said = words;
  }

  readonly #stop = (event: Event): void => event.stopPropagation();
  readonly #onChosen = (): void => {
    const input = this.#input;
    if (!input) return;
    const chosen = [...(input.files ?? [])];
    // The same file may be chosen again.
    input.value = '';
    this.#take(chosen);
  };
  readonly #onPaste = (event: ClipboardEvent): void => {
    const pasted = [...(event.clipboardData?.files ?? [])];
    if (pasted.length > 0) event.preventDefault();
    this.#take(pasted);
  };
  readonly #onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files') || this.isDisabled || this.readonly) return;
    event.preventDefault();
    this.isOver = true;
  };
  readonly #onDrop = (event: DragEvent): void => {
    event.preventDefault();
    this.isOver = false;
    this.#take([...(event.dataTransfer?.files ?? [])]);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'panjare-file-field': FileField;
  }
}
