import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { goOn } from '../e2e/fill-completion.ts';
import type { Visitor } from '../e2e/visitor.ts';
import type { Cut, CutPoint } from './fault-proxy.ts';
import type { FaultStage } from './fault-stage.ts';
import type { RequestKind } from './request-kinds.ts';
import { syntheticPlan } from './road.ts';
import { madeOn, type Walk } from './walk.ts';

/** Which requests of one road are cut, all at the same point. */
export interface PageCuts {
  name: string;
  point: CutPoint;
  kinds: readonly RequestKind[];
}

/** What a person reads while nothing gets through. */
const offline = {
  draft: 'ذخیره نشد: اینترنت قطع است. ادامه بدهید',
  file: 'ارتباط قطع است؛ وصل که شود',
  sending: 'در صف ارسال: اینترنت که وصل شود می‌فرستیم',
};

/** The road through the form on a page, by keyboard: save, save again, send a file, submit; bad news is waited for. */
export async function walkPage(
  { proxy, stage }: FaultStage,
  visitor: Visitor,
  { name, point, kinds }: PageCuts,
): Promise<Walk> {
  const { page } = visitor;
  const told: string[] = [];
  proxy.forget();
  await page.reload();
  await visitor.sees('پرسش ۱');

  const chosen = (...asked: string[]) =>
    asked.flatMap((wanted) =>
      kinds.filter((kind) => kind.name === wanted && (kind.body || point !== 'mid-request')),
    );

  /**
   * Cuts these requests, in this order, each until the person has been told: Chromium sends a request again by itself,
   * without a word, for as long as it has sockets that were used before.
   */
  const cutThrough = async (word: keyof typeof offline, act: () => Promise<void>, ...asked: string[]) => {
    const cuts = chosen(...asked);
    const passes = point === 'answered';
    // What must fail first may be among them, and fails then anyway.
    const isAmong = (cut: Cut) => !passes && cuts.some(({ path }) => path === cut.path);
    const first = cuts.flatMap(({ after }) =>
      after && !isAmong(after) ? { ...after, times: Infinity } : [],
    );
    const now = cuts.map((kind) => ({ ...kind, point, times: passes ? 1 : Infinity }));
    for (const cut of [...first, ...now]) proxy.cut(cut);
    await act();
    const hear = async (cut: Cut) => {
      await visitor.sees(offline[word]);
      told.push(word);
      proxy.heal(cut);
    };
    if (passes) for (const cut of first) await hear(cut);
    for (const cut of now) {
      await untilBack(page, () =>
        proxy.exchanges.some(
          (one) => one.cut === point && cut.path.test(one.path) && one.method === cut.method,
        ),
      );
      if (passes) continue;
      await hear(cut);
      first.forEach(proxy.heal);
    }
  };

  for (const [question, kind] of [
    ['۱', 'make a draft'],
    ['۲', 'save a draft'],
  ] as const) {
    const label = new RegExp(`^پرسش ${question}(?![۰-۹])`);
    await cutThrough('draft', () => visitor.type(label, `پاسخ ${question}`), kind);
    await untilBack(page, () => page.getByText('ذخیره شد').first().isVisible());
  }
  await goOn(visitor, 'نقشهٔ ملک');

  const { bytes, sha256 } = syntheticPlan(150_000);
  const file = resolve(stage.folder, 'plan.pdf');
  await writeFile(file, bytes);
  const choose = async () => {
    const choosing = page.waitForEvent('filechooser');
    await visitor.press('نقشهٔ ملک');
    await (await choosing).setFiles(file);
  };
  await cutThrough('file', choose, 'begin an upload', 'ask how far it is', 'send a piece', 'read an upload');
  const arrived = page.locator('panjare-file-field').getByText('رسید', { exact: true });
  await untilBack(page, () => arrived.isVisible());

  await goOn(visitor, 'بازبینی و فرستادن');
  await visitor.press('آنچه نوشته‌ام درست است', 'Space');
  await cutThrough('sending', () => visitor.press('فرستادن درخواست'), 'submit');
  const accepted = page.getByText('درخواست شما ثبت شد').first();
  await untilBack(page, () => accepted.isVisible());
  const { exchanges, waiting } = proxy;
  if (waiting > 0) throw new Error(`${waiting} cuts of "${name}" at "${point}" did not come about.`);
  const made = madeOn(exchanges);
  const [upload = ''] = made.uploads;
  return {
    name,
    by: 'page',
    point,
    answers: { q1: 'پاسخ ۱', q2: 'پاسخ ۲', plan: upload },
    upload,
    sha256,
    replied: false,
    told: [...new Set(told)],
    sent: exchanges.filter(({ cut }) => cut !== undefined).length,
    made,
  };
}

/** Says that the line is back, as the browser does, until something holds: nobody waits out every pause. */
async function untilBack(page: Page, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await holds()) return;
    await page.evaluate(() => void dispatchEvent(new Event('online')));
    await page.waitForTimeout(200);
  }
  throw new Error('It did not come about within 20 seconds.');
}
