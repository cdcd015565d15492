import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goOn } from './fill-completion.ts';
import { passIssuer, passIssuerWithCard } from './sign-in.ts';
import { startStage, type Stage } from './start.ts';
import { issuerPage } from './third-party-page.ts';
import { Visitor } from './visitor.ts';

const sara = 'سارا نمونه';
const mehran = 'مهران آزمایشی';

/** A citizen at their own browser, signed in on a page. */
async function signedIn(stage: Stage, citizen: string, path: string): Promise<Visitor> {
  const visitor = await Visitor.arrive(stage.browser);
  await visitor.page.goto(`${stage.system.addresses.page}${path}`);
  await visitor.press('ورود با ایران‌پاس');
  await passIssuer(visitor, citizen);
  await visitor.page.waitForURL((url) => url.pathname === path);
  await visitor.sees(`وارد شده‌اید: ${citizen}`);
  return visitor;
}

/** From the list of mandates to the form of the service. */
async function goAct(visitor: Visitor, page: string): Promise<void> {
  await visitor.page.goto(`${page}/mandates.html`);
  await visitor.press(/^عوارض نوسازی و مفاصاحساب$/);
  await visitor.sees(`به نمایندگی از ${sara}`);
  await visitor.sees('محله، خیابان و کوچه');
}

async function fill(visitor: Visitor): Promise<void> {
  await visitor.type('کد نوسازی', '۱۲-۳۴۵-۷');
  await visitor.type('کد پستی', '۵۱۳۹۹۱۱۲۴۸');
  await visitor.sees('نشانی از ادارهٔ پست است');
  await visitor.type('پلاک', '۱۲');
  await goOn(visitor, 'آخرین قبض پرداخت‌شده');
  await visitor.type('شناسهٔ قبض', '۸۰۰۱۲۳۴۰۶۵');
  await visitor.type('شناسهٔ پرداخت', '2450000146');
  await visitor.type('شمارهٔ همراه', '۰۹۱۲۳۴۵۶۷۸۹');
  await goOn(visitor, 'بازبینی و فرستادن');
  await visitor.press('آنچه نوشته‌ام درست است', 'Space');
}

test('a citizen lets another act for them, both stand in the case, and an end holds at once', async (t) => {
  await using stage = await startStage({ scenario: 'smooth' });
  const { page } = stage.system.addresses;
  const giver = await signedIn(stage, sara, '/mandates.html');
  let holder: Visitor | undefined;

  await t.test('it is given for one service, until a day', async () => {
    await giver.sees('به کسی نمایندگی نداده‌اید');
    await giver.press('نمایندگی تازه');
    await giver.picture('mandate-giving');
    await giver.type('کد ملی نماینده', '۹۹۹۰۰۰۰۰۲۶');
    await giver.type('نام نماینده', 'مهران');
    await giver.press(/نوسازی.*برای کدام خدمت‌ها/, 'Space');
    const soon = new Intl.DateTimeFormat('fa-u-ca-persian-nu-latn', { dateStyle: 'short' });
    const day = soon.format(Date.now() + 30 * 86_400_000).replace(/[^\d/]/g, '');
    await giver.type('تا چه روزی', day);
    await giver.press(/^ثبت نمایندگی/);
    await giver.sees('نمایندگی ثبت شد');
    await giver.sees('در کار است تا');
    await giver.picture('mandate-given');
  });

  await t.test('the other fills the form in for them, and it names both', async () => {
    holder = await signedIn(stage, mehran, '/mandates.html');
    await holder.sees(sara);
    await holder.picture('mandate-held');
    await goAct(holder, page);
    await holder.picture('mandate-form');
    await fill(holder);
    await holder.press('فرستادن درخواست');
    // The service wants to know surely who sends: the holder, who is there.
    await holder.sees('این درخواست ورود مطمئن‌تری می‌خواهد');
    await holder.press('ورود با ایران‌پاس');
    await passIssuerWithCard(holder, mehran, await issuerPage(stage, holder));
    await holder.sees('درخواست شما ثبت شد');
    await holder.sees(`درخواست از: ${sara}`);
    await holder.sees(`با نمایندگی: ${mehran}`);
    await holder.picture('mandate-receipt');
  });

  await t.test(
    'once it is ended nothing is sent any more, and nothing that was written is lost',
    async () => {
      assert.ok(holder);
      await goAct(holder, page);
      await fill(holder);
      await giver.press('پایان‌دادن به نمایندگی');
      await giver.picture('mandate-ending');
      await giver.press('بله، پایان می‌دهم');
      await giver.sees('نمایندگی تمام شد');
      await holder.press('فرستادن درخواست');
      await holder.sees('نمایندگی شما تمام شده است و درخواست فرستاده نشد');
      await holder.sees('شناسهٔ قبض ۸۰۰۱۲۳۴۰۶۵');
      await holder.picture('mandate-ended');
    },
  );

  assert.deepEqual([...giver.complaints, ...(holder?.complaints ?? [])], []);
});
