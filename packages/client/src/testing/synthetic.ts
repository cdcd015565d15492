import type { Draft, SignedIn } from '@panjare/contract';

/** A synthetic person's session. */
export function syntheticSession(idleUntil: number, absoluteUntil = idleUntil + 3_600_000): SignedIn {
  return {
    state: 'signed-in',
    subject: 'synthetic-1',
    name: 'شهروند ساختگی',
    device: 'shared',
    idleUntil: new Date(idleUntil).toISOString(),
    absoluteUntil: new Date(absoluteUntil).toISOString(),
  };
}

/** A draft of a synthetic person. */
export function syntheticDraft(more: Partial<Draft> = {}): Draft {
  return {
    id: 'd1',
    service: 'city/building-completion',
    version: 1,
    answers: {},
    page: 'start',
    revision: 1,
    savedAt: '2026-01-01T00:00:00Z',
    expiresAt: '2026-02-01T00:00:00Z',
    ...more,
  };
}
