import { groupDigits, parseNumber } from '@panjare/persian';
import { css } from 'lit';
import type { CSSResultGroup } from 'lit';
import type { FieldIssue } from '../field/field-issue.ts';
import { InputFieldElement } from '../field/input-field-element.ts';
import { currentLocale } from '../localize/localize.ts';
import { deleteAsMeant, groupAsTyped } from './group-as-typed.ts';
import * as size from '../theme/generated/measures.ts';
import { property } from '../reactive/property.ts';

/** What number and money share: grouping while typing with the caret in place, and bounds. */
export abstract class NumberInputElement extends InputFieldElement<number> {
  static override styles: CSSResultGroup = [
    InputFieldElement.styles,
    css`
      :host {
        --_control-width: 20em;
      }
      /* The unit stands beside the box: inside it, a long number would run under it on a narrow phone. */
      .control {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 ${size.space2};
      }
      .control > input {
        flex: 1;
        min-inline-size: 0;
      }
      .affix.end {
        position: static;
        padding: 0;
      }
    `,
  ];

  @property({ type: Number }) min: number | undefined;
  @property({ type: Number }) max: number | undefined;

  protected override readonly controlDirection = 'ltr';
  protected override readonly keyboard: 'numeric' | 'decimal' = 'decimal';
  /** Whether only whole numbers will do. */
  protected abstract get whole(): boolean;

  protected override parse(text: string): number | string | undefined {
    const trimmed = text.trim();
    return trimmed === '' ? undefined : (parseNumber(trimmed.replace(/[.\u066b]$/, '')) ?? text);
  }

  protected override format(value: number | string): string {
    return typeof value === 'number' ? groupDigits(value, currentLocale()) : value;
  }

  protected override check(value: number | string): FieldIssue | undefined {
    if (typeof value === 'string') return { code: 'type', params: { type: 'number' } };
    if (this.whole && !Number.isInteger(value)) return { code: 'type', params: { type: 'integer' } };
    if (this.min !== undefined && value < this.min) return { code: 'minimum', params: { limit: this.min } };
    if (this.max !== undefined && value > this.max) return { code: 'maximum', params: { limit: this.max } };
    return undefined;
  }

  protected override onInput(event: Event): void {
    const input = event.target as HTMLInputElement;
    // What is pasted is read before it is grouped: «12,5» must not quietly become 125.
    const { inputType, isComposing } = event as InputEvent;
    const pasted = inputType === 'insertFromPaste' || inputType === 'insertFromDrop';
    const caret = input.selectionEnd ?? input.value.length;
    if (!isComposing && !(pasted && parseNumber(input.value) === undefined)) {
      const typed = { text: input.value, caret };
      const grouped = groupAsTyped(deleteAsMeant(this.shownText, typed, inputType));
      if (grouped.text !== input.value) {
        input.value = grouped.text;
        input.setSelectionRange(grouped.caret, grouped.caret);
      }
    }
    this.takeText(input.value);
  }
}
