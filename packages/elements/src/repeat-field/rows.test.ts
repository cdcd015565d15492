import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { dress, undress } from '../context/dress.ts';
import '../define/date-field.ts';
import '../define/national-id-field.ts';
import '../define/number-field.ts';
import '../define/repeat-field.ts';
import '../define/select-field.ts';
import '../define/text-field.ts';
import { seePersian } from '../field/see-persian.ts';
import { issueWords } from '../localize/issue-text.ts';
import { goodsDefinition, goodsRows } from '../form/repeat/repeat.fixtures.ts';
import { textOf } from '../form/repeat/testing/hand-on-rows.ts';
import { drawOwners } from './testing/drawn-field.ts';
import type { RepeatField } from './repeat-field.ts';
import { ownerItems, ownerSchema, rowsOf } from './repeat-field.fixtures.ts';

const [first, second] = ['0013542419', '3240175800'];
const owners = [
  { nationalId: first, share: 4 },
  { nationalId: second, share: 2 },
];

seePersian();
before(() => issueWords.fetch());

describe('panjare-repeat-field in a plain form', () => {
  it('sends its rows as JSON under its name, in the digits that programs read', async () => {
    const { press, type, sent, field } = await drawOwners();
    expect(sent()).to.equal(null);
    await press('افزودن مالک');
    await type('/0/nationalId', '۰۰۱۳۵۴۲۴۱۹');
    await type('/0/share', '۴');
    expect(JSON.parse(String(sent()))).to.deep.equal([{ nationalId: first, share: 4 }]);
    expect(field.value).to.deep.equal([{ nationalId: first, share: 4 }]);
  });

  it('tells the page of rows added, moved and removed as of cells typed, each once, the value being new', async () => {
    const { field, press, type } = await drawOwners({ value: owners });
    const seen: string[] = [];
    for (const name of ['input', 'change'])
      field.addEventListener(name, () => seen.push(`${name} ${field.value?.length}`));
    await press('پایین مالک ۱');
    await press('حذف مالک ۱');
    await press('برگرداندن');
    await type('/0/share', '3');
    expect(seen).to.deep.equal([2, 1, 2, 2].flatMap((count) => [`input ${count}`, `change ${count}`]));
  });

  it('says nothing to the page of what is pasted before it is added', async () => {
    const { field, press, all, settle } = await drawOwners({ ...rowsOf(goodsDefinition), rowLabel: 'کالا' });
    const seen: string[] = [];
    for (const name of ['input', 'change']) field.addEventListener(name, () => seen.push(name));
    await press('چسباندن از صفحه‌گسترده');
    await waitUntil(() => all('.paste-panel').length > 0);
    const [box] = all<HTMLTextAreaElement>('.paste-panel textarea');
    if (!box) throw new Error('No box to paste in.');
    box.value = '۸۵۱۷۱۲۱۰\tگوشی\t\t۱٬۲۵۰\tعدد';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settle();
    expect(seen).to.deep.equal([]);
    await press('افزودن یک ردیف');
    expect(seen).to.deep.equal(['input', 'change']);
    expect(field.value).to.deep.equal([{ code: '85171210', name: 'گوشی', quantity: 1250, unit: 'piece' }]);
  });

  it('is missing while every row stands empty, and says so on sending', async () => {
    const { form, field, all, error, focused } = await drawOwners({ required: true });
    expect(all('.card'), 'a row to begin with').to.have.length(1);
    expect(field.validity.valueMissing).to.equal(true);
    form.requestSubmit();
    await field.updateComplete;
    expect(error()).to.equal('«مالکان» را وارد کنید.');
    expect(focused()?.localName).to.equal('panjare-national-id-field');
  });

  it('stops a form at the cell at fault, says there what is wrong and here how much', async () => {
    const { form, field, cell, error, settle, focused } = await drawOwners({
      value: [...owners, { nationalId: '0013542418' }],
    });
    expect(field.validationMessage).to.equal('مالک ۳: این کد ملی درست نیست؛ رقم‌ها را با کارت ملی بسنجید.');
    expect(error()).to.equal('');
    form.requestSubmit();
    await settle();
    expect(focused()).to.equal(cell('/2/nationalId'));
    expect(cell('/2/share').error).to.contain('سهم');
    expect(error()).to.equal('۲ چیز مانده است');
  });

  it('takes no more rows than there may be, and says when it was given more', async () => {
    const { field, press, all, error } = await drawOwners({ max: 3, value: owners });
    await press('افزودن مالک');
    expect(all('.add, .copy')).to.have.length(0);
    field.value = [...owners, ...owners];
    await field.updateComplete;
    expect(field.checkValidity()).to.equal(false);
    field.reportValidity();
    await field.updateComplete;
    expect(error()).to.equal('بیش از ۳ مورد نمی‌شود؛ یکی را بردارید.');
  });

  it('returns to what it was given first, and offers no way back to what was there between', async () => {
    const value = JSON.stringify(owners);
    const { form, field, press, all, sent } = await drawOwners({ defaultValue: value });
    await press('حذف مالک ۱');
    form.reset();
    await field.updateComplete;
    expect(sent()).to.equal(value);
    expect(all('.card')).to.have.length(2);
    expect(all('.undo')).to.have.length(0);
  });

  it('can be read and not changed, folded rows too', async () => {
    const { all, press, cell } = await drawOwners({
      ...rowsOf(goodsDefinition),
      value: goodsRows(2),
      readonly: true,
    });
    expect(all('button').map(textOf)).to.deep.equal(['دیدن مالک ۱', 'دیدن مالک ۲']);
    await press('دیدن مالک ۲');
    expect((cell('/1/name') as unknown as RepeatField).readonly).to.equal(true);
    expect(all('.copy, .remove, .up, .down, .add')).to.have.length(0);
  });

  it('can be read again after it rested', async () => {
    const { field, boxOf } = await drawOwners({ value: owners, disabled: true });
    expect(boxOf('/0/share').disabled).to.equal(true);
    Object.assign(field, { disabled: false, readonly: true });
    await field.updateComplete;
    const { disabled, readOnly } = boxOf('/0/share');
    expect({ disabled, readOnly }).to.deep.equal({ disabled: false, readOnly: true });
  });

  it('leaves its cells alone where somebody else says what is wrong with the whole', async () => {
    const { cell } = await drawOwners({ value: [{ nationalId: first }], error: 'جمع سهم‌ها ۶ نیست.' });
    expect(cell('/0/share').error).to.equal('');
  });

  it('says at its cell what the server found, until that answer changes', async () => {
    const { field, cell, type } = await drawOwners({ value: owners });
    field.issues = [{ path: 'owners/1/share', code: 'maximum', params: { limit: 1 } }];
    await field.updateComplete;
    expect(cell('/1/share').error).to.contain('۱');
    expect(field.checkValidity()).to.equal(false);
    await type('/1/share', '1');
    expect(field.checkValidity()).to.equal(true);
  });

  it('stays as it is where a framework gives the same again in other arrays', async () => {
    const { field, all, boxOf, settle } = await drawOwners({ value: owners });
    boxOf('/1/share').focus();
    const cards = all('.card');
    Object.assign(field, structuredClone({ items: ownerItems, schema: ownerSchema, value: owners }));
    await settle();
    expect(all('.card')).to.deep.equal(cards);
    expect(field.matches(':focus-within')).to.equal(true);
  });

  it('keeps what is answered where it is described otherwise', async () => {
    const { field, all, sent } = await drawOwners({ value: owners });
    field.rowLabel = 'شریک';
    field.max = 4;
    await field.updateComplete;
    expect(all('legend').map(textOf)).to.deep.equal(['شریک ۱', 'شریک ۲']);
    expect(sent()).to.equal(JSON.stringify(owners));
  });

  it('is described by attributes alone too', async () => {
    const field = await fixture<RepeatField>(
      html`<panjare-repeat-field
        label="مالکان"
        items=${JSON.stringify(ownerItems)}
        schema=${JSON.stringify(ownerSchema)}
        value=${JSON.stringify(owners)}
      ></panjare-repeat-field>`,
    );
    await field.updateComplete;
    expect(field.shadowRoot?.querySelectorAll('.card')).to.have.length(2);
  });

  it('says one thing where its items cannot be asked for, and which it is to its developer', async () => {
    const told: unknown[] = [];
    const { error } = console;
    console.error = (words: unknown) => told.push(words);
    const { all, field } = await drawOwners({
      items: [...ownerItems, { kind: 'field', at: '/shar' }],
    });
    console.error = error;
    expect(textOf(all('#error')[0])).to.contain('این فهرست ایراد دارد');
    expect(told).to.deep.equal(['<panjare-repeat-field name="owners">: items/2 /shar: unknown-pointer']);
    field.items = ownerItems;
    await field.updateComplete;
    expect(textOf(all('#error')[0])).to.equal('');
  });

  it('holds two hundred rows of many questions, of which none is drawn before it is opened', async () => {
    const rows = goodsRows(200);
    const { all, press, type, sent } = await drawOwners({ ...rowsOf(goodsDefinition), value: rows });
    expect(all('.line')).to.have.length(200);
    await press('ویرایش مالک ۲۰۰');
    await type('/199/name', 'کالای دیگر');
    expect(JSON.parse(String(sent()))).to.have.length(200);
    expect(all('.row')).to.have.length(8);
  });

  for (const [locale, scheme] of [
    ['fa', 'light'],
    ['en', 'dark'],
  ] as const)
    it(`is accessible empty, with rows, at fault and folded, ${locale}, ${scheme}`, async () => {
      await dress(locale, scheme);
      const { field } = await drawOwners({ label: 'Owners', rowLabel: 'Owner', hint: 'As in the deed.' });
      await expect(field).to.be.accessible();
      field.value = [...owners, {}];
      field.reportValidity();
      await field.updateComplete;
      await expect(field).to.be.accessible();
      Object.assign(field, { ...rowsOf(goodsDefinition), value: [...goodsRows(2), { code: '12' }] });
      await field.updateComplete;
      await expect(field).to.be.accessible();
      if (locale === 'en') expect(textOf(field.shadowRoot?.querySelector('.line'))).to.contain('Owner 1');
      await undress();
    });
});
