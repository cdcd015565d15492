import type { FastifyInstance } from 'fastify';
import { requireScope } from '../agency/agency-token.ts';
import type { CaseRoom } from '../cases/case-room.ts';
import type { Gateway } from '../context.ts';
import { handle } from '../routing/operation.ts';
import { acceptHandoff } from './accept.ts';
import { requireOwnHandoff, showHandoff } from './handoff-rows.ts';
import { handoffPages } from './handoff-pages.ts';
import { offerHandoff } from './offer.ts';
import { returnHandoff } from './return.ts';
import { sweepHandoffs } from './sweep-handoffs.ts';
import { redeemTicket } from './tickets.ts';

/** Hand-offs: the citizen's calls, our pages of preview and consent, the agencies' back channel. */
export function handoffRoutes(app: FastifyInstance, gateway: Gateway, room: CaseRoom): void {
  gateway.sweeps.push({ name: 'hand-offs', run: () => sweepHandoffs(gateway, room) });
  handle(app, gateway, 'handoffs.offer', ({ citizen, body, request }) =>
    offerHandoff(gateway, room, citizen, body, request.headers.origin),
  );
  handle(app, gateway, 'handoffs.read', async ({ citizen, params }) =>
    showHandoff(await requireOwnHandoff(gateway, citizen.subject, params.id)),
  );
  handle(app, gateway, 'agency.handoffs.redeem', ({ agency, body }) => {
    requireScope(agency, 'handoffs');
    return redeemTicket(gateway, room, agency.id, body.ticket);
  });
  handle(app, gateway, 'agency.handoffs.accept', ({ agency, body }) => {
    requireScope(agency, 'handoffs');
    return acceptHandoff(gateway, room, agency.id, body);
  });
  handle(app, gateway, 'agency.handoffs.return', ({ agency, body }) => {
    requireScope(agency, 'handoffs');
    return returnHandoff(gateway, room, agency.id, body);
  });
  handoffPages(app, gateway, room);
}
