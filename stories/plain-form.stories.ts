import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/elements/src/define/choice-field.ts';
import '../packages/elements/src/define/date-field.ts';
import '../packages/elements/src/define/mobile-field.ts';
import '../packages/elements/src/define/money-field.ts';
import '../packages/elements/src/define/national-id-field.ts';
import '../packages/elements/src/define/repeat-field.ts';
import '../packages/elements/src/define/select-field.ts';
import { ownerItems, ownerSchema } from '../packages/elements/src/repeat-field/repeat-field.fixtures.ts';

export default { title: 'Fields/plain form' };

function showSent(event: SubmitEvent): void {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const sent = [...new FormData(form)].map(([name, value]) => `${name}=${String(value)}`);
  const output = form.querySelector('output');
  if (output) output.textContent = sent.join('\n');
}

/** No gateway and no script of ours around it: a form that any server reads. What it would send is shown below. */
export const PlainForm: StoryObj = {
  render: () =>
    html`<form @submit=${showSent}>
      <panjare-national-id-field name="owner" label="کد ملی مالک" required></panjare-national-id-field>
      <panjare-mobile-field name="mobile" label="شمارهٔ همراه" required></panjare-mobile-field>
      <panjare-date-field
        name="visit"
        label="روز بازدید"
        hint="مانند ۱۴۰۵/۰۱/۱۵"
        min="1405-01-15"
      ></panjare-date-field>
      <panjare-money-field name="rent" label="اجارهٔ ماهانه"></panjare-money-field>
      <panjare-select-field name="use" label="کاربری">
        <option value="home">مسکونی</option>
        <option value="shop">تجاری</option>
      </panjare-select-field>
      <panjare-choice-field
        name="violations"
        kind="yes-no"
        label="ملک تخلف ساختمانی دارد؟"
        required
      ></panjare-choice-field>
      <panjare-repeat-field
        name="partners"
        label="شریکان"
        row-label="شریک"
        max="6"
        .items=${ownerItems}
        .schema=${ownerSchema}
      ></panjare-repeat-field>
      <button style="font: inherit">ثبت</button>
      <button type="reset" style="font: inherit">از نو</button>
      <pre dir="ltr"><output></output></pre>
    </form>`,
};
