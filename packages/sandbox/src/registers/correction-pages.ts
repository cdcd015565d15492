import { layout } from '../pages/layout.ts';
import { html, type Markup } from '../pages/markup.ts';
import type { Facts, PersonRegister } from './register-facts.ts';
import { writeFact } from './typed-facts.ts';

/** Where a page of a register's corrections posts. */
export interface CorrectionPlace {
  register: PersonRegister;
  action: string;
}

/** Who are you? */
export function askPage(place: CorrectionPlace, fault: boolean): string {
  return page(
    place,
    'اصلاح داده‌های شما',
    html`<h1>اصلاح داده‌های شما در ${place.register.title}</h1>
      <p>کد ملی یکی از اشخاص ساختگی را بنویسید تا ببینید اینجا چه ثبت شده است.</p>
      ${
        fault &&
        html`<p class="error" id="fault" role="alert">
          این کد ملی از آنِ هیچ‌یک از اشخاص ساختگی نیست. یکی از کدهای صفحهٔ نخست این محیط را بنویسید.
        </p>`
      }
      <form class="card" method="post" action="${place.action}">
        <label for="national-id">کد ملی</label>
        <input
          id="national-id"
          name="nationalId"
          type="text"
          inputmode="numeric"
          dir="ltr"
          autocomplete="off"
          maxlength="16"
          required
        />
        <button>دیدن داده‌ها</button>
      </form>`,
  );
}

/** What is held, to be typed over. */
export function editPage(
  place: CorrectionPlace,
  nationalId: string,
  typed: { [name: string]: string | undefined },
  broken: readonly string[],
): string {
  return page(
    place,
    'اصلاح داده‌ها',
    html`<h1>کدام نادرست است؟</h1>
      <p>آنچه را نادرست است درست کنید و به بقیه دست نزنید. پیش از ثبت، یک بار دیگر از شما می‌پرسیم.</p>
      <form class="card" method="post" action="${place.action}">
        <input type="hidden" name="nationalId" value="${nationalId}" />
        <input type="hidden" name="step" value="review" />
        ${place.register.corrigible.map(
          ({ name, title, kind }) =>
            html`<label for="${name}">${title}</label>
              ${kind === 'date' && html`<span class="hint" id="${name}-hint">سال/ماه/روز شمسی، مانند ۱۳۶۴/۰۱/۲۲</span>`}
              ${broken.includes(name) && html`<span class="error" id="${name}-fault">${title} را کامل و درست بنویسید.</span>`}
              <input
                id="${name}"
                name="${name}"
                type="text"
                maxlength="200"
                value="${typed[name] ?? ''}"
                aria-describedby="${[kind === 'date' && `${name}-hint`, broken.includes(name) && `${name}-fault`].filter(Boolean).join(' ')}"
                required
              />`,
        )}
        <button>بازبینی</button>
      </form>`,
  );
}

/** What will change, before it does. */
export function reviewPage(place: CorrectionPlace, nationalId: string, held: Facts, changed: Facts): string {
  const changes = place.register.corrigible.filter(({ name }) => changed[name] !== undefined);
  if (changes.length === 0)
    return page(
      place,
      'چیزی عوض نشده',
      html`<h1>چیزی عوض نشده است</h1>
        <p>همهٔ داده‌ها همان است که بود. اگر چیزی نادرست است، برگردید و درستش کنید.</p>
        <p><a class="button" href="${place.action}">از نو</a></p>`,
    );
  return page(
    place,
    'بازبینی',
    html`<h1>این‌ها عوض شود؟</h1>
      <dl>
        ${changes.map(
          (fact) =>
            html`<div>
              <dt>${fact.title}</dt>
              <dd>
                از «<bdi>${writeFact(fact, held[fact.name] ?? '')}</bdi>» به
                «<bdi>${writeFact(fact, changed[fact.name] ?? '')}</bdi>»
              </dd>
            </div>`,
        )}
      </dl>
      <form method="post" action="${place.action}">
        <input type="hidden" name="nationalId" value="${nationalId}" />
        <input type="hidden" name="step" value="confirm" />
        ${place.register.corrigible.map((fact) => {
          const value = writeFact(fact, changed[fact.name] ?? held[fact.name] ?? '');
          return html`<input type="hidden" name="${fact.name}" value="${value}" />`;
        })}
        <button>بله، درستش کنید</button>
      </form>`,
  );
}

/** It is done, and what comes of it. */
export function donePage(place: CorrectionPlace): string {
  return page(
    place,
    'اصلاح شد',
    html`<h1>اصلاح شد</h1>
      <p role="status">
        از این پس ${place.register.title} دادهٔ درست را می‌دهد. فرمی که از نو باز کنید آن را می‌آورد؛
        درخواست‌هایی که پیش‌تر فرستاده‌اید عوض نمی‌شوند. این صفحه را می‌توانید ببندید.
      </p>`,
  );
}

function page({ register }: CorrectionPlace, title: string, content: Markup): string {
  return layout(title, content, { name: register.title });
}
