import type { FastifyInstance } from 'fastify';
import { requireOwn } from '../cases/own-case.ts';
import type { Gateway } from '../context.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { handle } from '../routing/operation.ts';

/** The receipt of one's own case. The proof of its place in a signed tree comes with the tree. */
export function receiptRoutes(app: FastifyInstance, gateway: Gateway): void {
  handle(app, gateway, 'receipts.read', async ({ citizen, params }) => {
    await requireOwn(gateway, citizen, params.id);
    const row = await gateway.database
      .selectFrom('case_receipt')
      .select('jws')
      .where('case_id', '=', params.id)
      .executeTakeFirst();
    if (row === undefined) throw new ProblemError(404, 'not-found');
    return { receipt: { jws: row.jws } };
  });
}
