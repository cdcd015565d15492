import { toLatinDigits } from '@panjare/persian';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type Provider from 'oidc-provider';
import type { Interaction } from 'oidc-provider';
import { personBySubject, personOf, type Person } from '../citizens/people.ts';
import { pageHeaders } from '../pages/layout.ts';
import { Attempts } from './attempts.ts';
import { cardPage } from './card-page.ts';
import { consentPage } from './consent-page.ts';
import { onwardOrigins, type IssuerClient } from './issuer-client.ts';
import { wantsCard } from './level-policy.ts';
import { messagePage } from './message-page.ts';
import { cardPin, oneTimeCode } from './one-time-code.ts';
import { scopeClaims } from './provider.ts';
import { signInPage, type SignInFault } from './sign-in-page.ts';
import { CARD, OTP } from './subjects.ts';

interface UidParams {
  Params: { uid: string };
}

interface Form {
  [name: string]: string | undefined;
}

/** The pages a person meets at the issuer: who are you, and do you agree. Every post is answered by a redirect. */
export function interactions(
  app: FastifyInstance,
  provider: Provider,
  clients: readonly IssuerClient[],
): void {
  const attempts = new Attempts();
  /** Who has said who they are, and is asked for their card, by the page's id. */
  const named = new Map<string, string>();
  const headers = pageHeaders(onwardOrigins(clients));
  const clientOf = (id: string | undefined): IssuerClient | undefined =>
    clients.find((client) => client.id === id);
  const show = (reply: FastifyReply, page: string, status = 200): FastifyReply =>
    reply.status(status).headers(headers).type('text/html; charset=utf-8').send(page);

  /** The live interaction, or an answer that leads the lost person on. */
  const live = async (
    request: FastifyRequest<UidParams>,
    reply: FastifyReply,
  ): Promise<Interaction | undefined> => {
    try {
      const interaction = await provider.interactionDetails(request.raw, reply.raw);
      if (interaction.uid === request.params.uid) return interaction;
    } catch {
      // Expired, finished, or another browser's: told below.
    }
    const attempt = attempts.of(request.params.uid);
    if (attempt?.state === 'open' && attempt.uid !== request.params.uid) {
      await reply.redirect(`/interaction/${attempt.uid}`, 303);
      return undefined;
    }
    const client = clientOf(attempt?.client) ?? clients[0];
    const text =
      attempt?.state === 'over'
        ? 'این ورود پیش‌تر به پایان رسیده است. به سایت برگردید و کارتان را ادامه دهید.'
        : 'مهلت این ورود گذشته یا این صفحه در مرورگر دیگری باز شده است. به سایت برگردید و دوباره وارد شوید.';
    const wayOn = client && { url: client.home, label: `بازگشت به ${client.name}` };
    await show(reply, messagePage('این صفحه دیگر باز نیست', text, wayOn), 410);
    return undefined;
  };

  const finish = async (
    request: FastifyRequest<UidParams>,
    reply: FastifyReply,
    result: { [name: string]: unknown },
  ): Promise<FastifyReply> =>
    reply.redirect(await provider.interactionResult(request.raw, reply.raw, result), 303);

  app.get<UidParams & { Querystring: Form }>('/interaction/:uid', async (request, reply) => {
    const interaction = await live(request, reply);
    if (!interaction) return reply;
    const { uid, params } = interaction;
    const client = clientOf(params['client_id']);
    attempts.opened(`${params['client_id']} ${params['state']}`, uid, client?.id ?? '');
    const view = { action: `/interaction/${uid}`, client: client?.name ?? '' };
    if (interaction.prompt.name === 'login') {
      const fault = faultOf(request.query['fault']);
      const person = personBySubject(
        named.get(uid) ?? (isOnlyLevel(interaction) ? signedIn(interaction)?.subject : ''),
      );
      if (person === undefined) return show(reply, signInPage({ ...view, code: oneTimeCode(uid), fault }));
      named.set(uid, person.subject);
      return show(reply, cardPage({ ...view, person, pin: cardPin(uid), wrong: fault === 'pin' }));
    }
    const person = signedIn(interaction);
    if (!person) return finish(request, reply, { error: 'access_denied' });
    const unticked = request.query['fault'] === 'unticked';
    const reaches = reachedSites(interaction, clients);
    return show(reply, consentPage({ ...view, person, claims: claimsOf(interaction), reaches, unticked }));
  });

  app.post<UidParams & { Body: Form }>('/interaction/:uid', async (request, reply) => {
    const interaction = await live(request, reply);
    if (!interaction) return reply;
    const chosen = request.body['citizen'];
    const person = personOf(chosen ?? request.body['nationalId'] ?? '');
    const again = (fault: SignInFault): FastifyReply =>
      reply.redirect(`/interaction/${interaction.uid}?fault=${fault}`, 303);
    if (!person) return again('unknown');
    const code = toLatinDigits(request.body['code'] ?? '').replace(/\D/g, '');
    if (chosen === undefined && code !== oneTimeCode(interaction.uid)) return again('code');
    // A foreigner has no card, and signs in as surely as they can.
    if (wantsCard(interaction.params['acr_values']) && person.nationalId !== undefined) {
      named.set(interaction.uid, person.subject);
      return reply.redirect(`/interaction/${interaction.uid}`, 303);
    }
    return finish(request, reply, { login: { accountId: person.subject, acr: OTP, amr: ['otp'] } });
  });

  app.post<UidParams & { Body: Form }>('/interaction/:uid/card', async (request, reply) => {
    const interaction = await live(request, reply);
    if (!interaction) return reply;
    const { uid } = interaction;
    const accountId = named.get(uid);
    const { pin, without, other } = request.body;
    if (accountId === undefined || other === 'yes') {
      named.set(uid, '');
      return reply.redirect(`/interaction/${uid}`, 303);
    }
    if (without !== 'yes' && toLatinDigits(pin ?? '').trim() !== cardPin(uid))
      return reply.redirect(`/interaction/${uid}?fault=pin`, 303);
    named.delete(uid);
    const reached = without === 'yes' ? { acr: OTP, amr: ['otp'] } : { acr: CARD, amr: ['otp', 'sc', 'pin'] };
    return finish(request, reply, { login: { accountId, ...reached } });
  });

  app.post<UidParams & { Body: Form }>('/interaction/:uid/consent', async (request, reply) => {
    const interaction = await live(request, reply);
    if (!interaction) return reply;
    if (request.body['agreed'] !== 'yes') {
      return reply.redirect(`/interaction/${interaction.uid}?fault=unticked`, 303);
    }
    const grantId = await grant(provider, interaction);
    attempts.over(interaction.uid, interaction.params['client_id'] ?? '');
    return finish(request, reply, { consent: { grantId } });
  });

  app.post<UidParams>('/interaction/:uid/refusal', async (request, reply) => {
    const interaction = await live(request, reply);
    if (!interaction) return reply;
    attempts.over(interaction.uid, interaction.params['client_id'] ?? '');
    return finish(request, reply, { error: 'access_denied', error_description: 'the person refused' });
  });
}

async function grant(provider: Provider, interaction: Interaction): Promise<string> {
  const { params, prompt } = interaction;
  const existing = interaction.grantId ? await provider.Grant.find(interaction.grantId) : undefined;
  const given =
    existing ??
    new provider.Grant({
      accountId: interaction.session?.accountId ?? '',
      clientId: params['client_id'] ?? '',
    });
  const { missingOIDCScope, missingOIDCClaims, missingResourceScopes } = prompt.details as {
    missingOIDCScope?: string[];
    missingOIDCClaims?: string[];
    missingResourceScopes?: { [resource: string]: string[] };
  };
  if (missingOIDCScope) given.addOIDCScope(missingOIDCScope.join(' '));
  if (missingOIDCClaims) given.addOIDCClaims(missingOIDCClaims);
  for (const [resource, scopes] of Object.entries(missingResourceScopes ?? {})) {
    given.addResourceScope(resource, scopes.join(' '));
  }
  return given.save();
}

function claimsOf(interaction: Interaction): string[] {
  const scopes = (interaction.params['scope'] ?? '').split(' ');
  return scopes.flatMap((scope) => scopeClaims[scope] ?? []);
}

/** The sites behind the resources (RFC 8707) that were asked for: those that sign people in at the same origin. */
function reachedSites({ params }: Interaction, clients: readonly IssuerClient[]): string[] {
  const resources = [params['resource'] ?? []].flat();
  return clients
    .filter(({ redirectUris }) => redirectUris.some((uri) => resources.includes(new URL(uri).origin)))
    .map(({ name }) => name);
}

function signedIn(interaction: Interaction): Person | undefined {
  return personBySubject(interaction.session?.accountId);
}

/** Whether the person is known, and only their card is asked for. */
function isOnlyLevel({ prompt }: Interaction): boolean {
  return prompt.reasons.length === 1 && prompt.reasons[0] === 'level';
}

function faultOf(word: string | undefined): SignInFault | 'pin' | undefined {
  return word === 'code' || word === 'unknown' || word === 'pin' ? word : undefined;
}
