import type { HandoffPlan } from '@panjare/contract';
import { faultText } from '../context/fault-text.ts';
import { msg, str } from '../localize/localize.ts';
import type { HandoffStep } from './handoff-step.ts';

/** Why a hand-off could not be offered, and what to do then. */
export function offerFault(code: string): string {
  return code === 'no-national-id'
    ? msg(
        'شما بدون کد ملی وارد شده‌اید، و دستگاه دیگر شهروند را از کد ملی‌اش می‌شناسد. پرونده همین‌جا پیش می‌رود؛ این بخش را حضوری انجام دهید.',
      )
    : faultText(code);
}

/** Who holds the case now, and why it moved or stayed. */
export function sentence(step: HandoffStep, agency: string): string {
  switch (step.kind) {
    case 'offer':
      if (step.after === 'declined')
        return msg(
          str`سپردن به ${agency} پذیرفته نشد. پرونده همین‌جا پیش می‌رود؛ هر وقت خواستید دوباره بسپارید.`,
        );
      if (step.after === 'expired')
        return msg(str`مهلت سپردن به ${agency} گذشت و چیزی داده نشد. پرونده همین‌جاست؛ دوباره بسپارید.`);
      return msg(str`این بخش کار را ${agency} در سامانهٔ خودش انجام می‌دهد. اول می‌بینید چه داده می‌شود.`);
    case 'pending':
      if (step.state === 'redeemed')
        return msg(
          str`${agency} منتظر ورود شماست. تا وارد نشوید، پرونده همین‌جا می‌ماند و چیزی داده نمی‌شود.`,
        );
      return msg(str`هنوز نپذیرفته‌اید که پرونده به ${agency} برود. پرونده همین‌جاست.`);
    case 'away':
      return msg(str`پرونده اکنون نزد ${agency} است، چون خودتان سپردید. کار را در سامانهٔ آنجا تمام کنید.`);
    case 'back':
      return msg(str`${agency} کارش را انجام داد و پرونده برگشت. کاری لازم نیست بکنید.`);
    case 'none':
      return '';
  }
}

/** What the clock of the case does. */
export function clockSentence({ kind }: HandoffStep, clock: HandoffPlan['clock']): string {
  if (kind === 'back') return msg('زمان رسیدگی از همان‌جا ادامه دارد.');
  if (kind === 'away')
    return clock === 'pauses'
      ? msg('زمان رسیدگی تا بازگشت پرونده ایستاده است.')
      : msg('زمان رسیدگی پیش می‌رود.');
  return clock === 'pauses'
    ? msg('تا پرونده آنجاست، زمان رسیدگی می‌ایستد.')
    : msg('زمان رسیدگی پیش می‌رود، هر جا که پرونده باشد.');
}
