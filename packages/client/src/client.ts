import type {
  AddressFound,
  AppealRequest,
  Case,
  CaseEvent,
  CaseList,
  ClosingRequest,
  CounterApproval,
  CounterWaiting,
  DataUseList,
  DataUsesQuery,
  DeviceMode,
  Draft,
  DraftRequest,
  GatewayMetadata,
  Handoff,
  HandoffOffered,
  HandoffRequest,
  Id,
  Issue,
  JsonObject,
  Locale,
  Mandate,
  MandateRequest,
  PatchOperation,
  Prefill,
  Receipt,
  ReceiptWithProof,
  Reply,
  ServiceDefinition,
  ServiceList,
  ServiceRef,
  Session,
  Shown,
  Upload,
  UploadFinished,
  UploadForAsk,
  UploadForDraft,
} from '@panjare/contract';

import type { Asking } from './documents/asking.ts';
import type { DeviceOptions } from './drafts/device-drafts.ts';
import type { DevicePlace } from './drafts/device-copy.ts';
import type { DeviceStorage } from './drafts/device-storage.ts';
import type { FaultCode, PanjareError } from './fault/panjare-error.ts';

/** The services of a gateway and their answers, by ref. `npx panjare types` writes one. */
export interface ServiceMap {
  [ref: string]: unknown;
}

/** How a client is made. Everything that touches the world is handed in. */
export interface ClientOptions {
  /** Origin of the one gateway this page talks to. */
  gateway: string;
  /** `shared` where left out. */
  device?: DeviceMode;
  locale?: Locale;
  /**
   * How this page is embedded. `same-site`: cookies. `third-party`: popup, PKCE and DPoP.
   * Left out, it follows from whether page and gateway share a site.
   */
  embedding?: 'same-site' | 'third-party';
  fetch?: typeof fetch;
  clock?: Clock;
  /** Where a device of one's own keeps drafts; never touched on any other. The default is IndexedDB. */
  storage?: DeviceStorage;
  /** Opens a popup; `null` where it is blocked. The default is `window.open`. */
  open?: (url: string) => Popup | null;
  /** Leaves the page. The default is `location.assign`. */
  navigate?: (url: string) => void;
  /** Where the `message` events of a popup and the page's `focus` arrive; they are only hints. The default is the page's window. */
  messages?: EventTarget;
}

/** Time, handed in so that tests own it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after so many milliseconds, rejects when aborted. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The part of a window that a sign-in needs. */
export interface Popup {
  readonly closed: boolean;
  close(): void;
  navigate(url: string): void;
}

/** Any call may be given up. */
export interface CallOptions {
  signal?: AbortSignal;
}

/** A value that changes: read it, or be told. */
export interface Observable<T> {
  read(): T;
  /** Called at once and on each change; returns its end. */
  subscribe(listener: (value: T) => void): () => void;
}

/** A sign-in on its way: `starting → waiting | blocked →` signed in, or failed. */
export type SigningIn =
  | { state: 'starting' }
  | { state: 'waiting'; mode: 'popup' | 'redirect'; url: string }
  | { state: 'blocked'; url: string };

/** A sign-in that came to nothing. */
export type SignInFailed =
  /** Turned back at the issuer, or nobody came back in time. */
  | { state: 'cancelled' }
  /** The window was closed before it was done. */
  | { state: 'closed' }
  | { state: 'refused' }
  /** It is them, but not as surely as was asked for. */
  | { state: 'level' }
  /** Signed in, but the browser keeps the gateway's cookies from this page. */
  | { state: 'cookies-blocked' }
  | { state: 'issuer-unreachable' }
  | { state: 'unreachable' };

/**
 * Where a sign-in stands. `signed-out → starting → waiting → signed-in → expiring → ended`, and back to `starting` from
 * wherever nobody is signed in. Who is signed in stays so while they sign in `again`, as for a higher level, and where
 * that fails.
 */
export type SignInState =
  | { state: 'unknown' }
  | { state: 'signed-out' }
  | SigningIn
  | {
      state: 'signed-in';
      session: Extract<Session, { state: 'signed-in' }>;
      again?: SigningIn | SignInFailed;
    }
  | {
      state: 'expiring';
      session: Extract<Session, { state: 'signed-in' }>;
      secondsLeft: number;
      /** The absolute limit, which nothing moves on; else it is the idle one. */
      limit?: 'absolute';
      again?: SigningIn | SignInFailed;
    }
  | {
      state: 'ended';
      reason: 'signed-out' | 'idle' | 'absolute' | 'revoked';
      /** After a sign-out: to be opened at top level, once and within a minute; ends the session at the issuer too. */
      endAtIssuer?: string;
    }
  | SignInFailed;

/** Who is signed in. */
export interface SessionStanding {
  readonly state: Observable<SignInState>;
  /** Asks the gateway who is signed in. */
  refresh(options?: CallOptions): Promise<SignInState>;
}

/**
 * Sign-in, one machine for both ways to embed. A third-party page keeps its key in memory, so it cannot be left:
 * `redirect` is a popup there. After `blocked` the address may be a plain link to a new tab: the state moves on when
 * that sign-in is done.
 */
export interface SessionRoom extends SessionStanding {
  /**
   * Signs in. Call it from a click, so that a popup may open. `redirect` leaves the page and comes back to
   * `returnTo`; `popup` always settles: signed in, closed, blocked, refused or timed out. Whoever is signed in already
   * stays so meanwhile, and where it fails.
   */
  signIn(
    options?: CallOptions & { mode?: 'popup' | 'redirect'; returnTo?: string; acr?: string | undefined },
  ): Promise<SignInState>;
  /** `everywhere`: on every device and site of this gateway, not here alone. */
  signOut(options?: CallOptions & { everywhere?: boolean }): Promise<SignInState>;
}

/** Services and their definitions. A definition is immutable and kept for the life of the client. */
export interface ServicesRoom {
  list(options?: CallOptions & { search?: string }): Promise<ServiceList>;
  read(ref: ServiceRef, options?: CallOptions & { version?: number }): Promise<ServiceDefinition>;
}

/** Facts that registers know. */
export interface PrefillRoom {
  /** `mandate`: acting for its giver, whose facts they then are. */
  read(ref: ServiceRef, options?: CallOptions & { mandate?: string }): Promise<Prefill>;
}

/** What the post knows of postal codes. */
export interface AddressesRoom {
  /**
   * The address of a postal code, ten digits, bare; `undefined` where the post knows none. Throws where the register
   * does not answer (`upstream-unreachable`) and where nobody is signed in (`signed-out`).
   */
  find(postalCode: string, options?: CallOptions): Promise<AddressFound | undefined>;
}

/** What came of a save. */
export type SaveOutcome =
  | { state: 'saved'; draft: Draft }
  /** Another tab or device saved first; nothing was overwritten. */
  | { state: 'conflict'; theirs: Draft }
  | { state: 'signed-out' }
  | { state: 'gone' };

/** Drafts: on the gateway and, where the device is one's own, on the device. */
export interface DraftsRoom {
  /** `mandate`: those begun for its giver; left out, those for oneself. */
  list(options?: CallOptions & { service?: ServiceRef; mandate?: string }): Promise<readonly Draft[]>;
  /** Left out, a key is made. Use the same key to try the same request again: one draft comes of it. */
  create(request: DraftRequest, options?: CallOptions & { idempotencyKey?: string }): Promise<SaveOutcome>;
  read(id: string, options?: CallOptions): Promise<Draft | undefined>;
  /** Saves a patch on top of `revision`. */
  save(
    id: string,
    revision: number,
    patch: readonly PatchOperation[],
    options?: CallOptions,
  ): Promise<SaveOutcome>;
  delete(id: string, options?: CallOptions): Promise<void>;
  /**
   * A place on this device for one form of the citizen signed in, sealed with a key that only they are given.
   * `undefined` where the device is not their own, or keeps nothing just now; never rejects.
   */
  onDevice(options: DeviceOptions): Promise<DevicePlace | undefined>;
  /** Makes ready to erase all that this device keeps of the citizen signed in; what it resolves to erases it. */
  eraseDevice(options?: CallOptions): Promise<() => Promise<void>>;
}

/** What came of a submission. */
export type SubmitOutcome =
  | { state: 'accepted'; case: Case; receipt: Receipt }
  | { state: 'invalid'; issues: readonly Issue[] }
  /** The citizen saw other words or another version than the gateway has. */
  | { state: 'conflict'; currentVersion: number }
  | { state: 'signed-out' }
  /** Signed in, but not surely enough: sign in again with `acr`, and send the same once more. */
  | { state: 'step-up'; acr: string };

/** What a submission is made of besides its answers. */
export interface SubmitOptions extends CallOptions {
  version: number;
  shown: Shown;
  consents?: readonly string[];
  draft?: string;
  /** Documents presented for it, by the id of their presentations. */
  presentations?: readonly string[];
  /** Acting for another: the mandate held. One that has ended is thrown as `mandate-ended`; nothing was sent in. */
  mandate?: string;
  /** Left out, one is made. Use the same key to try the same submission again. */
  idempotencyKey?: string;
}

/** Cases: submit, follow, act. */
export interface CasesRoom<Services extends ServiceMap> {
  submit<Ref extends keyof Services & string>(
    ref: Ref,
    answers: Services[Ref],
    options: SubmitOptions,
  ): Promise<SubmitOutcome>;
  list(options?: CallOptions): Promise<CaseList>;
  read(id: string, options?: CallOptions): Promise<Case>;
  /** Events from a position on, live: a `fetch` stream, then polling where streams fail. Ends with `signal`. */
  watch(id: string, options?: CallOptions & { after?: number }): AsyncIterable<CaseEvent>;
  reply(id: string, reply: Reply, options?: CallOptions): Promise<Case>;
  withdraw(id: string, options?: CallOptions): Promise<Case>;
  appeal(id: string, request: AppealRequest, options?: CallOptions): Promise<Case>;
  close(id: string, request: ClosingRequest, options?: CallOptions): Promise<Case>;
}

/** Receipts. */
export interface ReceiptsRoom {
  read(caseId: string, options?: CallOptions): Promise<ReceiptWithProof>;
}

/** Who read the citizen's data, and on what ground. */
export interface DataUsesRoom {
  /**
   * Newest first, a hundred at most; with `before` those older than a row, with `case` those of one case. Operators that
   * did not answer are named in it.
   */
  list(options?: CallOptions & DataUsesQuery): Promise<DataUseList>;
}

/** Hand-offs to another agency's site. */
export interface HandoffsRoom {
  offer(request: HandoffRequest, options?: CallOptions): Promise<HandoffOffered>;
  read(id: string, options?: CallOptions): Promise<Handoff>;
}

/** A document that a service asks for: one of the `documents` of its definition, by `type`. */
export interface DocumentAsked {
  service: ServiceRef;
  version: number;
  document: Id;
}

/** Documents of the citizen's wallet. */
export interface DocumentsRoom {
  /**
   * Makes ready to ask for a document; nothing is sent before its `start`. Aborted, it goes no further, and ends at the
   * gateway by itself.
   */
  ask(document: DocumentAsked, options?: CallOptions): Asking;
}

/**
 * What a file may be sent for, or why there is no place for it: `signed-out`: nobody is there to have one ·
 * `not-saved`: it cannot be made just now · `gone`: there will be none.
 */
export type UploadTo = UploadForDraft | UploadForAsk | { state: 'signed-out' | 'not-saved' | 'gone' };

/**
 * How far a file is. `waiting → sending ⇄ paused → done | refused | failed`; with the signal aborted, `paused` for good
 * (`stopped`). `id`: the upload on the gateway, as soon as there is one. Sizes in bytes.
 */
export type UploadState =
  /** Another file of this client goes first. */
  | { state: 'waiting'; sent: number; id?: string }
  | { state: 'sending'; sent: number; id?: string }
  /** `offline` and `fault` are tried again by themselves; `signed-out` goes on with the next sign-in. */
  | { state: 'paused'; reason: 'offline' | 'fault' | 'signed-out' | 'stopped'; sent: number; id?: string }
  | { state: 'done'; upload: UploadFinished; id: string }
  /** `file-type`, `file-size`, `file-empty`, `file-checksum`, or `file-unreadable` where the device cannot read it. */
  | { state: 'refused'; issue: Pick<Issue, 'code' | 'params'> }
  /** What waiting does not heal; a person may try again. */
  | { state: 'failed'; error: PanjareError; id?: string };

/** One file on its way. */
export interface UploadSending {
  readonly state: Observable<UploadState>;
  /** Back online: tries now instead of waiting. */
  resume(): void;
  /** Settles with `done`, `refused`, `failed` or `stopped`; never rejects. */
  readonly settled: Promise<UploadState>;
}

/** Sends files, over tus 1.0: what has arrived stays there through cuts. */
export interface UploadsRoom {
  /**
   * Sends a file, after those before it. `to` is asked when its turn comes, as a draft must exist before its files, and
   * again where there was none. `id`: goes on with an upload begun earlier, of the same file.
   */
  send(file: File, to: () => Promise<UploadTo>, options?: CallOptions & { id?: string }): UploadSending;
  /** `undefined` for one that is not there, or not this citizen's. */
  read(id: string, options?: CallOptions): Promise<Upload | undefined>;
  /** Takes an upload back. One that is gone already is no fault; throws `not-now` where a case has it. */
  end(id: string, options?: CallOptions): Promise<void>;
}

/** What came of asking a citizen at a counter: who was asked, or why nobody was. */
export type CounterAsked =
  | { state: 'waiting'; approval: CounterWaiting }
  /** Nobody has this national id · it is the operator's own · the citizen was asked too often of late. */
  | { state: 'unknown' | 'own' | 'too-often' }
  | { state: 'refused' | 'expired' };

/**
 * Where a desk stands while its operator serves nobody. `free → asking → waiting → beginning → free`, whose session is
 * then the citizen's; from `asking` and `waiting` back to `free`, which says why.
 */
export type CounterState =
  | {
      state: 'free';
      /** `wrong-code`: typed wrong as often as it may be. `left`: the citizen has gone. */
      why?: Exclude<CounterAsked['state'], 'waiting'> | 'wrong-code' | 'left' | { fault: FaultCode };
    }
  | { state: 'asking' }
  /**
   * `endsAt`: when the citizen's time is over, in milliseconds by the clock of this device. `wrong`: the code typed last
   * was not the one that was sent.
   */
  | { state: 'waiting'; approval: CounterWaiting; endsAt: number; wrong: boolean }
  | { state: 'beginning' };

/** The operator's desk: one citizen at a time. Its calls never reject; what came of them is the state. */
export interface CounterDesk {
  readonly state: Observable<CounterState>;
  /** Asks the citizen with this national id, ten digits, and waits for their answer. */
  ask(nationalId: string): Promise<void>;
  /** The six digits that the citizen read out, where they approve by a code. */
  confirm(code: string): Promise<void>;
  /** No longer waits for the citizen. */
  giveUp(): void;
  /** The citizen goes. */
  leave(): Promise<void>;
}

/** A counter, for its operator. */
export interface CounterRoom {
  ask(nationalId: string, options?: CallOptions): Promise<CounterAsked>;
  read(id: string, options?: CallOptions): Promise<CounterApproval>;
  confirm(id: string, code: string, options?: CallOptions): Promise<CounterApproval>;
  /** Ends the citizen's session; the operator's goes on. */
  leave(options?: CallOptions): Promise<SignInState>;
  /** Asking, waiting and leaving as one machine, until the signal. */
  desk(ended: AbortSignal): CounterDesk;
}

/** Acting for another. */
export interface MandatesRoom {
  /** Those the citizen gave and holds, newest first. */
  list(options?: CallOptions): Promise<readonly Mandate[]>;
  give(
    request: MandateRequest,
    options?: CallOptions,
  ): Promise<{ state: 'given'; mandate: Mandate } | { state: 'invalid'; issues: readonly Issue[] }>;
  /** Either side may. One that is over already is given as it stands. */
  end(id: string, options?: CallOptions): Promise<Mandate>;
}

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
