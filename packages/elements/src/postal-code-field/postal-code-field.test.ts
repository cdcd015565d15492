import { expect, fixture, html } from '@open-wc/testing';
import '../define/postal-code-field.ts';
import { controlSuite } from '../field/control-suite.ts';
import type { PostalCodeField } from './postal-code-field.ts';

controlSuite({
  tag: 'panjare-postal-code-field',
  typed: '۱۱۳۶۹-۱۴۸۱۱',
  value: '1136914811',
  autofill: 'postal-code',
});

describe('panjare-postal-code-field', () => {
  it('doubts an unusual code without refusing it', async () => {
    const field = await fixture<PostalCodeField>(
      html`<panjare-postal-code-field value="1236914811"></panjare-postal-code-field>`,
    );
    expect(field.checkValidity()).to.equal(true);
    expect(field.shadowRoot?.querySelector('#error')?.textContent).to.contain('دوباره ببینید');
  });
});
