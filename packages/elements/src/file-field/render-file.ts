import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { alert } from '../icons/generated/alert.ts';
import { check } from '../icons/generated/check.ts';
import { clock } from '../icons/generated/clock.ts';
import { pause } from '../icons/generated/pause.ts';
import { trash } from '../icons/generated/trash.ts';
import { msg, str } from '../localize/localize.ts';
import { fileIssueText } from './file-issue-text.ts';
import type { HeldFile } from './held-file.ts';
import { percentText, sizeText } from './size-text.ts';

/** What can be done about a file. */
export interface FileActs {
  remove(file: HeldFile): void;
  /** Absent where nothing is sent from here. */
  readonly retry: ((file: HeldFile) => void) | undefined;
  /** Nothing may be changed now. */
  readonly fixed: boolean;
}

/** One file: its name, its size, how far it is and what to do. */
export function renderFile(file: HeldFile, acts: FileActs): TemplateResult {
  const { now } = file;
  const name = file.name || msg('فایلی که پیش‌تر فرستاده‌اید');
  return html`<li class=${isBad(file) ? 'danger' : now.state}>
    <span class="name"
      ><bdi>${name}</bdi> ${
        file.size === undefined ? nothing : html`<span class="size">${sizeText(file.size)}</span>`
      }</span
    >
    <span class="acts">
      ${
        acts.retry && canRetry(file) && !acts.fixed
          ? html`<button
              class="button plain"
              type="button"
              aria-label=${msg(str`تلاش دوباره برای ${name}`)}
              @click=${() => acts.retry?.(file)}
            >
              ${msg('تلاش دوباره')}
            </button>`
          : nothing
      }
      ${
        acts.fixed
          ? nothing
          : html`<button
              class="button plain"
              type="button"
              aria-label=${msg(str`برداشتن ${name}`)}
              @click=${() => acts.remove(file)}
            >
              ${trash()} ${msg('برداشتن')}
            </button>`
      }
    </span>
    ${renderProgress(file, name)}
    <span class="word">${glyph(file)}<span>${fileWord(file)}</span></span>
  </li>`;
}

function renderProgress({ now, size }: HeldFile, name: string): TemplateResult | typeof nothing {
  if (!('sent' in now) || size === undefined || now.state === 'waiting') return nothing;
  return html`<progress aria-label=${name} max=${size} .value=${now.sent}></progress>`;
}

/** How a file stands, in words that say what to do. */
export function fileWord(file: HeldFile): string {
  const { now, size = 0 } = file;
  switch (now.state) {
    case 'held':
      return msg('همراه فرم فرستاده می‌شود');
    case 'waiting':
      return msg('در نوبت فرستادن');
    case 'sending':
      return msg(str`${percentText(now.sent, size)} فرستاده شد: ${sizeText(now.sent)} از ${sizeText(size)}`);
    case 'paused':
      return pausedWord(now.reason);
    case 'done':
      return doneWord(now.scan);
    case 'refused':
      return fileIssueText(now.issue);
    case 'failed':
      return failedWord(now.code);
    case 'reading':
      return msg('خوانده می‌شود…');
    case 'unread':
      return msg('این فایل را از پیش فرستاده‌اید؛ اکنون نمی‌توانیم نامش را نشان دهیم.');
    case 'unfinished':
      return msg(
        str`${percentText(now.sent, size)} آن رسیده است. همین فایل را دوباره برگزینید تا از همان‌جا ادامه یابد.`,
      );
    case 'gone':
      return msg('این فایل به سامانه نرسیده است. آن را دوباره برگزینید.');
  }
}

function pausedWord(reason: Extract<HeldFile['now'], { state: 'paused' }>['reason']): string {
  switch (reason) {
    case 'offline':
      return msg('ارتباط قطع است؛ وصل که شود، از همان‌جا ادامه می‌یابد.');
    case 'fault':
      return msg('سامانه پاسخ نداد؛ کمی بعد خودش دوباره تلاش می‌کند.');
    case 'signed-out':
      return msg('برای فرستادن این فایل وارد شوید؛ سپس خودش ادامه می‌یابد.');
    case 'stopped':
      return msg('فرستادن آن متوقف شد.');
  }
}

function doneWord(scan: Extract<HeldFile['now'], { state: 'done' }>['scan']): string {
  switch (scan) {
    case 'clean':
    case 'off':
      return msg('رسید');
    case 'pending':
      return msg('رسید؛ پیش از فرستادن فرم از نظر بدافزار بررسی می‌شود.');
    case 'infected':
      return msg('در این فایل بدافزار پیدا شد و نگه داشته نشد. فایل سالمی بفرستید.');
  }
}

function failedWord(code: string): string {
  switch (code) {
    case 'over-capacity':
      return msg('فایل‌های فرستاده‌نشدهٔ شما زیاد است. چند فایل را بردارید و دوباره تلاش کنید.');
    default:
      return msg('این فایل به سامانه نرسیده است. دوباره تلاش کنید.');
  }
}

function isBad({ now }: HeldFile): boolean {
  return (
    ['refused', 'failed', 'gone'].includes(now.state) || (now.state === 'done' && now.scan === 'infected')
  );
}

function canRetry({ now, file }: HeldFile): boolean {
  if (now.state === 'unread') return true;
  return (
    file !== undefined && (now.state === 'failed' || (now.state === 'paused' && now.reason === 'stopped'))
  );
}

function glyph(file: HeldFile): TemplateResult {
  if (isBad(file)) return alert();
  switch (file.now.state) {
    case 'done':
    case 'held':
      return check();
    case 'paused':
    case 'unfinished':
      return pause();
    default:
      return clock();
  }
}
