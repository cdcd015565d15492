const reasons = new Set<object>();

const warn = (event: BeforeUnloadEvent) => event.preventDefault();

/** Whether leaving the page would lose what somebody waits for; the browser then asks first. */
export function warnOnLeaving(reason: object, isWaiting: boolean): void {
  if (isWaiting) reasons.add(reason);
  else reasons.delete(reason);
  if (reasons.size > 0) addEventListener('beforeunload', warn);
  else removeEventListener('beforeunload', warn);
}
