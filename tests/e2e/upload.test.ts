import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';
import type { AgencyKey, SandboxOptions } from '@panjare/sandbox';
import { AgencyClient } from '../../packages/sandbox/src/agencies/agency-client.ts';
import { goOn, send } from './fill-completion.ts';
import { readAgencyFile } from './read-agency-file.ts';
import { signIn } from './sign-in.ts';
import { startStage, type Stage } from './start.ts';
import { sampleSubmission } from './submission.ts';
import { Visitor } from './visitor.ts';

/** Bytes a second that the line takes while the gateway is killed: a piece then takes some seconds. */
const slowLine = 150_000;
let stage: Stage;
/** A synthetic PDF: its first bytes are right, the rest says nothing. */
const plan = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(3_000_000)]);
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

before(async () => {
  stage = await startStage({ scenario: 'silent', daySeconds: 60 });
});

after(() => stage?.[Symbol.asyncDispose]());

test('a file goes on from where the gateway was killed, and the agency reads every byte of it', async () => {
  const { system, folder, browser } = stage;
  const { city } = system.addresses;
  const visitor = await Visitor.arrive(browser);
  const { page } = visitor;
  await page.goto(system.addresses.page);
  await signIn(visitor, 'سارا نمونه');
  // The form keeps what registers know in a draft of its own; the one made here is to be the newest.
  await visitor.sees('ذخیره شد');
  await makeDraft(visitor, city);
  await page.reload();
  await visitor.sees('فایل نقشهٔ ساختمان');

  const offsets: number[] = [];
  page.on('request', (request) => {
    const offset = request.headers()['upload-offset'];
    if (request.method() === 'PATCH' && offset !== undefined) offsets.push(Number(offset));
  });
  const line = await page.context().newCDPSession(page);
  const throttle = (uploadThroughput: number) =>
    line.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });
  await line.send('Network.enable');
  await throttle(slowLine);

  const file = resolve(folder, 'نقشه.pdf');
  await writeFile(file, plan);
  const choosing = page.waitForEvent('filechooser');
  await visitor.press('فایل نقشهٔ ساختمان');
  await (await choosing).setFiles(file);
  await visitor.sees(/^[۱-۹]\d?٪ فرستاده شد|^[۱-۹][۰-۹]?٪ فرستاده شد/, page, 30_000);
  await visitor.picture('upload-sending');
  await system.killGateway();
  await visitor.sees('ارتباط قطع است؛ وصل که شود', page, 30_000);
  await visitor.picture('upload-offline');
  const before = offsets.length;
  await system.startGateway();
  await throttle(-1);
  await page.locator('panjare-file-field').getByText('رسید', { exact: true }).waitFor({ timeout: 60_000 });
  await visitor.picture('upload-done');
  assert.ok((offsets[before] ?? 0) > 0, 'what had arrived was not sent again');
  assert.deepEqual(
    offsets,
    [...offsets].sort((one, other) => one - other),
  );

  await goOn(visitor, 'روز بازدید');
  await goOn(visitor, 'بازبینی و فرستادن');
  await visitor.sees('۱ فایل');
  await send(visitor);

  const key = await keyOf('engineering-organisation', folder);
  const id = await planOf(key, city);
  const answer = await readAgencyFile(city, key, id);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'application/pdf');
  assert.equal(digest(new Uint8Array(await answer.arrayBuffer())), digest(plan));
  const stranger = await keyOf('tax-office', folder);
  assert.equal((await readAgencyFile(city, stranger, id)).status, 404, 'it is not for others to see');

  assert.deepEqual(visitor.complaints, []);
  await visitor.context.close();
});

/** A draft that lacks only the file, open at its page. */
async function makeDraft({ page }: Visitor, city: string): Promise<void> {
  const { service, version, answers } = await sampleSubmission();
  const status = await page.evaluate(
    async ({ url, body }) => {
      const headers = { 'panjare-client': 'e2e/1', 'content-type': 'application/json' };
      return (await fetch(url, { method: 'POST', credentials: 'include', headers, body })).status;
    },
    { url: `${city}/drafts`, body: JSON.stringify({ service, version, answers, page: 'permit' }) },
  );
  assert.equal(status, 201);
}

/** What the agency is shown of the plan, as soon as it is asked. */
async function planOf(key: AgencyKey, city: string): Promise<string> {
  const agency = new AgencyClient(city, key);
  for (let tries = 0; tries < 60; tries += 1) {
    const [inquiry] = await agency.openInquiries(AbortSignal.timeout(5000));
    if (typeof inquiry?.data['plan'] === 'string') return inquiry.data['plan'];
    await new Promise((later) => setTimeout(later, 500));
  }
  throw new Error('The agency was not asked within half a minute.');
}

async function keyOf(id: string, folder: string): Promise<AgencyKey> {
  const sandbox = JSON.parse(await readFile(resolve(folder, 'sandbox.json'), 'utf8')) as SandboxOptions;
  const key = sandbox.agencies?.find((agency) => agency.id === id);
  if (key === undefined) throw new Error(`${id} is no agency of the sandbox.`);
  return key;
}
