// Which service, and by which mandate, stands in the address: both are worth nothing to whoever does not hold the mandate.
const form = document.querySelector('panjare-form');
const asked = new URLSearchParams(location.search);
for (const name of ['mandate', 'service']) form?.setAttribute(name, asked.get(name) ?? '');
// Whoever comes without them has not chosen yet whom to act for.
if (!asked.has('mandate') || !asked.has('service')) location.replace('/mandates.html');
