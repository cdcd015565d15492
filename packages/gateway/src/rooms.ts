import { addressesRoom } from './addresses/addresses.room.ts';
import { casesRoom } from './cases/cases.room.ts';
import type { Room } from './context.ts';
import { counterRoom } from './counter/counter.room.ts';
import { dataUsesRoom } from './data-uses/data-uses.room.ts';
import { documentsRoom } from './documents/documents.room.ts';
import { draftsRoom } from './drafts/drafts.room.ts';
import { mandatesRoom } from './mandates/mandates.room.ts';
import { metadataRoom } from './metadata/metadata.room.ts';
import { noticesRoom } from './notices/notices.room.ts';
import { plainRoom } from './plain/plain.room.ts';
import { prefillRoom } from './prefill/prefill.room.ts';
import { servicesRoom } from './services/services.room.ts';
import { sessionRoom } from './session/session.room.ts';
import { uploadsRoom } from './uploads/uploads.room.ts';

/** Every capability of this gateway, in the order they are set up. */
export const rooms: readonly Room[] = [
  metadataRoom,
  servicesRoom,
  sessionRoom,
  counterRoom,
  mandatesRoom,
  prefillRoom,
  addressesRoom,
  draftsRoom,
  uploadsRoom,
  documentsRoom,
  dataUsesRoom,
  noticesRoom,
  casesRoom,
  plainRoom,
];
