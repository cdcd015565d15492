import type { FastifyInstance } from 'fastify';
import type { Gateway } from '../context.ts';
import { handle, replied } from '../routing/operation.ts';
import { checkReplyFiles } from '../uploads/keep-uploads.ts';
import type { CaseRoom } from './case-room.ts';
import { Streams, eventsAfter, startOf, wantsStream } from './event-stream.ts';
import { listCases } from './list-cases.ts';
import { changeOwn, ownPicture, requireOwn } from './own-case.ts';
import { mixPalette } from './picture.ts';
import { replying } from './reply.ts';
import { submit } from './submit.ts';

/** The citizen's side of cases. */
export function caseRoutes(app: FastifyInstance, gateway: Gateway, room: CaseRoom): void {
  const streams = new Streams();
  app.addHook('preClose', async () => streams.close());

  handle(app, gateway, 'cases.submit', ({ citizen, headers, body, rawBody }) =>
    submit(gateway, room, { citizen, key: headers['idempotency-key'], body, rawBody }),
  );
  handle(app, gateway, 'cases.list', ({ citizen }) => listCases(gateway, citizen));
  handle(app, gateway, 'cases.read', ({ citizen, params }) => ownPicture(gateway, citizen, params.id));
  handle(app, gateway, 'cases.events', async ({ citizen, params, query, request, reply }) => {
    await requireOwn(gateway, citizen, params.id);
    const after = startOf(request, query.after);
    // At a counter nothing outlives the citizen's visit: a stream would, and a client that gets none asks again and again.
    if (!wantsStream(request) || citizen.operator !== undefined)
      return { events: await eventsAfter(gateway, params.id, after) };
    streams.open(gateway, room.live, reply, params.id, after);
    return replied;
  });
  handle(app, gateway, 'cases.reply', async ({ citizen, params, body }) => {
    await requireOwn(gateway, citizen, params.id);
    const { words } = await mixPalette(gateway, gateway.database, params.id);
    const keepFiles = await checkReplyFiles(gateway, citizen.subject, params.id, body);
    return changeOwn(gateway, room, citizen, params.id, replying(body, words), (transaction) =>
      keepFiles(transaction, params.id),
    );
  });
  handle(app, gateway, 'cases.withdraw', ({ citizen, params }) =>
    changeOwn(gateway, room, citizen, params.id, () => ({ kind: 'withdraw' })),
  );
  handle(app, gateway, 'cases.appeal', ({ citizen, params, body }) =>
    changeOwn(gateway, room, citizen, params.id, (_, keep) => ({
      kind: 'appeal',
      words: keep({ kind: 'reason', text: body.reason }),
    })),
  );
  handle(app, gateway, 'cases.close', ({ citizen, params, body: { verdict, reason } }) =>
    changeOwn(gateway, room, citizen, params.id, (_, keep) => {
      if (verdict === 'done') return { kind: 'close' };
      return {
        kind: 'reopen',
        ...(reason === undefined ? {} : { words: keep({ kind: 'reason', text: reason }) }),
      };
    }),
  );
}
