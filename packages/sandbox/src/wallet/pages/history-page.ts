import type { Text } from '@panjare/contract';
import { formatInstant } from '@panjare/persian';
import { html, type Markup } from '../../pages/markup.ts';
import type { HistoryEntry, HistoryOutcome } from '../history.ts';
import { icon, type IconName } from './icon.ts';
import { walletPage, type OpenWallet } from './wallet-layout.ts';

const outcomes: { readonly [outcome in HistoryOutcome]: { word: string; icon: IconName } } = {
  shown: { word: 'نشان دادید', icon: 'check' },
  refused: { word: 'نپذیرفتید', icon: 'cross' },
  rejected: { word: 'پذیرفته نشد', icon: 'cross' },
  unsure: { word: 'معلوم نیست رسید', icon: 'help' },
};

/** What was asked of a wallet, by whom, when and for what, and what its owner did. The newest first. */
export function historyPage(history: readonly HistoryEntry[], open: OpenWallet): string {
  return walletPage(
    'تاریخچه',
    html`<h1>تاریخچه</h1>
      <p class="muted">هر درخواستی که به آن پاسخ داده‌اید. خود نوشته‌های مدرک اینجا نگه داشته نمی‌شود.</p>
      ${
        history.length === 0
          ? html`<p class="empty">هنوز کسی مدرکی از شما نخواسته است.</p>`
          : html`<ol class="history">
              ${history.map((entry) => html`<li class="card">${row(entry)}</li>`)}
            </ol>`
      }`,
    open,
    'history',
  );
}

function row(entry: HistoryEntry): Markup {
  const { word, icon: name } = outcomes[entry.outcome];
  return html`<p class="history-head">
      <strong>${entry.asker.fa}</strong>
      <span class="state outcome-${entry.outcome}">${icon(name)} ${word}</span>
    </p>
    <p class="muted"><bdi>${formatInstant(entry.at, 'long')}</bdi></p>
    <p class="muted"><bdi dir="ltr">${entry.origin}</bdi></p>
    ${entry.purpose && html`<p>برای: ${entry.purpose.fa}</p>`}
    ${entry.documents.map(
      ({ title, claims }) =>
        html`<p><strong>${title.fa}</strong>${claims.length > 0 && html`: ${claims.map(separated)}`}</p>`,
    )}`;
}

function separated(claim: Text, index: number): string {
  return index === 0 ? claim.fa : `، ${claim.fa}`;
}
