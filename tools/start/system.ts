import type { GatewayConfig } from '@panjare/gateway';
import type { ScenarioName } from '@panjare/sandbox';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { addressesOf, defaultPorts, type Addresses, type Ports } from './addresses.ts';
import { answers, startChild, type Child } from './child.ts';
import { configure } from './configuration.ts';
import { describeGateway, signDirectory } from './sign-directory.ts';

/** How the whole system is started. */
export interface SystemOptions {
  /** Those left out are the ports of `npm start`. */
  ports?: Partial<Ports>;
  /** Seconds a day of a case takes. 6 where left out. */
  daySeconds?: number;
  /** Rows and configuration. `.data/start` where left out. */
  dataFolder?: string;
  /** Keeps what the parts print to themselves. */
  quiet?: boolean;
  /** What the agencies do. `story` where left out. */
  scenario?: ScenarioName;
  /** How citizens at a counter let its operator act: in IranPass, on their phones, where left out. */
  approval?: 'issuer' | 'code';
  /** More of the city gateway's environment: `DATABASE_URL`. */
  environment?: { readonly [name: string]: string };
  /** What the city's gateway is told otherwise: how long sessions and tokens live. */
  city?: Partial<GatewayConfig>;
}

/** The system, running. */
export interface System {
  readonly addresses: Addresses;
  /** Stops every part. */
  stop(): Promise<void>;
  /** Ends the city's gateway without a goodbye (SIGKILL), or another operator's. */
  killGateway(operator?: Operator): Promise<void>;
  /** Starts the gateway again on the same rows and configuration. */
  startGateway(operator?: Operator): Promise<void>;
}

/** An operator on this machine; the pages' own is `city`. */
export type Operator = 'city' | 'land';

/** A port that another program holds. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

const root = resolve(import.meta.dirname, '../..');

/** What each operator publishes. */
const servicesOf = { city: 'city-and-trade.ts', land: 'land/services.ts' } as const;

/** Starts sandbox, gateways and the example page in two embeddings; all of them answer when it returns. */
export async function startSystem(options: SystemOptions = {}): Promise<System> {
  const ports = { ...defaultPorts, ...options.ports };
  const addresses = addressesOf(ports);
  const folder = resolve(root, options.dataFolder ?? '.data/start');
  const quiet = options.quiet ?? false;
  await refuseTakenPorts(addresses);

  const choices = {
    daySeconds: options.daySeconds ?? 6,
    scenario: options.scenario ?? 'story',
    approval: options.approval ?? 'issuer',
  } as const;
  const directoryFile = resolve(folder, 'directory.jws');
  const configuration = await configure(ports, addresses, directoryFile, choices);
  const { city, land, sandbox, landAgency, directoryKey } = configuration;
  await mkdir(folder, { recursive: true });
  // Signed with the key of an earlier start, it would only be refused.
  await rm(directoryFile, { force: true });
  const files = {
    city: await writeSecret(folder, 'city.json', { ...city, ...options.city }),
    land: await writeSecret(folder, 'land.json', land),
  };
  const sandboxFile = await writeSecret(folder, 'sandbox.json', sandbox);
  const landAgencyFile = await writeSecret(folder, 'land-agency.json', landAgency);

  const startGateway = (operator: Operator): Promise<Child> =>
    startChild({
      name: operator === 'city' ? 'gateway' : `${operator} gateway`,
      script: 'packages/gateway/src/bin.ts',
      environment: {
        PANJARE_CONFIG: files[operator],
        PANJARE_SERVICES: resolve(root, 'examples/services', servicesOf[operator]),
        PANJARE_DATA: resolve(folder, operator),
        // Each operator has a database of its own.
        ...(operator === 'city' ? options.environment : { DATABASE_URL: '' }),
      },
      health: `${addresses[operator]}/healthz`,
      quiet,
    });
  const page = (name: string, port: number, host: string): Promise<Child> =>
    startChild({
      name,
      script: 'examples/plain-html/server.ts',
      args: [String(port), addresses.city, host],
      health: `http://${host}:${port}/healthz`,
      quiet,
    });

  const children = await allOrNone([
    startGateway('city'),
    startGateway('land'),
    startChild({
      name: 'sandbox',
      script: 'packages/sandbox/src/bin.ts',
      environment: { PANJARE_SANDBOX_CONFIG: sandboxFile },
      health: `${addresses.sandbox}/healthz`,
      quiet,
    }),
    startChild({
      name: 'land agency',
      script: 'examples/land-agency/bin.ts',
      environment: { LAND_AGENCY_CONFIG: landAgencyFile },
      health: `${addresses.landAgency}/healthz`,
      quiet,
    }),
    page('page', ports.page, 'localhost'),
    page('third-party page', ports.thirdParty, '127.0.0.1'),
  ]);
  const [cityGateway, landGateway, ...others] = children as [Child, Child, ...Child[]];
  const gateways: { [operator in Operator]: Child } = { city: cityGateway, land: landGateway };
  const described = await Promise.all([describeGateway(addresses.city), describeGateway(addresses.land)]);
  await writeFile(directoryFile, await signDirectory(described, directoryKey));
  return {
    addresses,
    async stop() {
      // The gateways last: agencies and pages that still speak to them get an answer.
      await Promise.all(others.map((child) => child.stop()));
      await Promise.all([gateways.city.stop(), gateways.land.stop()]);
    },
    killGateway: (operator = 'city') => gateways[operator].kill(),
    async startGateway(operator = 'city') {
      gateways[operator] = await startGateway(operator);
    },
  };
}

/** Every part, or none and the first fault. */
async function allOrNone(starting: readonly Promise<Child>[]): Promise<Child[]> {
  const started = await Promise.allSettled(starting);
  const children = started.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failed = started.find((result) => result.status === 'rejected');
  if (!failed) return children;
  await Promise.all(children.map((child) => child.stop()));
  throw failed.reason;
}

/** Throws `PortTaken`, naming the first address that something answers at already. */
export async function refuseTakenPorts(addresses: Addresses): Promise<void> {
  for (const [part, address] of Object.entries(addresses) as [string, string][]) {
    if (await answers(`${address}/healthz`)) {
      throw new PortTaken(
        `${address} (${part}) answers already: another start is running there. Stop it first.`,
      );
    }
  }
}

async function writeSecret(folder: string, name: string, content: object): Promise<string> {
  const file = resolve(folder, name);
  await writeFile(file, JSON.stringify(content, null, 2), { mode: 0o600 });
  return file;
}
