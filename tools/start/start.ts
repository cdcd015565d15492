/** `npm start`: the whole system on one machine, until Ctrl-C. */
import { toPersianDigits } from '@panjare/persian';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { addressesOf, defaultPorts, type Addresses } from './addresses.ts';
import { answers } from './child.ts';
import { buildEmbed } from './embed.ts';
import { refuseTakenPorts, startSystem, type System } from './system.ts';

const folder = resolve(import.meta.dirname, '../../.data/start');
const note = resolve(folder, 'running.json');
const daySeconds = Number(process.env['PANJARE_DAY_SECONDS'] ?? 6);

const running = await readNote();
if (running) {
  console.error(`It is running already (process ${running.pid}):\n${list(running.addresses)}`);
  console.error(`Open ${running.addresses.page}, or stop it with Ctrl-C there or: kill ${running.pid}`);
  process.exit(1);
}

let system: System | undefined;
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());

try {
  await refuseTakenPorts(addressesOf(defaultPorts));
  buildEmbed();
  system = await startSystem({ daySeconds, dataFolder: folder });
  if (!stopping) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(note, JSON.stringify({ pid: process.pid, addresses: system.addresses }));
    console.log(welcome(system.addresses));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  console.log('\nStopping …');
  await system?.stop();
  rmSync(note, { force: true });
  process.exit(0);
}

/** The start that is running now: its process lives and its page answers. */
async function readNote(): Promise<{ pid: number; addresses: Addresses } | undefined> {
  try {
    const content = JSON.parse(readFileSync(note, 'utf8')) as { pid: number; addresses: Addresses };
    process.kill(content.pid, 0);
    return (await answers(`${content.addresses.page}/healthz`)) ? content : undefined;
  } catch {
    return undefined;
  }
}

function list(addresses: Addresses): string {
  return [
    `  page            ${addresses.page}`,
    `  third party     ${addresses.thirdParty}`,
    `  gateway         ${addresses.city}`,
    `  land gateway    ${addresses.land}`,
    `  land agency     ${addresses.landAgency}`,
    `  sandbox         ${addresses.sandbox}`,
  ].join('\n');
}

function welcome(addresses: Addresses): string {
  return `
${list(addresses)}

پنجره آماده است. نشانی ${addresses.page} را باز کنید:
  ۱. «ورود با ایران‌پاس» را بزنید و یکی از اشخاص ساختگی را انتخاب کنید.
  ۲. درخواست پایان‌کار را پر کنید. کد نوسازی: ۱۲-۳۴-۱۵ همه‌چیز پیش می‌آید، ۱۲-۳۴-۱۰ همه تأیید می‌کنند،
     ۱۲-۳۴-۱۹ هیچ‌کس پاسخ نمی‌دهد.
  ۳. پس از ثبت، پاسخ دستگاه‌ها زنده می‌رسد؛ هر روز پرونده ${toPersianDigits(String(daySeconds))} ثانیه است.
  ۴. استعلام زمین در ${addresses.page}/land.html: همان ورود، ولی سکوی دیگری پاسخ می‌دهد.
  ۵. مفاصاحساب نوسازی در ${addresses.page}/renovation.html: کد پستی 5139911248 نشانی دارد، 1133913131 ندارد.
  ۶. چه کسی دادهٔ شما را خواند: ${addresses.page}/data-uses.html؛ «نادرست است؟» به صفحهٔ اصلاح خود ثبت احوال می‌رود.
  ۷. پروانهٔ پارک در ${addresses.page}/parking.html: گواهینامه را از کیف مدارک (${addresses.sandbox}/wallet) نشان بدهید.
  ۸. پیشخوان در ${addresses.page}/counter.html: با نام پروین پیشخوان‌دار وارد شوید، کد ملی ۹۹۹۰۰۰۰۰۱۸ را بپرسید، و اجازه را از
     گوشی سارا (${addresses.sandbox}/phone) بدهید.
  ۹. نمایندگی در ${addresses.page}/mandates.html: کارتان را به کس دیگری بسپارید؛ سپس با نام او وارد شوید و انجامش بدهید.

Panjare is ready. Open ${addresses.page}:
  1. Press «ورود با ایران‌پاس» and choose one of the synthetic people.
  2. Fill in the form. Renovation code 12-34-15: everything happens; 12-34-10: all approve; 12-34-19: nobody answers.
  3. The agencies' answers arrive live; a day of the case takes ${daySeconds} seconds.
  4. Land inquiry at ${addresses.page}/land.html: the same sign-in, answered by another operator's gateway.
  5. Renovation duty at ${addresses.page}/renovation.html: the post knows postal code 5139911248, and not 1133913131.
  6. Who read your data: ${addresses.page}/data-uses.html; “Is it wrong?” leads to the register's own page.
  7. Parking permit at ${addresses.page}/parking.html: show your licence from the wallet (${addresses.sandbox}/wallet).
  8. Counter at ${addresses.page}/counter.html: sign in as «پروین پیشخوان‌دار», ask for 9990000018, and allow it on the
     citizen's phone (${addresses.sandbox}/phone).
  9. Mandates at ${addresses.page}/mandates.html: let somebody act for you, then sign in as them and do it.

Ctrl-C stops everything.`;
}
