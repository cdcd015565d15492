import type {
  AppealRequest,
  Case,
  CaseEvent,
  CaseList,
  ClosingRequest,
  Issue,
  Receipt,
  Reply,
  Shown,
} from '@panjare/contract';
import type { CallOptions, ServiceMap } from '../options.ts';

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
