/** How a redirect that failed to sign in came back. */
export type ReturnedOutcome = 'cancelled' | 'refused';

/** Reads what the gateway wrote behind the address of the page: `#panjare=cancelled` or `#panjare=refused`. */
export function readOutcome(hash: string): ReturnedOutcome | undefined {
  return /^#panjare=(cancelled|refused)$/.exec(hash)?.[1] as ReturnedOutcome | undefined;
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
