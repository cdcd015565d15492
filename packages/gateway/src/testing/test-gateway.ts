import type { GatewayConfig } from '../config.ts';
import { defaultConfig } from '../config.ts';
import type { Issuer, RunningGateway } from '../index.ts';
import { startGateway } from '../index.ts';
import { Browser } from './browser.ts';
import { freePort } from './free-port.ts';
import { createPostgresSchema } from './postgres-schema.ts';
import type { SyntheticCitizen, TestIssuer } from './test-issuer.ts';
import { citizens, startTestIssuer, testLevels } from './test-issuer.ts';
import { testService } from './test-service.ts';

/** The origin of the page that embeds: same site as the gateway, another origin. */
export const pageOrigin = 'http://localhost:4200';
/** A page of another site. */
export const foreignOrigin = 'http://127.0.0.1:4201';

/** A wall clock that tests turn. */
export class TestClock {
  /** Milliseconds ahead of the machine's clock. */
  ahead = 0;

  now(): Date {
    return new Date(Date.now() + this.ahead);
  }
}

/** A gateway and its issuer, in memory unless told otherwise. */
export interface TestGateway extends RunningGateway {
  issuer: TestIssuer;
  clock: TestClock;
  /** A browser in which this citizen has signed in through the issuer. */
  signIn(citizen?: SyntheticCitizen, device?: string): Promise<CitizenBrowser>;
}

/** Databases to run a suite on: PGlite always, PostgreSQL where `PANJARE_TEST_POSTGRES` names one. */
export const testDatabases: GatewayConfig['database'][] = [
  { kind: 'memory' },
  ...(process.env['PANJARE_TEST_POSTGRES'] === undefined
    ? []
    : [{ kind: 'postgres' as const, url: process.env['PANJARE_TEST_POSTGRES'] }]),
];

/** Another issuer than the usual one. */
export interface TestIssuers {
  shape?: 'whole' | 'plain';
  /** One that speaks something else, made for the gateway at this address. */
  issuer?: (gateway: string) => Issuer;
}

/** Starts both. */
export async function startTestGateway(
  changes: Partial<GatewayConfig> = {},
  { shape, issuer: seam }: TestIssuers = {},
): Promise<TestGateway> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const issuer = await startTestIssuer(`${url}/session/callback`, shape);
  const clock = new TestClock();
  const server = changes.database?.kind === 'postgres' ? changes.database.url : undefined;
  const schema = server === undefined ? undefined : await createPostgresSchema(server);
  const running = await startGateway(
    {
      ...defaultConfig,
      operator: 'city',
      title: { fa: 'درگاه آزمایشی' },
      url,
      port,
      host: 'localhost',
      origins: [pageOrigin, foreignOrigin],
      ecosystems: [{ id: 'city', title: { fa: 'شهر' } }],
      services: [testService],
      issuer: {
        url: issuer.url,
        clientId: issuer.clientId,
        clientSecret: issuer.clientSecret,
        scope: 'openid profile phone national_id',
        nationalIdClaim: 'national_id',
        acrLevels: testLevels,
        allowInsecure: true,
      },
      database: { kind: 'memory' },
      rateLimit: 0,
      checkReplies: true,
      logLevel: 'error',
      ...changes,
      ...(schema === undefined ? {} : { database: { kind: 'postgres', url: schema.url } }),
    },
    { clock, ...(seam === undefined ? {} : { issuer: seam(url) }) },
  ).catch(async (error: unknown) => {
    await issuer.close();
    await schema?.drop();
    throw error;
  });
  return {
    ...running,
    url,
    issuer,
    clock,
    async signIn(citizen = citizens.mina, device = 'personal') {
      issuer.next = { does: 'sign-in', citizen };
      const browser = new CitizenBrowser(url);
      const last = await browser.navigate(startAddress(url, { device }), pageOrigin);
      const end = browser.visited.at(-1);
      if (!end?.endsWith('#panjare=signed-in'))
        throw new Error(`Signing in led to ${end}, ${last.status}: ${await last.text()}`);
      return browser;
    },
    async close() {
      await running.close();
      await schema?.drop();
      await issuer.close();
    },
  };
}

/** `GET /session/start` for the embedding page. */
export function startAddress(url: string, changes: { [name: string]: string } = {}): string {
  const query = new URLSearchParams({
    mode: 'redirect',
    return_to: `${pageOrigin}/service?step=2`,
    ...changes,
  });
  return `${url}/session/start?${query}`;
}

/** A browser on the embedding page, calling the gateway as the client does. */
export class CitizenBrowser extends Browser {
  readonly #gateway: string;

  constructor(gateway: string) {
    super();
    this.#gateway = gateway;
  }

  /** A call by `fetch` from the page. */
  call(
    path: string,
    method = 'GET',
    body?: unknown,
    headers: { [name: string]: string } = {},
  ): Promise<Response> {
    return this.request(this.#gateway + path, {
      method,
      headers: {
        origin: pageOrigin,
        'panjare-client': 'test/1',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}
