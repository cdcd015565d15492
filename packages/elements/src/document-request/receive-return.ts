import { systemClock } from '@panjare/client/clock.js';
import { handOver, takeResponse } from '@panjare/client/document-return.js';
import type { ReactiveElement } from 'lit';
import { msg } from '../localize/localize.ts';
import { wearStyles } from '../reactive/later-part.ts';
import { flowStyles } from '../context/flow.styles.ts';

/**
 * Where a wallet has led this tab: takes what it brought out of the address, hands it to the tab that waits for it, and
 * says so above all else. Nothing where no wallet led here.
 */
export async function receiveReturn(host: ReactiveElement): Promise<void> {
  const returned = takeResponse(location, history);
  if (!returned) return;
  await host.updateComplete;
  const notice = document.createElement('div');
  notice.className = 'notice';
  notice.tabIndex = -1;
  notice.setAttribute('role', 'status');
  notice.style.marginBlockEnd = '1rem';
  for (const styles of flowStyles) wearStyles(host.renderRoot, styles);
  host.renderRoot.prepend(notice);
  const handing = handOver(returned, { clock: systemClock });
  const isTaken = await handing.isTaken;
  const paragraph = document.createElement('p');
  const say = (isTaken: boolean) => {
    paragraph.textContent = textOf(isTaken, returned.responseCode !== undefined);
    notice.classList.toggle('warning', !isTaken);
  };
  say(isTaken);
  notice.append(paragraph);
  notice.focus();
  void handing.taken.then(() => say(true));
}

function textOf(isTaken: boolean, isPresented: boolean): string {
  if (!isTaken)
    return msg(
      'نشان‌دادن این مدرک جای دیگری شروع شده است: در مرورگر یا دستگاه دیگر، یا صفحه‌ای که دیگر باز نیست. چیزی به کسی داده نشد. اگر خودتان شروعش نکرده‌اید، کسی خواسته مدرک شما را بگیرد؛ این صفحه را ببندید.',
    );
  return isPresented
    ? msg('مدرک به صفحه‌ای رسید که آن را خواسته بود. می‌توانید به صفحهٔ قبل برگردید و این یکی را ببندید.')
    : msg('مدرکی نشان داده نشد. به صفحهٔ قبل برگردید؛ آنجا نوشته شده چرا. این صفحه را می‌توانید ببندید.');
}
