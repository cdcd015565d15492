import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define/national-id-field.ts';
import '../define/number-field.ts';
import '../define/repeat-field.ts';
import { seePersian } from '../field/see-persian.ts';
import { textOf } from '../form/repeat/testing/hand-on-rows.ts';
import { drawOwners } from './testing/drawn-field.ts';

seePersian();

const press = async (...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
};

describe('panjare-repeat-field by keys alone', () => {
  it('is added to, filled in, moved in, taken from and given back, with the focus near and all of it said', async () => {
    const { field, form, settle, focused, said, all } = await drawOwners({ required: true });
    const reach = async (words: string) => {
      for (let presses = 0; presses < 40 && !textOf(focused()).includes(words); presses += 1)
        await press('Tab');
      expect(textOf(focused())).to.contain(words);
    };
    field.focus();
    await sendKeys({ type: '۰۰۱۳۵۴۲۴۱۹' });
    await press('Tab');
    await sendKeys({ type: '۴' });
    await reach('افزودن مالک');
    await press('Enter');
    await settle();
    expect((focused() as unknown as { name: string }).name, 'the first cell of the new row').to.equal(
      '/rows/1/nationalId',
    );
    await sendKeys({ type: '3240175800' });
    await press('Tab');
    await sendKeys({ type: '2' });
    const rows = [
      { nationalId: '0013542419', share: 4 },
      { nationalId: '3240175800', share: 2 },
    ];
    expect(field.value).to.deep.equal(rows);
    await reach('بالا مالک ۲');
    await press('Enter');
    await settle();
    expect(said()).to.equal('مالک ۲ به جایگاه ۱ رفت.');
    expect(textOf(focused())).to.equal('بالا مالک ۱');
    expect(field.value).to.deep.equal(rows.toReversed());
    await reach('حذف مالک ۱');
    await press('Enter');
    await settle();
    expect(said()).to.equal('مالک ۱ حذف شد.');
    expect(textOf(focused())).to.equal('حذف مالک ۱');
    expect(field.value).to.deep.equal(rows.slice(0, 1));
    await reach('برگرداندن');
    await press('Enter');
    await settle();
    expect(said()).to.equal('ردیف‌ها برگشتند.');
    expect(field.value).to.deep.equal(rows.toReversed());
    expect(all('.undo')).to.have.length(0);
    expect(form.checkValidity()).to.equal(true);
  });
});
