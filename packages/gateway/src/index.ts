import type { WallClock } from './clock.ts';
import { systemClock } from './clock.ts';
import type { GatewayConfig } from './config.ts';
import type { Gateway } from './context.ts';
import { migrate } from './database/migrate.ts';
import { migrations } from './database/migrations/index.ts';
import { openDatabase } from './database/open.ts';
import { createPeers } from './directory/directory.ts';
import { addHealth } from './http/health.ts';
import { noteCaseClock, openCaseClock } from './keep-clock.ts';
import { createRegisters } from './prefill/read-registers.ts';
import { ProblemError } from './problem/problem-error.ts';
import { createRelay } from './relay/relay.ts';
import { rooms } from './rooms.ts';
import { createServer } from './server.ts';
import { publish } from './services/publish.ts';
import { createRegistry } from './services/registry.ts';
import type { Issuer } from './session/issuer.ts';
import { createOidcIssuer } from './session/oidc-issuer.ts';
import { closeAll } from './close-all.ts';
import { startSweeper } from './sweeper.ts';

export type { WallClock } from './clock.ts';
export type * from './config.ts';
export type { Gateway } from './context.ts';
export type * from './session/issuer.ts';
export { defaultConfig } from './config.ts';
export { createSelfSigned } from './documents/self-signed.ts';
export { directoryType } from './directory/verify-directory.ts';
export { FolderLockedError } from './database/lock-file.ts';
export { VersionTakenError } from './services/publish.ts';

/** A gateway that answers. */
export interface RunningGateway {
  /** Where it listens; with port 0 in the config, the port it got. */
  url: string;
  gateway: Gateway;
  close(): Promise<void>;
}

/** What is handed in, where the config cannot say it. */
export interface StartOptions {
  clock?: WallClock;
  /** Who says who citizens are, where it does not speak OpenID Connect. `config.issuer` is then not read. */
  issuer?: Issuer;
}

/**
 * Opens the database, brings it forward, publishes the services and listens. Throws `FolderLockedError`,
 * `VersionTakenError` or `DefinitionError` before it listens.
 */
export async function startGateway(
  config: GatewayConfig,
  options: StartOptions = {},
): Promise<RunningGateway> {
  const clock = options.clock ?? systemClock;
  const closers: Gateway['closers'] = [];
  try {
    const connection = await openDatabase(config.database);
    closers.push(() => connection.close());
    const app = await createServer(config);
    await migrate(connection, migrations);
    const { kysely: database } = connection;
    const caseClock = await openCaseClock(database, clock, config.daySeconds);
    const services = createRegistry(await publish(database, clock, config.services));
    const peers = createPeers(config, clock, app.log);
    const gateway: Gateway = {
      config,
      database,
      connection,
      clock,
      caseClock,
      services,
      registers: createRegisters(config.registers, clock),
      peers,
      relay: createRelay(config, peers, () => gateway.peerAccess),
      log: app.log,
      compiled(ref, version) {
        const form = services.compiled(ref, version);
        if (form === undefined) throw new ProblemError(404, 'not-found');
        return form;
      },
      readRelayedCitizen: async () => undefined,
      peerAccess: undefined,
      backchannel: undefined,
      issuer: options.issuer ?? createOidcIssuer(config.issuer, `${config.url}/session/callback`),
      authenticateAgency: async () => undefined,
      publicKeys: async () => [],
      sweeps: [
        { name: 'case-clock', run: () => noteCaseClock(database, clock, caseClock, config.daySeconds) },
      ],
      closers,
    };
    addHealth(app, gateway);
    for (const room of rooms) await room(app, gateway);
    // Requests under way need everything before it: it closes after the sweeper and before all else.
    closers.push(() => app.close());
    const url = await app.listen({ host: config.host, port: config.port });
    closers.push(startSweeper(gateway));
    return { url, gateway, close: () => closeAll(closers) };
  } catch (error) {
    await closeAll(closers).catch((fault: unknown) => {
      throw new AggregateError([error, fault], 'The gateway could not start, nor stop what had started.');
    });
    throw error;
  }
}
