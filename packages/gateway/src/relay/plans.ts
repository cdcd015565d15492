import type {
  DirectoryGateway,
  IdParams,
  OperationId,
  Operations,
  ServiceRef,
  UploadCreationHeaders,
} from '@panjare/contract';
import type { GatewayConfig } from '../config.ts';
import { requireReturn } from '../session/return-address.ts';
import type { Call, Result, UntypedCall } from '../routing/operation.ts';
import { readMetadata } from '../uploads/upload-metadata.ts';
import { mergeCases, mergeDataUses, mergeDrafts, mergeNotices, mergeServices } from './merge.ts';

/** How it is known whom an operation belongs to. What is not planned for is always this gateway's own. */
export type Plan = ServicePlan | IdPlan | ListPlan;

/** By the ecosystem of the service it is about. */
export interface ServicePlan {
  kind: 'service';
  ecosystem(call: UntypedCall): string;
  /** What only the gateway of the page can check; throws `ProblemError`. */
  guard?(config: GatewayConfig, call: UntypedCall): void;
}

/** By the id it is about; who has an unknown one is found out by reading it. */
export interface IdPlan {
  kind: 'id';
  id(call: UntypedCall): string;
  /** What only the gateway of the page can check; throws `ProblemError`. */
  guard?(config: GatewayConfig, call: UntypedCall): void;
  /** How it is found out who has it. */
  found(call: UntypedCall): ReadById;
}

/** Reading one thing by its id. */
export type ReadById =
  'cases.read' | 'drafts.read' | 'handoffs.read' | 'notices.read' | 'presentations.read' | 'uploads.read';

/** Everybody's together, unless it is about one service. */
export interface ListPlan {
  kind: 'list';
  ecosystem?(call: UntypedCall): string | undefined;
  /** Ids and services stay as told; what is not the operator's to tell is left out. */
  merge(own: unknown, parts: readonly ListPart[], silent: readonly DirectoryGateway[]): unknown;
}

/** One operator's list. */
export interface ListPart<Body = unknown> {
  gateway: DirectoryGateway;
  body: Body;
}

const byCase = byId('cases.read');
const byDraft = byId('drafts.read');
const byUpload = byId('uploads.read');
const byPresentation = byId('presentations.read');

/** What may belong to another operator. */
export const plans: { readonly [Id in OperationId]?: Plan } = {
  'services.list': list<'services.list'>(mergeServices),
  'services.read': about<'services.read'>(({ params }) => params.ecosystem),
  'services.version': about<'services.version'>(({ params }) => params.ecosystem),
  'prefill.read': about<'prefill.read'>(({ query }) => ecosystemOf(query.service)),
  'drafts.list': list<'drafts.list'>(mergeDrafts, ({ query }) => query.service && ecosystemOf(query.service)),
  'drafts.create': about<'drafts.create'>(({ body }) => ecosystemOf(body.service)),
  'drafts.read': byDraft,
  'drafts.save': byDraft,
  'drafts.delete': byDraft,
  'cases.submit': about<'cases.submit'>(({ body }) => ecosystemOf(body.service)),
  'cases.list': list<'cases.list'>(mergeCases),
  'cases.read': byCase,
  'cases.events': byCase,
  'cases.reply': byCase,
  'cases.withdraw': byCase,
  'cases.appeal': byCase,
  'cases.close': byCase,
  'receipts.read': byCase,
  'uploads.create': {
    kind: 'id',
    id: (call) => heldBy(call).id,
    found: (call) => heldBy(call).found,
  },
  'uploads.offset': byUpload,
  'uploads.append': byUpload,
  'uploads.end': byUpload,
  'uploads.read': byUpload,
  'handoffs.offer': {
    ...byId<'handoffs.offer'>('cases.read', ({ body }) => body.case),
    guard: guard<'handoffs.offer'>((config, { citizen, body, request }) =>
      requireReturn(config, citizen, body.returnTo, request.headers.origin),
    ),
  },
  'handoffs.read': byId('handoffs.read'),
  'presentations.start': {
    ...about<'presentations.start'>(({ body }) => ecosystemOf(body.service)),
    guard: guard<'presentations.start'>((config, { citizen, body, request }) =>
      body.device === 'same'
        ? requireReturn(config, citizen, body.returnTo ?? '', request.headers.origin)
        : undefined,
    ),
  },
  'presentations.read': byPresentation,
  'presentations.confirm': byPresentation,
  'presentations.return': byPresentation,
  'presentations.end': byPresentation,
  'notices.list': list<'notices.list'>(mergeNotices),
  'notices.read': byId('notices.read'),
  'data-uses.list': list<'data-uses.list'>(mergeDataUses),
};

/** The part of a service's name that says whose it is. */
export function ecosystemOf(service: ServiceRef): string {
  return service.split('/')[0] ?? '';
}

function about<Id extends OperationId>(ecosystem: (call: Call<Id>) => string): ServicePlan {
  return { kind: 'service', ecosystem: ecosystem as unknown as ServicePlan['ecosystem'] };
}

/** A file goes to whoever has its draft, or the case in which it is asked for. */
function heldBy({ headers }: UntypedCall): { id: string; found: ReadById } {
  const { for: target } = readMetadata((headers as UploadCreationHeaders)['upload-metadata']);
  return 'draft' in target
    ? { id: target.draft, found: 'drafts.read' }
    : { id: target.case, found: 'cases.read' };
}

function byId<Id extends OperationId>(found: ReadById, id?: (call: Call<Id>) => string): IdPlan {
  const ofAddress = ({ params }: UntypedCall): string => (params as IdParams).id;
  return { kind: 'id', found: () => found, id: (id as unknown as IdPlan['id'] | undefined) ?? ofAddress };
}

function guard<Id extends OperationId>(
  check: (config: GatewayConfig, call: Call<Id>) => unknown,
): NonNullable<IdPlan['guard']> {
  return check as unknown as NonNullable<IdPlan['guard']>;
}

function list<Id extends keyof Operations>(
  merge: (
    own: Result<Id>,
    parts: readonly ListPart<Result<Id>>[],
    silent: readonly DirectoryGateway[],
  ) => Result<Id>,
  ecosystem?: (call: Call<Id>) => string | undefined,
): ListPlan {
  return {
    kind: 'list',
    merge: merge as unknown as ListPlan['merge'],
    ...(ecosystem === undefined ? {} : { ecosystem: ecosystem as unknown as () => string | undefined }),
  };
}
