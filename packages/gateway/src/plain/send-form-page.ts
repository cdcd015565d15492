import type { Issue } from '@panjare/contract';
import type { PageNode } from '@panjare/form';
import type { FastifyReply } from 'fastify';
import { html } from '../http/markup.ts';
import type { Markup } from '../http/markup.ts';
import { pagePath, servicePath } from './addresses.ts';
import { sendOwnPage } from './layout.ts';
import type { AddressSaid } from './find-address.ts';
import { visiblePages } from './open-draft.ts';
import type { OpenDraft } from './open-draft.ts';
import { askedPointers, hasConditions, renderItems, shownFields } from './render-page.ts';
import { renderSummary } from './render-summary.ts';
import { fileNames } from './send-files.ts';
import type { OwnVisit } from './visit.ts';

/** What is said above a page. */
export interface PageSaid {
  issues?: readonly Issue[];
  /** `look-again`: shown and not saved; `more-questions`: an answer opened more. */
  notice?: 'look-again' | 'more-questions';
  /** What came of asking the post, by the pointer of the address. */
  found?: ReadonlyMap<string, AddressSaid>;
  status?: number;
}

/** Draws a page of a form, as one form of HTML. */
export async function sendFormPage(
  visit: OwnVisit,
  opened: OpenDraft,
  page: PageNode,
  { issues = [], notice, found = new Map(), status = 200 }: PageSaid,
): Promise<FastifyReply> {
  const { token } = visit;
  const isPersonal = visit.session.device === 'personal';
  const words = { ...visit.words, isPersonal, found, fileNames: await fileNames(visit, page.items) };
  const { form, draft, compiled, known } = opened;
  const pages = visiblePages(form);
  const at = pages.findIndex(({ id }) => id === page.id);
  const title = words.pick(page.page.title);
  const service = words.pick(compiled.definition.title);
  const content = html`<p class="small">
      <a href="${servicePath(draft.service)}">${service}</a>
    </p>
    <h1>${title}</h1>
    ${renderSteps(visit, pages, at)} ${renderSummary(words, form, issues)}
    ${notice !== undefined && html`<p class="box notice" role="status">${words.say(notice)}</p>`}
    ${known.unreachable.length > 0 && html`<p class="box notice">${words.say('registers-silent')}</p>`}
    ${
      known.unasked !== undefined &&
      compiled.definition.prefill.some(({ to }) => form.pageOf(to) === page) &&
      html`<p class="box notice">${words.say('registers-unasked')}</p>`
    }
    <form
      method="post"
      action="${pagePath(draft.service, draft.id, page.id)}"
      ${!isPersonal && html`autocomplete="off"`}
      ${hasFiles(page.items) && html`enctype="multipart/form-data"`}
    >
      <button class="first-button" name="do" value="continue" tabindex="-1" aria-hidden="true">
        ${words.say('continue')}
      </button>
      <input type="hidden" name="token" value="${token}" />
      <input type="hidden" name="asked" value="${askedPointers(page.items).join('\n')}" />
      ${renderItems(words, page.items)}
      <div class="actions">
        <button name="do" value="continue">${words.say('continue')}</button>
        ${
          hasConditions(page) &&
          html`<button class="quiet" name="do" value="update">${words.say('update')}</button>`
        }
        ${at > 0 && html`<button class="quiet" name="do" value="back">${words.say('back')}</button>`}
      </div>
      ${hasConditions(page) && html`<p class="hint">${words.say('update-hint')}</p>`}
    </form>`;
  return sendOwnPage(visit, { title: `${title} · ${service}`, content, status, faulty: issues.length > 0 });
}

function hasFiles(items: PageNode['items']): boolean {
  return shownFields(items).some(({ widget }) => widget === 'file');
}

function renderSteps({ words }: OwnVisit, pages: readonly PageNode[], at: number): Markup {
  const [page, count] = [at + 1, pages.length].map((number) => words.digits(number));
  return html`<p class="small">${words.say('step', { page: page ?? '', count: count ?? '' })}</p>
    <ol class="steps" aria-hidden="true">
      ${pages.map(
        ({ page: { title } }, index) =>
          html`<li ${index === at && html`aria-current="step"`}>${words.pick(title)}</li>`,
      )}
    </ol>`;
}
