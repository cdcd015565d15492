import { css } from 'lit';
import type { CSSResultGroup } from 'lit';
import { InputFieldElement } from './input-field-element.ts';

/** A field for a code of digits or Latin letters: typed in any digits, with spaces or dashes, kept bare. */
export abstract class CodeFieldElement extends InputFieldElement {
  static override styles: CSSResultGroup = [
    InputFieldElement.styles,
    css`
      :host {
        --_control-width: 18em;
      }
    `,
  ];

  protected override readonly controlDirection = 'ltr';
  protected override readonly keyboard: 'numeric' | 'tel' | 'text' = 'numeric';
}
