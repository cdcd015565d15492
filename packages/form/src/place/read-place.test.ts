import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toArabicDigits, toPersianDigits } from '@panjare/persian';
import fc from 'fast-check';
import { coordinateText, pointText } from './place-text.ts';
import { readCoordinate, readPlace, roundCoordinate } from './read-place.ts';

const tabriz = { latitude: 38.0773, longitude: 46.2919 };
const latitude = fc.integer({ min: -90_000_000, max: 90_000_000 }).map((n) => n / 1e6);
const longitude = fc.integer({ min: -180_000_000, max: 180_000_000 }).map((n) => n / 1e6);

test('a coordinate is read in three digit scripts, with any point that keyboards have', () => {
  for (const text of [
    '38.0773',
    '۳۸٫۰۷۷۳',
    '۳۸.۰۷۷۳',
    '٣٨٫٠٧٧٣',
    '38/0773',
    ' 38.0773 ',
    '\u202b38.0773\u202c',
    '+38.0773',
  ])
    assert.equal(readCoordinate(text, 'latitude'), 38.0773, text);
  assert.equal(readCoordinate('-38.5', 'latitude'), -38.5);
  assert.equal(readCoordinate('\u2212۳۸٫۵', 'latitude'), -38.5);
  assert.equal(readCoordinate('90', 'latitude'), 90);
});

test('what is no coordinate, or lies on no earth, is not guessed', () => {
  for (const text of [
    '',
    'x',
    '38.',
    '.5',
    '38,0773',
    '90.1',
    '1e1',
    '38 4',
    '0x10',
    '3'.repeat(500),
    'NaN',
    '--3',
  ])
    assert.equal(readCoordinate(text, 'latitude'), undefined, text);
  assert.equal(readCoordinate('120', 'longitude'), 120);
  assert.equal(readCoordinate('181', 'longitude'), undefined);
  assert.equal(readCoordinate('46°17′E', 'latitude'), undefined);
});

test('degrees, minutes and seconds are read, with the words of both languages', () => {
  for (const text of [`38°04'38.28"N`, '38° 4′ 38.28″', '۳۸°۰۴′۳۸٫۲۸″ شمالی', `38°04'38.28''n`])
    assert.equal(readCoordinate(text, 'latitude'), 38.0773, text);
  assert.equal(readCoordinate('38.0773°', 'latitude'), 38.0773);
  assert.equal(readCoordinate(`38°30'S`, 'latitude'), -38.5);
  assert.equal(readCoordinate(`38°61'N`, 'latitude'), undefined);
});

test('a place is read as other programs write it', () => {
  const texts = [
    '38.0773, 46.2919',
    '۳۸٫۰۷۷۳، ۴۶٫۲۹۱۹',
    '38.0773 46.2919',
    '38.0773,46.2919',
    '38.0773;46.2919',
    '38.0773\t46.2919\n',
    'geo:38.0773,46.2919',
    'geo:38.0773,46.2919;u=35',
    'GEO:38.0773,46.2919?q=38.0773,46.2919',
    `38°04'38.28"N 46°17'30.84"E`,
    `46°17'30.84"E, 38°04'38.28"N`,
    '۳۸°۰۴′۳۸٫۲۸″ شمالی، ۴۶°۱۷′۳۰٫۸۴″ شرقی',
  ];
  for (const text of texts) assert.deepEqual(readPlace(text), tabriz, text);
});

test('half a place, or more than one, is none', () => {
  const texts = [
    '38.0773',
    '38.0773, 46.2919, 12',
    '38.0773, 246',
    '98, 46',
    `38°N 39°N`,
    'https://x.ir/38,46',
    '',
  ];
  for (const text of texts) assert.equal(readPlace(text), undefined, text);
});

test('what is written is read back, in every language', () => {
  fc.assert(
    fc.property(latitude, longitude, fc.constantFrom('fa', 'en', 'ar'), (north, east, language) => {
      const point = { latitude: roundCoordinate(north), longitude: roundCoordinate(east) };
      assert.equal(readCoordinate(coordinateText(point.latitude, language), 'latitude'), point.latitude);
      assert.deepEqual(readPlace(pointText(point, language)), point);
      const plain = `geo:${point.latitude},${point.longitude}`;
      for (const text of [plain, toPersianDigits(plain), toArabicDigits(plain)])
        assert.deepEqual(readPlace(text), point);
    }),
  );
});

test('any text is read in no time, to a place on earth or to none', () => {
  const letters = fc.constantFrom(...`0123456789۰۵٣.٫,، -−°'"′″NE;?geo:شمالی`);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(letters, { maxLength: 250 }).map((all) => all.join('')),
      ),
      (text) => {
        const place = readPlace(text);
        if (place) assert.ok(Math.abs(place.latitude) <= 90 && Math.abs(place.longitude) <= 180);
        const one = readCoordinate(text, 'longitude');
        assert.ok(one === undefined || Math.abs(one) <= 180);
      },
    ),
    { numRuns: 500 },
  );
});
