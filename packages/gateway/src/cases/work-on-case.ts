import type { Gateway } from '../context.ts';
import { notifyAgencies } from '../agency/notify-agencies.ts';
import { changeCase } from './change-case.ts';
import type { CaseRoom } from './case-room.ts';

/**
 * What a job does: sends the inquiries that are ready, then tells the agencies that wish to be told. Safe to run
 * twice. Throws where an agency could not be told, so that the job is tried again.
 */
export async function workOnCase(gateway: Gateway, room: CaseRoom, caseId: string): Promise<void> {
  await changeCase(gateway, room, caseId, { kind: 'system' }, () => ({ kind: 'work' }));
  await gateway.database.updateTable('case_file').set({ work_at: null }).where('id', '=', caseId).execute();
  await notifyAgencies(gateway, caseId);
}
