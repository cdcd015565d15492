import type { JsonObject, ServiceRef } from '@panjare/contract';
import type { CompiledForm } from '@panjare/form';
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import type { CaseClock, WallClock } from './clock.ts';
import type { GatewayConfig } from './config.ts';
import type { OpenDatabase } from './database/open.ts';
import type { Tables } from './database/tables.ts';
import type { Peers } from './directory/directory.ts';
import type { Registers } from './prefill/registers.ts';
import type { Relay } from './relay/relay.ts';
import type { ServiceRegistry } from './services/registry.ts';
import type { Citizen } from './session/citizen.ts';
import type { Issuer, IssuerBackchannel } from './session/issuer.ts';
import type { PeerAccess } from './session/peer-access.ts';

/** An agency that called with a valid token. */
export interface AgencyCaller {
  id: string;
  scopes: readonly string[];
}

/** What every room is handed. */
export interface Gateway {
  readonly config: GatewayConfig;
  /** Inside a transaction use only the transaction: on PGlite a query beside it waits for its end. */
  readonly database: Kysely<Tables>;
  /** The connection beneath: PGlite's own instance or PostgreSQL's pool, and LISTEN/NOTIFY. */
  readonly connection: OpenDatabase;
  readonly clock: WallClock;
  readonly caseClock: CaseClock;
  readonly services: ServiceRegistry;
  readonly registers: Registers;
  /** The other operators' gateways. */
  readonly peers: Peers;
  /** Lets other operators answer what is theirs. */
  readonly relay: Relay;
  readonly log: FastifyBaseLogger;
  /** A published version made ready; throws `ProblemError` 404 where there is none. */
  compiled(ref: ServiceRef, version: number): CompiledForm;
  /** Set by the agency room: who calls, by the request's `Authorization`; `undefined` refuses. */
  authenticateAgency(request: FastifyRequest): Promise<AgencyCaller | undefined>;
  /** Who says who citizens are. */
  readonly issuer: Issuer;
  /** Set by the session room: asks citizens on their own phones, where the issuer can. */
  backchannel: IssuerBackchannel | undefined;
  /** Set by the session room: the citizen another operator's gateway calls for. */
  readRelayedCitizen(request: FastifyRequest): Promise<Citizen | undefined>;
  /** Set by the session room where there is a directory: access to other operators' gateways. */
  peerAccess: PeerAccess | undefined;
  /** Set by the receipts room: public keys, retired ones too, for the metadata. */
  publicKeys(): Promise<JsonObject[]>;
  /** Work done every `config.sweepSeconds`; a failing sweep is logged and tried again. */
  readonly sweeps: Sweep[];
  /** Run, last first, when the gateway closes or fails to start. What is started adds its own at once. */
  readonly closers: (() => Promise<void> | void)[];
}

/** One piece of recurring work, safe to run twice and on several gateways at once. */
export interface Sweep {
  name: string;
  run(): Promise<unknown>;
}

/** One capability: adds its routes, sweeps and closers. Listed in `rooms.ts`. */
export type Room = (app: FastifyInstance, gateway: Gateway) => Promise<void> | void;
