// The case that the address names is the one whose status this page shows.
const id = new URLSearchParams(location.search).get('case');
if (id) document.querySelector('panjare-status')?.setAttribute('case', id);
