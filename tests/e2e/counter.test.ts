import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goOn } from './fill-completion.ts';
import { passIssuer } from './sign-in.ts';
import { startStage, type Stage } from './start.ts';
import { Visitor } from './visitor.ts';

const sara = { name: 'سارا نمونه', nationalId: '۹۹۹۰۰۰۰۰۱۸', phone: 'synthetic-018' };
const mehran = { name: 'مهران آزمایشی', nationalId: '۹۹۹۰۰۰۰۰۲۶', phone: 'synthetic-026' };
const parvin = 'پروین پیشخوان‌دار';

/** A citizen's own phone. */
async function phoneOf(stage: Stage, { phone }: typeof sara): Promise<Visitor> {
  const visitor = await Visitor.arrive(stage.browser, { viewport: { width: 390, height: 800 } });
  await visitor.page.goto(`${stage.system.addresses.sandbox}/phone/${phone}`);
  return visitor;
}

async function openDesk(stage: Stage, visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.goto(`${stage.system.addresses.page}/counter.html`);
  await visitor.press('ورود متصدی');
  await passIssuer(visitor, parvin);
  await page.waitForURL(/counter\.html/);
  await visitor.sees('شهروند بعدی');
}

async function ask(visitor: Visitor, { nationalId }: typeof sara): Promise<string> {
  await visitor.type('کد ملی شهروند', nationalId);
  await visitor.press('پرسیدن از شهروند');
  await visitor.sees('منتظر پاسخ شهروند');
  return (await visitor.page.locator('panjare-counter .binding .number').textContent()) ?? '';
}

async function fillRenovation(visitor: Visitor): Promise<void> {
  await visitor.type('کد نوسازی', '۱۲-۳۴۵-۷');
  await visitor.type('کد پستی', '۵۱۳۹۹۱۱۲۴۸');
  await visitor.sees('نشانی از ادارهٔ پست است');
  await visitor.type('پلاک', '۱۲');
  await goOn(visitor, 'آخرین قبض پرداخت‌شده');
  await visitor.type('شناسهٔ قبض', '۸۰۰۱۲۳۴۰۶۵');
  await visitor.type('شناسهٔ پرداخت', '2450000146');
  await visitor.type('شمارهٔ همراه', '۰۹۱۲۳۴۵۶۷۸۹');
  await goOn(visitor, 'بازبینی و فرستادن');
}

test('at a counter a citizen lets the operator act on their own phone, and both stand in the case', async (t) => {
  await using stage = await startStage({ scenario: 'smooth' });
  const desk = await Visitor.arrive(stage.browser);
  const { page } = desk;

  await t.test('only an operator signs in there', async () => {
    const stranger = await Visitor.arrive(stage.browser);
    await stranger.page.goto(`${stage.system.addresses.page}/counter.html`);
    await stranger.sees('ورود متصدی');
    await stranger.picture('counter-signed-out');
    await stranger.press('ورود متصدی');
    await passIssuer(stranger, mehran.name);
    await stranger.sees('اینجا فقط متصدی پیشخوان وارد می‌شود');
    await stranger.picture('counter-operators-only');
    await stranger.context.close();
    await openDesk(stage, desk);
    await desk.picture('counter-free');
  });

  await t.test('a citizen who does not agree is not served', async () => {
    const phone = await phoneOf(stage, sara);
    await phone.sees('پرسش و پیامکی نیست');
    const number = await ask(desk, sara);
    await desk.picture('counter-waiting');
    await phone.sees(`به ${parvin} اجازه می‌دهید؟`);
    await phone.sees(number);
    await phone.picture('phone-question');
    await phone.press('اجازه نمی‌دهم');
    await phone.sees('اجازه ندادید');
    await desk.sees('شهروند اجازه نداد');
    await desk.picture('counter-refused');
    await phone.context.close();
  });

  await t.test('one who agrees is served, by a form that is sent in their name', async () => {
    await ask(desk, sara);
    const phone = await phoneOf(stage, sara);
    await phone.press('اجازه می‌دهم');
    await phone.sees('اجازه دادید');
    await phone.context.close();
    await desk.sees(`در حال خدمت به ${sara.name}`);
    await desk.sees('محله، خیابان و کوچه');
    await desk.picture('counter-serving');
    await fillRenovation(desk);
    await desk.press('آنچه نوشته‌ام درست است', 'Space');
    await desk.press('فرستادن درخواست');
    await desk.sees('درخواست شما ثبت شد');
    await desk.sees(`متصدی پیشخوان: ${parvin}`);
    await desk.picture('counter-receipt');
  });

  await t.test('the citizen goes, and nothing of them is left', async () => {
    const code = await page.locator('panjare-form .tracking').first().textContent();
    await desk.press('پایان خدمت');
    await desk.sees('خدمت تمام شد');
    await desk.picture('counter-left');
    assert.ok(code);
    await ask(desk, mehran);
    const phone = await phoneOf(stage, mehran);
    await phone.press('اجازه می‌دهم');
    await phone.sees('اجازه دادید');
    await phone.context.close();
    await desk.sees(`در حال خدمت به ${mehran.name}`);
    await desk.sees('محله، خیابان و کوچه');
    const seen = await page.evaluate(textOfAll);
    assert.ok(!seen.includes(sara.name) && !seen.includes(code), seen.slice(0, 400));
    await desk.press('پایان خدمت');
    await desk.sees('خدمت تمام شد');
  });

  await t.test('at home the citizen sees the case, and who was at the counter', async () => {
    const home = await Visitor.arrive(stage.browser);
    await home.page.goto(`${stage.system.addresses.page}/data-uses.html`);
    await home.press('ورود با ایران‌پاس');
    await passIssuer(home, sara.name);
    await home.sees(new RegExp(`خدمت در پیشخوان به دست ${parvin}`));
    await home.picture('counter-data-use');
    await home.context.close();
  });

  assert.deepEqual(desk.complaints, [], 'the strict policy is kept and nothing is thrown');
  await desk.context.close();
});

test('where nobody can be asked on their phone, a code that is sent to it is read out', async () => {
  await using stage = await startStage({ scenario: 'smooth', approval: 'code' });
  const desk = await Visitor.arrive(stage.browser);
  await openDesk(stage, desk);
  const number = await ask(desk, sara);
  const phone = await phoneOf(stage, sara);
  await phone.sees(new RegExp(`${parvin} در «سکوی خدمات شهر» می‌خواهد`));
  const message = (await phone.page.locator('.message .text').textContent()) ?? '';
  assert.ok(message.includes(number));
  await phone.picture('phone-code');
  const [, code = ''] = /متصدی بگویید: ([۰-۹]{6})/u.exec(message) ?? [];
  await desk.type('کدی که به گوشی', code === '۰۰۰۰۰۰' ? '۰۰۰۰۰۱' : '۰۰۰۰۰۰');
  await desk.press('تأیید کد');
  await desk.sees('۲ بار دیگر می‌توانید بنویسید');
  await desk.picture('counter-code-wrong');
  await desk.tabTo('کدی که به گوشی');
  await desk.page.keyboard.press('Control+A');
  await desk.page.keyboard.type(code);
  await desk.press('تأیید کد');
  await desk.sees(`در حال خدمت به ${sara.name}`);
  assert.deepEqual(desk.complaints, []);
});

/** Every word of the page, those in shadow roots too. */
function textOfAll(): string {
  const words = (node: Node): string => {
    const own = node instanceof Text ? node.data : '';
    const inner = [...node.childNodes].map(words).join(' ');
    const shadow = node instanceof Element && node.shadowRoot ? words(node.shadowRoot) : '';
    return `${own} ${inner} ${shadow}`;
  };
  return words(document.body);
}
