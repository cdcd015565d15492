import { formatJalali, toPersianDigits } from '@panjare/persian';
import { citizens, fullName } from '../citizens/citizens.ts';
import { layout } from './layout.ts';
import { html } from './markup.ts';

/** What this place is, who lives in it and what to type. */
export function homePage(daySeconds: number): string {
  return layout(
    'محیط آزمایشی',
    html`<h1>محیط آزمایشی پنجره</h1>
      <p>
        اینجا سه چیز ساختگی کار می‌کند: ورود با ایران‌پاس، ثبت احوال و نشانی پستی، و دستگاه‌هایی که به
        استعلام‌ها پاسخ می‌دهند. هر روز پرونده ${toPersianDigits(String(daySeconds))} ثانیه طول می‌کشد.
      </p>
      <h2>اشخاص</h2>
      <table>
        <thead>
          <tr>
            <th>نام</th>
            <th>کد ملی</th>
            <th>تولد</th>
            <th>کد پستی</th>
          </tr>
        </thead>
        <tbody>
          ${citizens.map(
            (citizen) =>
              html`<tr>
                <td>${fullName(citizen)}</td>
                <td><bdi>${toPersianDigits(citizen.nationalId)}</bdi></td>
                <td><bdi>${formatJalali(citizen.birthDate, 'numeric')}</bdi></td>
                <td><bdi>${toPersianDigits(citizen.postalCode)}</bdi></td>
              </tr>`,
          )}
        </tbody>
      </table>
      <h2>پاسخ دستگاه‌ها به دست شماست</h2>
      <p>رقم آخر «کد نوسازی» در درخواست پایان‌کار می‌گوید چه پیش می‌آید:</p>
      <dl>
        <div>
          <dt>رقم ۰ (مانند <bdi>۱۲-۳۴-۱۰</bdi>)</dt>
          <dd>همه زود تأیید می‌کنند.</dd>
        </div>
        <div>
          <dt>رقم ۹ (مانند <bdi>۱۲-۳۴-۱۹</bdi>)</dt>
          <dd>هیچ‌کس پاسخ نمی‌دهد؛ مهلت‌ها می‌گذرد.</dd>
        </div>
        <div>
          <dt>رقم‌های دیگر (مانند <bdi>۱۲-۳۴-۱۵</bdi>)</dt>
          <dd>آتش‌نشانی دو مورد می‌خواهد، ثبت دیر می‌کند، مالیات رد می‌کند و با اعتراض می‌پذیرد.</dd>
        </div>
      </dl>`,
  );
}
