import type { JsonObject } from '@panjare/contract';

import { createCasesRoom } from './cases/cases-room.ts';
import type { Client, ClientOptions, ServiceMap } from './client.ts';
import { createDraftsRoom } from './drafts/drafts-room.ts';
import { createHandoffsRoom } from './handoffs/handoffs-room.ts';
import { createPrefillRoom } from './prefill/prefill-room.ts';
import { createReceiptsRoom } from './receipts/receipts-room.ts';
import { createServicesRoom } from './services/services-room.ts';
import { embeddingOf, originOf } from './session/embedding.ts';
import { messageHint } from './session/hint.ts';
import { sameSiteSignIn } from './session/same-site-sign-in.ts';
import { createSessionRoom } from './session/session-room.ts';
import { laterThirdParty } from './session/later-third-party.ts';
import { openWindow } from './session/window-popup.ts';
import { authoriseByCookie } from './transport/authorise.ts';
import { systemClock } from './transport/system-clock.ts';
import { createTransport } from './transport/transport.ts';

/**
 * Makes a client of one gateway. Nothing is sent until it is asked for something.
 *
 * @throws PanjareError `contract-breach` where `gateway` is no http(s) address.
 */
export function createClient<Services extends ServiceMap = { [ref: string]: JsonObject }>(
  options: ClientOptions,
): Client<Services> {
  const gateway = originOf(options.gateway);
  const { device = 'shared', locale = 'fa', clock = systemClock } = options;
  const page = globalThis.location as Location | undefined;
  const embedding = options.embedding ?? (page ? embeddingOf(page.href, gateway) : 'same-site');

  const thirdParty = embedding === 'third-party' ? laterThirdParty(gateway, device, clock) : undefined;
  const transport = createTransport({
    gateway,
    locale,
    clock,
    fetch: options.fetch ?? ((request) => fetch(request)),
    authorise: thirdParty?.authorise ?? authoriseByCookie,
    onSignedOut: () => session.lost(),
  });
  const session = createSessionRoom({
    transport,
    clock,
    method: thirdParty?.method(transport) ?? sameSiteSignIn(transport, device),
    open: options.open ?? openWindow,
    navigate: options.navigate ?? ((url) => location.assign(url)),
    hint: messageHint(options.messages ?? (page && globalThis), gateway),
    page: () => page?.href,
  });

  return {
    gateway,
    device,
    locale,
    metadata: transport.metadata,
    services: createServicesRoom(transport),
    session: session.room,
    prefill: createPrefillRoom(transport),
    drafts: createDraftsRoom(transport),
    cases: createCasesRoom<Services>(transport, clock),
    receipts: createReceiptsRoom(transport),
    handoffs: createHandoffsRoom(transport),
    close() {
      session.close();
      thirdParty?.forget();
    },
  };
}
