import type { Case } from '@panjare/contract';
import type { Gateway } from '../context.ts';
import { isUuid } from '../database/uuid.ts';
import { mandateEnded } from '../mandates/acting-for.ts';
import { representing } from '../mandates/represented-case.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { Citizen } from '../session/citizen.ts';
import { changeCase } from './change-case.ts';
import type { Beside, Intention } from './change-case.ts';
import type { CaseRoom } from './case-room.ts';
import { actorOf } from './parties.ts';
import { readPicture } from './picture.ts';

/**
 * Throws `not-found` unless the case is this citizen's, or one they made by a mandate: other people's cases are not even
 * denied. Once that mandate has ended it is `mandate-ended`.
 */
export async function requireOwn(gateway: Gateway, citizen: Citizen, id: string): Promise<void> {
  if (!isUuid(id)) throw new ProblemError(404, 'not-found');
  const row = await gateway.database
    .selectFrom('case_file')
    .select('id')
    .where('id', '=', id)
    .where('subject', '=', citizen.subject)
    .executeTakeFirst();
  if (row !== undefined) return;
  const standing = await representing(gateway, citizen, id);
  if (standing === 'ended') throw mandateEnded();
  if (standing === 'none') throw new ProblemError(404, 'not-found');
}

/** The citizen's own case, drawn now. */
export async function ownPicture(gateway: Gateway, citizen: Citizen, id: string): Promise<Case> {
  await requireOwn(gateway, citizen, id);
  const drawn = await readPicture(gateway, id);
  if (drawn === undefined) throw new ProblemError(404, 'not-found');
  return drawn;
}

/** Changes the citizen's own case and draws it. Throws `not-now` where its state does not allow the command. */
export async function changeOwn(
  gateway: Gateway,
  room: CaseRoom,
  citizen: Citizen,
  id: string,
  intend: Intention,
  beside?: Beside,
): Promise<Case> {
  await requireOwn(gateway, citizen, id);
  const change = await changeCase(gateway, room, id, actorOf(citizen), intend, beside);
  if (change.kind === 'absent') throw new ProblemError(404, 'not-found');
  if (change.kind === 'not-now') throw new ProblemError(409, 'not-now');
  return ownPicture(gateway, citizen, id);
}
