import type { Draft } from '@panjare/contract';
import { randomUUID } from 'node:crypto';
import { createForm, earlierFacts } from '@panjare/form';
import type { FastifyReply } from 'fastify';
import { html } from '../http/markup.ts';
import type { Markup } from '../http/markup.ts';
import { pagePath, servicePath } from './addresses.ts';
import { leaveFor, sendOwnPage } from './layout.ts';
import { fillForm, visiblePages } from './open-draft.ts';
import type { FormRooms } from './open-draft.ts';
import type { Posted } from './posted.ts';
import type { OwnVisit } from './visit.ts';
import { neededDocuments, renderWalletNeeded } from './wallet-needed.ts';

/** Where a form begins, or goes on: drafts of this service, and the button that makes one. */
export async function showStart(visit: OwnVisit, rooms: FormRooms, ref: string): Promise<FastifyReply> {
  const { words, token } = visit;
  const { definition } = await rooms.services.current(visit, ref);
  const { drafts } = await visit.ask('drafts.list', { query: { service: ref } });
  const title = words.pick(definition.title);
  const content = html`<h1>${title}</h1>
    ${
      drafts.length > 0 &&
      html`<h2>${words.say('drafts')}</h2>
        <ul>
          ${drafts.map((draft) => html`<li>${renderDraft(visit, draft, definition.version)}</li>`)}
        </ul>`
    }
    ${
      renderWalletNeeded(visit, definition) ??
      html`<p>${words.say('start-text', { days: words.digits(definition.retention.draftDays) })}</p>
        <form method="post" action="${servicePath(ref)}/start">
          <input type="hidden" name="token" value="${token}" />
          <input type="hidden" name="key" value="${randomUUID()}" />
          <p class="actions">
            <button ${drafts.length > 0 && html`class="quiet"`}>
              ${words.say(drafts.length > 0 ? 'start-new' : 'start')}
            </button>
          </p>
        </form>`
    }`;
  return sendOwnPage(visit, { title, content });
}

/** An older version's draft is carried over; what the new version asks no more is not sent. */
function renderDraft({ words, token }: OwnVisit, draft: Draft, version: number): Markup {
  const saved = words.say('draft-saved', { when: words.instant(draft.savedAt) });
  if (draft.version === version) {
    return html`<a href="${pagePath(draft.service, draft.id, draft.page)}">${words.say('draft-continue')}</a>
      — ${saved}`;
  }
  return html`${saved}. ${words.say('draft-older')}
    <form method="post" action="${servicePath(draft.service)}/start">
      <input type="hidden" name="token" value="${token}" />
      <input type="hidden" name="from" value="${draft.id}" />
      <button class="quiet">${words.say('draft-carry')}</button>
    </form>`;
}

/** Makes a draft, once for each key, with what registers know and what the citizen answered before in it. */
export async function takeStart(
  visit: OwnVisit,
  rooms: FormRooms,
  ref: string,
  posted: Posted,
): Promise<FastifyReply> {
  const compiled = await rooms.services.current(visit, ref);
  if (neededDocuments(visit, compiled.definition).length > 0)
    return leaveFor(visit, `${servicePath(ref)}/start`);
  const from = posted.text('from');
  const older = from === null ? undefined : await visit.ask('drafts.read', { params: { id: from } });
  const known = await rooms.facts.read(visit, ref);
  known.confirmed.clear();
  const form = older?.service === ref ? fillForm(compiled, older.answers, known) : createForm(compiled);
  form.prefill(known.facts);
  if (older === undefined) form.prefill(earlierFacts(known.earlier ?? [], false));
  const page = visiblePages(form)[0]?.id ?? compiled.definition.pages[0]?.id ?? '';
  const key = older === undefined ? posted.text('key') : `carry-${older.id}-${compiled.definition.version}`;
  // Only what does not change between two presses of the button: a key goes with one body.
  const draft = await visit.ask('drafts.create', {
    headers: { 'idempotency-key': key ?? randomUUID() },
    body: { service: ref, version: compiled.definition.version, answers: form.allAnswers(), page },
  });
  if (older !== undefined && older.service === ref)
    await visit.ask('drafts.delete', { params: { id: older.id } });
  return leaveFor(visit, pagePath(ref, draft.id, draft.page));
}
