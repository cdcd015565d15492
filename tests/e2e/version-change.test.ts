import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { DraftList, FieldItem, Item, ServiceDefinition, Submission } from '@panjare/contract';
import service from '@panjare/example-services/city/building-completion/service.js';
import {
  fillBuilding,
  fillContact,
  fillOwners,
  fillPermit,
  fillProperty,
  fillVisit,
  goOn,
  mendShares,
  send,
} from './fill-completion.ts';
import { daysFromNow } from './jalali-day.ts';
import { signIn } from './sign-in.ts';
import { startStage, type Stage } from './start.ts';
import { Visitor } from './visitor.ts';

/** What the gateway publishes at its start: a file, as an operator has it. */
let shelf: string;
let stage: Stage;

before(async () => {
  shelf = await mkdtemp(join(tmpdir(), 'panjare-services-'));
  await publish(service);
  stage = await startStage({
    scenario: 'smooth',
    environment: { PANJARE_SERVICES: join(shelf, 'city.json') },
  });
});

after(async () => {
  await stage?.[Symbol.asyncDispose]();
  await rm(shelf, { recursive: true, force: true });
});

/** Puts definitions where the gateway reads them when it starts. */
function publish(...definitions: ServiceDefinition[]): Promise<void> {
  return writeFile(join(shelf, 'city.json'), JSON.stringify(definitions));
}

/** The next version: one question is new, one is named otherwise, one is gone. */
function nextVersion(): ServiceDefinition {
  const next = structuredClone(service);
  next.version += 1;
  const schema = next.data as { properties: { [name: string]: object }; required: string[] };
  schema.properties['neighboursKnow'] = { type: 'boolean' };
  schema.required.push('neighboursKnow');
  for (const page of next.pages) page.items = page.items.flatMap(changed);
  next.pages.at(-1)?.items.push({
    kind: 'field',
    at: '/neighboursKnow',
    widget: 'yes-no',
    label: { fa: 'همسایه‌ها از روز بازدید خبر دارند؟', en: 'Do the neighbours know of the visit?' },
  } as FieldItem);
  return next;
}

function changed(item: Item): Item[] {
  if (item.kind === 'field' && item.at === '/units')
    return [{ ...item, label: { fa: 'شمار واحدهای مسکونی و تجاری', en: 'Number of dwellings and shops' } }];
  if (item.kind === 'repeat' && item.at === '/violations')
    return [
      { ...item, items: item.items.filter((inside) => inside.kind !== 'field' || inside.at !== '/date') },
    ];
  return [item];
}

test('a service published anew while a citizen fills it in costs her no answer', async (t) => {
  const { system, browser } = stage;
  const visitor = await Visitor.arrive(browser);
  const { page } = visitor;
  const sent: Submission[] = [];
  page.on('request', (request) => {
    if (request.url() === `${system.addresses.city}/cases` && request.method() === 'POST')
      sent.push(request.postDataJSON() as Submission);
  });
  await page.goto(system.addresses.page);
  await signIn(visitor, 'نگار الگوپور');
  await visitor.sees('افزودن مالک');
  await fillOwners(visitor);
  await mendShares(visitor);
  await goOn(visitor, 'شمارهٔ همراه شما');
  await fillContact(visitor);
  await goOn(visitor, 'کد نوسازی');
  await fillProperty(visitor);
  await visitor.sees('ذخیره شد');

  await t.test('the operator publishes the next version, and nothing happens to who is at it', async () => {
    await system.killGateway();
    await publish(service, nextVersion());
    await system.startGateway();
    const current = (await (await fetch(`${system.addresses.city}/services/${service.ref}`)).json()) as {
      version: number;
    };
    assert.equal(current.version, service.version + 1);
    await goOn(visitor, 'مساحت عرصه');
    await fillBuilding(visitor);
    await visitor.sees('ذخیره شد');
    assert.equal(await page.getByText('این فرم همین حالا نو شد').count(), 0);
  });

  await t.test('her draft stays with the version it was begun in, also when she comes back', async () => {
    await page.waitForTimeout(1500);
    await page.reload();
    await visitor.sees('ادامهٔ پیش‌نویسی که');
    await visitor.sees('شمار واحدها');
    assert.equal(await page.getByText('شمار واحدهای مسکونی').count(), 0);
    assert.deepEqual(
      (await drafts(visitor)).map(({ version }) => version),
      [service.version],
    );
  });

  await t.test('on sending she is told what differs, and what she ticked is asked again', async () => {
    await goOn(visitor, 'شمارهٔ پروانهٔ ساختمان');
    await fillPermit(visitor);
    await goOn(visitor, 'روز بازدید');
    await fillVisit(visitor, daysFromNow(30));
    await goOn(visitor, 'بازبینی و فرستادن');
    await visitor.press('آنچه نوشته‌ام درست است', 'Space');
    await visitor.press('می‌پذیرم که هر دستگاه', 'Space');
    await visitor.press('فرستادن درخواست');
    await visitor.sees('این فرم همین حالا نو شد');
    const told = page.getByRole('alert').filter({ hasText: 'این فرم همین حالا نو شد' });
    assert.equal(
      (await told.innerText()).replace(/\s+/gu, ' ').trim(),
      'این فرم همین حالا نو شد ۳ چیز فرق کرده است. بقیهٔ پاسخ‌هایتان سر جایشان است؛ این‌ها را ببینید و دوباره بفرستید. ' +
        'تازه پرسیده می‌شود همسایه‌ها از روز بازدید خبر دارند؟ ' +
        'عوض شد شمار واحدهای مسکونی و تجاری ' +
        'دیگر پرسیده نمی‌شود تفاوت: تاریخ ساخت آن بخش',
    );
    assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 0);
    await visitor.picture('form-version-changed');
  });

  await t.test('she answers what is new and sends; every other answer is as she wrote it', async () => {
    await visitor.press(/^«همسایه‌ها از روز بازدید خبر دارند؟» را/u);
    await visitor.sees('افزودن تفاوت');
    await page.waitForTimeout(500);
    assert.equal(await focusedQuestion(visitor), 'همسایه‌ها از روز بازدید خبر دارند؟');
    await page.keyboard.press('Space');
    await goOn(visitor, 'بازبینی و فرستادن');
    await visitor.sees('شمار واحدهای مسکونی و تجاری');
    await send(visitor);
    const [first, second] = [sent[0], sent.at(-1)];
    assert.deepEqual([first?.version, second?.version], [service.version, service.version + 1]);
    const { neighboursKnow, ...others } = second?.answers ?? {};
    assert.equal(neighboursKnow, true);
    assert.deepEqual(others, first?.answers);
    assert.deepEqual(await drafts(visitor), [], 'neither the old draft nor the new one is left');
  });

  assert.deepEqual(visitor.complaints, []);
  assert.deepEqual(
    [...visitor.origins].sort(),
    [system.addresses.page, system.addresses.city, system.addresses.sandbox].sort(),
  );
  await visitor.context.close();
});

/** The label of the field element that has focus. */
function focusedQuestion({ page }: Visitor): Promise<string | undefined> {
  return page.evaluate(() => {
    let label: string | undefined;
    for (let at = document.activeElement; at; at = at.shadowRoot?.activeElement ?? null)
      label = (at as HTMLElement & { label?: string }).label ?? label;
    return label;
  });
}

/** The citizen's drafts, read as the page may. */
async function drafts({ page }: Visitor) {
  const list = (await page.evaluate(
    async (url) => (await fetch(url, { credentials: 'include' })).json() as Promise<unknown>,
    `${stage.system.addresses.city}/drafts`,
  )) as DraftList;
  return list.drafts;
}
