import { layout } from '../../pages/layout.ts';
import { html, type Markup } from '../../pages/markup.ts';

/** Which of the menu's pages is shown. */
export type WalletPlace = 'documents' | 'history' | 'elsewhere';

/** What every page of an open wallet needs for its forms. */
export interface OpenWallet {
  /** Beside the cookie in every form. */
  formToken: string;
}

/** A page of the wallet. Without `open` the wallet is closed, and there is nowhere to go. */
export function walletPage(
  title: string,
  content: Markup,
  open?: OpenWallet,
  place: WalletPlace = 'elsewhere',
): string {
  return layout(title, content, {
    name: 'کیف مدارک',
    stylesheet: '/assets/wallet.css',
    menu: open && menu(open, place),
  });
}

/** The hidden field of every form of an open wallet. */
export function formToken({ formToken }: OpenWallet): Markup {
  return html`<input type="hidden" name="token" value="${formToken}" />`;
}

function menu(open: OpenWallet, place: WalletPlace): Markup {
  const link = (to: WalletPlace, address: string, label: string): Markup =>
    place === to
      ? html`<a href="${address}" aria-current="page">${label}</a>`
      : html`<a href="${address}">${label}</a>`;
  return html`<nav class="menu" aria-label="کیف">
    ${link('documents', '/wallet', 'مدارک')} ${link('history', '/wallet/history', 'تاریخچه')}
    <form method="post" action="/wallet/lock">
      ${formToken(open)}
      <button class="link">بستن کیف</button>
    </form>
  </nav>`;
}
