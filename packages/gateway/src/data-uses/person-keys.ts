import { createHmac } from 'node:crypto';
import { keptSecret } from '../database/kept-secret.ts';
import type { Gateway } from '../context.ts';

const secrets = new WeakMap<Gateway, Promise<string>>();

/**
 * Stands for people by their national ids in rows that are not theirs to see all of. A national id is guessed by trying
 * all of them, so the hash is keyed; who only has a copy of these rows learns nobody's. Not to be called in a transaction:
 * the first call reads the secret beside it.
 */
export async function personKeys(gateway: Gateway, nationalIds: readonly string[]): Promise<string[]> {
  if (nationalIds.length === 0) return [];
  const reading = secrets.get(gateway) ?? keptSecret(gateway.database, 'data_use_secret');
  secrets.set(gateway, reading);
  reading.catch(() => secrets.delete(gateway));
  const secret = await reading;
  return nationalIds.map((id) => createHmac('sha256', secret).update(`person ${id}`).digest('base64url'));
}
