import type { FastifyInstance } from 'fastify';
import type { CaseRoom } from '../cases/case-room.ts';
import type { Gateway } from '../context.ts';
import { handle } from '../routing/operation.ts';
import { sendUpload } from '../uploads/agency-upload.ts';
import { readToken, requireScope, grantToken } from './agency-token.ts';
import { answerInquiry } from './answer-inquiry.ts';
import { listInquiries } from './list-inquiries.ts';

/** What agencies call from their own machines. */
export function agencyRoutes(app: FastifyInstance, gateway: Gateway, room: CaseRoom): void {
  gateway.authenticateAgency = (request) => readToken(gateway, room.signer, request);
  handle(app, gateway, 'agency.token', ({ body }) => grantToken(gateway, room.signer, body));
  handle(app, gateway, 'agency.inquiries', ({ agency, query }) => {
    requireScope(agency, 'inquiries:read');
    return listInquiries(gateway, room, agency.id, query.state);
  });
  handle(app, gateway, 'agency.answer', ({ agency, params, body }) => {
    requireScope(agency, 'inquiries:answer');
    return answerInquiry(gateway, room, agency.id, params.id, body);
  });
  handle(app, gateway, 'agency.upload', ({ agency, params, reply }) =>
    sendUpload(gateway, room, agency, params.id, reply),
  );
}
