import { formatJalali, toPersianDigits } from '@panjare/persian';
import type { Person } from '../citizens/people.ts';
import { layout } from '../pages/layout.ts';
import { html } from '../pages/markup.ts';

/** What the consent page shows. */
export interface ConsentView {
  action: string;
  client: string;
  person: Person;
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
  /** `undefined` where they have none. */
  value: (person: Person) => string | undefined;
  /** Read from left to right: the + of a number of another country stands before it. */
  isCode?: boolean;
}

const facts: readonly Fact[] = [
  { claim: 'name', label: 'نام و نام خانوادگی', value: ({ name }) => name },
  {
    claim: 'national_id',
    label: 'کد ملی',
    value: ({ nationalId }) => nationalId && toPersianDigits(nationalId),
    isCode: true,
  },
  { claim: 'phone_number', label: 'شمارهٔ همراه', value: ({ mobile }) => localMobile(mobile), isCode: true },
  { claim: 'birthdate', label: 'تاریخ تولد', value: ({ birthDate }) => formatJalali(birthDate, 'long') },
];

/** Says who gets what, and lets the person agree or refuse. Nothing is ticked in advance. */
export function consentPage(view: ConsentView): string {
  const given = facts.filter(
    ({ claim, value }) => view.claims.includes(claim) && value(view.person) !== undefined,
  );
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
                <dd><bdi ${fact.isCode && html`dir="ltr"`}>${fact.value(view.person)}</bdi></dd>
              </div>`,
          )}
        </dl>
        ${
          view.reaches.length > 0 &&
          html`<p>
            اگر از راه ${view.client} خدمتی از ${view.reaches.join('، ')} بخواهید،
            ${view.person.nationalId === undefined ? 'نام' : 'نام، کد ملی'} و شمارهٔ همراهتان با همین ورود به
            آن هم داده می‌شود.
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
