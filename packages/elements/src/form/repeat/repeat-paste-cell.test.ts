import { expect } from '@open-wc/testing';
import type { FieldNode } from '@panjare/form';
import { readCell } from './repeat-paste-cell.ts';

const fieldOf = (widget: string) => ({ widget, constraints: { type: 'object' }, item: {} }) as FieldNode;

describe('a pasted cell of an answer in several boxes', () => {
  it('is the postal code of an address, or its lines', () => {
    expect(readCell(fieldOf('address'), ' ۵۱۳۳۹-۱۳۱۳۱ ')).to.deep.equal({ postalCode: '5133913131' });
    expect(readCell(fieldOf('address'), 'تبریز، خیابان نمونه')).to.deep.equal({
      street: 'تبریز، خیابان نمونه',
    });
  });

  it('is both ids of a bill, or the one that is there', () => {
    const pair = { billId: '1117753200140', paymentId: '12070160' };
    expect(readCell(fieldOf('bill'), '۱۱۱۷۷۵۳۲۰۰۱۴۰ / ۱۲۰۷۰۱۶۰')).to.deep.equal(pair);
    expect(readCell(fieldOf('bill'), '1117753200140')).to.deep.equal({ billId: '1117753200140' });
  });
});
