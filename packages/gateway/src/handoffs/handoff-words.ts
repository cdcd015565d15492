import type { Handoff, Text } from '@panjare/contract';

/** What our pages about a hand-off say. `{agency}` is who takes over, `{from}` who sends, `{name}` the citizen. */
export const words = {
  title: { fa: 'پروندهٔ شما به {agency} می‌رود', en: 'Your case goes to {agency}' },
  who: { fa: 'چه کسی تحویل می‌گیرد', en: 'Who takes over' },
  whoText: {
    fa: '{agency} این بخش کار را در سامانهٔ خودش انجام می‌دهد. آنجا دوباره با ایران‌پاس وارد می‌شوید؛ ورود شما از اینجا به آنجا نمی‌رود.',
    en: '{agency} does this part on its own site. You sign in there again with IranPass; your sign-in here does not pass on.',
  },
  why: { fa: 'چرا', en: 'Why' },
  passes: { fa: 'دقیقاً این‌ها داده می‌شود', en: 'Exactly this passes on' },
  passesMore: {
    fa: 'همراه با عنوان خدمت و شمارهٔ پیگیری. چیز دیگری داده نمی‌شود.',
    en: 'Together with the name of the service and the tracking code. Nothing else passes on.',
  },
  clock: { fa: 'زمان رسیدگی', en: 'The clock' },
  runs: {
    fa: 'زمان تعهدشده پیش می‌رود، حتی وقتی کار دست {agency} است.',
    en: 'The committed time runs on while {agency} holds the case.',
  },
  pauses: {
    fa: 'تا وقتی کار دست {agency} است زمان رسیدگی می‌ایستد و با بازگشت پرونده ادامه پیدا می‌کند.',
    en: 'The clock stands still while {agency} holds the case and goes on when it comes back.',
  },
  until: {
    fa: 'تا {agency} نپذیرد، پرونده و زمان آن نزد {from} می‌ماند.',
    en: 'Until {agency} accepts, the case and its clock stay with {from}.',
  },
  agree: {
    fa: '{name} هستم و می‌پذیرم که آنچه بالا آمده به {agency} داده شود.',
    en: 'I am {name} and agree that the above passes on to {agency}.',
  },
  unticked: {
    fa: 'برای ادامه، مربع پذیرش را خودتان علامت بزنید؛ یا «نمی‌پذیرم» را بزنید.',
    en: 'To go on, tick the box yourself; or choose “I decline”.',
  },
  go: { fa: 'ادامه', en: 'Continue' },
  decline: { fa: 'نمی‌پذیرم', en: 'I decline' },
  ticketTitle: { fa: 'یک قدم مانده', en: 'One step left' },
  ticketText: {
    fa: 'با این دکمه به سامانهٔ {agency} می‌روید. حوالهٔ شما یک بار و تا یک دقیقه کار می‌کند و نام یا کد ملی در آن نیست.',
    en: 'This button leads to the site of {agency}. Your ticket works once, for a minute, and holds neither name nor national ID.',
  },
  ticketGo: { fa: 'رفتن به سامانهٔ {agency}', en: 'Go to the site of {agency}' },
  ticketAgain: { fa: 'اگر یک دقیقه گذشت، حوالهٔ تازه بگیرید', en: 'If a minute has passed, get a new ticket' },
  signInTitle: { fa: 'اول وارد شوید', en: 'Sign in first' },
  signInText: {
    fa: 'برای دیدن اینکه چه چیزی سپرده می‌شود باید در همین درگاه وارد شده باشید.',
    en: 'To see what passes on you must be signed in at this gateway.',
  },
  signIn: { fa: 'ورود با ایران‌پاس', en: 'Sign in with IranPass' },
  opening: { fa: 'باز می‌شود…', en: 'Opening…' },
  otherTitle: { fa: 'این صفحه برای شما نیست', en: 'This page is not for you' },
  otherText: {
    fa: 'چنین سپردنی برای پرونده‌های شما پیدا نشد. اگر کسی این نشانی را برایتان فرستاده، صفحه را ببندید.',
    en: 'No such hand-off was found among your cases. If somebody sent you this address, close the page.',
  },
  back: { fa: 'بازگشت به صفحهٔ پرونده', en: 'Back to the page of the case' },
} satisfies { [name: string]: Text };

/** Where a hand-off stands that is not waiting for consent. */
export const states: { readonly [state in Exclude<Handoff['state'], 'offered'>]: Text } = {
  redeemed: {
    fa: 'در سامانهٔ {agency} هستید. کار را همان‌جا ادامه دهید؛ تا وارد نشوید، پرونده نزد {from} می‌ماند.',
    en: 'You are at the site of {agency}. Go on there; until you sign in the case stays with {from}.',
  },
  accepted: { fa: 'پرونده اکنون نزد {agency} است.', en: 'The case is with {agency} now.' },
  declined: {
    fa: 'سپردن پرونده پذیرفته نشد. پرونده نزد {from} است و همان‌جا پیش می‌رود.',
    en: 'The hand-off was declined. The case is with {from} and goes on there.',
  },
  expired: {
    fa: 'مهلت سپردن پرونده گذشت. پرونده نزد {from} است؛ اگر هنوز می‌خواهید، از صفحهٔ پرونده دوباره شروع کنید.',
    en: 'The time for the hand-off is over. The case is with {from}; to try again, start from the page of the case.',
  },
  returned: {
    fa: '{agency} کارش را انجام داد و پرونده نزد {from} برگشت.',
    en: '{agency} has done its part and the case is back with {from}.',
  },
};
