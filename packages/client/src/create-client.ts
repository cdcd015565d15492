import type { JsonObject } from '@panjare/contract';

import { createAddressesRoom } from './addresses/addresses-room.ts';
import { createActing } from './cases/acting.ts';
import { createFollowing } from './cases/following.ts';
import { createSubmitting } from './cases/submitting.ts';
import type { Client } from './client.ts';
import type { ClientOptions, ServiceMap } from './options.ts';
import { createCore } from './core/create-core.ts';
import { createCounterRoom } from './counter/counter-room.ts';
import { createDataUsesRoom } from './data-uses/data-uses-room.ts';
import { createDocumentsRoom } from './documents/documents-room.ts';
import { createDeviceDrafts } from './drafts/device-drafts.ts';
import { createDraftList } from './drafts/draft-list.ts';
import { createDraftSaving } from './drafts/draft-saving.ts';
import { createHandoffsRoom } from './handoffs/handoffs-room.ts';
import { createMandatesRoom } from './mandates/mandates-room.ts';
import { createPrefillRoom } from './prefill/prefill-room.ts';
import { createReceiptsRoom } from './receipts/receipts-room.ts';
import { createServicesRoom } from './services/services-room.ts';
import { createSigning } from './session/signing.ts';
import { createUploadsRoom } from './uploads/uploads-room.ts';

/**
 * Makes a client of one gateway, with all its rooms. Nothing is sent until it is asked for something.
 *
 * @throws PanjareError `contract-breach` where `gateway` is no http(s) address.
 */
export function createClient<Services extends ServiceMap = { [ref: string]: JsonObject }>(
  options: ClientOptions,
): Client<Services> {
  const { parts, session, ...base } = createCore(options);
  return {
    ...base,
    services: createServicesRoom(parts),
    session: { ...session, ...createSigning(parts) },
    prefill: createPrefillRoom(parts),
    addresses: createAddressesRoom(parts),
    drafts: { ...createDraftList(parts), ...createDraftSaving(parts), ...createDeviceDrafts(parts) },
    cases: { ...createFollowing(parts), ...createActing(parts), ...createSubmitting<Services>(parts) },
    documents: createDocumentsRoom(parts),
    receipts: createReceiptsRoom(parts),
    handoffs: createHandoffsRoom(parts),
    dataUses: createDataUsesRoom(parts),
    counter: createCounterRoom(parts),
    mandates: createMandatesRoom(parts),
    uploads: createUploadsRoom(parts),
  };
}
