import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { JsonObject, ServiceDefinition } from '@panjare/contract';
import { assertInert } from '../testing/plain-stage.ts';
import { PlainVisitor } from '../testing/plain-visitor.ts';
import { readJson } from '../testing/read-json.ts';
import type { CitizenBrowser, TestGateway } from '../testing/test-gateway.ts';
import { startTestGateway } from '../testing/test-gateway.ts';
import { testService } from '../testing/test-service.ts';

const degrees = (most: number) => ({ type: 'number', minimum: -most, maximum: most });
const point: JsonObject = {
  type: 'object',
  title: 'در ورودی',
  properties: { latitude: degrees(90), longitude: degrees(180) },
  required: ['latitude', 'longitude'],
  additionalProperties: false,
};

/** A service that asks where a gate is, and for the corners of the land. */
const service: ServiceDefinition = {
  ...testService,
  ref: 'city/plain-places',
  data: {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    properties: { gate: point, land: { type: 'array', title: 'زمین', items: point } },
    required: ['land'],
    additionalProperties: false,
  },
  pages: [
    {
      id: 'land',
      title: { fa: 'زمین' },
      items: [
        { kind: 'field', at: '/gate', widget: 'location' },
        { kind: 'field', at: '/land', widget: 'location', location: { shape: 'polygon' } },
      ],
    },
  ],
  checks: [],
  prefill: [],
};
const start = '/forms/city/plain-places/start';
const corners = ['۳۸٫۰۷۷۳، ۴۶٫۲۹۱۹', '38.0773 46.292357', 'geo:38.07757,46.292357', '٣٨٫٠٧٧٥٧، ٤٦٫٢٩١٩'];

describe('plain pages of places', () => {
  let gateway: TestGateway;
  let browser: CitizenBrowser;
  let mina: PlainVisitor;
  before(async () => {
    gateway = await startTestGateway({ services: [service] });
    browser = await gateway.signIn();
    mina = new PlainVisitor(browser, gateway.url);
  });
  after(() => gateway.close());
  const begin = async () => mina.send(await mina.open(start), {}, { action: start });

  it('take two boxes for a point and a line for each corner, in any digits, and read them back', async () => {
    const page = await begin();
    assertInert(page);
    const review = await mina.send(page, {
      'latitude:/gate': '۳۸٫۰۷۷۴',
      'longitude:/gate': '46.292',
      '/land': corners.join('\r\n'),
    });
    assert.match(review.url, /\/review$/u, review.html);
    assert.match(review.html, /<bdi dir="ltr">۳۸٫۰۷۷۴، ۴۶٫۲۹۲<\/bdi>/u);
    assert.match(review.html, /چهارضلعی، ۱٬۲۰۱ متر مربع/u);
    const { drafts } = await readJson(browser.call('/drafts'));
    assert.deepEqual(drafts[0].answers, {
      gate: { latitude: 38.0774, longitude: 46.292 },
      land: [
        { latitude: 38.0773, longitude: 46.2919 },
        { latitude: 38.0773, longitude: 46.292357 },
        { latitude: 38.07757, longitude: 46.292357 },
        { latitude: 38.07757, longitude: 46.2919 },
      ],
    });
  });

  it('take a whole place that was pasted into one box', async () => {
    const review = await mina.send(await begin(), {
      'latitude:/gate': '۳۸٫۰۷۷۴، ۴۶٫۲۹۲',
      '/land': corners.join('\n'),
    });
    assert.match(review.html, /۳۸٫۰۷۷۴، ۴۶٫۲۹۲/u);
  });

  it('say once which corner cannot be read, and keep every line as it was typed', async () => {
    const wrong = await mina.send(await begin(), {
      'latitude:/gate': '38',
      '/land': ['38, 46', 'آن <b>طرف</b>', '38.001, 46'].join('\n'),
    });
    assert.match(wrong.html, /<a href="#f-land">زمین: عرض جغرافیایی گوشهٔ ۲ خوانده نشد/u);
    assert.equal(wrong.html.match(/href="#f-land"/gu)?.length, 1);
    assert.match(wrong.html, /۳۸، ۴۶\nآن &lt;b&gt;طرف&lt;\/b&gt;\n۳۸٫۰۰۱، ۴۶/u);
    assert.match(wrong.html, /<a href="#f-gate-longitude">در ورودی: «طول جغرافیایی» را وارد کنید/u);
    assert.match(wrong.html, /id="f-gate-longitude"[^>]*aria-invalid="true"/u);
  });

  it('say that sides cross, and that corners are missing', async () => {
    const [a = '', b = '', c = '', d = ''] = corners;
    const crossing = await mina.send(await begin(), { '/land': [a, c, b, d].join('\n') });
    assert.match(crossing.html, /ضلع ۱ و ضلع ۳ به هم می‌خورند/u);
    const few = await mina.send(crossing, { '/land': [a, b].join('\n') });
    assert.match(few.html, /۱ گوشهٔ دیگر بیفزایید/u);
    assert.match((await mina.send(few, { '/land': corners.join('\n') })).url, /\/review$/u);
  });
});
