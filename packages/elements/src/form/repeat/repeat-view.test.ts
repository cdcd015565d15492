import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { JsonObject, ServiceDefinition } from '@panjare/contract';
import { dress, undress } from '../../context/dress.ts';
import { standInClient } from '../../context/stand-in-client.ts';
import '../../define/date-field.ts';
import '../../define/form.ts';
import '../../define/national-id-field.ts';
import '../../define/number-field.ts';
import '../../define/select-field.ts';
import '../../define/text-field.ts';
import { seePersian } from '../../field/see-persian.ts';
import { completionDefinition } from '../form.fixtures.ts';
import type { PanjareForm } from '../form.ts';
import { goodsDefinition, goodsRows } from './repeat.fixtures.ts';
import { handOnRows, textOf } from './testing/hand-on-rows.ts';
import { checksPart } from '../checks/checks.ts';

async function form(answers: JsonObject, definition: ServiceDefinition = goodsDefinition, page = 'goods') {
  const draft = {
    id: '0197a5b0-0000-7000-8000-000000000002',
    service: definition.ref,
    version: 1,
    answers,
    page,
    revision: 3,
    savedAt: '2026-12-15T10:35:00.000Z',
    expiresAt: '2027-01-15T10:35:00.000Z',
  };
  const { client } = standInClient({ definition, drafts: [draft] });
  await checksPart.fetch();
  const element = await fixture<PanjareForm>(
    html`<panjare-form .client=${client} service=${definition.ref}></panjare-form>`,
  );
  const hand = handOnRows(element);
  const { all, settle } = hand;
  await waitUntil(() => all('.repeat').length > 0);
  await settle();
  const titles = () => all('.line-words').map((line) => textOf(line.querySelector('bdi')));
  return { element, ...hand, titles };
}

seePersian();

describe('rows of many fields', () => {
  afterEach(undress);

  it('are a line each until opened, and only an open one draws fields', async () => {
    const { all, press, focused, titles } = await form({ goods: goodsRows(3) });
    expect(titles()).to.deep.equal(['کالای 1', 'کالای 2', 'کالای 3']);
    expect(all('.row')).to.have.length(0);
    await press('ویرایش کالا ۲');
    expect(all('.row')).to.have.length(8);
    expect((focused() as unknown as { name: string }).name).to.equal('/goods/1/code');
    await press('بستن کالا ۲');
    expect(all('.row')).to.have.length(0);
    expect(textOf(focused())).to.equal('ویرایش کالا ۲');
  });

  it('say how many faults lie in them, and open for the one that is visited', async () => {
    const { all, press, focused, settle } = await form({ goods: [...goodsRows(2), { code: '12' }] });
    await press('ادامه');
    expect(all('.faulty').map((line) => textOf(line.querySelector('.line-faults')))).to.deep.equal([
      '۴ چیز مانده است',
    ]);
    const [, second] = all<HTMLAnchorElement>('.summary a');
    expect(textOf(second)).to.equal('کالا ۳: «شرح» را وارد کنید.');
    second?.click();
    await settle();
    expect((focused() as unknown as { name: string }).name).to.equal('/goods/2/name');
  });

  it('are copied beside themselves, moved with the focus kept, and removed with a way back', async () => {
    const { press, focused, said, titles } = await form({ goods: goodsRows(3) });
    await press('ویرایش کالا ۱');
    await press('رونوشت کالا ۱');
    expect(said()).to.equal('از کالا ۱ رونوشت گرفتیم: کالا ۲.');
    await press('بستن کالا ۲');
    await press('بستن کالا ۱');
    expect(titles()).to.deep.equal(['کالای 1', 'کالای 1', 'کالای 2', 'کالای 3']);
    await press('ویرایش کالا ۴');
    await press('بالا کالا ۴');
    expect(said()).to.equal('کالا ۴ به جایگاه ۳ رفت.');
    expect(textOf(focused())).to.equal('بالا کالا ۳');
    await press('بالا کالا ۳');
    await press('بالا کالا ۲');
    expect(textOf(focused())).to.equal('بالا کالا ۱');
    expect(focused()?.getAttribute('aria-disabled')).to.equal('true');
    await press('حذف کالا ۱');
    expect(said()).to.equal('کالا ۱ حذف شد.');
    expect(titles()).to.deep.equal(['کالای 1', 'کالای 1', 'کالای 2']);
    await press('برگرداندن');
    expect(titles()).to.deep.equal(['کالای 3', 'کالای 1', 'کالای 1', 'کالای 2']);
    expect(textOf(focused())).to.equal('ویرایش کالا ۱');
  });

  it('move by Alt and the arrows from their one button', async () => {
    const { all, focused, titles, settle } = await form({ goods: goodsRows(3) });
    const [first] = all<HTMLElement>('.edit');
    first?.focus();
    first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true }));
    await settle();
    expect(titles()).to.deep.equal(['کالای 2', 'کالای 1', 'کالای 3']);
    expect(textOf(focused())).to.equal('ویرایش کالا ۲');
  });

  it('may be none at all, and are no more than there may be', async () => {
    const { all, press } = await form({ goods: [] }, { ...goodsDefinition, data: optional() });
    expect(textOf(all('.repeat')[0])).to.contain('هنوز ردیفی نیست.');
    for (let row = 0; row < 10; row++) await press('افزودن کالا');
    expect(all('.add')).to.have.length(0);
    expect(all('.copy')).to.have.length(0);
    expect(textOf(all('.repeat')[0])).to.contain('بیش از ۱۰ ردیف جا ندارد.');
  });

  for (const [locale, scheme] of [
    ['fa', 'light'],
    ['en', 'dark'],
  ] as const)
    it(`are accessible folded, open, at fault and while pasting, ${locale}, ${scheme}`, async () => {
      await dress(locale, scheme);
      const words = locale === 'fa' ? ['ویرایش', 'ادامه', 'چسباندن'] : ['Edit', 'Continue', 'Paste'];
      const { element, all, press } = await form({ goods: [...goodsRows(6), { code: '12' }] });
      await press(words[0] ?? '');
      await press(words[1] ?? '');
      await press(words[2] ?? '');
      await paste(all, '1\t2\nx\ty');
      await aTimeout(30);
      await expect(element).to.be.accessible();
      if (locale === 'en') expect(textOf(all('.paste-panel')[0])).to.not.match(/[\u0600-\u06ff]/);
    });
});

function optional(): JsonObject {
  return { ...goodsDefinition.data, required: [] };
}

async function paste(all: (selector: string) => HTMLElement[], text: string): Promise<void> {
  await waitUntil(() => all('.paste-panel').length > 0);
  const [box] = all('.paste-panel textarea') as HTMLTextAreaElement[];
  if (!box) throw new Error('No box to paste in.');
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

describe('rows pasted from a spreadsheet', () => {
  const table = [
    'شرح\tکد تعرفه\tمقدار\tیکا\tUnit price\tتاریخ ساخت\tیادداشت',
    '"گوشی ""نو""\nسیاه"\t8517.12.10\t۱٬۲۵۰\tعدد\t12/5\t۱۴۰۴/۱/۱۵\tاین ستون نه',
    'Kabel\t٨٥٤٤٤٢٩٠\t1,000\tkilogram\t0.75\t2026-03-14\t',
    'پیچ\t73181500\tدوازده\tجعبه\t۱\t03/04/2026\t',
  ].join('\r\n');

  it('are mapped by their names, read in three scripts, and added only when told to', async () => {
    const { all, press, focused, said } = await form({ goods: [{}] });
    await press('چسباندن از صفحه‌گسترده');
    await waitUntil(() => all('.paste-panel').length > 0);
    expect(focused()?.localName).to.equal('textarea');
    await paste(all, table);
    expect(all('.line')).to.have.length(0);
    expect(textOf(all('.paste-panel [role=status]')[0])).to.equal(
      '۳ ردیف؛ ۳ خانه را باید درست کنید، اینجا یا پس از افزودن.',
    );
    const chosen = all<HTMLSelectElement>('.paste-column select').map(({ value }) => value);
    expect(chosen).to.deep.equal(['/name', '/code', '/quantity', '/unit', '/price', '/made', '']);
    expect(all('.paste-faults li').map(textOf).join()).to.contain('ردیف ۳، مقدار «دوازده»');
    await press('افزودن ۳ ردیف');
    expect(said()).to.equal('۳ ردیف افزوده شد.');
    expect(all('.line')).to.have.length(3);
    expect(textOf(all('.line')[0]))
      .to.contain('۸۵۱۷۱۲۱۰')
      .and.to.contain('۱۵٬۶۲۵');
    expect(textOf(all('.line')[2])).to.contain('۳ چیز مانده است');
    expect(textOf(focused())).to.equal('ویرایش کالا ۱');
    await press('ویرایش کالا ۳');
    const field = all('*').find((one) => (one as unknown as { name?: string }).name === '/goods/2/quantity');
    expect((field as unknown as { value: unknown }).value).to.equal('دوازده');
  });

  it('are taken out again, and put back', async () => {
    const { all, press, said, titles, settle } = await form({ goods: goodsRows(1) });
    await press('چسباندن از صفحه‌گسترده');
    await paste(all, table);
    await press('افزودن ۳ ردیف');
    await press('برگرداندن');
    expect(said()).to.equal('۳ ردیف برداشته شد.');
    expect(titles()).to.deep.equal(['کالای 1']);
    const [undo] = all('.undo');
    undo?.focus();
    undo?.dispatchEvent(
      new KeyboardEvent('keydown', { code: 'KeyZ', ctrlKey: true, bubbles: true, composed: true }),
    );
    await settle();
    expect(titles()).to.have.length(4);
    expect(all('.undo')).to.have.length(0);
  });

  it('without names are taken in the order of the fields, and a column can be told otherwise', async () => {
    const { all, press } = await form({ goods: [] }, { ...goodsDefinition, data: optional() });
    await press('چسباندن از صفحه‌گسترده');
    await paste(all, 'پیچ\t73181500\t\t5\tعدد');
    const [first] = all<HTMLSelectElement>('.paste-column select');
    if (!first) throw new Error('No columns.');
    expect(first.value).to.equal('/code');
    first.value = '/name';
    first.dispatchEvent(new Event('change'));
    const second = all<HTMLSelectElement>('.paste-column select')[1] as HTMLSelectElement;
    expect(second.value).to.equal('', 'its field went to the other column');
    second.value = '/code';
    second.dispatchEvent(new Event('change'));
    expect(textOf(all('.paste-panel [role=status]')[0])).to.equal('۱ ردیف، همه درست خوانده شد.');
  });

  it('that are too many are refused whole', async () => {
    const { all, press } = await form({ goods: goodsRows(8) });
    await press('چسباندن از صفحه‌گسترده');
    await paste(all, table);
    expect(textOf(all('.paste-panel [role=status]')[0])).to.equal(
      '۳ ردیف چسبانده‌اید و برای ۲ ردیف جا هست. کمتر بچسبانید.',
    );
    expect(all('.paste-add')).to.have.length(0);
  });
});

describe('rows of few fields', () => {
  it('stay open, with copy, move and remove below them', async () => {
    const owners = [
      { nationalId: '0013542419', share: 4 },
      { nationalId: '3240175800', share: 2 },
    ];
    const { all, press, focused } = await form(
      { owners },
      { ...completionDefinition, prefill: [] },
      'owners',
    );
    expect(all('.card .row')).to.have.length(4);
    expect(all('.paste')).to.have.length(0);
    await press('پایین مالک ۱');
    expect(textOf(focused())).to.equal('پایین مالک ۲');
    const first = all('.card')[0]?.querySelector('.row > *') as unknown as { value: string };
    expect(first.value).to.equal('3240175800');
    await press('حذف مالک ۲');
    await press('برگرداندن');
    expect(all('.card')).to.have.length(2);
  });
});
