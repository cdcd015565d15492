/** How a redirect came back. `cookies-blocked` is meant where nobody is signed in all the same. */
export type ReturnedOutcome = 'cancelled' | 'refused' | 'level' | 'cookies-blocked';

/** Reads what the gateway wrote behind the address of the page: `#panjare=cancelled`, `refused`, `level` or `signed-in`. */
export function readOutcome(hash: string): ReturnedOutcome | undefined {
  const outcome = /^#panjare=(cancelled|refused|level|signed-in)$/.exec(hash)?.[1];
  return outcome === 'signed-in' ? 'cookies-blocked' : (outcome as ReturnedOutcome | undefined);
}

/**
 * Takes it from the address bar, so that it is said once: not after a reload, and not in an address that is passed on.
 * Leaves no entry in the history and wakes no `hashchange`.
 */
export function takeOutcome(): ReturnedOutcome | undefined {
  const outcome = readOutcome(location.hash);
  if (outcome) history.replaceState(history.state, '', location.pathname + location.search);
  return outcome;
}
