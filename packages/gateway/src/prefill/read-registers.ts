import type { Json } from '@panjare/contract';
import type { WallClock } from '../clock.ts';
import type { RegisterConfig } from '../config.ts';
import type { RegisterReading, Registers } from './registers.ts';

/** Milliseconds a register has. */
const LIMIT = 2000;
const MAXIMUM_CHARACTERS = 100_000;

/** Registers over HTTP: `GET {url}/{nationalId}` answers an object of facts, 404 where it knows nobody. */
export function createRegisters(configs: { [name: string]: RegisterConfig }, clock: WallClock): Registers {
  return {
    read: (names, nationalId) => Promise.all(names.map((name) => readOne(name, configs, nationalId, clock))),
  };
}

async function readOne(
  register: string,
  configs: { [name: string]: RegisterConfig },
  nationalId: string,
  clock: WallClock,
): Promise<RegisterReading> {
  const config = Object.hasOwn(configs, register) ? configs[register] : undefined;
  if (config === undefined) return { state: 'unreachable', register };
  try {
    const response = await fetch(`${config.url}/${encodeURIComponent(nationalId)}`, {
      headers: { authorization: `Bearer ${config.secret}`, accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(LIMIT),
    });
    if (response.status === 404) return { state: 'unknown', register };
    const facts = response.ok ? parseFacts(await response.text()) : undefined;
    if (facts === undefined) return { state: 'unreachable', register };
    return { state: 'read', register, facts, readAt: clock.now().toISOString() };
  } catch {
    return { state: 'unreachable', register };
  }
}

function parseFacts(text: string): { [fact: string]: Json } | undefined {
  if (text.length > MAXIMUM_CHARACTERS) return undefined;
  const value = JSON.parse(text) as Json;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
