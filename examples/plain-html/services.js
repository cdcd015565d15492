// One list of every operator's services, from the page's own gateway. Plain script: no element is needed for a list.
const list = document.querySelector('#services');
const said = document.querySelector('#services-said');
const gateway = document.querySelector('panjare-context')?.getAttribute('gateway');
const days = new Intl.NumberFormat('fa', { useGrouping: false });
/** This site's own pages. */
const pages = {
  'city/building-completion': '/',
  'city/renovation-duty': '/renovation.html',
  'city/resident-parking': '/parking.html',
  'land/land-inquiry': '/land.html',
  'trade/import-permit': '/import.html',
};

try {
  // A list kept from a minute ago would not know who answers now.
  const answer = await fetch(`${gateway}/services`, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`The gateway answered ${answer.status}.`);
  const { services, unreachable } = await answer.json();
  list.replaceChildren(...services.map(item));
  const silent = unreachable.map(({ title }) => title.fa).join('، ');
  said.textContent = silent && `${silent} پاسخ نداد؛ خدمات آن اکنون در فهرست نیست. کمی بعد دوباره ببینید.`;
} catch {
  said.textContent = 'فهرست خدمات اکنون نرسید. کمی بعد صفحه را دوباره باز کنید.';
}

function item({ ref, title, commitment }) {
  const row = document.createElement('li');
  const name = document.createElement(ref in pages ? 'a' : 'span');
  name.textContent = title.fa;
  if (ref in pages) name.href = pages[ref];
  const kind = commitment.kind === 'working' ? 'روز کاری' : 'روز';
  row.append(name, ` تا ${days.format(commitment.days)} ${kind}`);
  return row;
}
