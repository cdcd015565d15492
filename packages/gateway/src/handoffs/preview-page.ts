import type { JsonObject, Text } from '@panjare/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Gateway } from '../context.ts';
import { chooseLanguage } from '../problem/language.ts';
import type { Citizen } from '../session/citizen.ts';
import { fileNamesOf } from '../uploads/upload-rows.ts';
import { sendCitizenPage } from '../http/citizen-page.ts';
import type { FoundHandoff } from './handoff-rows.ts';
import { states, words } from './handoff-words.ts';
import type { Landing } from './landing.ts';
import { landingOf } from './landing.ts';
import type { Markup } from '../http/markup.ts';
import { html } from '../http/markup.ts';
import { previewAddress } from './offer.ts';
import { returnAddress } from './return.ts';
import type { Passed } from './write-passes.ts';
import { pick, writePasses } from './write-passes.ts';

/** Shows who takes over, why and exactly what passes on; or, once that is settled, where the hand-off stands. */
export async function sendPreview(
  gateway: Gateway,
  request: FastifyRequest,
  reply: FastifyReply,
  citizen: Citizen,
  found: FoundHandoff,
): Promise<FastifyReply> {
  const { row, plan } = found;
  const language = chooseLanguage(request.headers['accept-language']);
  const { service, version, answers } = await gateway.database
    .selectFrom('case_file')
    .leftJoin('case_answers', 'case_answers.case_id', 'case_file.id')
    .select(['service', 'version', 'answers'])
    .where('case_file.id', '=', row.case_id)
    .executeTakeFirstOrThrow();
  const compiled = gateway.compiled(service as `${string}/${string}`, version);
  const say = speaker(gateway, request, found, compiled.definition.sheet.agency, citizen.name);
  const isOver = row.expires_at <= gateway.clock.now();
  const state = isOver && (row.state === 'offered' || row.state === 'redeemed') ? 'expired' : row.state;
  if (state !== 'offered') {
    const content = html`<p>${say(states[state])}</p>
      <p><a class="go" href="${returnAddress(gateway, found)}">${say(words.back)}</a></p>`;
    return sendCitizenPage(reply, { language, title: pick(plan.title, language), content });
  }
  const passed = writePasses(
    compiled,
    (answers ?? {}) as JsonObject,
    plan.passes,
    language,
    await fileNamesOf(gateway, row.case_id),
  );
  const unticked = (request.query as { fault?: unknown }).fault === 'unticked';
  const action = `/handoffs/${row.id}`;
  const content = html`<section>
      <h2>${say(words.who)}</h2>
      <p>${say(words.whoText)}</p>
    </section>
    <section>
      <h2>${say(words.why)}</h2>
      <p>${pick(plan.why, language)}</p>
    </section>
    <section>
      <h2>${say(words.passes)}</h2>
      ${writeList(passed)}
      <p class="muted">${say(words.passesMore)}</p>
    </section>
    <section>
      <h2>${say(words.clock)}</h2>
      <p>${say(words[plan.clock])} ${say(words.until)}</p>
    </section>
    <form method="post" action="${action}/consent">
      ${unticked && html`<p class="fault" role="alert">${say(words.unticked)}</p>`}
      <label><input type="checkbox" name="agreed" value="yes" /><span>${say(words.agree)}</span></label>
      <div class="actions">
        <button>${say(words.go)}</button>
        <button class="quiet" formaction="${action}/decline">${say(words.decline)}</button>
      </div>
    </form>`;
  // A browser applies form-action to the redirect that answers a form too: declining leads back to the page.
  const forms = ["'self'", new URL(row.return_to).origin];
  return sendCitizenPage(reply, { language, title: say(words.title), content, forms });
}

/** The ticket in a form for that one agency's landing address; it is never part of an address. */
export function sendTicket(
  gateway: Gateway,
  request: FastifyRequest,
  reply: FastifyReply,
  found: FoundHandoff,
  landing: Landing,
  ticket: string,
): FastifyReply {
  const language = chooseLanguage(request.headers['accept-language']);
  const say = speaker(gateway, request, found, '', '');
  const content = html`<form method="post" action="${landing.url.href}">
      <input type="hidden" name="ticket" value="${ticket}" />
      <input type="hidden" name="iss" value="${gateway.config.url}" />
      <p>${say(words.ticketText)}</p>
      <div class="actions"><button>${say(words.ticketGo)}</button></div>
    </form>
    <p class="muted"><a href="${previewAddress(gateway, found.row.id)}">${say(words.ticketAgain)}</a></p>`;
  return sendCitizenPage(reply, {
    language,
    title: say(words.ticketTitle),
    content,
    forms: [landing.url.origin],
    referrer: 'none',
  });
}

/** Fills the blanks of our words. */
function speaker(
  gateway: Gateway,
  request: FastifyRequest,
  { row }: FoundHandoff,
  from: string,
  name: string,
): (text: Text) => string {
  const language = chooseLanguage(request.headers['accept-language']);
  const titleOf = (id: string): string =>
    pick(gateway.config.agencies.find((agency) => agency.id === id)?.title ?? { fa: id }, language);
  const agency = pick(landingOf(gateway.config, row.agency)?.title ?? { fa: row.agency }, language);
  const blanks: { [blank: string]: string } = { agency, from: titleOf(from), name };
  return (text) => pick(text, language).replaceAll(/\{(\w+)\}/gu, (_, blank: string) => blanks[blank] ?? '');
}

function writeList(passed: readonly Passed[]): Markup {
  const headings = [...new Set(passed.map(({ heading }) => heading))];
  return html`${headings.map(
    (heading) =>
      html`${heading !== undefined && html`<h3>${heading}</h3>`}
        <dl>
          ${passed
            .filter((one) => one.heading === heading)
            .map(
              ({ label, value, isCode }) =>
                html`<div>
                  <dt>${label}</dt>
                  <dd><bdi dir="${isCode ? 'ltr' : 'auto'}">${value}</bdi></dd>
                </div>`,
            )}
        </dl>`,
  )}`;
}
