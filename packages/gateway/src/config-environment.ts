import type { ServiceDefinition } from '@panjare/contract';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DatabaseConfig, GatewayConfig } from './config.ts';
import { defaultConfig } from './config.ts';

type Environment = { readonly [name: string]: string | undefined };

/** A setting that is missing or not readable; the message names it. */
export class ConfigError extends Error {
  readonly code = 'config';
}

/**
 * Reads a gateway's config from its environment.
 *
 * - `PANJARE_CONFIG`: a JSON file with any part of `GatewayConfig` (operator, title, origins, agencies, issuer,
 *   registers …). What follows, where set, goes before it.
 * - `PANJARE_SERVICES`: service definitions; a JSON file with an array, or a module whose default export (or export
 *   `services`) is one. Several, divided by `:`.
 * - `PANJARE_OPERATOR`: the operator's id. `PANJARE_URL`: the public origin. `PANJARE_HOST`, `PANJARE_PORT`: where to
 *   listen.
 * - `PANJARE_ORIGINS`: origins of embedding pages, divided by commas.
 * - `PANJARE_ISSUER`, `PANJARE_CLIENT_ID`, `PANJARE_CLIENT_SECRET`: the issuer, and how we are known to it.
 * - `DATABASE_URL`: a PostgreSQL server; else PGlite in the folder `PANJARE_DATA` (default `.data/gateway`; `memory`
 *   keeps nothing).
 * - `PANJARE_ADDRESS_REGISTER`: which of the file's `registers` knows the address of a postal code.
 * - `PANJARE_ACCESS_TOKEN_SECONDS`: how long a token of a page of another site lives, 600 at most. How long sessions live
 *   is said in the file (`sessions`), for each way a device is trusted; those left out keep their defaults.
 * - `PANJARE_DAY_SECONDS`: seconds a day of a case takes. `PANJARE_SWEEP_SECONDS`: between sweeps.
 * - `PANJARE_RATE_LIMIT`: requests a minute from one address, 0 for none. `PANJARE_TRUSTED_PROXIES`: divided by commas.
 * - `PANJARE_SEAL_KEY`: 32 random bytes in base64url, needed with a `directory` or with `documents` in the file.
 * - `PANJARE_DEVICE_SECRETS`: each 32 random bytes in base64url, the newest first, divided by commas: keys of what
 *   citizens' own devices keep come of them. Where left out, one is made and kept in the database.
 * - `PANJARE_EMBED`: the folder of built elements. `PANJARE_LOG`: `silent`, `error`, `warn`, `info` or `debug`.
 */
export async function readEnvironment(environment: Environment): Promise<GatewayConfig> {
  const file = environment['PANJARE_CONFIG'];
  const given = file === undefined ? {} : ((await readJson(file)) as Partial<GatewayConfig>);
  const issuer = {
    scope: 'openid profile phone national_id',
    nationalIdClaim: 'national_id',
    ...given.issuer,
  };
  const port = readNumber(environment, 'PANJARE_PORT') ?? given.port ?? defaultConfig.port;
  const operator = environment['PANJARE_OPERATOR'] ?? given.operator ?? 'gateway';
  const url = environment['PANJARE_URL'] ?? given.url ?? `http://localhost:${port}`;
  const issuerUrl = environment['PANJARE_ISSUER'] ?? given.issuer?.url;
  const clientId = environment['PANJARE_CLIENT_ID'] ?? given.issuer?.clientId;
  const clientSecret = environment['PANJARE_CLIENT_SECRET'] ?? given.issuer?.clientSecret;
  if (issuerUrl === undefined || clientId === undefined) {
    throw new ConfigError('PANJARE_ISSUER and PANJARE_CLIENT_ID are needed (or "issuer" in PANJARE_CONFIG).');
  }
  const embedFolder = environment['PANJARE_EMBED'] ?? given.embedFolder;
  const addressRegister = readAddressRegister(environment, given);
  const sealKey = environment['PANJARE_SEAL_KEY'] ?? given.sealKey;
  if (given.documents !== undefined && sealKey === undefined)
    throw new ConfigError(
      'PANJARE_SEAL_KEY is needed (or "sealKey" in PANJARE_CONFIG): documents are kept sealed.',
    );
  const deviceSecrets = environment['PANJARE_DEVICE_SECRETS']?.split(',') ?? given.deviceSecrets;
  return {
    ...defaultConfig,
    ...given,
    title: given.title ?? { fa: operator },
    operator,
    url: readOrigin('PANJARE_URL', url),
    host: environment['PANJARE_HOST'] ?? given.host ?? defaultConfig.host,
    port,
    origins: readOrigins(environment['PANJARE_ORIGINS']?.split(',') ?? given.origins ?? []),
    services: await readServices(environment['PANJARE_SERVICES'], given.services ?? []),
    issuer: {
      ...issuer,
      url: issuerUrl,
      clientId,
      ...(clientSecret === undefined ? {} : { clientSecret }),
      allowInsecure: issuer.allowInsecure ?? isLoopback(issuerUrl),
    },
    database: readDatabase(environment, given.database),
    sessions: { ...defaultConfig.sessions, ...given.sessions },
    accessTokenSeconds: readTokenSeconds(environment, given.accessTokenSeconds),
    daySeconds:
      readNumber(environment, 'PANJARE_DAY_SECONDS') ?? given.daySeconds ?? defaultConfig.daySeconds,
    sweepSeconds:
      readNumber(environment, 'PANJARE_SWEEP_SECONDS') ?? given.sweepSeconds ?? defaultConfig.sweepSeconds,
    rateLimit: readNumber(environment, 'PANJARE_RATE_LIMIT') ?? given.rateLimit ?? defaultConfig.rateLimit,
    trustedProxies: environment['PANJARE_TRUSTED_PROXIES']?.split(',') ?? given.trustedProxies ?? [],
    logLevel: readLogLevel(environment['PANJARE_LOG']) ?? given.logLevel ?? defaultConfig.logLevel,
    ...(addressRegister === undefined ? {} : { addressRegister }),
    ...(embedFolder === undefined ? {} : { embedFolder }),
    ...(sealKey === undefined ? {} : { sealKey }),
    ...(deviceSecrets === undefined ? {} : { deviceSecrets }),
  };
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(resolve(file), 'utf8'));
  } catch (error) {
    throw new ConfigError(
      `${file} could not be read as JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

async function readServices(
  paths: string | undefined,
  given: ServiceDefinition[],
): Promise<ServiceDefinition[]> {
  const lists = await Promise.all((paths ?? '').split(':').filter(Boolean).map(readServiceList));
  return [...given, ...lists.flat()];
}

/** A module is the operator's own, as this program is; a definition itself is data wherever it comes from. */
async function readServiceList(path: string): Promise<ServiceDefinition[]> {
  let list: unknown;
  if (path.endsWith('.json')) list = await readJson(path);
  else {
    const module = (await import(pathToFileURL(resolve(path)).href)) as {
      default?: unknown;
      services?: unknown;
    };
    list = module.default ?? module.services;
  }
  if (!Array.isArray(list))
    throw new ConfigError(`PANJARE_SERVICES: ${path} holds no array of service definitions.`);
  return list as ServiceDefinition[];
}

function readDatabase(environment: Environment, given: DatabaseConfig | undefined): DatabaseConfig {
  const url = environment['DATABASE_URL'];
  if (url !== undefined && url !== '') return { kind: 'postgres', url };
  const folder = environment['PANJARE_DATA'];
  if (folder === 'memory') return { kind: 'memory' };
  if (folder !== undefined) return { kind: 'folder', path: folder };
  return given ?? { kind: 'folder', path: '.data/gateway' };
}

function readAddressRegister(
  environment: Environment,
  { addressRegister, registers = {} }: Partial<GatewayConfig>,
): string | undefined {
  const name = environment['PANJARE_ADDRESS_REGISTER'] ?? addressRegister;
  if (name !== undefined && !Object.hasOwn(registers, name))
    throw new ConfigError(`PANJARE_ADDRESS_REGISTER: ${name} is none of the registers in PANJARE_CONFIG.`);
  return name;
}

function readNumber(environment: Environment, name: string): number | undefined {
  const text = environment[name];
  if (text === undefined || text === '') return undefined;
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) throw new ConfigError(`${name} is not a number: ${text}`);
  return value;
}

/** A token that cannot be taken back must be short-lived, and one of no seconds is none. */
function readTokenSeconds(environment: Environment, given: number | undefined): number {
  const { accessTokenSeconds: most } = defaultConfig;
  const seconds = readNumber(environment, 'PANJARE_ACCESS_TOKEN_SECONDS') ?? given ?? most;
  if (seconds < 1 || seconds > most) {
    throw new ConfigError(`PANJARE_ACCESS_TOKEN_SECONDS is not between 1 and ${most}: ${seconds}`);
  }
  return seconds;
}

function readOrigins(texts: readonly string[]): string[] {
  return texts
    .map((text) => text.trim())
    .filter(Boolean)
    .map((text) => readOrigin('PANJARE_ORIGINS', text));
}

function readOrigin(name: string, text: string): string {
  if (!URL.canParse(text) || new URL(text).origin !== text) {
    throw new ConfigError(
      `${name}: ${text} is not an origin; write scheme, host and port only: https://www.example.ir`,
    );
  }
  return text;
}

function readLogLevel(text: string | undefined): GatewayConfig['logLevel'] | undefined {
  const levels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
  const level = levels.find((candidate) => candidate === text);
  if (text !== undefined && level === undefined)
    throw new ConfigError(`PANJARE_LOG is none of ${levels.join(', ')}: ${text}`);
  return level;
}

/** A developer's machine: only there may an issuer speak plain HTTP without being told so. */
function isLoopback(url: string): boolean {
  return URL.canParse(url) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}
