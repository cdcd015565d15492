import type { Room } from '../context.ts';
import { agencyRoutes } from '../agency/agency.routes.ts';
import { handoffRoutes } from '../handoffs/handoffs.routes.ts';
import { openJobs } from '../jobs/jobs.ts';
import { receiptRoutes } from '../receipts/receipts.routes.ts';
import { openSigner, publicKeys } from '../receipts/signing-keys.ts';
import type { CaseRoom } from './case-room.ts';
import { caseRoutes } from './cases.routes.ts';
import { startLive } from './live.ts';
import { sweepDeadlines, sweepErasures, sweepExpired, sweepWork } from './sweep-cases.ts';
import { timelinessRoute } from './timeliness.ts';
import { trackRoute } from './track.ts';
import { workOnCase } from './work-on-case.ts';

/** Cases from submission to closing: citizens' and agencies' sides, live status, receipts, deadlines. */
export const casesRoom: Room = async (app, gateway) => {
  const signer = await openSigner(gateway);
  const live = await startLive(gateway);
  const jobs = await openJobs(gateway);
  const room: CaseRoom = { signer, live, jobs };
  await jobs.start((caseId) => workOnCase(gateway, room, caseId));
  gateway.publicKeys = () => publicKeys(gateway);
  let sweeps = 0;
  gateway.sweeps.push(
    { name: 'case deadlines', run: () => sweepDeadlines(gateway, room) },
    { name: 'case work', run: () => sweepWork(gateway, room, sweeps++ === 0 ? 'after-start' : 'lost') },
    { name: 'case erasures', run: () => sweepErasures(gateway) },
    { name: 'case keys', run: () => sweepExpired(gateway) },
  );
  caseRoutes(app, gateway, room);
  receiptRoutes(app, gateway);
  trackRoute(app, gateway);
  timelinessRoute(app, gateway);
  agencyRoutes(app, gateway, room);
  handoffRoutes(app, gateway, room);
};
