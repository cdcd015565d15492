import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isBankCard } from './bank-card.ts';
import { bankOfIban } from './bank-of-iban.ts';
import { billAmount, billKind, isBillId, isBillPair, isPaymentId } from './bill.ts';
import { cleanCode } from './clean-code.ts';
import { isIban, normalizeIban } from './iban.ts';
import { normalizeLandline, provinceOfLandline } from './landline.ts';
import { isLegalId } from './legal-id.ts';
import { isMobile, normalizeMobile, normalizePhone } from './mobile.ts';
import { isNationalId } from './national-id.ts';
import { isIranianPassportNumber, isPassportNumber } from './passport-number.ts';
import { isPostalCode, isUnusualPostalCode } from './postal-code.ts';
import { isHsCode, isTradeOrderNumber } from './trade-code.ts';
import { formatPlate, parsePlate } from './vehicle-plate.ts';

/** Every code that differs from the given one in exactly one digit. */
function oneDigitChanged(code: string): string[] {
  return [...code].flatMap((digit, index) =>
    /\d/.test(digit)
      ? [...'0123456789']
          .filter((other) => other !== digit)
          .map((other) => code.slice(0, index) + other + code.slice(index + 1))
      : [],
  );
}

describe('codes as typed', () => {
  it('give their bare form, whatever the digits, dashes, spaces and invisible marks', () => {
    assert.equal(cleanCode('۰۰۱-۳۵۴۲۴۱-۹'), '0013542419');
    assert.equal(cleanCode(' ٠٠١ ٣٥٤٢٤١\u200c٩\u200f'), '0013542419');
    assert.equal(cleanCode('ir82 0540 1026 8002 0817 9090 02'), 'IR820540102680020817909002');
    assert.equal(cleanCode('\u2066۶۰۳۷–۷۰۱۶−۸۹۰۹ ۵۴۴۳\u2069'), '6037701689095443');
  });

  it('are stable once bare', () => {
    fc.assert(fc.property(fc.string(), (text) => cleanCode(cleanCode(text)) === cleanCode(text)));
  });
});

describe('national id', () => {
  it('is right by its check digit, in any form people type', () => {
    for (const id of ['0013542419', '3240175800', '۰۰۱-۳۵۴۲۴۱-۹', '٣٢٤٠١٧٥٨٠٠'])
      assert.ok(isNationalId(id), id);
  });

  it('is refused with a wrong check digit, one digit repeated, or another length', () => {
    for (const id of [
      '0013542418',
      '1111111111',
      '0000000000',
      '013542419',
      '00013542419',
      '',
      'abcdefghij',
    ]) {
      assert.ok(!isNationalId(id), id);
    }
  });

  it('catches every single wrong digit', () => {
    // A remainder of 0 or 1 is its own check digit, so the eleven remainders stay apart but for 1 and 10.
    const missed = oneDigitChanged('0013542419').filter(isNationalId);
    assert.deepEqual(missed, []);
  });
});

describe('check digits', () => {
  it('are one and only one for any digits before them', () => {
    const checks = [
      { length: 9, isRight: isNationalId },
      { length: 10, isRight: isLegalId },
      { length: 12, isRight: isBillId },
      { length: 15, isRight: isBankCard },
    ];
    for (const { length, isRight } of checks) {
      const digits = fc.array(fc.nat(9), { minLength: length, maxLength: length });
      fc.assert(
        fc.property(digits, (before) => {
          fc.pre(new Set(before).size > 1);
          const right = [...'0123456789'].filter((check) => isRight(before.join('') + check));
          assert.equal(right.length, 1, before.join(''));
        }),
      );
    }
  });
});

describe('legal id', () => {
  it('is 11 digits, right by its check digit', () => {
    for (const id of ['10380284790', '14003778990', '۱۰۳۸۰۲۸۴۷۹۰']) assert.ok(isLegalId(id), id);
    for (const id of ['10380284792', '103802847901', '1038028479', '']) assert.ok(!isLegalId(id), id);
  });
});

describe('IBAN', () => {
  it('leaves remainder 1, spaces and small letters or not', () => {
    assert.ok(isIban('IR820540102680020817909002'));
    assert.ok(isIban('ir۸۲ ۰۵۴۰ ۱۰۲۶ ۸۰۰۲ ۰۸۱۷ ۹۰۹۰ ۰۲'));
  });

  it('is refused with any digit changed, another country, or without IR', () => {
    assert.deepEqual(oneDigitChanged('IR820540102680020817909002').filter(isIban), []);
    for (const text of [
      'IR820540102680020817909003',
      'DE820540102680020817909002',
      '820540102680020817909002',
      '',
    ]) {
      assert.ok(!isIban(text), text);
    }
  });

  it('gets its IR when typed beside a printed one', () => {
    assert.equal(normalizeIban('۸۲۰۵۴۰۱۰۲۶۸۰۰۲۰۸۱۷۹۰۹۰۰۲'), 'IR820540102680020817909002');
    assert.equal(normalizeIban('820540102680020817909003'), undefined);
  });

  it('names its bank', () => {
    assert.equal(bankOfIban('IR820540102680020817909002'), 'بانک پارسیان');
    assert.equal(bankOfIban('820540102680020817909002'), 'بانک پارسیان');
    assert.equal(bankOfIban('IR820540102680020817909003'), undefined);
  });
});

describe('bank card', () => {
  it('is 16 digits, right by the Luhn rule', () => {
    assert.ok(isBankCard('6037-7016-8909-5443'));
    assert.ok(isBankCard('۶۰۳۷۷۰۱۶۸۹۰۹۵۴۴۳'));
    for (const card of ['6219861034529008', '0000000000000000', '603770168909544', ''])
      assert.ok(!isBankCard(card), card);
    assert.deepEqual(oneDigitChanged('6037701689095443').filter(isBankCard), []);
  });
});

describe('bill', () => {
  it('and payment id belong together', () => {
    assert.ok(isBillId('1117753200140'));
    assert.ok(isBillPair('1117753200140', '12070160'));
    assert.ok(isBillPair('۱۱۱۷۷۵۳۲۰۰۱۴۰', '۰۰۰۰۰۱۲۰۷۰۱۶۰'));
  });

  it('is refused with any digit of either changed', () => {
    assert.deepEqual(
      oneDigitChanged('1117753200140').filter((bill) => isBillPair(bill, '12070160')),
      [],
    );
    assert.deepEqual(
      oneDigitChanged('12070160').filter((payment) => isBillPair('1117753200140', payment)),
      [],
    );
  });

  it('has a payment id that is told from a wrong one by itself, but for its last digit', () => {
    for (const payment of ['12070160', '۰۰۰۰۰۱۲۰۷۰۱۶۰', '12070161']) assert.ok(isPaymentId(payment), payment);
    for (const payment of ['12070150', '00000060', '1207', '', '12070160120701'])
      assert.ok(!isPaymentId(payment), payment);
  });

  it('tells its kind and its amount in rials', () => {
    assert.equal(billKind('1117753200140'), 'phone');
    assert.equal(billKind('۱۱۱۷۷۵۳۲۰۰۱۴۰'), 'phone');
    assert.equal(billKind('1117753200170'), 'other');
    assert.equal(billKind(''), 'other');
    assert.equal(billAmount('12070160'), 120_000);
    assert.equal(billAmount('۰۰۰۰۰۱۲۰۷۰۱۶۰'), 120_000);
    assert.equal(billAmount('0160'), 0);
  });

  it('is refused when empty or all zeros', () => {
    assert.ok(!isBillPair('', ''));
    assert.ok(!isBillPair('0000000000000', '00000000'));
  });
});

describe('postal code', () => {
  it('has ten digits and does not start with 0', () => {
    for (const code of ['1969833114', '۱۹۶۹۸-۳۳۱۱۴']) assert.ok(isPostalCode(code), code);
    for (const code of ['0123456789', '196983311', '19698331140', '']) assert.ok(!isPostalCode(code), code);
  });

  it('with 0 or 2 in the first five is unusual, never refused', () => {
    for (const code of ['1069833114', '1962833114', '2969833114']) {
      assert.ok(isPostalCode(code) && isUnusualPostalCode(code), code);
    }
    for (const code of ['1969833114', '1969802020', '0123456789'])
      assert.ok(!isUnusualPostalCode(code), code);
  });
});

describe('mobile number', () => {
  it('becomes E.164 from every form people write', () => {
    for (const text of [
      '09123456789',
      '۰۹۱۲۳۴۵۶۷۸۹',
      '9123456789',
      '+989123456789',
      '00989123456789',
      '989123456789',
      '+98 (0) 912-345-6789',
      '٠٩١٢ ٣٤٥ ٦٧٨٩',
    ]) {
      assert.equal(normalizeMobile(text), '+989123456789', text);
    }
  });

  it('is refused when short, long, fixed-line or foreign', () => {
    for (const text of ['0912345678', '091234567890', '04133333333', '+905321234567', '', '+']) {
      assert.ok(!isMobile(text), text);
    }
  });

  it('of another country is kept for people abroad', () => {
    assert.equal(normalizePhone('+90 532 123 45 67'), '+905321234567');
    assert.equal(normalizePhone('0049 151 23456789'), '+4915123456789');
    assert.equal(normalizePhone('09123456789'), '+989123456789');
    assert.equal(normalizePhone('+98 21 1234'), undefined);
    assert.equal(normalizePhone('+1234'), undefined);
  });
});

describe('fixed line', () => {
  it('becomes E.164 and names its province', () => {
    for (const text of [
      '۰۴۱-۳۳۳۳ ۳۳۳۳',
      '04133333333',
      '+98 41 3333 3333',
      '+98 (0)41 33333333',
      '0098413333 3333',
    ]) {
      assert.equal(normalizeLandline(text), '+984133333333', text);
    }
    assert.equal(provinceOfLandline('۰۲۱ ۸۸۸۸ ۸۸۸۸'), 'تهران');
  });

  it('is refused without an area code in use, short, or where it is a mobile', () => {
    for (const text of [
      '33333333',
      '0413333333',
      '01233333333',
      '09123456789',
      '04103333333',
      '+904133333333',
      '',
    ]) {
      assert.equal(normalizeLandline(text), undefined, text);
      assert.equal(provinceOfLandline(text), undefined, text);
    }
  });
});

describe('passport number', () => {
  it('is one letter and eight digits in Iran, up to nine letters and digits anywhere', () => {
    for (const text of ['A12345678', 'a۱۲۳۴۵۶۷۸', ' A 1234 5678 ']) {
      assert.ok(isIranianPassportNumber(text) && isPassportNumber(text), text);
    }
    for (const text of ['C01X00T47', '123456789', 'AB12345']) {
      assert.ok(isPassportNumber(text) && !isIranianPassportNumber(text), text);
    }
    for (const text of ['', 'A123', 'A1234567890', 'ABCDEFGH', 'آ۱۲۳۴۵۶۷۸', 'A123456_8']) {
      assert.ok(!isPassportNumber(text) && !isIranianPassportNumber(text), text);
    }
  });
});

describe('trade', () => {
  it('knows a tariff code by its eight digits, dotted or not', () => {
    for (const text of ['85171210', '8517.12.10', '۸۵۱۷۱۲۱۰']) assert.ok(isHsCode(text), text);
    for (const text of ['', '851712', '851712100', '00171210', '8517121a']) assert.ok(!isHsCode(text), text);
  });

  it('knows the number of an order', () => {
    assert.ok(isTradeOrderNumber('۱۲۳۴۵۶۷۸'));
    for (const text of ['', '02345678', '1234567', '123456789']) assert.ok(!isTradeOrderNumber(text), text);
  });
});

describe('number plate', () => {
  it('is read in the ways people type it, on any keyboard', () => {
    const plate = { first: '12', letter: 'ی', second: '345', region: '67' };
    for (const text of [
      '۱۲ ی ۳۴۵ ایران ۶۷',
      '12ي345-67',
      '١٢ ي ٣٤٥ ٦٧',
      'ايران ۶۷ - ۱۲ ی ۳۴۵',
      formatPlate(plate),
    ]) {
      assert.deepEqual(parsePlate(text), plate, text);
    }
    assert.equal(parsePlate('۱۱ الف ۲۲۲ ایران ۳۳')?.letter, 'الف');
    assert.equal(parsePlate('11 d 222 33')?.letter, 'D');
  });

  it('is refused in another form', () => {
    for (const text of [
      '',
      '12345',
      '۱۲ ی ۳۴ ایران ۶۷',
      '۱۲ ر ۳۴۵ ایران ۶۷',
      '۱۲ یی ۳۴۵ ۶۷',
      ' '.repeat(200),
    ]) {
      assert.equal(parsePlate(text), undefined, text);
    }
  });

  it('keeps its order when shown', () => {
    assert.equal(
      formatPlate({ first: '12', letter: 'ب', second: '345', region: '67' }),
      '\u2066۱۲ \u2068ب\u2069 ۳۴۵\u2069 ایران ۶۷',
    );
  });
});
