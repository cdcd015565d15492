/** What our own elements read from an address: which page of a form, what a sign-in or a hand-off brought back. */
const OURS = /^(panjare-page(-\d+)?|state|iss)$/;

/** Takes it from the entry that stands; path, state of the entry and the rest of the query are the host's own. */
export function cleanAddress(): void {
  const address = new URL(location.href);
  for (const name of [...address.searchParams.keys()]) if (OURS.test(name)) address.searchParams.delete(name);
  if (/^#panjare/.test(address.hash)) address.hash = '';
  if (address.href === location.href) return;
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // A page that may not write its address goes without.
  }
}
