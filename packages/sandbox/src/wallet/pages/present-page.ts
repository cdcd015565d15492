import { html, type Markup } from '../../pages/markup.ts';
import type { AskedOpen } from '../asked.ts';
import { fieldOf } from '../consent.ts';
import type { Fitting, Need } from '../match.ts';
import { misbehaviours } from '../misbehave.ts';
import type { PresentationAsk } from '../read-request.ts';
import { claimOf, claimValue } from './claim-value.ts';
import { ownClaims } from './own-claims.ts';
import { formToken, walletPage, type OpenWallet } from './wallet-layout.ts';

/** Several documents fit: the person says which. */
export function choicePage(asked: AskedOpen, need: Need, open: OpenWallet): string {
  const title = need.fitting[0]?.document.type.title.fa ?? '';
  return walletPage(
    'کدام مدرک؟',
    html`<h1>کدام ${title} را نشان می‌دهید؟</h1>
      ${askerOf(asked.ask)}
      <form method="post" action="/wallet/present/${asked.id}">
        ${formToken(open)}
        <ul class="people">
          ${need.fitting.map(
            (fitting) =>
              html`<li>
                <button class="person" name="document" value="${need.query} ${fitting.document.id}">
                  <span class="choice-text">${summary(fitting)}</span>
                </button>
              </li>`,
          )}
        </ul>
        <div class="actions">${refusal()}</div>
      </form>`,
    open,
  );
}

/** Who asks, why, and for what, claim by claim. Nothing is ticked in advance. */
export function consentPage(
  asked: AskedOpen,
  fitting: readonly (Fitting & { query: string; others: boolean })[],
  open: OpenWallet,
): string {
  const { ask } = asked;
  const titles = fitting.map(({ document }) => document.type.title.fa).join('، ');
  return walletPage(
    `نشان‌دادن ${titles}`,
    html`<h1>${titles} را نشان می‌دهید؟</h1>
      ${
        asked.misbehaviour &&
        html`<p class="error">
          آزمایش: این کیف عمداً نادرست رفتار می‌کند و ${misbehaviours[asked.misbehaviour]}.
        </p>`
      }
      ${asked.fault && html`<p class="error" id="fault" role="alert" tabindex="-1">${faultText(asked, fitting)}</p>`}
      ${askerOf(ask)}
      <form id="claims" method="post" action="/wallet/present/${asked.id}">
        ${formToken(open)} ${keepTicks} ${fitting.map((one) => documentFields(asked, one))}
        <p class="muted">نوع مدرک، صادرکننده و پایان اعتبار آن هم همراه این‌ها فرستاده می‌شود و نه بیشتر.</p>
        <div class="actions">
          <button name="do" value="send">می‌فرستم</button>
          ${refusal()}
        </div>
      </form>`,
    open,
  );
}

function documentFields(
  asked: AskedOpen,
  { query, document, claims, others }: Fitting & { query: string; others: boolean },
): Markup {
  return html`<fieldset class="card claims">
    <legend>از ${document.type.title.fa} شما</legend>
    ${claims.length > 1 && html`<p class="muted">همهٔ این‌ها لازم است. هر کدام را خودتان علامت بزنید.</p>`}
    ${claims.map((name) => {
      const claim = claimOf(document.type, name);
      const field = fieldOf(query, name);
      return html`<label class="tick">
        <input type="checkbox" name="${field}" value="yes" ${asked.ticked.has(field) && html`checked`} />
        <span
          ><span>${claim.title.fa}</span>
          <strong>${claimValue(claim, document.claims[name] ?? '')}</strong></span
        >
      </label>`;
    })}
    ${claims.length === 0 && html`<p>هیچ نوشته‌ای از این مدرک نمی‌خواهد؛ فقط اینکه آن را دارید.</p>`}
    ${claims.length > 1 && html`<button class="quiet" name="do" value="all">همه را نشان می‌دهم</button>`}
    ${others && html`<button class="link" name="other" value="${query}">مدرک دیگری را انتخاب می‌کنم</button>`}
  </fieldset>`;
}

function askerOf({ asker, through, origin, purpose }: PresentationAsk): Markup {
  return html`<dl class="card asker">
    <div>
      <dt>چه کسی می‌خواهد</dt>
      <dd>${asker.fa}</dd>
    </div>
    ${
      through &&
      html`<div>
        <dt>از راه</dt>
        <dd>${through}</dd>
      </div>`
    }
    <div>
      <dt>نشانی</dt>
      <dd><bdi dir="ltr">${origin}</bdi></dd>
    </div>
    <div>
      <dt>برای چه</dt>
      <dd>${purpose?.fa ?? 'نگفته است'}</dd>
    </div>
  </dl>`;
}

function faultText(asked: AskedOpen, fitting: readonly (Fitting & { query: string })[]): string {
  if (asked.fault === 'unreachable') {
    return `${asked.ask.asker.fa} پاسخ نمی‌دهد و چیزی فرستاده نشد. کمی بعد دوباره «می‌فرستم» را بزنید.`;
  }
  const left = fitting.flatMap(({ query, document, claims }) =>
    claims
      .filter((name) => !asked.ticked.has(fieldOf(query, name)))
      .map((name) => claimOf(document.type, name).title.fa),
  );
  return `هنوز علامت نزده‌اید: ${left.join('، ')}. همهٔ این‌ها لازم است. اگر نمی‌خواهید نشان بدهید، «نمی‌پذیرم» را بزنید.`;
}

/** What tells one document from another of its type. */
function summary({ document }: Fitting): Markup[] {
  return ownClaims(document).map(
    (claim, index) => html`${index > 0 && '، '}${claimValue(claim, document.claims[claim.name] ?? '')}`,
  );
}

/** Enter on a box presses the first button of the form: this one, which keeps the ticks as they are. */
const keepTicks = html`<button name="do" value="keep" hidden></button>`;

function refusal(): Markup {
  return html`<button class="quiet" name="do" value="refuse">نمی‌پذیرم</button>`;
}
