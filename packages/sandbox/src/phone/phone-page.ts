import { toPersianDigits } from '@panjare/persian';
import { citizens, fullName, type Citizen } from '../citizens/citizens.ts';
import { subjectOf } from '../issuer/subjects.ts';
import { layout } from '../pages/layout.ts';
import { html, type Markup } from '../pages/markup.ts';
import type { PhoneMessage, PhoneQuestion } from './phones.ts';

/** What a phone shows. */
export interface PhoneView {
  citizen: Citizen;
  questions: readonly PhoneQuestion[];
  messages: readonly PhoneMessage[];
  /** What its owner just said. */
  said: 'allow' | 'refuse' | 'late' | undefined;
  clientName(id: string): string;
}

const answers: { readonly [said in NonNullable<PhoneView['said']>]: string } = {
  allow: 'اجازه دادید. وقتی کارتان در پیشخوان تمام شد، بخواهید «پایان خدمت» را بزنند.',
  refuse: 'اجازه ندادید. هیچ‌کس به نام شما کاری نمی‌کند.',
  late: 'مهلت این پرسش گذشته یا پیش‌تر پاسخش را داده‌اید.',
};

/** Whose phone is looked at: in the sandbox, anybody's. */
export function phonesPage(): string {
  return layout(
    'گوشی‌ها',
    html`<h1>گوشی چه کسی؟</h1>
      <p class="muted">هر کس اینجا گوشی خودش را دارد. کسی را انتخاب کنید که در پیشخوان نشسته است.</p>
      <ul class="people">
        ${citizens.map(
          (citizen) =>
            html`<li>
              <a class="button person" href="/phone/${subjectOf(citizen.nationalId)}">
                ${fullName(citizen)} <span>کد ملی <bdi>${toPersianDigits(citizen.nationalId)}</bdi></span>
              </a>
            </li>`,
        )}
      </ul>`,
    { name: 'گوشی' },
  );
}

/** One person's phone: who wants to act for them, what for, and the number to compare. Nothing is chosen in advance. */
export function phonePage(view: PhoneView): string {
  const { citizen, questions, messages, said } = view;
  const path = `/phone/${subjectOf(citizen.nationalId)}`;
  return layout(
    `گوشی ${fullName(citizen)}`,
    html`<h1>گوشی ${fullName(citizen)}</h1>
      ${said && html`<p class="code" role="status">${answers[said]}</p>`}
      ${questions.map((question) => renderQuestion(question, path, view.clientName(question.client)))}
      ${messages.map(
        (message) =>
          html`<section class="card message">
            <h2>پیامک</h2>
            <p class="text">${toPersianDigits(message.text)}</p>
          </section>`,
      )}
      ${
        questions.length + messages.length === 0 &&
        html`<p class="muted">پرسش و پیامکی نیست. این صفحه خودش تازه می‌شود.</p>`
      }
      <p><a href="${path}">تازه‌کردن</a></p>`,
    { name: 'گوشی', refreshSeconds: questions.length === 0 ? 3 : undefined },
  );
}

function renderQuestion(
  { id, operator, bindingMessage }: PhoneQuestion,
  path: string,
  client: string,
): Markup {
  return html`<section class="card question">
    <h2>به ${operator} اجازه می‌دهید؟</h2>
    <dl>
      <div>
        <dt>متصدی</dt>
        <dd>${operator}</dd>
      </div>
      <div>
        <dt>پیشخوان</dt>
        <dd>${client}</dd>
      </div>
    </dl>
    <p>
      می‌خواهد کار شما را انجام دهد: تا از پیشخوان بروید، پرونده‌ها و مشخصات شما را می‌بیند و به نام شما
      درخواست می‌فرستد. نام او در پرونده می‌ماند.
    </p>
    <p class="binding">
      عدد روی صفحهٔ پیشخوان باید همین باشد: <bdi dir="ltr">${toPersianDigits(bindingMessage)}</bdi>
    </p>
    <form class="actions" method="post" action="${path}/questions/${id}">
      <button class="quiet" name="verdict" value="allow">عدد یکی است؛ اجازه می‌دهم</button>
      <button class="quiet" name="verdict" value="refuse">اجازه نمی‌دهم</button>
    </form>
  </section>`;
}
