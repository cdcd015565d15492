import type { Case, CaseHandoff, Id, HandoffPlan } from '@panjare/contract';

/**
 * Where a case stands towards one plan of a hand-off. `offer → pending → away → back`; `pending`, `away` → `offer`
 * again when it was declined or its time is over.
 */
export type HandoffStep =
  /** May be offered; `after` says how the last attempt ended. */
  | { kind: 'offer'; after?: 'declined' | 'expired' }
  /** The citizen decides, or has not signed in at the other side; the sender holds case and clock. */
  | { kind: 'pending'; state: 'offered' | 'redeemed' }
  /** The other agency holds the case. */
  | { kind: 'away' }
  /** The other agency has done its part. */
  | { kind: 'back' }
  /** Nothing to hand over: the case is decided or closed, or another hand-off is under way. */
  | { kind: 'none' };

const atWork: readonly Case['state'][] = ['received', 'in-progress', 'needs-you', 'appealed'];

/** The step of a case. `plan` tells two hand-offs to the same agency apart by their titles. */
export function handoffStep({ state, handoff }: Case, plan: HandoffPlan): HandoffStep {
  const isLive = atWork.includes(state);
  if (handoff === undefined) return isLive ? { kind: 'offer' } : { kind: 'none' };
  if (!isOf(handoff, plan)) {
    const isFree = isLive && handoff.state !== 'accepted';
    return isFree ? { kind: 'offer' } : { kind: 'none' };
  }
  switch (handoff.state) {
    case 'offered':
    case 'redeemed':
      return isLive ? { kind: 'pending', state: handoff.state } : { kind: 'none' };
    case 'accepted':
      return { kind: 'away' };
    case 'returned':
      return { kind: 'back' };
    case 'declined':
    case 'expired':
      return isLive ? { kind: 'offer', after: handoff.state } : { kind: 'none' };
  }
}

function isOf({ agency, title }: CaseHandoff, plan: { agency: Id; title: { fa: string } }): boolean {
  return agency === plan.agency && title.fa === plan.title.fa;
}
