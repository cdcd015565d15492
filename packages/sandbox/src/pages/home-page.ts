import { formatJalali, toPersianDigits } from '@panjare/persian';
import { citizens, fullName } from '../citizens/citizens.ts';
import { WALLET_PIN } from '../wallet/pin-attempts.ts';
import { layout } from './layout.ts';
import { html } from './markup.ts';

/** What this place is, who lives in it and what to type. */
export function homePage(daySeconds: number): string {
  return layout(
    'محیط آزمایشی',
    html`<h1>محیط آزمایشی پنجره</h1>
      <p>
        اینجا چهار چیز ساختگی کار می‌کند: ورود با ایران‌پاس، کیف مدارک، ثبت احوال و نشانی پستی، و دستگاه‌هایی
        که به استعلام‌ها پاسخ می‌دهند. هر روز پرونده ${toPersianDigits(String(daySeconds))} ثانیه طول می‌کشد.
      </p>
      <h2>اشخاص</h2>
      <table>
        <thead>
          <tr>
            <th>نام و تولد</th>
            <th>کد ملی</th>
            <th>کد پستی</th>
          </tr>
        </thead>
        <tbody>
          ${citizens.map(
            (citizen) =>
              html`<tr>
                <td>${fullName(citizen)} <small>${formatJalali(citizen.birthDate, 'numeric')}</small></td>
                <td><bdi>${toPersianDigits(citizen.nationalId)}</bdi></td>
                <td><bdi>${toPersianDigits(citizen.postalCode)}</bdi></td>
              </tr>`,
          )}
        </tbody>
      </table>
      <h2 id="wallet">کیف مدارک</h2>
      <p>
        شش شخص نخست هر کدام شناسنامه، کارت ملی، گواهینامهٔ رانندگی و مدرک تحصیلی دارند. رمز همهٔ کیف‌ها
        <bdi>${toPersianDigits(WALLET_PIN)}</bdi> است. برای دیدن خطاها، این اشخاص را انتخاب کنید:
      </p>
      <dl class="pairs">
        <div>
          <dt>مهران آزمایشی</dt>
          <dd>گواهینامه‌اش منقضی شده است.</dd>
        </div>
        <div>
          <dt>لیلا فرضی‌نژاد</dt>
          <dd>مدرک تحصیلی ندارد.</dd>
        </div>
        <div>
          <dt>پویا ساختگی</dt>
          <dd>کارت ملی‌اش تعلیق شده است.</dd>
        </div>
        <div>
          <dt>نگار الگوپور</dt>
          <dd>دو مدرک تحصیلی دارد و باید یکی را انتخاب کند.</dd>
        </div>
        <div>
          <dt>آرمان تمثیلی</dt>
          <dd>گواهینامه‌اش باطل شده است.</dd>
        </div>
      </dl>
      <p><a class="button" href="/wallet">باز کردن کیف</a></p>
      <p>
        پیشخوان: با نام پروین یا جمشید پیشخوان‌دار وارد شوید، و پاسخ کسی را که نشسته است از
        <a href="/phone">گوشی خودش</a> بدهید.
      </p>
      <h2>پاسخ دستگاه‌ها به دست شماست</h2>
      <p>رقم آخر «کد نوسازی» در درخواست پایان‌کار می‌گوید چه پیش می‌آید:</p>
      <dl class="pairs">
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
