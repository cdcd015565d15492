import type {
  Case,
  DirectoryGateway,
  Draft,
  HandoffOffered,
  Json,
  PresentationWaiting,
  ServiceDefinition,
  SubmissionAccepted,
  Upload,
} from '@panjare/contract';
import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { replied } from '../routing/operation.ts';
import { mayTell } from './may-tell.ts';
import { plans } from './plans.ts';
import type { RelayContext, RelayedOperation } from './relay.ts';
import type { UpstreamAnswer } from './upstream.ts';
import { UnreachableError } from './upstream.ts';

/** Of the other gateway's answer, what the page is told beside the body. Never a cookie. */
const PASSED = [
  'cache-control',
  'content-language',
  'etag',
  'retry-after',
  'tus-version',
  'upload-expires',
  'upload-length',
  'upload-offset',
];

/**
 * Answers the page with what the other gateway answered. Problems pass as they are; what breaks the contract does not.
 * To a case the operator is added that holds it.
 */
export function passOn(
  context: RelayContext,
  gateway: DirectoryGateway,
  operation: RelayedOperation,
  answer: UpstreamAnswer,
): typeof replied {
  const { reply } = operation.call;
  for (const name of PASSED) {
    const value = answer.headers.get(name);
    if (value !== null) reply.header(name, value);
  }
  if (answer.kind === 'stream') {
    passStream(operation, answer);
    return replied;
  }
  reply.code(answer.status);
  if (answer.status === 404) forget(context, operation);
  if (answer.kind === 'empty') {
    reply.send();
    return replied;
  }
  if (answer.status >= 300) {
    reply.type('application/problem+json').send(answer.text);
    return replied;
  }
  reply.type('application/json; charset=utf-8').send(tell(context, gateway, operation, answer));
  return replied;
}

/** As text where nothing is added: byte for byte. */
function tell(
  { owners }: RelayContext,
  gateway: DirectoryGateway,
  { id, shapes, call }: RelayedOperation,
  { status, text, body }: Extract<UpstreamAnswer, { kind: 'json' }>,
): string | object {
  const [issue] = status === shapes.status && body !== undefined ? shapes.reply(body) : [{ path: '' }];
  if (issue !== undefined)
    throw new UnreachableError(502, `Its answer breaks the contract at ${issue.path}.`);
  const { operator } = gateway;
  switch (id) {
    case 'services.read':
    case 'services.version':
      requireOwn(gateway, (body as Json as unknown as ServiceDefinition).ref);
      return text;
    case 'drafts.create':
    case 'drafts.read':
    case 'drafts.save': {
      const draft = body as unknown as Draft;
      requireOwn(gateway, draft.service);
      owners.remember(draft.id, operator);
      return text;
    }
    case 'cases.submit': {
      const accepted = body as unknown as SubmissionAccepted;
      return { ...accepted, case: ownCase(accepted.case) };
    }
    case 'cases.read':
    case 'cases.reply':
    case 'cases.withdraw':
    case 'cases.appeal':
    case 'cases.close':
      return ownCase(body as unknown as Case);
    case 'handoffs.offer': {
      const { handoff, previewUrl } = body as unknown as HandoffOffered;
      if (new URL(previewUrl).origin !== gateway.url)
        throw new UnreachableError(502, `It leads to ${previewUrl}, which is not its own.`);
      owners.remember(handoff.id, operator);
      return text;
    }
    case 'presentations.start': {
      const { id: presentation, requestUri, walletUrl } = body as unknown as PresentationWaiting;
      const named = URL.canParse(walletUrl) ? new URL(walletUrl).searchParams.get('request_uri') : undefined;
      if (named !== requestUri || !URL.canParse(requestUri) || new URL(requestUri).origin !== gateway.url)
        throw new UnreachableError(502, `It sends the wallet to ${requestUri}, which is not its own.`);
      owners.remember(presentation, operator);
      return text;
    }
    case 'uploads.create': {
      const upload = body as unknown as Upload;
      owners.remember(upload.id, operator);
      // Ours, not where it points: the page goes on through this window.
      call.reply.header('location', `/uploads/${encodeURIComponent(upload.id)}`);
      return text;
    }
    default:
      return text;
  }

  function ownCase(told: Case): Case {
    requireOwn(gateway, told.service);
    owners.remember(told.id, operator);
    return { ...told, operator };
  }
}

function requireOwn(gateway: DirectoryGateway, service: string): void {
  if (!mayTell(gateway, service))
    throw new UnreachableError(502, `It answers for ${service}, which is not its own.`);
}

function forget({ owners }: RelayContext, { id, call }: RelayedOperation): void {
  const plan = plans[id];
  if (plan?.kind === 'id') owners.forget(plan.id(call));
}

/** Events go through as they come. A cut on either side ends the other; the page comes back with `Last-Event-ID`. */
function passStream(
  { call: { reply } }: RelayedOperation,
  { body, stop }: Extract<UpstreamAnswer, { kind: 'stream' }>,
): void {
  reply.hijack();
  reply.raw.writeHead(200, {
    ...(reply.getHeaders() as { [name: string]: string }),
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  reply.raw.flushHeaders();
  const source = Readable.fromWeb(body as WebStream);
  source.once('error', () => reply.raw.destroy());
  reply.raw.once('close', () => {
    stop();
    source.destroy();
  });
  source.pipe(reply.raw);
}
