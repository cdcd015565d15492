/** The yardstick of the calendar: a month of buttons in a popover, Gregorian by the browser's own dates, no keyboard. */
export function calendarByHand(): { html: string; script: string } {
  const html = `<!doctype html><html lang="fa" dir="rtl"><meta charset="utf-8"><title>تقویم دست‌نویس</title>
<style>body{font:16px/1.9 Vazirmatn,sans-serif}td button{inline-size:44px;block-size:44px}</style>
<label>روز <input></label><button class="open">تقویم</button>
<div popover role="dialog"><button class="next">ماه بعد</button><h2></h2><table role="grid"></table></div>
<script type="module" src="hand.js"></script></html>`;
  const script = `const popup = document.querySelector('[popover]');
const names = new Intl.DateTimeFormat('fa', { dateStyle: 'full', timeZone: 'UTC' });
const title = new Intl.DateTimeFormat('fa', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const digits = new Intl.NumberFormat('fa');
let month = 0;
function draw() {
  const now = new Date();
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + month, 1));
  const last = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + month + 1, 0)).getUTCDate();
  popup.querySelector('h2').textContent = title.format(first);
  const places = Array.from({ length: 42 }, (_, place) => place - ((first.getUTCDay() + 1) % 7) + 1);
  const rows = Array.from({ length: 6 }, (_, week) => {
    const row = document.createElement('tr');
    for (const day of places.slice(week * 7, week * 7 + 7)) {
      const cell = row.insertCell();
      if (day < 1 || day > last) continue;
      const button = document.createElement('button');
      button.textContent = digits.format(day);
      button.setAttribute('aria-label', names.format(new Date(first.getTime() + (day - 1) * 864e5)));
      cell.append(button);
    }
    return row;
  });
  popup.querySelector('table').replaceChildren(...rows);
}
document.querySelector('.open').addEventListener('click', () => { month = 0; draw(); popup.showPopover(); });
document.querySelector('.next').addEventListener('click', () => { month += 1; draw(); });
popup.addEventListener('keydown', (event) => event.key === 'Escape' && popup.hidePopover());`;
  return { html, script };
}
