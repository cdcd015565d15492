import { createRequire } from 'node:module';
import type { Address, Json, JsonObject } from '@panjare/contract';
import { compileSchema } from '@panjare/form';
import type { RegisterConfig } from '../config.ts';

/** What the register of addresses knows of a postal code. */
export type AddressReading =
  | { state: 'found'; address: Address }
  /** It knows no such code. */
  | { state: 'unknown' }
  /** It did not answer in time, or not with sense. */
  | { state: 'unreachable' };

/** Milliseconds the register has. */
const LIMIT = 2000;
const MAXIMUM_CHARACTERS = 10_000;

const require = createRequire(import.meta.url);
const { definitions } = require('@panjare/contract/schemas.json') as { definitions: JsonObject };
const breaksAddress = compileSchema({ $ref: '#/definitions/Address', definitions });

/**
 * Asks the register of addresses: `POST {url}` with `{postalCode}` answers an `Address`, 404 where it knows none. A
 * postal code leads to a home: it goes in the body, as addresses end up in logs. Never throws for the register's fault.
 */
export async function readAddress(config: RegisterConfig, postalCode: string): Promise<AddressReading> {
  try {
    const response = await fetch(config.url, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${config.secret}`,
        accept: 'application/json',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ postalCode }),
      redirect: 'error',
      signal: AbortSignal.timeout(LIMIT),
    });
    if (response.status === 404) return { state: 'unknown' };
    const address = response.ok ? parseAddress(await response.text(), postalCode) : undefined;
    return address === undefined ? { state: 'unreachable' } : { state: 'found', address };
  } catch {
    return { state: 'unreachable' };
  }
}

/** An address of another code is no answer to this one. */
function parseAddress(text: string, postalCode: string): Address | undefined {
  if (text.length > MAXIMUM_CHARACTERS) return undefined;
  const value = JSON.parse(text) as Json;
  if (breaksAddress(value).length > 0) return undefined;
  const address = value as unknown as Address;
  return address.postalCode === postalCode ? address : undefined;
}
