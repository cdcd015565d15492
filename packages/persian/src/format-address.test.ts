import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatAddress } from './format-address.ts';

const address = {
  province: 'آذربایجان شرقی',
  city: 'تبریز',
  street: 'خیابان نمونه، کوچهٔ یکم',
  number: '12',
  floor: '3',
  unit: '6',
  postalCode: '5136714811',
};

describe('an address in one line', () => {
  it('goes from the widest to the narrowest, with the digits of the language', () => {
    assert.equal(
      formatAddress(address),
      'آذربایجان شرقی، تبریز، خیابان نمونه، کوچهٔ یکم، پلاک ۱۲، طبقهٔ ۳، واحد ۶، کد پستی ۵۱۳۶۷۱۴۸۱۱',
    );
    assert.match(formatAddress(address, 'en'), /, No\. 12, floor 3, unit 6, postal code 5136714811$/);
  });

  it('leaves out what is missing, and says a city of its province’s name once', () => {
    assert.equal(
      formatAddress({ province: 'تهران', city: 'تهران', street: 'خیابان نمونه', unit: ' ' }),
      'تهران، خیابان نمونه',
    );
    assert.equal(formatAddress({}), '');
  });
});
