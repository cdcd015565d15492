import type { SignedIn } from '@panjare/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Gateway } from '../context.ts';
import { chooseLanguage } from '../problem/language.ts';
import { askGateway } from './ask-gateway.ts';
import type { AskGateway } from './ask-gateway.ts';
import { formToken } from './form-token.ts';
import { wordsIn } from './words.ts';
import type { Words } from './words.ts';

/** One request for a plain page. */
export interface Visit {
  readonly gateway: Gateway;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly words: Words;
  readonly ask: AskGateway;
}

/** A visit of somebody who has signed in. */
export interface OwnVisit extends Visit {
  readonly session: SignedIn;
  /** For the forms of the page. */
  readonly token: string;
}

/** Begins a visit. */
export function visitOf(
  app: FastifyInstance,
  gateway: Gateway,
  request: FastifyRequest,
  reply: FastifyReply,
): Visit {
  const words = wordsIn(chooseLanguage(request.headers['accept-language']));
  return { gateway, request, reply, words, ask: askGateway(app, gateway.config, request) };
}

/** Who visits; `undefined` where nobody has signed in. */
export async function ownVisit(visit: Visit): Promise<OwnVisit | undefined> {
  const session = await visit.ask('session.read');
  return session.state === 'signed-in' ? { ...visit, session, token: formToken(visit.request) } : undefined;
}
