import { formatJalali, todayIso } from '@panjare/persian';
import { fullName } from '../../citizens/citizens.ts';
import type { IssuedDocument } from '../../documents/document-issuer.ts';
import { html, type Markup } from '../../pages/markup.ts';
import type { DocumentState, Wallet, Wallets } from '../wallets.ts';
import { claimValue } from './claim-value.ts';
import { documentState } from './document-state.ts';
import { ownClaims } from './own-claims.ts';
import { walletPage, type OpenWallet } from './wallet-layout.ts';

/** Who issued every document of the sandbox. */
export const ISSUER_TITLE = 'صادرکنندهٔ آزمایشی مدارک';

const SHOWN = 2;

/** The documents of a wallet, a card each. */
export function listPage(wallet: Wallet, wallets: Wallets, open: OpenWallet): string {
  return walletPage(
    'مدارک من',
    html`<h1>مدارک ${fullName(wallet.owner)}</h1>
      <ul class="documents">
        ${wallet.documents.map((document) => html`<li>${card(document, wallets.stateOf(document))}</li>`)}
      </ul>`,
    open,
    'documents',
  );
}

function card(document: IssuedDocument, state: DocumentState): Markup {
  return html`<a
    class="document document-${state} kind-${document.type.id}"
    href="/wallet/documents/${document.id}"
  >
    <span class="document-head">
      <strong>${document.type.title.fa}</strong>
      ${documentState(state)}
    </span>
    ${ownClaims(document)
      .slice(0, SHOWN)
      .map(
        (claim) =>
          html`<span class="document-fact"
            >${claim.title.fa}: ${claimValue(claim, document.claims[claim.name] ?? '')}</span
          >`,
      )}
    <span class="document-foot">${validity(document)}</span>
    <span class="document-foot">${ISSUER_TITLE}</span>
  </a>`;
}

/** Until when a document holds, by its own date. */
export function validity({ expiresAt }: IssuedDocument): Markup {
  return html`پایان اعتبار: <bdi>${formatJalali(todayIso(expiresAt * 1000), 'long')}</bdi>`;
}
