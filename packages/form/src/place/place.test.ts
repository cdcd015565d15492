import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json, JsonObject, LocationRule } from '@panjare/contract';
import { buildingCompletion } from '../fixtures/building-completion.ts';
import { compile, compilePublished, createForm, type FieldNode, validate, visibleAnswers } from '../index.ts';
import { areaText, isAroundIran, placeFault, polygonName, withPlaces } from './place.ts';

const point: JsonObject = {
  type: 'object',
  properties: {
    latitude: { type: 'number', minimum: -90, maximum: 90 },
    longitude: { type: 'number', minimum: -180, maximum: 180 },
  },
  required: ['latitude', 'longitude'],
  additionalProperties: false,
};
const definition = asking({ shape: 'polygon' }, { type: 'array', items: point });
const compiled = compile(definition);
const square: [Json, Json, Json, Json] = [
  { latitude: 38, longitude: 46 },
  { latitude: 38, longitude: 46.001 },
  { latitude: 38.001, longitude: 46.001 },
  { latitude: 38.001, longitude: 46 },
];
const [a, b, c, d] = square;

function asking(location: LocationRule, schema: JsonObject) {
  return {
    ...buildingCompletion,
    data: { type: 'object', properties: { land: schema }, required: ['land'] },
    pages: [
      {
        id: 'land',
        title: { fa: 'زمین' },
        items: [{ kind: 'field' as const, at: '/land', widget: 'location' as const, location }],
      },
    ],
    checks: [],
    prefill: [],
    inquiries: [],
  };
}
const found = (land: Json) => validate(compiled, { land }).map(({ path, code }) => `${path} ${code}`);

test('a polygon is one answer: whole where it is right, told at its place where it is not', () => {
  assert.deepEqual(found(square), []);
  assert.deepEqual(found([a, b]), ['/land minItems']);
  assert.deepEqual(found([a, b, { latitude: 38 }]), ['/land/2/longitude required']);
  assert.deepEqual(found([a, b, { latitude: '38 یا', longitude: 46 }]), ['/land/2/latitude type']);
  assert.deepEqual(found([a, c, b, d]), ['/land check']);
  assert.deepEqual(found(Array.from({ length: 101 }, () => a)), ['/land maxItems']);
  assert.deepEqual(found({ latitude: 38, longitude: 46 }), ['/land type']);
  assert.deepEqual(visibleAnswers(compiled, { land: square }), { land: square });
});

test('what a page checks is what the gateway finds, and each issue shows at the field', () => {
  const form = createForm(compilePublished(definition, withPlaces), {});
  const land = form.find('/land') as FieldNode;
  land.setValue([a, c, b, d]);
  assert.equal(land.issues.value.length, 0);
  form.checkPage('land');
  const [crossing] = land.issues.value;
  assert.equal(crossing?.code, 'check');
  assert.match((crossing?.params['message'] as { fa: string }).fa, /ضلع ۱ و ضلع ۳/u);
  land.setValue([a, b, { latitude: 38 }]);
  assert.deepEqual(
    land.issues.value.map(({ path }) => path),
    ['/land/2/longitude'],
  );
  assert.equal(form.find('/land/2/longitude'), land);
  land.setValue(square);
  assert.deepEqual(form.check(), []);
  form.showIssues([{ path: '/land/1/latitude', code: 'maximum', params: { limit: 40 } }]);
  assert.equal(land.issues.value.length, 1, 'what the gateway says of a corner shows there too');
});

test('an answer of several facts is kept as it was typed, and comes back from a draft', () => {
  const form = createForm(compiled, {});
  const half = [a, { latitude: 'سی و هشت' }];
  (form.find('/land') as FieldNode).setValue(half);
  const again = createForm(compiled, form.allAnswers());
  assert.deepEqual(again.answers(), { land: half });
});

test('a form that is not told of places checks their schema alone', () => {
  const form = createForm(compilePublished(definition), { land: [a, c, b, d] });
  assert.deepEqual(form.check(), []);
});

test('a shape that its schema cannot hold does not compile', () => {
  const tried: [LocationRule, JsonObject][] = [
    [{}, { type: 'array', items: point }],
    [{ shape: 'polygon' }, point],
    [
      { shape: 'polygon' },
      { type: 'array', items: { type: 'object', properties: { x: { type: 'number' } } } },
    ],
    [{ shape: 'circle' } as unknown as LocationRule, point],
  ];
  for (const [rule, schema] of tried)
    assert.throws(() => compile(asking(rule, schema)), /Let a (point|polygon) stand/u, JSON.stringify(rule));
  compile(asking({}, point));
  compile(asking({ shape: 'point', center: { latitude: 38, longitude: 46 }, zoom: 12 }, point));
});

test('a fault names the corner and the coordinate, and says what to do', () => {
  const polygon = { shape: 'polygon' } as const;
  const text = (value: Json, rule: LocationRule) => placeFault(value, rule)?.message.fa;
  assert.equal(text([a, { latitude: 38 }], polygon), 'طول جغرافیایی گوشهٔ ۲ را وارد کنید.');
  assert.match(text({ latitude: 'x' }, {}) ?? '', /^عرض جغرافیایی خوانده نشد؛ .*۳۸٫۰۷۷۳\.$/u);
  assert.match(text({ latitude: 91, longitude: 1 }, {}) ?? '', /تا ۹۰/u);
  assert.equal(text([a], polygon), '۲ گوشهٔ دیگر بیفزایید؛ زمین دست‌کم سه گوشه دارد.');
  assert.equal(text(square, polygon), undefined);
  assert.equal(text(a, {}), undefined);
});

test('a polygon is named by its corners, and its area said no more exactly than it is known', () => {
  const names = [3, 4, 5, 10, 12, 21].map((sides) => polygonName(sides, 'fa'));
  assert.deepEqual(names, ['سه‌ضلعی', 'چهارضلعی', 'پنج‌ضلعی', 'ده‌ضلعی', 'دوازده‌ضلعی', '۲۱ گوشه']);
  assert.equal(areaText(1200.4, 'fa'), '۱٬۲۰۰ متر مربع');
  assert.equal(areaText(12.345, 'fa'), '۱۲٫۳ متر مربع');
  assert.equal(areaText(1_234_567, 'en'), '1,235,000 m²');
  assert.equal(areaText(0, 'en'), '0 m²');
});

test('a place abroad is told from one in the frame around Iran', () => {
  assert.ok(isAroundIran({ latitude: 38.0773, longitude: 46.2919 }));
  assert.ok(!isAroundIran({ latitude: 46.2919, longitude: 38.0773 }));
});
