import { expect, fixture, html } from '@open-wc/testing';
import '../define/text-field.ts';
import { controlSuite } from '../field/control-suite.ts';
import type { TextField } from './text-field.ts';

controlSuite({ tag: 'panjare-text-field', typed: 'خیابان', value: 'خیابان' });
controlSuite({
  tag: 'panjare-text-field',
  attributes: { multiline: '' },
  typed: 'دو سطر\nنوشته',
  value: 'دو سطر\nنوشته',
});

describe('panjare-text-field', () => {
  it('says how short a text may be', async () => {
    const field = await fixture<TextField>(
      html`<panjare-text-field minlength="5" value="باغ"></panjare-text-field>`,
    );
    expect(field.validationMessage).to.equal('دست‌کم ۵ نویسه بنویسید.');
  });
});
