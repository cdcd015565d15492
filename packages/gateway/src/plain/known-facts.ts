import type { Pointer, Prefill, ServiceRef } from '@panjare/contract';
import type { FastifyRequest } from 'fastify';
import { hashSecret } from '../session/secret.ts';
import { sessionCookie } from '../session/cookies.ts';
import type { OwnVisit } from './visit.ts';

/** What registers said for one session and service, and what of it the citizen has confirmed. */
export interface KnownFacts extends Prefill {
  readonly confirmed: Set<Pointer>;
}

interface Kept {
  readonly session: string;
  readonly facts: KnownFacts;
  readonly until: number;
}

const MOST = 1_000;
const LIFETIME = 10 * 60 * 1000;

/**
 * Facts of registers while a form is filled in, so that a form of six pages does not ask them six times. In memory, for
 * minutes, under the hash of the session; where it is lost they are asked again.
 */
export class FactsInUse {
  readonly #kept = new Map<string, Kept>();

  async read(visit: OwnVisit, service: ServiceRef): Promise<KnownFacts> {
    const now = visit.gateway.clock.now().getTime();
    const session = sessionHash(visit.request);
    const key = `${session} ${service}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined && kept.until > now) return kept.facts;
    const read = await visit.ask('prefill.read', { query: { service } });
    const facts = { ...read, confirmed: kept?.facts.confirmed ?? new Set<Pointer>() };
    this.#kept.set(key, { session, facts, until: now + LIFETIME });
    for (const [oldest, { until }] of this.#kept)
      if (this.#kept.size > MOST || until <= now) this.#kept.delete(oldest);
    return facts;
  }

  /** Forgets what is known of a session: it ends, or a case was made that more is known by. */
  forget(request: FastifyRequest): void {
    const session = sessionHash(request);
    for (const [key, kept] of this.#kept) if (kept.session === session) this.#kept.delete(key);
  }
}

function sessionHash(request: FastifyRequest): string {
  return hashSecret(request.cookies[sessionCookie] ?? '');
}
