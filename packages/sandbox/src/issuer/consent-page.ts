import { formatJalali, toPersianDigits } from '@panjare/persian';
import { fullName, type Citizen } from '../citizens/citizens.ts';
import { layout } from '../pages/layout.ts';
import { html } from '../pages/markup.ts';

/** What the consent page shows. */
export interface ConsentView {
  action: string;
  client: string;
  citizen: Citizen;
  /** The claims that were asked for. */
  claims: readonly string[];
  /** Names of the other sites that the sign-in reaches, when the person asks something of them. */
  reaches: readonly string[];
  /** The person pressed on without ticking. */
  unticked: boolean;
}

interface Fact {
  claim: string;
  label: string;
  value: (citizen: Citizen) => string;
}

const facts: readonly Fact[] = [
  { claim: 'name', label: 'نام و نام خانوادگی', value: fullName },
  { claim: 'national_id', label: 'کد ملی', value: (citizen) => toPersianDigits(citizen.nationalId) },
  { claim: 'phone_number', label: 'شمارهٔ موبایل', value: (citizen) => localMobile(citizen.mobile) },
  { claim: 'birthdate', label: 'تاریخ تولد', value: (citizen) => formatJalali(citizen.birthDate, 'long') },
];

/** Says who gets what, and lets the person agree or refuse. Nothing is ticked in advance. */
export function consentPage(view: ConsentView): string {
  const given = facts.filter((fact) => view.claims.includes(fact.claim));
  return layout(
    'اجازه',
    html`<h1>${view.client} این اطلاعات را می‌خواهد</h1>
      <p class="muted">اگر بپذیرید، همین‌ها و نه بیشتر به ${view.client} داده می‌شود.</p>
      ${
        view.unticked &&
        html`<p class="error" role="alert">
          برای ادامه، مربع پذیرش را خودتان علامت بزنید؛ یا «نمی‌پذیرم» را بزنید.
        </p>`
      }
      <form class="card" method="post" action="${view.action}/consent">
        <dl>
          ${given.map(
            (fact) =>
              html`<div>
                <dt>${fact.label}</dt>
                <dd><bdi>${fact.value(view.citizen)}</bdi></dd>
              </div>`,
          )}
        </dl>
        ${
          view.reaches.length > 0 &&
          html`<p>
            اگر از راه ${view.client} خدمتی از ${view.reaches.join('، ')} بخواهید، نام، کد ملی و موبایلتان با
            همین ورود به آن هم داده می‌شود.
          </p>`
        }
        <label class="tick">
          <input type="checkbox" name="agreed" value="yes" />
          <span>می‌پذیرم که این اطلاعات به ${view.client} داده شود.</span>
        </label>
        <div class="actions">
          <button>ادامه</button>
          <button class="quiet" formaction="${view.action}/refusal">نمی‌پذیرم</button>
        </div>
      </form>`,
  );
}

function localMobile(mobile: string): string {
  return toPersianDigits(mobile.replace(/^\+98/, '0'));
}
