import type { IssuedDocument } from '../../documents/document-issuer.ts';
import { html, type Markup } from '../../pages/markup.ts';
import type { DocumentState } from '../wallets.ts';
import { claimValue } from './claim-value.ts';
import { documentState } from './document-state.ts';
import { ISSUER_TITLE, validity } from './list-page.ts';
import { formToken, walletPage, type OpenWallet } from './wallet-layout.ts';

/** What a document that no longer holds means for its owner. */
const meanings: { readonly [state in DocumentState]?: string } = {
  expired: 'مهلت این مدرک گذشته است و کسی آن را نمی‌پذیرد. برای تمدید به صادرکننده مراجعه کنید.',
  suspended: 'صادرکننده این مدرک را فعلاً تعلیق کرده است. تا رفع تعلیق کسی آن را نمی‌پذیرد.',
  revoked: 'این مدرک باطل شده است و دیگر کسی آن را نمی‌پذیرد.',
};

/** Everything a document says. */
export function documentPage(document: IssuedDocument, state: DocumentState, open: OpenWallet): string {
  const { type, claims, id } = document;
  const meaning = meanings[state];
  return walletPage(
    type.title.fa,
    html`<p class="back"><a href="/wallet">بازگشت به مدارک</a></p>
      <h1>${type.title.fa} ${documentState(state)}</h1>
      ${meaning && html`<p class="meaning">${meaning}</p>`}
      <dl class="card facts">
        ${type.claims.map((claim) => {
          const value = claims[claim.name];
          return value !== undefined && fact(claim.title.fa, claimValue(claim, value));
        })}
      </dl>
      ${claims['expires_on'] === undefined && html`<p class="muted">${validity(document)}</p>`}
      <p class="muted">صادرکننده: ${ISSUER_TITLE}</p>
      ${
        state === 'valid' &&
        html`<p class="muted">
          وقتی این مدرک را نشان می‌دهید، فقط چیزهایی فرستاده می‌شود که خودتان علامت بزنید.
        </p>`
      }
      ${
        state !== 'revoked' &&
        html`<p>
          <a class="button danger-quiet" href="/wallet/documents/${id}/revocation">ابطال این مدرک</a>
        </p>`
      }`,
    open,
  );
}

/** Asks before a document is revoked. */
export function revocationPage(document: IssuedDocument, open: OpenWallet): string {
  const { type, id } = document;
  return walletPage(
    'ابطال مدرک',
    html`<h1>${type.title.fa} را باطل می‌کنید؟</h1>
      <p>
        مدرک باطل‌شده را هیچ دستگاهی نمی‌پذیرد و این کار برگشت ندارد. آنچه پیش‌تر با این مدرک ثبت کرده‌اید سر
        جایش می‌ماند.
      </p>
      <p class="muted">در این محیط آزمایشی، با راه‌اندازی دوباره همهٔ مدارک از نو صادر می‌شود.</p>
      <form method="post" action="/wallet/documents/${id}/revocation">
        ${formToken(open)}
        <div class="actions">
          <button class="danger">بله، باطل شود</button>
          <a class="button quiet" href="/wallet/documents/${id}">نه، برمی‌گردم</a>
        </div>
      </form>`,
    open,
  );
}

function fact(title: string, value: Markup): Markup {
  return html`<div>
    <dt>${title}</dt>
    <dd>${value}</dd>
  </div>`;
}
