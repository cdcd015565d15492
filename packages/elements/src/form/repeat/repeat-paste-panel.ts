import type { Issue, Json } from '@panjare/contract';
import type { FieldNode, RepeatNode, RowNode } from '@panjare/form';
import { toLanguageDigits } from '@panjare/persian';
import { untracked } from '@preact/signals-core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { alert } from '../../icons/generated/alert.ts';
import { chevronDown } from '../../icons/generated/chevron-down.ts';
import { issueText } from '../../localize/issue-text.ts';
import { currentLocale, msg, str } from '../../localize/localize.ts';
import { pickText } from '../../localize/pick-text.ts';
import { plural } from '../../localize/plural.ts';
import { columnsInOrder, fillableFields, namedColumns, readRows } from './repeat-paste-columns.ts';
import type { Columns } from './repeat-paste-columns.ts';
import { pasteStyles } from './repeat-paste.styles.ts';
import { readTable } from './repeat-paste-table.ts';
import type { PastedTable } from './repeat-paste-table.ts';
import type { PastingHost } from './repeat-pasting.ts';
import { fieldsOf } from './row-view.ts';

export const styles = pasteStyles;

/** Faults named one by one; the rest are counted. */
const MOST_NAMED = 12;

/** A cell that is not right. */
interface Fault {
  /** Of the rows to be added, from 0 on. */
  readonly row: number;
  readonly field: FieldNode;
  readonly issue: Issue;
}

/** What was pasted, and what became of it. */
interface Reading {
  readonly table: PastedTable;
  /** The first row holds names. */
  readonly named: boolean;
  readonly columns: Columns;
  readonly answers: readonly Json[];
  readonly faults: readonly Fault[];
}

/** Rows of a spreadsheet, looked at before they are added: which column is which answer, and what is not understood. */
export class PastePanel {
  readonly #node: RepeatNode;
  readonly #host: PastingHost & { close(): void };
  readonly #fields: readonly FieldNode[];
  #reading: Reading | undefined;

  constructor(node: RepeatNode, host: PastingHost & { close(): void }) {
    this.#node = node;
    this.#host = host;
    const [sample] = node.preview([undefined]);
    this.#fields = fillableFields(sample?.items ?? []);
  }

  render(): TemplateResult {
    return html`<fieldset class="card paste-panel">
      <legend>${msg('چسباندن از صفحه‌گسترده')}</legend>
      <label class="paste-box">
        <span>${msg('ردیف‌ها را در صفحه‌گسترده برگزینید، رونوشت بگیرید و اینجا بچسبانید.')}</span>
        <textarea rows="5" dir="auto" spellcheck="false" @input=${this.#onText}></textarea>
      </label>
      <div role="status">${this.#reading ? this.#summary(this.#reading) : nothing}</div>
      ${this.#reading ? this.#renderReading(this.#reading) : nothing}
      <div class="actions">
        ${
          this.#reading && this.#fits(this.#reading)
            ? html`<button class="button paste-add" type="button" @click=${this.#onAdd}>
                ${this.#addWords(this.#reading.answers.length)}
              </button>`
            : nothing
        }
        <button class="button quiet" type="button" @click=${() => this.#host.close()}>
          ${msg('انصراف')}
        </button>
      </div>
    </fieldset>`;
  }

  #summary({ answers, faults }: Reading): string {
    if (answers.length === 0) return msg('ردیفی در آن نیست.');
    const room = this.#room();
    const count = digits(answers.length);
    if (answers.length > room)
      return msg(str`${count} ردیف چسبانده‌اید و برای ${digits(room)} ردیف جا هست. کمتر بچسبانید.`);
    if (faults.length === 0) return msg(str`${count} ردیف، همه درست خوانده شد.`);
    return msg(str`${count} ردیف؛ ${digits(faults.length)} خانه را باید درست کنید، اینجا یا پس از افزودن.`);
  }

  #renderReading({ table, named, columns, faults, answers }: Reading): TemplateResult | typeof nothing {
    if (answers.length === 0) return nothing;
    return html`<label class="paste-named">
        <input type="checkbox" .checked=${named} @change=${this.#onNamed} />
        <span>${msg('ردیف نخست نام ستون‌هاست')}</span>
      </label>
      <div class="paste-columns" role="group" aria-label=${msg('هر ستون چیست؟')}>
        <p class="paste-heading">${msg('هر ستون چیست؟')}</p>
        ${columns.map((field, index) => this.#renderColumn(table, named, field, index))}
      </div>
      ${faults.length > 0 ? this.#renderFaults(faults) : nothing}`;
  }

  #renderColumn(table: PastedTable, named: boolean, field: FieldNode | undefined, index: number) {
    const name = (named && table[0]?.[index]?.trim()) || msg(str`ستون ${digits(index + 1)}`);
    const samples = table.slice(named ? 1 : 0, named ? 3 : 2).map((cells) => cells[index]?.trim() ?? '');
    return html`<label class="paste-column">
      <span><bdi>${name}</bdi></span>
      <span class="list">
        <select
          @change=${(event: Event) => this.#onColumn(index, (event.currentTarget as HTMLSelectElement).value)}
        >
          <option value="" ?selected=${!field}>${msg('نادیده بماند')}</option>
          ${this.#fields.map(
            (one) => html`<option value=${one.item.at} ?selected=${one === field}>${labelOf(one)}</option>`,
          )}
        </select>
        ${chevronDown()}
      </span>
      <span class="small muted paste-sample"
        >${samples.map((sample) => html`<bdi>${sample || '—'}</bdi>`)}</span
      >
    </label>`;
  }

  #renderFaults(faults: readonly Fault[]): TemplateResult {
    const more = faults.length - MOST_NAMED;
    return html`<div class="paste-faults">
      <p class="with-icon">
        ${alert()} <span>${msg('این خانه‌ها را درست نفهمیدیم؛ هیچ‌کدام گم نمی‌شود:')}</span>
      </p>
      <ul>
        ${faults.slice(0, MOST_NAMED).map((fault) => html`<li>${faultText(fault, this.#host)}</li>`)}
      </ul>
      ${more > 0 ? html`<p>${msg(str`و ${digits(more)} خانهٔ دیگر`)}</p>` : nothing}
    </div>`;
  }

  #addWords(count: number): string {
    return plural(count, {
      one: () => msg('افزودن یک ردیف'),
      other: () => msg(str`افزودن ${digits(count)} ردیف`),
    });
  }

  readonly #onText = (event: Event): void => {
    const table = readTable((event.currentTarget as HTMLTextAreaElement).value);
    const named = namedColumns(table, this.#fields);
    this.#read(table, named !== undefined, named ?? columnsInOrder(table, this.#fields));
  };

  readonly #onNamed = (event: Event): void => {
    if (!this.#reading) return;
    const { table, columns } = this.#reading;
    this.#read(table, (event.currentTarget as HTMLInputElement).checked, columns);
  };

  /** A field takes one column only: it is taken from the column that had it. */
  #onColumn(index: number, at: string): void {
    if (!this.#reading) return;
    const { table, named, columns } = this.#reading;
    const chosen = this.#fields.find(({ item }) => item.at === at);
    const changed = columns.map((field, place) =>
      place === index ? chosen : field === chosen ? undefined : field,
    );
    this.#read(table, named, changed);
  }

  #read(table: PastedTable, named: boolean, columns: Columns): void {
    const answers = readRows(named ? table.slice(1) : table, columns);
    // More than fit are told of, not looked at.
    const rows = answers.length > this.#room() ? [] : this.#node.preview(answers);
    const faults = untracked(() => rows.flatMap((row, index) => faultsOf(row, index)));
    this.#reading = table.length === 0 ? undefined : { table, named, columns, answers, faults };
    this.#host.requestUpdate();
  }

  readonly #onAdd = (): void => {
    if (!this.#reading) return;
    const { answers } = this.#reading;
    this.#host.close();
    // What is wrong in them shows at once: nobody will leave their fields one by one.
    for (const { items } of this.#host.add(answers)) for (const field of fieldsOf(items)) field.leave();
  };

  #fits({ answers }: Reading): boolean {
    return answers.length > 0 && answers.length <= this.#room();
  }

  /** Rows that still fit; those that stand empty give way. */
  #room(): number {
    const empty = this.#node.rows.peek().filter((row) => !row.held.peek() && row.answers() === undefined);
    return this.#node.room.peek() + empty.length;
  }
}

function faultsOf({ items }: RowNode, row: number): Fault[] {
  return fieldsOf(items).flatMap((field) => {
    if (!field.visible.peek()) return [];
    field.leave();
    const [issue] = field.issues.peek();
    return issue ? [{ row, field, issue }] : [];
  });
}

function faultText({ row, field, issue }: Fault, host: PastingHost): TemplateResult {
  const value = field.value.peek();
  const label = labelOf(field);
  const how = field.widget === 'select' || field.widget === 'choice' ? 'choose' : 'write';
  return html`${msg(str`ردیف ${digits(row + 1)}، ${label}`)}${
    value === undefined ? nothing : html` «<bdi>${String(value)}</bdi>»`
  }:
  ${issueText(issue, { label, how, value }, host)}`;
}

function labelOf(field: FieldNode): string {
  return pickText(field.label as { fa: string });
}

function digits(count: number): string {
  return toLanguageDigits(count, currentLocale());
}
