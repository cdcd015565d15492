import type { DirectoryGateway, ServiceDefinition, Submission } from '@panjare/contract';
import { compile, shownHash } from '@panjare/form';
import { defaultConfig, startGateway, type GatewayConfig, type RunningGateway } from '@panjare/gateway';
import { startSandbox, type Sandbox } from '@panjare/sandbox';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import buildingCompletion from '@panjare/example-services/city/building-completion/service.js';
import land from '@panjare/example-services/land/services.js';
import { Browser } from '../../packages/gateway/src/testing/browser.ts';
import { addressesOf, type Addresses } from '../../tools/start/addresses.ts';
import { configure, type Configuration } from '../../tools/start/configuration.ts';
import { describeGateway, signDirectory } from '../../tools/start/sign-directory.ts';

/** Two operators' gateways, each on its own PGlite, and the sandbox: over sockets, though in one process. */
export interface TwoOperators extends AsyncDisposable {
  addresses: Addresses;
  configuration: Configuration;
  sandbox: Sandbox;
  city: RunningGateway;
  land: RunningGateway;
  /** Signs the directory anew: both operators and those given. */
  sign(more?: DirectoryGateway[]): Promise<void>;
  /** Stops a gateway and starts it again on its rows. What it had in memory is lost. */
  restart(operator: 'city' | 'land'): Promise<void>;
  stop(operator: 'city' | 'land'): Promise<void>;
}

/** What a test may wish otherwise. */
export interface OperatorsOptions {
  daySeconds: number;
  /** Origins beside the two gateways that the issuer gives tokens for. */
  resources?: string[];
}

/** Starts them as `npm start` does. */
export async function startTwoOperators({
  daySeconds,
  resources = [],
}: OperatorsOptions): Promise<TwoOperators> {
  const folder = await mkdtemp(join(tmpdir(), 'panjare-operators-'));
  const directoryFile = join(folder, 'directory.jws');
  const ports = {
    city: await freePort(),
    land: await freePort(),
    sandbox: await freePort(),
    page: await freePort(),
    thirdParty: await freePort(),
    landAgency: await freePort(),
  };
  const addresses = addressesOf(ports);
  const configuration = await configure(ports, addresses, directoryFile, { daySeconds, scenario: 'smooth' });
  const sandbox = await startSandbox({
    ...configuration.sandbox,
    gateways: [...configuration.sandbox.gateways, ...resources],
    report: () => undefined,
  });
  const start = (operator: 'city' | 'land'): Promise<RunningGateway> =>
    startGateway({
      ...defaultConfig,
      ...configuration[operator],
      host: 'localhost',
      // One each is enough to be told apart.
      services: operator === 'city' ? [buildingCompletion] : [...land],
      database: { kind: 'folder', path: join(folder, operator) },
      checkReplies: true,
      logLevel: 'silent',
    } as GatewayConfig);
  const stopped = new Set<'city' | 'land'>();
  const operators: TwoOperators = {
    addresses,
    configuration,
    sandbox,
    city: await start('city'),
    land: await start('land'),
    async sign(more = []) {
      const [cityEntry, landEntry] = await described;
      await writeFile(
        directoryFile,
        await signDirectory([cityEntry, landEntry, ...more], configuration.directoryKey),
      );
    },
    async stop(operator) {
      if (!stopped.has(operator)) await operators[operator].close();
      stopped.add(operator);
    },
    async restart(operator) {
      await operators.stop(operator);
      operators[operator] = await start(operator);
      stopped.delete(operator);
    },
    async [Symbol.asyncDispose]() {
      await operators.stop('land');
      await operators.stop('city');
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  const described = Promise.all([describeGateway(addresses.city), describeGateway(addresses.land)]);
  await operators.sign();
  return operators;
}

/** A citizen of the sandbox, on a page that talks to the city's gateway only. */
export class CityVisitor extends Browser {
  readonly #addresses: Addresses;

  constructor(addresses: Addresses) {
    super();
    this.#addresses = addresses;
  }

  /** Signs in once, at the city's gateway. */
  async signIn(citizen: string): Promise<void> {
    const { city: gateway, page } = this.#addresses;
    const query = new URLSearchParams({ mode: 'redirect', return_to: `${page}/`, device: 'personal' });
    await this.navigate(`${gateway}/session/start?${query}`);
    const interaction = this.visited.at(-1) ?? '';
    await this.navigate(interaction, undefined, post({ citizen }));
    const consent = this.visited.at(-1) ?? '';
    await this.navigate(`${consent}/consent`, `${page}/`, post({ agreed: 'yes' }));
  }

  /** A call of the page to its gateway. */
  call(path: string, method = 'GET', body?: unknown, headers: { [name: string]: string } = {}) {
    return this.request(this.#addresses.city + path, {
      method,
      headers: {
        origin: this.#addresses.page,
        'panjare-client': 'test/1',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}

/** An inquiry about a piece of land, of a synthetic person. */
export const landAnswers = {
  applicant: { nationalId: '9990000018', givenName: 'سارا', familyName: 'نمونه', mobile: '+989000000001' },
  plate: { main: '765432', sub: '43210', section: '7' },
  area: 5000,
  location: [
    { latitude: 38.0773, longitude: 46.2919 },
    { latitude: 38.0773, longitude: 46.2926 },
    { latitude: 38.0778, longitude: 46.2926 },
  ],
  currentUse: 'barren',
  purpose: 'construction',
  remarks: 'زمین کنار رودخانهٔ نمونه',
};

/** As the form element sends it. */
export async function submissionOf(definition: ServiceDefinition): Promise<Submission> {
  const { ref, version, consents = [] } = definition;
  const texts = await shownHash(compile(definition), landAnswers, 'fa');
  return {
    service: ref,
    version,
    answers: landAnswers,
    shown: { service: ref, version, locale: 'fa', texts },
    consents: consents.map(({ id }) => id),
  };
}

function post(fields: { [name: string]: string }): RequestInit {
  return { method: 'POST', body: new URLSearchParams(fields) };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
