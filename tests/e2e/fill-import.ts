import type { Option } from '@panjare/contract';
import type { GoodsLine } from '@panjare/example-services/trade/import-permit/data.js';
import {
  countries,
  currencies,
  entryCustoms,
  incoterms,
  units,
} from '@panjare/example-services/trade/import-permit/words.js';
import { goOn } from './fill-completion.ts';
import { focusedName } from './visitor.ts';
import type { Visitor } from './visitor.ts';

/** Lines of goods, as an importer has them in a spreadsheet. */
export function linesOfGoods(count: number): GoodsLine[] {
  return Array.from({ length: count }, (_, index) => ({
    hsCode: String(85171210 + index),
    goodsId: String(2900012345678 + index),
    descriptionFa: `گوشی تلفن همراه، مدل ${index + 1}`,
    descriptionEn: `Mobile phone, model ${index + 1} "Pro"`,
    brand: 'Namune',
    origin: index % 2 === 0 ? 'CN' : 'KR',
    quantity: 1000 + index,
    unit: 'piece',
    unitPrice: 95.5,
    netKg: 42,
    grossKg: 51.5,
  }));
}

/** What the lines and the freight come to. */
export function totalOf(goods: readonly GoodsLine[], freight: number): number {
  return goods.reduce((total, { quantity, unitPrice }) => total + quantity * unitPrice, freight);
}

/** The lines as a spreadsheet copies them: names first, digits of three scripts, grouped numbers, quoted cells. */
export function asSpreadsheet(goods: readonly GoodsLine[]): string {
  const names = 'شناسهٔ کالا\tکد تعرفه (HS)\tشرح فارسی\tDescription in Latin letters\tنشان تجاری\tکشور سازنده';
  const more = 'یادداشت انبار\tمقدار\tیکا\tبهای یکا\tوزن خالص\tوزن ناخالص';
  const lines = goods.map((line, index) =>
    [
      index % 2 === 0 ? line.goodsId : inScript(line.goodsId, '۰'),
      index % 3 === 0 ? inScript(line.hsCode, '٠') : line.hsCode,
      line.descriptionFa,
      `"${line.descriptionEn.replaceAll('"', '""')}"`,
      line.brand ?? '',
      line.origin === 'CN' ? 'چین' : 'South Korea',
      '"دو\nسطر"',
      index % 2 === 0 ? inScript(line.quantity.toLocaleString('en'), '۰').replace(',', '٬') : line.quantity,
      'عدد',
      inScript(String(line.unitPrice), '۰').replace('.', '٫'),
      line.netKg,
      line.grossKg,
    ].join('\t'),
  );
  return [`${names}\t${more}`, ...lines].join('\r\n');
}

/** Puts a text on the clipboard, as copying in another program does. */
export async function copyText(visitor: Visitor, text: string): Promise<void> {
  await visitor.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visitor.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
}

/** The three pages before the goods. */
export async function fillUpToGoods(visitor: Visitor, total: number): Promise<void> {
  await visitor.press('درست است');
  await visitor.press('درست است');
  await visitor.type('شمارهٔ همراه', '۰۹۱۲۳۴۵۶۷۸۹');
  await sayNo(visitor);
  await visitor.type('شمارهٔ کارت', '۱۲۳۴۵۶۷۰');
  await visitor.type('پایان اعتبار کارت', '۱۴۰۹/۱۲/۲۰');
  await goOn(visitor, 'نام فروشنده');
  await visitor.type('نام فروشنده', 'Sample Trading Co., Ltd.');
  await pick(visitor, /^کشور/, countries, 'CN');
  await visitor.type('نشانی فروشنده', '1 Example Road, Shanghai');
  await visitor.type('شمارهٔ پیش‌فاکتور', 'PI-2026/118');
  await visitor.type('تاریخ پیش‌فاکتور', '2026-03-14');
  await pick(visitor, /^ارز/, currencies, 'CNY');
  await pick(visitor, 'شرط تحویل', incoterms, 'CFR');
  await visitor.type('مبلغ نهایی پیش‌فاکتور', String(total));
  await goOn(visitor, 'مبدأ بارگیری');
  await visitor.tabTo(/دریایی|جاده‌ای|ریلی|هوایی/);
  while (!(await focusedName(visitor.page)).includes('دریایی'))
    await visitor.page.keyboard.press('ArrowDown');
  await visitor.page.keyboard.press('Space');
  await visitor.type('مبدأ بارگیری', 'Shanghai');
  await pick(visitor, 'گمرک ورود', entryCustoms, 'shahid-rajaee');
  await goOn(visitor, 'افزودن کالا');
}

/** A line typed by hand into the open row. */
export async function fillLine(visitor: Visitor, line: GoodsLine): Promise<void> {
  await visitor.type('کد تعرفه', line.hsCode);
  await visitor.type('شناسهٔ کالا', line.goodsId);
  await visitor.type('شرح فارسی', line.descriptionFa);
  await visitor.type('شرح لاتین', line.descriptionEn);
  await visitor.type('نشان تجاری', line.brand ?? '');
  await pick(visitor, 'کشور سازنده', countries, line.origin);
  await visitor.type('مقدار', String(line.quantity));
  await pick(visitor, /^یکا/, units, line.unit);
  await visitor.type('بهای یکا', String(line.unitPrice));
  await visitor.type('وزن خالص', String(line.netKg));
  await visitor.type('وزن ناخالص', String(line.grossKg));
}

/** Answers a question of yes and no with no: the arrow goes to the second. */
export async function sayNo(visitor: Visitor): Promise<void> {
  await visitor.tabTo('بله');
  await visitor.page.keyboard.press('ArrowDown');
}

/** Goes down a list to a choice; before the first stands «choose». */
async function pick(visitor: Visitor, name: RegExp | string, options: readonly Option[], value: string) {
  await visitor.tabTo(name);
  const place = options.findIndex((option) => option.value === value);
  for (let step = 0; step <= place; step++) await visitor.page.keyboard.press('ArrowDown');
}

/** The same digits in another script, by its zero. */
function inScript(text: string, zero: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(zero.charCodeAt(0) + Number(digit)));
}
