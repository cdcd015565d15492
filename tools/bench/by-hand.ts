import { choices, generatedFields, type GeneratedField } from './definition.ts';

/** The yardstick: the same form as a careful person would write it, in HTML, CSS and a little script. */
export function handWritten(count: number): { html: string; script: string; style: string } {
  const fields = generatedFields(count);
  const html = `<!doctype html><html lang="fa" dir="rtl"><meta charset="utf-8"><title>فرم دست‌نویس</title>
<link rel="stylesheet" href="hand.css"><form novalidate><h1>همه</h1>${fields.map(field).join('')}
<button>ادامه</button></form><script type="module" src="hand.js"></script></html>`;
  return { html, script: script(), style: style() };
}

function field({ name, kind, label, conditional }: GeneratedField): string {
  const required = conditional ? '' : ' required';
  const mark = conditional ? ' <span class="o">(اختیاری)</span>' : '';
  const described = `aria-describedby="${name}-h ${name}-e"`;
  const hint = `<p class="h" id="${name}-h">راهنمای کوتاه این پرسش</p>`;
  const error = `<p class="e" id="${name}-e"></p>`;
  const row = `<div class="f" data-name="${name}" data-kind="${kind}"${conditional ? ' data-more hidden' : ''}>`;
  if (kind === 'yes-no') {
    const radio = (value: string, words: string) =>
      `<label><input type="radio" name="${name}" value="${value}"${required}> ${words}</label>`;
    return `${row}<fieldset><legend>${label}${mark}</legend>${hint}${radio('yes', 'بله')}${radio('no', 'خیر')}${error}</fieldset></div>`;
  }
  const head = `<label for="${name}">${label}${mark}</label>${hint}`;
  if (kind === 'select') {
    const options = choices.map((choice) => `<option>${choice}</option>`).join('');
    return `${row}${head}<select id="${name}" name="${name}" ${described}${required}><option value=""></option>${options}</select>${error}</div>`;
  }
  const limits = kind === 'text' ? ' minlength="2" maxlength="100"' : ' inputmode="numeric" dir="ltr"';
  return `${row}${head}<input id="${name}" name="${name}" ${described}${required}${limits}>${error}</div>`;
}

function script(): string {
  return `const form = document.forms[0];
const digits = (text) => text.replace(/[۰-۹]/g, (d) => d.charCodeAt(0) - 1776);
const messages = { empty: 'این پرسش را پاسخ دهید.', short: 'دست‌کم ۲ نویسه وارد کنید.', number: 'عدد وارد کنید.', date: 'تاریخ را این‌طور وارد کنید: ۱۴۰۳/۱/۱' };
function fault(row) {
  if (row.hidden) return '';
  const { name, kind } = row.dataset;
  const value = digits(form.elements[name].value ?? '');
  if (!value) return row.dataset.more === undefined ? messages.empty : '';
  if (kind === 'text' && value.length < 2) return messages.short;
  if (kind === 'number' && !(Number(value) >= 0 && Number(value) <= 1e6)) return messages.number;
  if (kind === 'date' && !/^1[34]\\d\\d\\/\\d{1,2}\\/\\d{1,2}$/.test(value)) return messages.date;
  return '';
}
function show(row) {
  const text = fault(row);
  const error = row.querySelector('.e');
  if (error.textContent !== text) error.textContent = text;
  for (const control of row.querySelectorAll('input,select')) control.toggleAttribute('aria-invalid', Boolean(text));
  return text;
}
form.addEventListener('input', (event) => {
  const row = event.target.closest('.f');
  if (row.querySelector('.e').textContent) show(row);
  if (row.dataset.name === 'more') for (const other of form.querySelectorAll('[data-more]')) other.hidden = event.target.value !== 'yes';
});
form.addEventListener('focusout', (event) => event.target.closest('.f') && event.target.value && show(event.target.closest('.f')));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const wrong = [...form.querySelectorAll('.f')].filter(show);
  document.querySelector('.s')?.remove();
  if (!wrong.length) return;
  const summary = Object.assign(document.createElement('div'), { className: 's', tabIndex: -1 });
  for (const row of wrong) {
    const link = Object.assign(document.createElement('a'), { href: '#' + row.dataset.name, textContent: row.querySelector('label,legend').textContent + ': ' + row.querySelector('.e').textContent });
    summary.append(link, document.createElement('br'));
  }
  form.prepend(summary);
  summary.focus();
});`;
}

function style(): string {
  return `body{font:16px/1.9 Vazirmatn,sans-serif;color:#181613;background:#fbf8f2}
form{max-width:40em;margin:auto}.f{margin-block-end:16px}label,legend{font-weight:600;display:block}.o,.h{color:#524d45;font-size:14px;margin:0}
fieldset{border:0;padding:0;margin:0}fieldset label{display:inline-block;font-weight:400;margin-inline-end:16px}
input:not([type=radio]),select{font:inherit;box-sizing:border-box;inline-size:100%;block-size:48px;border:1.5px solid #8a847b;border-radius:6px;padding-inline:12px;background:#fff}
:focus-visible{outline:3px solid #315fdd;outline-offset:2px}.e{color:#951d31;min-block-size:26px;margin:0}[aria-invalid]{border-color:#951d31}
button{font:inherit;background:#005759;color:#fff;border:0;border-radius:6px;block-size:48px;padding-inline:24px}`;
}
