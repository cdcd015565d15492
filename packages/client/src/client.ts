import type { DeviceMode, GatewayMetadata, JsonObject, Locale } from '@panjare/contract';
import type { AddressesRoom } from './addresses/addresses.ts';
import type { CasesRoom } from './cases/cases.ts';
import type { CounterRoom } from './counter/counter.ts';
import type { DataUsesRoom } from './data-uses/data-uses.ts';
import type { DocumentsRoom } from './documents/documents.ts';
import type { DraftsRoom } from './drafts/drafts.ts';
import type { HandoffsRoom } from './handoffs/handoffs.ts';
import type { MandatesRoom } from './mandates/mandates.ts';
import type { CallOptions, ServiceMap } from './options.ts';
import type { PrefillRoom } from './prefill/prefill.ts';
import type { ReceiptsRoom } from './receipts/receipts.ts';
import type { ServicesRoom } from './services/services.ts';
import type { SessionRoom, SessionStanding } from './session/session.ts';
import type { UploadsRoom } from './uploads/uploads.ts';

/** What every client has, whichever rooms it has. */
export interface ClientBase {
  readonly gateway: string;
  readonly device: DeviceMode;
  readonly locale: Locale;
  metadata(options?: CallOptions): Promise<GatewayMetadata>;
  readonly session: SessionStanding;
  /** Ends the timers of the session and gives up a sign-in on its way. */
  close(): void;
}

/** The client: a member for each room of the house. */
export interface Client<Services extends ServiceMap = { [ref: string]: JsonObject }> extends ClientBase {
  readonly services: ServicesRoom;
  readonly session: SessionRoom;
  readonly prefill: PrefillRoom;
  readonly addresses: AddressesRoom;
  readonly drafts: DraftsRoom;
  readonly cases: CasesRoom<Services>;
  readonly documents: DocumentsRoom;
  readonly receipts: ReceiptsRoom;
  readonly handoffs: HandoffsRoom;
  readonly dataUses: DataUsesRoom;
  readonly counter: CounterRoom;
  readonly mandates: MandatesRoom;
  readonly uploads: UploadsRoom;
}
