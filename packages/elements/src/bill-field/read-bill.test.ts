import { expect } from '@open-wc/testing';
import { readBill } from './read-bill.ts';

const pair = { billId: '1117753200140', paymentId: '12070160' };

describe('a bill', () => {
  it('is read from a message, in either order and any digits', () => {
    for (const text of [
      'شناسه قبض: 1117753200140 شناسه پرداخت: 12070160',
      'شناسه پرداخت: ۱۲۰۷۰۱۶۰\nشناسه قبض: ۱۱۱۷۷۵۳۲۰۰۱۴۰',
      '1117753200140\t12070160',
      '1117753200140 12070160',
      '111-7753-200-140 / 120 70 160',
      '‏١١١٧٧٥٣٢٠٠١٤٠‏، ١٢٠٧٠١٦٠ مبلغ ۱۲۰۰۰۰',
    ])
      expect(readBill(text), text).to.deep.equal(pair);
  });

  it('is read from the row under a bar code, where zeros fill the payment id', () => {
    expect(readBill('11177532001400000012070160')).to.deep.equal({ ...pair, paymentId: '0000012070160' });
  });

  it('is not read where the two do not belong together', () => {
    expect(readBill('شناسه قبض: 1117753200140 شناسه پرداخت: 12070161')).to.equal(undefined);
    expect(readBill('۰۹۱۲۳۴۵۶۷۸۹')).to.equal(undefined);
  });
});
