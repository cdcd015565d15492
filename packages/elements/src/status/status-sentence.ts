import type { Case, Outcome } from '@panjare/contract';
import { dayText, instantText } from '../localize/instant-text.ts';
import { currentLocale, msg, str } from '../localize/localize.ts';
import { pickText } from '../localize/pick-text.ts';
import { panesOf } from './status-view.ts';
import type { Pane } from './status-view.ts';

/** A day of an instant, in Tehran, written out: «سه‌شنبه ۲۴ آذر ۱۴۰۵». */
export function writeDay(instant: string): string {
  return dayText(instant);
}

/** An instant with its time of day. */
export function writeInstant(instant: string): string {
  return instantText(instant, 'long');
}

/** The one sentence: who has the case, until when, and what the citizen must do. */
export function statusSentence(held: Case): string {
  switch (held.state) {
    case 'received':
      return msg('درخواست شما رسید و برای دستگاه‌ها فرستاده می‌شود. کاری لازم نیست بکنید.');
    case 'in-progress':
      return progressSentence(held);
    case 'needs-you':
      return askSentence(held);
    case 'decided':
      return held.outcome ? outcomeSentence(held.outcome) : msg('دربارهٔ درخواست شما تصمیم گرفته شد.');
    case 'appealed':
      return msg(
        str`اعتراض شما رسید و بررسی می‌شود؛ تا ${writeDay(held.clock.dueAt)} پاسخ می‌گیرید. کاری لازم نیست بکنید.`,
      );
    case 'closed':
      return msg('کار این پرونده تمام شده است.');
    case 'withdrawn':
      return msg('این درخواست را پس گرفته‌اید. پرونده بسته است.');
  }
}

function progressSentence(held: Case): string {
  if (held.handoff && (held.handoff.state === 'redeemed' || held.handoff.state === 'accepted'))
    return msg(str`پروندهٔ شما اکنون در «${pickText(held.handoff.title)}» است. کاری لازم نیست بکنید.`);
  const panes = panesOf(held);
  const late = panes.find((pane) => pane.state === 'late');
  if (late) return lateSentence(late);
  const open = panes.filter((pane) => pane.state === 'now');
  const [first] = open;
  if (first === undefined) return msg('پروندهٔ شما در دست بررسی است. کاری لازم نیست بکنید.');
  if (open.length > 1) {
    const last =
      open
        .map((pane) => pane.inquiry.clock?.dueAt ?? held.clock.dueAt)
        .sort()
        .at(-1) ?? held.clock.dueAt;
    return msg(
      str`پروندهٔ شما در ${writeNumber(open.length)} دستگاه است؛ تا ${writeDay(last)} پاسخ می‌دهند. کاری لازم نیست بکنید.`,
    );
  }
  const until = writeDay(first.inquiry.clock?.dueAt ?? held.clock.dueAt);
  return msg(
    str`پروندهٔ شما در ${pickText(first.inquiry.title)} است؛ تا ${until} پاسخ می‌دهد. کاری لازم نیست بکنید.`,
  );
}

function lateSentence({ inquiry }: Pane): string {
  const agency = pickText(inquiry.title);
  const day = inquiry.clock ? writeDay(inquiry.clock.dueAt) : '';
  if (inquiry.escalatedTo)
    return msg(
      str`${agency} باید تا ${day} پاسخ می‌داد و هنوز نداده است. پرونده به ${pickText(inquiry.escalatedTo)} گزارش شد. کاری لازم نیست بکنید.`,
    );
  return msg(
    str`${agency} باید تا ${day} پاسخ می‌داد و هنوز نداده است. پیگیری با ماست؛ کاری لازم نیست بکنید.`,
  );
}

function askSentence(held: Case): string {
  const inquiry = held.inquiries.find(({ id }) => id === held.ask?.inquiry);
  const agency = inquiry ? pickText(inquiry.title) : msg('یک دستگاه');
  return msg(
    str`${agency} چیزی از شما می‌خواهد. پایین همین صفحه پاسخ بدهید؛ تا آن زمان ساعت پرونده ایستاده است.`,
  );
}

function outcomeSentence(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'granted':
      return msg('با درخواست شما موافقت شد.');
    case 'partly-granted':
      return msg('با بخشی از درخواست شما موافقت شد.');
    case 'refused':
      return outcome.appeal
        ? msg(str`با درخواست شما موافقت نشد. تا ${writeDay(outcome.appeal.until)} می‌توانید اعتراض کنید.`)
        : msg('با درخواست شما موافقت نشد.');
    case 'not-ours':
      return msg('این کار در صلاحیت ما نیست. پایین نوشته‌ایم کجا بروید.');
    case 'duplicate':
      return msg('همین درخواست را پیش‌تر فرستاده‌اید؛ آن یکی را پیگیری کنید.');
    case 'abandoned':
      return msg('پاسخی از شما نرسید و پرونده بسته شد.');
  }
}

function writeNumber(value: number): string {
  return value.toLocaleString(currentLocale() === 'en' ? 'en' : 'fa', { useGrouping: false });
}
