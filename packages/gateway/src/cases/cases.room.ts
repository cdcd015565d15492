import type { Room } from '../context.ts';
import { agencyRoutes } from '../agency/agency.routes.ts';
import { startJobs } from '../jobs/jobs.ts';
import { receiptRoutes } from '../receipts/receipts.routes.ts';
import { openSigner, publicKeys } from '../receipts/signing-keys.ts';
import type { CaseRoom } from './case-room.ts';
import { caseRoutes } from './cases.routes.ts';
import { startLive } from './live.ts';
import { sweepDeadlines, sweepExpired, sweepWork } from './sweep-cases.ts';
import { timelinessRoute } from './timeliness.ts';
import { trackRoute } from './track.ts';
import { workOnCase } from './work-on-case.ts';

/** Cases from submission to closing: citizens' and agencies' sides, live status, receipts, deadlines. */
export const casesRoom: Room = async (app, gateway) => {
  const signer = await openSigner(gateway);
  const live = await startLive(gateway);
  // Set before the first job is taken: a job may send inquiries, and so add jobs.
  const room: { -readonly [key in keyof CaseRoom]: CaseRoom[key] } = {
    signer,
    live,
    jobs: { add: async () => undefined, wake: () => undefined },
  };
  room.jobs = await startJobs(gateway, (caseId) => workOnCase(gateway, room, caseId));
  gateway.publicKeys = () => publicKeys(gateway);
  gateway.sweeps.push(
    { name: 'case deadlines', run: () => sweepDeadlines(gateway, room) },
    { name: 'case work', run: () => sweepWork(gateway, room) },
    { name: 'case keys', run: () => sweepExpired(gateway) },
  );
  caseRoutes(app, gateway, room);
  receiptRoutes(app, gateway);
  trackRoute(app, gateway);
  timelinessRoute(app, gateway);
  agencyRoutes(app, gateway, room);
};
