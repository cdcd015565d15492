import type { Visitor } from './visitor.ts';

/** Goes on to the next page and waits until its heading has the focus. */
export async function goOn(visitor: Visitor, title: RegExp | string): Promise<void> {
  await visitor.press(/^ادامه$/);
  await visitor.sees(title);
}

/** Chooses an option of a radio group or a list: `steps` arrows down from the first. */
async function choose(visitor: Visitor, name: RegExp | string, steps: number): Promise<void> {
  await visitor.press(name, 'Space');
  for (let step = 0; step < steps; step++) await visitor.page.keyboard.press('ArrowDown');
}

/** Chooses in a native list. Space opens it and would hold the keys. */
async function pick(visitor: Visitor, name: RegExp | string, steps: number): Promise<void> {
  await visitor.tabTo(name);
  for (let step = 0; step < steps; step++) await visitor.page.keyboard.press('ArrowDown');
}

/** The first page, with shares that add up to five at first. Digits in three scripts. */
export async function fillOwners(visitor: Visitor): Promise<void> {
  await visitor.tabTo('نام');
  await visitor.press('درست است');
  await visitor.press('درست است');
  await visitor.type('سهم', '۳');
  await visitor.press('افزودن مالک');
  await visitor.type('کد ملی', '۰۰۱-۳۵۴۲۴۱-۹');
  await visitor.type(/^نام ?\*/, 'لیلا');
  await visitor.type('نام خانوادگی', 'نمونه‌پور');
  await visitor.type('روز', '7');
  await visitor.type('ماه', '٢');
  await visitor.type('سال', '۱۳۷۰');
  await visitor.type('سهم', '2');
  await visitor.tabTo('بله');
  await visitor.page.keyboard.press('ArrowDown');
}

/** Mends the share of the second owner. */
export async function mendShares(visitor: Visitor): Promise<void> {
  await visitor.tabTo(/^سهم/);
  await visitor.page.keyboard.press('Tab');
  await visitor.tabTo(/^سهم/);
  await visitor.page.keyboard.press('Control+A');
  await visitor.page.keyboard.type('٣');
}

/** The page about contact. */
export async function fillContact(visitor: Visitor): Promise<void> {
  await visitor.type('شمارهٔ همراه شما', '۰۹۱۲۳۴۵۶۷۸۹');
  await visitor.tabTo('بله');
  await visitor.page.keyboard.press('ArrowDown');
}

/** The page about the property; postal code and address came from the register. */
export async function fillProperty(visitor: Visitor): Promise<void> {
  await visitor.type('کد نوسازی', '۱۲-۳۴-۱۵');
  await visitor.type('پلاک اصلی', '1234');
  await visitor.type('پلاک فرعی', '٥٦');
  await visitor.type('بخش', '3');
  await visitor.type('عرض جغرافیایی', '۳۸٫۰۸');
  await visitor.type('طول جغرافیایی', '46.2919');
}

/** The page about the building. */
export async function fillBuilding(visitor: Visitor): Promise<void> {
  await visitor.type('مساحت عرصه', '۲۵۰');
  await visitor.type('نام طبقه', 'همکف');
  await visitor.type('زیربنا', '180');
  await pick(visitor, 'کاربری', 1);
  await visitor.type('شمار واحدها', '۲');
  await visitor.type('شمار پارکینگ‌ها', '٢');
  await visitor.press('بتنی', 'Space');
}

/** The page about the permit, its dates typed in mixed digits and in Jalali. */
export async function fillPermit(visitor: Visitor): Promise<void> {
  await visitor.type('شمارهٔ پروانهٔ ساختمان', '۱۴۰۲/۱۲۳۴۵');
  await visitor.type('تاریخ پروانه', '۱۴۰۲/۳/۱۵');
  await visitor.type('تاریخ پایان ساخت', '1404/6/1');
  await pick(visitor, 'نقش', 1);
  await visitor.type('شمارهٔ پروانهٔ اشتغال', '15-30-01234');
  await visitor.type('کد ملی مهندس', '3240175800');
}

/** The last page: a difference opens more questions. */
export async function fillVisit(visitor: Visitor, visitDate: string): Promise<void> {
  await visitor.press('بله', 'Space');
  await pick(visitor, 'نوع', 1);
  await visitor.type('مساحت', '12');
  await choose(visitor, 'بله', 0);
  await visitor.type('روز بازدید', visitDate);
}

/** All pages, from the first to the review, consents ticked and sent. */
export async function fillAndSend(visitor: Visitor, visitDate: string): Promise<void> {
  await fillToReview(visitor, visitDate);
  await send(visitor);
}

/** All pages, from the first to the review. */
export async function fillToReview(visitor: Visitor, visitDate: string): Promise<void> {
  await fillOwners(visitor);
  await mendShares(visitor);
  await goOn(visitor, 'شمارهٔ همراه شما');
  await fillContact(visitor);
  await goOn(visitor, 'کد نوسازی');
  await fillProperty(visitor);
  await goOn(visitor, 'مساحت عرصه');
  await fillBuilding(visitor);
  await goOn(visitor, 'شمارهٔ پروانهٔ ساختمان');
  await fillPermit(visitor);
  await goOn(visitor, 'روز بازدید');
  await fillVisit(visitor, visitDate);
  await goOn(visitor, 'بازبینی و فرستادن');
}

/** Ticks the consents of the review and sends. */
export async function send(visitor: Visitor): Promise<void> {
  await visitor.press('آنچه نوشته‌ام درست است', 'Space');
  await visitor.press('می‌پذیرم که هر دستگاه', 'Space');
  await visitor.press('فرستادن درخواست');
  await visitor.sees('درخواست شما ثبت شد');
}
