import { choices } from './definition.ts';
import { cellsOf, columns, kindOf } from './rows-definition.ts';

/** The yardstick: the same table as a careful person would write it, every cell a control. */
export function tableByHand(rows: number): { html: string; script: string } {
  const body = Array.from({ length: rows }, (_, row) => line(row)).join('');
  const head = columns.map((column) => `<th scope="col">${column}</th>`).join('');
  const html = `<!doctype html><html lang="fa" dir="rtl"><meta charset="utf-8"><title>جدول دست‌نویس</title>
<link rel="stylesheet" href="/20/hand.css"><form novalidate><h1>همه</h1><table><thead><tr>${head}</tr></thead>
<tbody>${body}</tbody></table><p>جمع <output></output></p><button type="button" class="add">افزودن ردیف</button>
</form><script type="module" src="hand.js"></script></html>`;
  return { html, script };
}

function line(row: number): string {
  const cells = cellsOf(row);
  return `<tr>${columns.map((column, index) => `<td>${control(column, cells[index] ?? '')}<p class="e"></p></td>`).join('')}</tr>`;
}

function control(column: (typeof columns)[number], value: string): string {
  const name = `name="${column}" aria-label="${column}"`;
  if (kindOf(column) === 'select')
    return `<select ${name}>${choices.map((one) => `<option${one === value ? ' selected' : ''}>${one}</option>`).join('')}</select>`;
  const mode =
    kindOf(column) === 'number' ? ' inputmode="numeric" dir="ltr"' : ' minlength="2" maxlength="100"';
  return `<input ${name} value="${value}"${mode}${column === 'total' ? ' readonly' : ''}>`;
}

const script = `const body = document.querySelector('tbody');
const digits = (text) => Number(text.replace(/[۰-۹]/g, (d) => d.charCodeAt(0) - 1776));
const cell = (row, name) => row.querySelector('[name=' + name + ']');
function work(row) {
  cell(row, 'total').value = digits(cell(row, 'quantity').value) * digits(cell(row, 'price').value);
  let sum = 0;
  for (const total of body.querySelectorAll('[name=total]')) sum += Number(total.value);
  document.querySelector('output').textContent = sum.toLocaleString('fa');
}
function fault(control) {
  if (control.tagName === 'SELECT' || control.readOnly) return '';
  if (!control.value) return 'این پرسش را پاسخ دهید.';
  if (control.inputMode === 'numeric') return digits(control.value) >= 0 ? '' : 'عدد وارد کنید.';
  return control.value.length < 2 ? 'دست‌کم ۲ نویسه وارد کنید.' : '';
}
body.addEventListener('input', ({ target }) => {
  const error = target.parentElement.querySelector('.e');
  const text = fault(target);
  if (error.textContent !== text) error.textContent = text;
  if (target.inputMode === 'numeric') work(target.closest('tr'));
});
for (const row of body.rows) work(row);
document.querySelector('.add').addEventListener('click', () => {
  const row = body.rows[0].cloneNode(true);
  for (const input of row.querySelectorAll('input')) input.value = '';
  body.append(row);
  row.querySelector('input').focus();
});`;
