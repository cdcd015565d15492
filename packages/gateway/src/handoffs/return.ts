import type { HandoffReturn, HandoffReturned, Id } from '@panjare/contract';
import { changeCase } from '../cases/change-case.ts';
import type { CaseRoom } from '../cases/case-room.ts';
import type { Gateway } from '../context.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { FoundHandoff } from './handoff-rows.ts';
import { moveHandoff, requireAgencyHandoff, showHandoff } from './handoff-rows.ts';

/**
 * Gives the case back: done, or not taken over, with a note the citizen finds in the case. The answer says where the citizen is to be sent; the result itself has
 * come by this back channel, never by the browser. Sent again it answers the same. Throws `not-found`, `not-now`.
 */
export async function returnHandoff(
  gateway: Gateway,
  room: CaseRoom,
  agency: Id,
  { id, result, note }: HandoffReturn,
): Promise<HandoffReturned> {
  const found = await requireAgencyHandoff(gateway, agency, id);
  const step = result === 'done' ? 'returned' : 'declined';
  const change = await changeCase(
    gateway,
    room,
    found.row.case_id,
    { kind: 'agency', id: agency },
    ({ file }, keep) => {
      if (file.handoff?.id === id && file.handoff.state === step) return undefined;
      const said = note === undefined ? {} : { words: keep({ kind: 'note', note }) };
      return { kind: 'handoff', step, handoff: id, plan: found.plan, ...said };
    },
    (transaction) => moveHandoff(transaction, id, step),
  );
  if (change.kind !== 'changed') throw new ProblemError(409, 'not-now');
  return { handoff: { ...showHandoff(found), state: step }, returnTo: returnAddress(gateway, found) };
}

/** The registered address, with `state` (the hand-off's id, which the page knows) and `iss` (RFC 9207's way). */
export function returnAddress({ config }: Gateway, { row }: FoundHandoff): string {
  const address = new URL(row.return_to);
  address.searchParams.set('state', row.id);
  address.searchParams.set('iss', config.url);
  return address.href;
}
