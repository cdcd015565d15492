import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { changeCase } from '../cases/change-case.ts';
import type { CaseRoom } from '../cases/case-room.ts';
import type { Gateway } from '../context.ts';
import { chooseLanguage } from '../problem/language.ts';
import type { Citizen } from '../session/citizen.ts';
import { readCitizen } from '../session/read-citizen.ts';
import { sendCitizenPage } from '../http/citizen-page.ts';
import type { FoundHandoff } from './handoff-rows.ts';
import { findHandoff, moveHandoff } from './handoff-rows.ts';
import { words } from './handoff-words.ts';
import { landingOf } from './landing.ts';
import { html } from '../http/markup.ts';
import { previewAddress } from './offer.ts';
import { sendPreview, sendTicket } from './preview-page.ts';
import { returnAddress } from './return.ts';
import { issueTicket } from './tickets.ts';
import { pick } from './write-passes.ts';

interface Asked {
  Params: { id: string };
  Body: { agreed?: unknown } | undefined;
}

/** Our own pages of a hand-off: only here is consent given, where no script of another page can press a button. */
export function handoffPages(app: FastifyInstance, gateway: Gateway, room: CaseRoom): void {
  app.get<Asked>('/handoffs/:id/preview', async (request, reply) => {
    const citizen = await readSignedIn(gateway, request);
    if (citizen === undefined) return sendSignIn(gateway, request, reply);
    const found = await findOwn(gateway, citizen, request.params.id);
    if (found === undefined) return sendOther(request, reply);
    return sendPreview(gateway, request, reply, citizen, found);
  });

  app.post<Asked>('/handoffs/:id/consent', async (request, reply) => {
    const found = await readDecision(gateway, request);
    if (found === undefined) return sendOther(request, reply);
    const preview = previewAddress(gateway, found.row.id);
    if (request.body?.agreed !== 'yes') return leave(reply, `${preview}?fault=unticked`);
    const landing = landingOf(gateway.config, found.row.agency);
    const isOpen = found.row.state === 'offered' && found.row.expires_at > gateway.clock.now();
    if (!isOpen || landing === undefined) return leave(reply, preview);
    return sendTicket(gateway, request, reply, found, landing, await issueTicket(gateway, found.row.id));
  });

  app.post<Asked>('/handoffs/:id/decline', async (request, reply) => {
    const found = await readDecision(gateway, request);
    if (found === undefined) return sendOther(request, reply);
    const { row, plan } = found;
    if (row.state !== 'offered') return leave(reply, previewAddress(gateway, row.id));
    await changeCase(
      gateway,
      room,
      row.case_id,
      { kind: 'citizen' },
      () => ({ kind: 'handoff', step: 'declined', handoff: row.id, plan }),
      (transaction) => moveHandoff(transaction, row.id, 'declined'),
    );
    return leave(reply, returnAddress(gateway, found));
  });
}

/** Who navigates here: by our own cookie only. */
async function readSignedIn(gateway: Gateway, request: FastifyRequest): Promise<Citizen | undefined> {
  const citizen = await readCitizen(gateway, request);
  return citizen?.channel === 'cookie' ? citizen : undefined;
}

/** A decision counts when it was made on our own page by the citizen whose case it is. */
async function readDecision(
  gateway: Gateway,
  request: FastifyRequest<Asked>,
): Promise<FoundHandoff | undefined> {
  if (request.headers.origin !== gateway.config.url) return undefined;
  const citizen = await readSignedIn(gateway, request);
  return citizen === undefined ? undefined : findOwn(gateway, citizen, request.params.id);
}

async function findOwn(gateway: Gateway, citizen: Citizen, id: string): Promise<FoundHandoff | undefined> {
  const found = await findHandoff(gateway, id);
  return found?.row.subject === citizen.subject ? found : undefined;
}

/**
 * A navigation that another site began comes without our Strict cookie, and so does the end of a sign-in. Our page
 * loads itself once: that navigation is our own. Only who is still unknown then must sign in.
 */
function sendSignIn(gateway: Gateway, request: FastifyRequest<Asked>, reply: FastifyReply): FastifyReply {
  const language = chooseLanguage(request.headers['accept-language']);
  const path = `/handoffs/${encodeURIComponent(request.params.id)}/preview`;
  if ((request.query as { again?: unknown }).again === undefined) {
    const opening = pick(words.opening, language);
    const content = html`<p><a class="go" href="${path}?again=1">${pick(words.go, language)}</a></p>`;
    return sendCitizenPage(reply, { language, title: opening, content, refresh: `${path}?again=1` });
  }
  const start = `/session/start?${new URLSearchParams({ return_to: gateway.config.url + path })}`;
  const content = html`<p>${pick(words.signInText, language)}</p>
    <p><a class="go" href="${start}">${pick(words.signIn, language)}</a></p>`;
  return sendCitizenPage(reply, { language, title: pick(words.signInTitle, language), content, status: 401 });
}

function sendOther(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = chooseLanguage(request.headers['accept-language']);
  const content = html`<p>${pick(words.otherText, language)}</p>`;
  return sendCitizenPage(reply, { language, title: pick(words.otherTitle, language), content, status: 404 });
}

/** See Other, so that a reload does not decide again. */
function leave(reply: FastifyReply, address: string): FastifyReply {
  return reply
    .headers({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' })
    .redirect(address, 303);
}
