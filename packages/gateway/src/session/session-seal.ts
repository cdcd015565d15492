import { randomBytes } from 'node:crypto';
import type { Gateway } from '../context.ts';
import type { Seal } from './seal.ts';
import { createSeal } from './seal.ts';

const setting = 'session_seal';

/**
 * What seals what sessions keep: the configured key, else one made at the first start and kept in the database, so that
 * every gateway on it opens what another closed.
 */
export function sessionSeal({ config, database }: Gateway): () => Promise<Seal> {
  let seal: Promise<Seal> | undefined;

  async function makeSeal(): Promise<Seal> {
    if (config.sealKey !== undefined) return createSeal(config.sealKey);
    // Gateways that start at once on one database agree on the first one.
    await database
      .insertInto('setting')
      .values({ name: setting, value: JSON.stringify(randomBytes(32).toString('base64url')) })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    const { value } = await database
      .selectFrom('setting')
      .select('value')
      .where('name', '=', setting)
      .executeTakeFirstOrThrow();
    return createSeal(String(value));
  }

  return () => {
    seal ??= makeSeal();
    seal.catch(() => (seal = undefined));
    return seal;
  };
}
