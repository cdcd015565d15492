import { timingSafeEqual } from 'node:crypto';
import type { Json, JsonObject } from '@panjare/contract';
import { cleanCode, normalizeMobile, normalizePhone } from '@panjare/persian';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Gateway } from '../context.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { handle } from '../routing/operation.ts';
import { hashSecret } from '../session/secret.ts';
import { readPicture } from './picture.ts';
import { readTrackingCode } from './tracking-code.ts';

/** Wrong tries in a window: for one address, which a whole office may share, and for one code. */
const wrongTries = { address: 30, code: 10 };
const windowMilliseconds = 600_000;

/**
 * Following a case without signing in. A wrong code and a wrong second factor get the same answer after the same
 * work; names of the parties are left out, since who holds a paper is not who signed in.
 */
export function trackRoute(app: FastifyInstance, gateway: Gateway): void {
  handle(app, gateway, 'track.read', async ({ body, request }) => {
    const code = readTrackingCode(body.trackingCode);
    const sources = { address: hashSecret(`address ${request.ip}`), code: hashSecret(`code ${code}`) };
    await requireTries(gateway, sources);
    const row = await gateway.database
      .selectFrom('case_file')
      .leftJoin('case_answers', 'case_answers.case_id', 'case_file.id')
      .innerJoin('party', 'party.case_id', 'case_file.id')
      .select(['case_file.id', 'case_answers.answers', 'party.phone_number'])
      .where('tracking_code', '=', code)
      .where('party.place', '=', 0)
      .executeTakeFirst();
    const factors = row === undefined ? ['absent'] : secondFactors(row.answers ?? {}, row.phone_number);
    const known = matches(factors, foldFactor(body.secondFactor));
    const picture = row !== undefined && known ? await readPicture(gateway, row.id) : undefined;
    if (picture === undefined) {
      for (const source of Object.values(sources)) await countWrong(gateway, source);
      throw new ProblemError(404, 'not-found');
    }
    return { ...picture, parties: [] };
  });
}

/**
 * The applicant's telephone and passport numbers, as the session or the top of the answers gave them. A number of another
 * country begins with +: what begins with 00 may as well be a code.
 */
function secondFactors(answers: JsonObject, phoneNumber: string | null): string[] {
  const nested = Object.entries(answers).flatMap(([name, value]): [string, Json][] =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value)
      : [[name, value]],
  );
  const given = nested.flatMap(([name, value]) => {
    if (typeof value !== 'string') return [];
    const isPhone =
      (cleanCode(value).startsWith('+') ? normalizePhone : normalizeMobile)(value) !== undefined;
    return isPhone || /passport/iu.test(name) ? [foldFactor(value)] : [];
  });
  return phoneNumber === null ? given : [...given, foldFactor(phoneNumber)];
}

function foldFactor(value: string): string {
  return normalizePhone(value) ?? cleanCode(value);
}

function matches(factors: readonly string[], given: string): boolean {
  const wanted = Buffer.from(hashSecret(given));
  return factors.reduce(
    (found, factor) => timingSafeEqual(Buffer.from(hashSecret(factor)), wanted) || found,
    false,
  );
}

async function requireTries(
  { database, clock }: Gateway,
  sources: { address: string; code: string },
): Promise<void> {
  const rows = await database
    .selectFrom('track_attempt')
    .select(['source', 'count'])
    .where('source', 'in', Object.values(sources))
    .where('expires_at', '>=', clock.now())
    .execute();
  if (
    rows.some(
      ({ source, count }) => count >= (source === sources.code ? wrongTries.code : wrongTries.address),
    )
  ) {
    throw new ProblemError(429, 'rate-limited', { retryAfter: windowMilliseconds / 1000 });
  }
}

async function countWrong({ database, clock }: Gateway, source: string): Promise<void> {
  const now = clock.now();
  const expires = new Date(now.getTime() + windowMilliseconds);
  await database
    .insertInto('track_attempt')
    .values({ source, count: 1, expires_at: expires })
    .onConflict((conflict) =>
      conflict.column('source').doUpdateSet({
        count: sql<number>`case when track_attempt.expires_at < ${now} then 1 else track_attempt.count + 1 end`,
        expires_at: sql<Date>`case when track_attempt.expires_at < ${now} then ${expires} else track_attempt.expires_at end`,
      }),
    )
    .execute();
}
