import { render } from 'lit';
import type { TemplateResult } from 'lit';
import { FieldElement } from './field-element.ts';
import type { FieldValue } from './field-value.ts';

/**
 * A field whose control is drawn by a template: one of many parts that come and go, and of which a form has few. Parts,
 * markers and their arrays are kept for each, which a form of hundreds of fields would feel.
 */
export abstract class TemplateFieldElement<Value extends FieldValue = string> extends FieldElement<Value> {
  /** The control. Use `describedBy` and `isInvalid`. */
  protected abstract renderControl(): TemplateResult;

  protected override drawControl(box: HTMLElement): void {
    render(this.renderControl(), box, { host: this });
  }
}
