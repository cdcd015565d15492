import type { Issue, JsonObject } from '@panjare/contract';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { issueText } from '../localize/issue-text.ts';
import { msg } from '../localize/localize.ts';
import { property, state } from '../reactive/property.ts';
import type { FieldIssue } from './field-issue.ts';
import { TemplateFieldElement } from './template-field-element.ts';

/** An answer in parts, each a text; those left empty are left out. */
export type Parts<Name extends string> = { [name in Name]?: string };

/** Where the focus goes in a field of parts. */
export interface PartFocus extends FocusOptions {
  /** Of an issue: the field's name, and the part below it. */
  path?: string;
}

/** What words of a part are asked of: the class of its field. */
export interface PartLabels {
  /** The label of a part; none where there is no such part. */
  partLabel(name: string): string | undefined;
}

/**
 * A field of several boxes whose answer is one object: `value` has what is typed in each, as data. What is wrong with a
 * part is told under its box; what is wrong with the whole, below.
 */
export abstract class PartsFieldElement<Name extends string> extends TemplateFieldElement<JsonObject> {
  /** What a form found wrong, by pointers: `name` for the whole, `name/part` for a part. Left undefined, the field looks itself. */
  @property({ attribute: false }) issues: readonly Issue[] | undefined;

  /** What stands in the boxes as it was typed, while it means what `value` holds. */
  @state() protected typed: Parts<Name> = {};

  protected override readonly grouped = true;
  /** All parts, in the order of their boxes. */
  protected abstract readonly partNames: readonly Name[];

  /** What was typed, as data; empty for nothing. */
  protected abstract readPart(name: Name, text: string): string;
  /** Data as it stands in its box. */
  protected abstract writePart(name: Name, data: string): string;
  /** What is wrong with a part of an answer that is there. */
  protected abstract checkPart(name: Name, data: string | undefined): FieldIssue | undefined;
  /** What is wrong with parts that are right by themselves. */
  protected checkWhole(_parts: Parts<Name>): FieldIssue | undefined {
    return undefined;
  }

  /** Focuses the box that an issue is about, else the first at fault, else the first. */
  override focus(options?: PartFocus): void {
    const part = options?.path?.slice(this.name.length + 1);
    const box = part && this.renderRoot.querySelector<HTMLElement>(`[data-part="${CSS.escape(part)}"]`);
    (box || this.focusTarget)?.focus(options);
  }

  protected get parts(): Parts<Name> {
    return typeof this.value === 'object' ? (this.value as Parts<Name>) : {};
  }

  protected override get how() {
    return 'write' as const;
  }
  protected override get focusTarget(): HTMLElement | null {
    const boxes = [...(this.renderRoot?.querySelectorAll<HTMLElement>('[data-part]') ?? [])];
    return boxes.find((box) => box.ariaInvalid === 'true') ?? boxes[0] ?? null;
  }
  protected override formText(value: JsonObject | string): string {
    return JSON.stringify(value);
  }
  protected override readData(text: string): JsonObject | undefined {
    try {
      const given = JSON.parse(text) as JsonObject | null;
      return this.partsOf((name) => String(given?.[name] ?? ''));
    } catch {
      return undefined;
    }
  }
  protected override valueSet(): void {
    const { parts, typed } = this;
    const kept = Object.entries<string>(typed as { [name: string]: string }).filter(
      ([name, text]) => this.readPart(name as Name, text) === (parts[name as Name] ?? ''),
    );
    this.typed = Object.fromEntries(kept) as Parts<Name>;
  }

  protected override check(): FieldIssue | undefined {
    const { parts } = this;
    for (const name of this.partNames) {
      const issue = this.checkPart(name, parts[name]);
      if (issue) return issue;
    }
    return this.checkWhole(parts);
  }

  /** Of the whole, or of what has no box; what is wrong with a part stands at its box. */
  protected override get shownError(): string {
    const { issues, partNames } = this;
    if (issues) {
      const boxes = partNames.map((name) => `${this.name}/${name}`);
      const issue = issues.find(({ path }) => !boxes.includes(path));
      return issue ? issueText(issue, { label: this.label, how: 'write' }, this) : '';
    }
    return this.#looksItself && this.partNames.some((name) => this.#issueOf(name)) ? '' : super.shownError;
  }

  /** What is wrong with a part, in words, where it is time to say so. */
  protected partError(name: Name): string {
    const issue = this.#issueOf(name);
    return issue
      ? issueText(issue, { label: this.labelOf(name), how: 'write', value: this.parts[name] }, this)
      : '';
  }

  #issueOf(name: Name): FieldIssue | undefined {
    if (this.issues) return this.issues.find(({ path }) => path === `${this.name}/${name}`);
    return this.#looksItself ? this.checkPart(name, this.parts[name]) : undefined;
  }

  /** Something is wrong with what is there, nobody else says what, and it is time to say so. */
  get #looksItself(): boolean {
    return this.error === undefined && this.value !== undefined && super.shownError !== '';
  }

  /** Whether a box is marked: its part is wrong, or all of them together are and none by itself. */
  protected isWrong(name: Name): 'true' | typeof nothing {
    const isWhole = this.shownError !== '' && this.isAtFault(name);
    return isWhole || this.#issueOf(name) ? 'true' : nothing;
  }
  /** Whether a box is marked where the whole is wrong. */
  protected isAtFault(_name: Name): boolean {
    return true;
  }

  /** One box under its words, with what is wrong with it below. */
  protected renderPart(name: Name, box: TemplateResult, below: TemplateResult | typeof nothing = nothing) {
    const error = this.partError(name);
    const wrong = html`<div class="error wrong" id=${`error-${name}`} .textContent=${error}></div>`;
    return html`<div class="part ${name}">
      <label><span .textContent=${this.#wordsOf(name)}></span>${box}</label>
      ${error ? wrong : nothing}${below}
    </div>`;
  }
  protected partDescribedBy(name: Name): string {
    return this.partError(name) ? `error-${name}` : 'error';
  }

  #wordsOf(name: Name): string {
    const label = this.labelOf(name);
    return this.isOptional(name) ? `${label} ${msg('(اختیاری)')}` : label;
  }

  /** Whether an answer is whole without a part. */
  protected isOptional(_name: Name): boolean {
    return false;
  }

  protected labelOf(name: Name): string {
    return (this.constructor as unknown as PartLabels).partLabel(name) ?? name;
  }

  /** The answer that boxes hold; nothing where all are empty. */
  protected partsOf(read: (name: Name) => string): JsonObject | undefined {
    const entries = this.partNames
      .map((name) => [name, read(name)] as const)
      .filter(([, data]) => data !== '');
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }

  /** Puts parts into the boxes for the person, and tells the page. */
  protected fill(parts: Parts<Name>): void {
    const all = { ...this.parts, ...parts };
    this.typed = Object.fromEntries(
      Object.entries(this.typed).filter(([name]) => !(name in parts)),
    ) as Parts<Name>;
    this.changeValue(this.partsOf((name) => all[name] ?? ''));
    this.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    this.passOn();
  }

  /** What is typed is left alone, and the caret with it. */
  protected override updated(changes: PropertyValues): void {
    for (const box of this.renderRoot.querySelectorAll<HTMLInputElement>('[data-part]')) {
      const name = box.dataset['part'] as Name;
      const text = this.typed[name] ?? this.writePart(name, this.parts[name] ?? '');
      if (box.value !== text) box.value = text;
    }
    super.updated(changes);
  }

  protected readonly take = (event: Event): void => {
    const { dataset, value } = event.target as HTMLInputElement;
    const { parts } = this;
    const typed = { ...this.typed, [dataset['part'] as Name]: value };
    this.typed = typed;
    const next = this.partsOf((name) => {
      const text = typed[name];
      return text === undefined ? (parts[name] ?? '') : this.readPart(name, text);
    });
    // The same answer is left as it is: a form would give it back as another object.
    if (this.partNames.some((name) => next?.[name] !== parts[name])) this.changeValue(next);
    else this.changeValue(this.value);
  };

  /** Native `change` stops at the shadow root; it goes on from the field. */
  protected readonly passOn = (): void => {
    this.dispatchEvent(new Event('change', { bubbles: true }));
  };
}
