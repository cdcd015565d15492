import { html, type Markup } from '../../pages/markup.ts';
import type { AskedAnswered, AskedOpen } from '../asked.ts';
import type { RequestFault } from '../read-request.ts';
import { icon, type IconName } from './icon.ts';
import { formToken, walletPage, type OpenWallet } from './wallet-layout.ts';

interface Message {
  icon: IconName;
  title: string;
  text: string;
  /** What the person did themselves is no fault. */
  own?: true;
}

const faults: { readonly [fault in RequestFault]: Message } = {
  gone: {
    icon: 'clock',
    title: 'این درخواست دیگر باز نیست',
    text: 'به آن پاسخ داده شده یا درخواست‌کننده پسش گرفته است. به صفحهٔ خدمت برگردید و اگر لازم بود دوباره مدرک را بفرستید.',
  },
  expired: {
    icon: 'clock',
    title: 'مهلت این درخواست گذشته است',
    text: 'چیزی فرستاده نشد. به صفحهٔ خدمت برگردید و درخواست تازه بگیرید.',
  },
  unreachable: {
    icon: 'help',
    title: 'درخواست‌کننده پاسخ نمی‌دهد',
    text: 'چیزی فرستاده نشد. اینترنت را بررسی کنید و کمی بعد دوباره امتحان کنید.',
  },
  'unknown-asker': {
    icon: 'cross',
    title: 'درخواست‌کننده را نمی‌شناسیم',
    text: 'این کیف به نشانی‌هایی که نمی‌شناسد چیزی نمی‌فرستد. اگر کسی این پیوند یا کد را برایتان فرستاده، به آن اعتماد نکنید.',
  },
  forged: {
    icon: 'cross',
    title: 'این درخواست ساختگی یا دست‌کاری‌شده است',
    text: 'امضا یا نشانی‌اش درست نیست. چیزی فرستاده نشد. اگر کسی این پیوند یا کد را برایتان فرستاده، به آن اعتماد نکنید.',
  },
  unsupported: {
    icon: 'help',
    title: 'این کیف از پس این درخواست برنمی‌آید',
    text: 'چیزی خواسته‌اند که این کیف بلد نیست. چیزی فرستاده نشد. موضوع را به دستگاه درخواست‌کننده بگویید.',
  },
};

/** A request that there is nothing to do about; `again` is its own address, where a second try may help. */
export function faultPage(fault: RequestFault, open: OpenWallet, again?: string): string {
  const { title, text, icon: name } = faults[fault];
  const retry =
    fault === 'unreachable' &&
    again &&
    html`<p><a class="button" href="${again}">دوباره امتحان می‌کنم</a></p>`;
  return walletPage(
    title,
    html`${head(name, title)}
      <p>${text}</p>
      ${retry} ${toDocuments()}`,
    open,
  );
}

const unusable = { expired: 'منقضی شده', suspended: 'تعلیق شده', revoked: 'باطل شده' } as const;
const signs = { expired: 'clock', suspended: 'pause', revoked: 'cross' } as const;
const cures = {
  expired: 'آن را تمدید کنید و دوباره بیایید.',
  suspended: 'پس از رفع تعلیق دوباره بیایید.',
  revoked: 'مدرک تازه بگیرید و دوباره بیایید.',
} as const;

/** The wallet does not have what was asked for. The asker can be told so, and waits no longer. */
export function nothingToShowPage(asked: AskedOpen, open: OpenWallet): string {
  const { match, ask } = asked;
  const [sign, title, text]: [IconName, string, string] =
    match.state === 'unusable'
      ? [
          signs[match.because],
          `${match.document.type.title.fa} شما ${unusable[match.because]} است`,
          `${ask.asker.fa} این مدرک را می‌خواهد، ولی مدرک شما پذیرفته نمی‌شود. ${cures[match.because]}`,
        ]
      : [
          'help',
          `${(match.state === 'missing' && match.document?.fa) || 'مدرکی که خواسته‌اند'} در کیف شما نیست`,
          `${ask.asker.fa} آن را می‌خواهد. اگر چنین مدرکی دارید، اول آن را در کیف بگذارید. اگر ندارید، به صفحهٔ خدمت برگردید؛ آنجا می‌بینید بدون آن هم می‌شود ادامه داد یا نه.`,
        ];
  return walletPage(
    title,
    html`${head(sign, title)}
      <p>${text}</p>
      <p class="muted">چیزی فرستاده نشده است.</p>
      <form method="post" action="/wallet/present/${asked.id}">
        ${formToken(open)}
        <div class="actions">
          <button name="do" value="refuse">بازگشت، بدون فرستادن مدرک</button>
        </div>
      </form>`,
    open,
  );
}

const outcomes: { readonly [outcome in AskedAnswered['outcome']]: Message } = {
  shown: {
    icon: 'check',
    title: 'فرستاده شد',
    text: 'فقط همان چیزهایی که علامت زدید فرستاده شد. می‌توانید به صفحهٔ خدمت برگردید.',
  },
  refused: {
    icon: 'cross',
    title: 'نپذیرفتید',
    own: true,
    text: 'هیچ مدرکی فرستاده نشد. می‌توانید به صفحهٔ خدمت برگردید.',
  },
  rejected: {
    icon: 'cross',
    title: 'درخواست‌کننده نپذیرفت',
    text: 'پاسخ کیف به او رسید، ولی آن را نپذیرفت. به صفحهٔ خدمت برگردید؛ دلیل را آنجا می‌بینید.',
  },
  unsure: {
    icon: 'help',
    title: 'معلوم نیست رسیده باشد',
    text: 'ارتباط در میانهٔ فرستادن قطع شد. به صفحهٔ خدمت برگردید؛ اگر نرسیده بود، درخواست تازه بگیرید.',
  },
  gone: faults.gone,
};

/** A request that was answered. */
export function outcomePage({ outcome, onward, ask }: AskedAnswered, open: OpenWallet): string {
  const { title, text, icon: name, own } = outcomes[outcome];
  return walletPage(
    title,
    html`${head(name, title, own)}
      <p>${text}</p>
      ${
        onward
          ? html`<p><a class="button" rel="noreferrer" href="${onward}">بازگشت به ${ask.asker.fa}</a></p>`
          : toDocuments()
      }`,
    open,
  );
}

function head(name: IconName, title: string, own = false): Markup {
  return html`<h1 class="outcome outcome-${own ? 'own' : name}">${icon(name)} ${title}</h1>`;
}

function toDocuments(): Markup {
  return html`<p><a class="button quiet" href="/wallet">مدارک من</a></p>`;
}
