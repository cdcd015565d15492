import type { DeviceMode } from '@panjare/contract';

import type { ClientBase } from '../client.ts';
import type { ClientOptions, Clock } from '../options.ts';
import { embeddingOf, originOf } from '../session/embedding.ts';
import { createSessionKeeper, type SessionKeeper } from '../session/session-keeper.ts';
import type { Proof } from '../transport/proof.ts';
import { systemClock } from '../transport/system-clock.ts';
import { createTransport, type Transport } from '../transport/transport.ts';

/** What the rooms of a client are made of. */
export interface CoreParts {
  readonly options: ClientOptions;
  readonly gateway: string;
  readonly device: DeviceMode;
  readonly thirdParty: boolean;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly keeper: SessionKeeper;
  /** From now on this proves who is asking; before, it is the cookie on the same site, and nothing elsewhere. */
  prove(by: Proof): void;
}

/** A client before its rooms: a page that takes them one by one fetches only those it takes. */
export interface ClientCore extends ClientBase {
  readonly parts: CoreParts;
}

/**
 * Makes the core of a client of one gateway. Nothing is sent until it is asked for something.
 *
 * @throws PanjareError `contract-breach` where `gateway` is no http(s) address.
 */
export function createCore(options: ClientOptions): ClientCore {
  const gateway = originOf(options.gateway);
  const { device = 'shared', locale = 'fa', clock = systemClock } = options;
  const page = globalThis.location as Location | undefined;
  const embedding = options.embedding ?? (page && embeddingOf(page.href, gateway));
  const thirdParty = embedding === 'third-party';
  let proof: Proof | undefined;

  const transport = createTransport({
    gateway,
    locale,
    clock,
    metadata: options.metadata,
    fetch: options.fetch ?? ((request) => fetch(request)),
    authorise: async (request) =>
      proof
        ? proof.authorise(request)
        : new Request(request, { credentials: thirdParty ? 'omit' : 'include' }),
    onSignedOut: () => keeper.lost(),
  });
  const keeper = createSessionKeeper({ transport, clock, forget: () => proof?.forget() });

  return {
    gateway,
    device,
    locale,
    metadata: transport.metadata,
    session: keeper.room,
    close: keeper.close,
    parts: {
      options,
      gateway,
      device,
      thirdParty,
      transport,
      clock,
      keeper,
      prove: (by) => (proof = by),
    },
  };
}
