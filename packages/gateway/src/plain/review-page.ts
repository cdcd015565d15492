import type { Issue, JsonObject, Submission } from '@panjare/contract';
import { shownHash } from '@panjare/form';
import type { CompiledForm } from '@panjare/form';
import type { FastifyReply } from 'fastify';
import { html } from '../http/markup.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { parsePlainJson } from '../routing/plain-json.ts';
import { casePath, casesPath, pagePath, reviewPath, servicePath } from './addresses.ts';
import { leaveFor, sendOwnPage } from './layout.ts';
import { confirmFacts, openDraft, visiblePages } from './open-draft.ts';
import type { FormRooms, OpenDraft } from './open-draft.ts';
import type { Posted } from './posted.ts';
import { renderAnswers } from './render-answers.ts';
import { renderConsents } from './render-consents.ts';
import { renderSummary } from './render-summary.ts';
import { sendUnsent } from './sign-in-page.ts';
import { fileNames } from './send-files.ts';
import type { OwnVisit } from './visit.ts';
import { renderWalletNeeded } from './wallet-needed.ts';

/** What a review is drawn again with. */
interface ReviewSaid {
  issues?: readonly Issue[];
  consented?: readonly string[];
  notice?: string;
}

/** The last look: every answer, a way back to each page, consents and the button. */
export async function showReview(
  visit: OwnVisit,
  rooms: FormRooms,
  ref: string,
  id: string,
  said: ReviewSaid = {},
): Promise<FastifyReply> {
  const opened = await openDraft(visit, rooms, ref, id);
  if ('retired' in opened) return leaveFor(visit, `${servicePath(ref)}/start`);
  const { form, compiled, draft } = opened;
  const pages = visiblePages(form);
  const names = await fileNames(
    visit,
    pages.flatMap(({ items }) => items),
  );
  const words = { ...visit.words, isPersonal: false, fileNames: names };
  const title = words.say('review');
  const consents = (compiled.definition.consents ?? []).map((consent) => consent.id);
  confirmFacts(form, opened.known, () => true);
  const issues = said.issues ?? form.check();
  const refused = issues.filter(({ code }) => code === 'consent').map(({ params }) => String(params['id']));
  const others = issues.filter(({ code }) => code !== 'consent');
  const unticked = untickedOf(visit, compiled);
  const missing = [...new Set([...unticked, ...refused])];
  const addressOf = (pointer: string): string =>
    pagePath(ref, id, form.pageOf(pointer)?.id ?? pages[0]?.id ?? '');
  form.showIssues(others);
  const consented =
    said.consented ?? (unticked.length === 0 ? [] : consents.filter((one) => !missing.includes(one)));
  const content = html`<p class="small">
      <a href="${servicePath(ref)}">${words.pick(compiled.definition.title)}</a>
    </p>
    <h1>${title}</h1>
    ${said.notice !== undefined && html`<p class="box notice" role="status">${words.say(said.notice)}</p>`}
    ${renderSummary(words, form, others, addressOf)}
    ${
      missing.length > 0 &&
      html`<p class="box danger" role="alert" tabindex="-1" autofocus>
        <a href="#consent-${missing[0]}">${words.say('consents-missing')}</a>
      </p>`
    }
    ${pages.map((page) => renderAnswers(words, page, pagePath(ref, id, page.id)))}
    ${
      others.length === 0 &&
      (renderWalletNeeded(visit, compiled.definition) ??
        html`<form method="post" action="${reviewPath(ref, id)}">
          <input type="hidden" name="token" value="${visit.token}" />
          <input type="hidden" name="submission" value="${JSON.stringify(await sealed(visit, opened))}" />
          ${renderConsents(words, compiled.definition.consents ?? [], consented, missing)}
          <p class="actions"><button>${words.say('send')}</button></p>
          <p class="hint">${words.say('send-hint')}</p>
        </form>`)
    }
    <p><a href="${pagePath(ref, id, draft.page)}">${words.say('back')}</a></p>`;
  const status = said.issues === undefined ? 200 : 422;
  return sendOwnPage(visit, { title, content, status, faulty: issues.length + missing.length > 0 });
}

/** The consents that were not ticked when it was sent last, by the address: the others were. */
function untickedOf({ request }: OwnVisit, { definition }: CompiledForm): string[] {
  const { unticked } = request.query as { unticked?: unknown };
  const named = typeof unticked === 'string' ? unticked.split(',') : [];
  return (definition.consents ?? []).map(({ id }) => id).filter((id) => named.includes(id));
}

/** What the page shows, word for word what will be sent: the answers and the hash of the texts they stand under. */
async function sealed(
  { words: { language } }: OwnVisit,
  { form, compiled, draft }: OpenDraft,
): Promise<Omit<Submission, 'consents'>> {
  const answers: JsonObject = form.answers();
  const { ref: service, version } = compiled.definition;
  const texts = await shownHash(compiled, answers, language);
  return { service, version, answers, shown: { service, version, locale: language, texts }, draft: draft.id };
}

/**
 * Sends what was shown. The draft's id makes the key: however often the button is pressed, and from whichever page of
 * the browser's history, a draft becomes one case.
 */
export async function takeReview(
  visit: OwnVisit,
  rooms: FormRooms,
  ref: string,
  id: string,
  posted: Posted,
): Promise<FastifyReply> {
  const submission = parsePlainJson(posted.raw('submission')) as Omit<Submission, 'consents'> | undefined;
  if (submission?.service !== ref || submission.draft !== id) throw new ProblemError(400, 'invalid-request');
  const { definition } = await rooms.services.current(visit, ref);
  const consents = (definition.consents ?? []).map((consent) => consent.id);
  const consented = consents.filter((one) => posted.has(`consent:${one}`));
  if (consented.length < consents.length) {
    const unticked = consents.filter((one) => !consented.includes(one)).join(',');
    return leaveFor(visit, `${reviewPath(ref, id)}?${new URLSearchParams({ unticked })}`);
  }
  try {
    const accepted = await visit.ask('cases.submit', {
      headers: { 'idempotency-key': `plain-${id}` },
      body: { ...submission, consents: consented },
    });
    // What was answered before is now another.
    rooms.facts.forget(visit.request);
    return leaveFor(visit, `${casePath(ref, accepted.case.id)}/receipt`);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (error.code === 'key-reused') return leaveFor(visit, casesPath);
    if (error.code === 'version-retired') return leaveFor(visit, `${servicePath(ref)}/start`);
    if (error.code === 'step-up-needed') return sendUnsent(visit, posted, error.extras.acr, 'step-up');
    if (error.code === 'shown-differs')
      return showReview(visit, rooms, ref, id, { issues: [], consented, notice: 'shown-differs' });
    if (error.code !== 'invalid-answers') throw error;
    return showReview(visit, rooms, ref, id, { issues: error.extras.issues ?? [], consented });
  }
}
