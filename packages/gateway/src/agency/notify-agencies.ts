import type { Gateway } from '../context.ts';
import { digest } from '../session/secret.ts';

/** Milliseconds an agency has for taking a notice. */
const patience = 5000;

/**
 * Tells agencies, where they gave an address, that an inquiry waits, or that one they were told of is called off: its id
 * and nothing else. The key is of the inquiry, its round and which of both it is, so that a notice sent twice is known.
 * Throws where one could not be told.
 */
export async function notifyAgencies(gateway: Gateway, caseId: string): Promise<void> {
  const addresses = new Map(
    gateway.config.agencies.flatMap(({ id, notifyUrl }) => (notifyUrl ? [[id, notifyUrl]] : [])),
  );
  if (addresses.size === 0) return;
  const rows = await gateway.database
    .selectFrom('inquiry')
    .select(['id', 'agency', 'state', 'sent_at'])
    .where('case_id', '=', caseId)
    .where((where) =>
      where.or([
        where.and([
          where('state', '=', 'open'),
          where.or([where('notified_for', 'is', null), where('notified_for', '<', where.ref('sent_at'))]),
        ]),
        where.and([where('state', '=', 'cancelled'), where('notified_for', 'is not', null)]),
      ]),
    )
    .execute();
  const told = await Promise.allSettled(
    rows.map(async ({ id, agency, state, sent_at }) => {
      const address = addresses.get(agency);
      if (address === undefined || sent_at === null) return;
      await notify(address, id, digest(`${id} ${sent_at.toISOString()} ${state}`));
      await gateway.database
        .updateTable('inquiry')
        .set({ notified_for: state === 'open' ? sent_at : null })
        .where('id', '=', id)
        .execute();
    }),
  );
  const failed = told.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} agencies could not be told.`);
}

async function notify(address: string, inquiry: string, key: string): Promise<void> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ inquiry }),
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`The agency answered a notice with ${response.status}.`);
}
