import type { ScenarioName } from '@panjare/sandbox';
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { addressesOf, defaultPorts, type Addresses, type Ports } from './addresses.ts';
import { answers, startChild, type Child } from './child.ts';
import { configure } from './configuration.ts';

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
  /** More of the gateway's environment: `DATABASE_URL`. */
  environment?: { readonly [name: string]: string };
}

/** The system, running. */
export interface System {
  readonly addresses: Addresses;
  /** Stops every part. */
  stop(): Promise<void>;
  /** Ends the gateway without a goodbye (SIGKILL). */
  killGateway(): Promise<void>;
  /** Starts the gateway again on the same rows and configuration. */
  startGateway(): Promise<void>;
}

/** A port that another program holds. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

const root = resolve(import.meta.dirname, '../..');

/** Starts sandbox, gateway and the example page in two embeddings; all of them answer when it returns. */
export async function startSystem(options: SystemOptions = {}): Promise<System> {
  const ports = { ...defaultPorts, ...options.ports };
  const addresses = addressesOf(ports);
  const folder = resolve(root, options.dataFolder ?? '.data/start');
  const quiet = options.quiet ?? false;
  await refuseTakenPorts(addresses);

  const choices = { daySeconds: options.daySeconds ?? 6, scenario: options.scenario ?? 'story' };
  const { city, sandbox } = await configure(ports, addresses, choices);
  await mkdir(folder, { recursive: true });
  const cityFile = await writeSecret(folder, 'city.json', city);
  const sandboxFile = await writeSecret(folder, 'sandbox.json', sandbox);

  const startGateway = (): Promise<Child> =>
    startChild({
      name: 'gateway',
      script: 'packages/gateway/src/bin.ts',
      environment: {
        PANJARE_CONFIG: cityFile,
        PANJARE_SERVICES: resolve(root, 'examples/services/city/services.ts'),
        PANJARE_DATA: resolve(folder, 'city'),
        ...options.environment,
      },
      health: `${addresses.city}/healthz`,
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

  const started = await Promise.allSettled([
    startGateway(),
    startChild({
      name: 'sandbox',
      script: 'packages/sandbox/src/bin.ts',
      environment: { PANJARE_SANDBOX_CONFIG: sandboxFile },
      health: `${addresses.sandbox}/healthz`,
      quiet,
    }),
    page('page', ports.page, 'localhost'),
    page('third-party page', ports.thirdParty, '127.0.0.1'),
  ]);
  const children = started.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failed = started.find((result) => result.status === 'rejected');
  if (failed) {
    await Promise.all(children.map((child) => child.stop()));
    throw failed.reason;
  }
  const [first, ...others] = children as [Child, ...Child[]];
  let gateway = first;
  return {
    addresses,
    async stop() {
      // The gateway last: agencies and pages that still speak to it get an answer.
      await Promise.all(others.map((child) => child.stop()));
      await gateway.stop();
    },
    killGateway: () => gateway.kill(),
    async startGateway() {
      gateway = await startGateway();
    },
  };
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
