import { setTimeout as sleep } from 'node:timers/promises';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createClient, type Client, type Clock } from '@panjare/client';
import type { AgencyKey, SandboxOptions } from '@panjare/sandbox';
import { AgencyClient } from '../../packages/sandbox/src/agencies/agency-client.ts';
import { signIn } from '../e2e/sign-in.ts';
import { startStage, type Stage } from '../e2e/start.ts';
import { Visitor } from '../e2e/visitor.ts';
import { openFaultProxy, type FaultProxy } from './fault-proxy.ts';
import { thirtyQuestions } from './service.ts';

/** Not those of `npm start`: both may run at once. The city's is the proxy's; its gateway listens one above. */
const ports = { city: 4600, land: 4610, page: 4620, thirdParty: 4621, sandbox: 4630, landAgency: 4640 };

/** The whole system, with a network between the citizen and the city's gateway that breaks as it is told. */
export interface FaultStage extends AsyncDisposable {
  stage: Stage;
  proxy: FaultProxy;
  /** The gateway past the proxy, for whoever checks. */
  direct: string;
  /** A client in this process, with the session of someone who signed in at the issuer. */
  clientOf(visitor: Visitor, clock?: Clock): Promise<Client>;
  /** A citizen at the page with the thirty questions, signed in. */
  arrive(citizen: string): Promise<Visitor>;
  /** An agency's back end, on a network that does not break. */
  agency(id: string): Promise<AgencyClient>;
}

/** Starts it. Agencies stay silent and days are long, so that only what a walk does happens. */
export async function startFaultStage(): Promise<FaultStage> {
  const proxy = await openFaultProxy(ports.city, ports.city + 1);
  const stage = await startStage({
    ports,
    scenario: 'silent',
    daySeconds: 3600,
    city: { port: ports.city + 1 },
    environment: {
      DATABASE_URL: '',
      PANJARE_SERVICES: resolve(import.meta.dirname, 'service.ts'),
    },
  }).catch(async (error: unknown) => {
    await proxy.close();
    throw error;
  });
  const { system, browser, folder } = stage;
  const { city, page } = system.addresses;
  const direct = `http://localhost:${ports.city + 1}`;

  return {
    stage,
    proxy,
    direct,

    async clientOf({ context }, clock) {
      const cookie = (await context.cookies(city)).map(({ name, value }) => `${name}=${value}`).join('; ');
      const client = createClient({
        gateway: city,
        embedding: 'same-site',
        fetch: (input, init) => {
          const request = new Request(input, init);
          request.headers.set('cookie', cookie);
          request.headers.set('origin', page);
          return fetch(request);
        },
        ...(clock && { clock }),
      });
      let session = await client.session.refresh();
      // A line may break in the first answer already: whoever sits there tries again.
      for (let tries = 0; session.state === 'unreachable' && tries < 20; tries++) {
        await sleep(500);
        session = await client.session.refresh();
      }
      if (session.state !== 'signed-in') throw new Error(`The session is ${session.state}.`);
      return client;
    },

    async arrive(citizen) {
      const visitor = await Visitor.arrive(browser);
      await visitor.page.route(`${page}/`, async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replaceAll('city/building-completion', thirtyQuestions.ref);
        await route.fulfill({ response, body });
      });
      await visitor.page.goto(`${page}/`);
      await signIn(visitor, citizen);
      // Where the issuer leads back to, the page comes as it is.
      await visitor.page.goto(`${page}/`);
      return visitor;
    },

    async agency(id) {
      const sandbox = JSON.parse(await readFile(resolve(folder, 'sandbox.json'), 'utf8')) as SandboxOptions;
      const key = sandbox.agencies?.find((agency: AgencyKey) => agency.id === id);
      if (key === undefined) throw new Error(`${id} is no agency of the sandbox.`);
      return new AgencyClient(city, key);
    },

    async [Symbol.asyncDispose]() {
      proxy.forget();
      proxy.line.become('perfect');
      await stage[Symbol.asyncDispose]();
      await proxy.close();
    },
  };
}
