import { createHash, hkdfSync } from 'node:crypto';
import type { DeviceKey, DeviceKeys } from '@panjare/contract';
import type { Gateway } from '../context.ts';
import { keptSecret } from '../database/kept-secret.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { Citizen } from '../session/citizen.ts';

const BYTES = 32;
const setting = 'device_secret';

/** Gives each citizen the keys of what their own device keeps. */
export type DeviceKeyring = (citizen: Citizen) => Promise<DeviceKeys>;

/**
 * Derives the keys (HKDF, RFC 5869) from this gateway's secrets and the citizen's subject: nothing is stored for a
 * citizen, and the same key comes back next week. Where no secret is configured, one is made and kept in the database,
 * which holds the drafts themselves.
 */
export function createKeyring(gateway: Gateway): DeviceKeyring {
  const configured = (gateway.config.deviceSecrets ?? []).map(readSecret);
  let secrets: Promise<readonly Buffer[]> | undefined;
  return async ({ device, subject }) => {
    // Nothing may be left on a device that is shared, so there is no key for one.
    if (device !== 'personal') throw new ProblemError(409, 'not-now');
    secrets ??= configured.length > 0 ? Promise.resolve(configured) : madeSecrets(gateway);
    secrets.catch(() => (secrets = undefined));
    const [current, ...earlier] = (await secrets).map((secret) => derive(secret, subject));
    if (current === undefined) throw new Error('There is no secret to derive keys from.');
    return { ...current, earlier };
  };
}

function derive(secret: Buffer, subject: string): DeviceKey {
  const key = hkdfSync('sha256', secret, '', `panjare device key 1 ${subject}`, BYTES);
  const id = createHash('sha256').update('panjare device secret 1 ').update(secret).digest('base64url');
  return { id: id.slice(0, 8), key: Buffer.from(key).toString('base64url') };
}

async function madeSecrets({ database }: Gateway): Promise<readonly Buffer[]> {
  return [readSecret(await keptSecret(database, setting))];
}

function readSecret(text: string): Buffer {
  const secret = Buffer.from(text, 'base64url');
  if (secret.length !== BYTES) throw new Error('A device secret is 32 random bytes in base64url.');
  return secret;
}
