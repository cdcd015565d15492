import type { AutosaveState, SignInState } from '@panjare/client';
import type { Issue } from '@panjare/contract';
import type { Form, PageNode } from '@panjare/form';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { PresentedDocuments } from '../document-request/presented-documents.ts';
import type { PartHost } from '../reactive/later-part.ts';
import { msg } from '../localize/localize.ts';
import { pickText } from '../localize/pick-text.ts';
import type { FillingState } from './form-state.ts';
import type * as conflictPart from './keeping/render-conflict.ts';
import type * as keeperPart from './keeping/keeper-part.ts';
import type { Prefilled } from './prefill/prefill-form.ts';
import { renderRestored } from './render-notices.ts';
import { renderLoading } from './render-loading.ts';
import type * as reviewPart from './review/review-part.ts';
import { renderSteps } from './render-steps.ts';
import type * as summaryPart from './checks/render-summary.ts';

/** What a form being filled in shows around its page, and what can be asked of it. */
export interface FillingActions {
  readonly session: SignInState;
  /** Left out while nothing is kept: nobody has signed in yet. */
  readonly draft: AutosaveState | undefined;
  /** There as soon as something is kept. */
  readonly keeperPart: typeof keeperPart | undefined;
  readonly restored: string | undefined;
  readonly prefilled: Prefilled | undefined;
  readonly presented: PresentedDocuments | undefined;
  /** What draws it again. */
  readonly host: PartHost;
  /** Absent until they are there. */
  summaryPart(): typeof summaryPart | undefined;
  reviewPart(): typeof reviewPart | undefined;
  conflictPart(): typeof conflictPart | undefined;
  around(): HTMLElement | undefined;
  /** The documents that a page asks for, and those of the form made known. */
  documents(now: FillingState, page?: PageNode): unknown;
  /** The nodes of a page as elements. */
  draw(page: PageNode, form: Form): HTMLElement;
  goTo(page: string): void;
  next(event: Event): void;
  back(): void;
  consent(id: string, given: boolean): void;
  resolve(keep: 'mine' | 'theirs'): void;
  startAnew(): void;
  visit(issue: Issue): void;
  visitConsent(id: string): void;
  submit(): void;
  signIn(acr?: string): void;
}

/** A page or the last look, with its steps above and the state of the draft below. */
export function renderFilling(now: FillingState, actions: FillingActions): TemplateResult {
  const { draft, keeperPart } = actions;
  const sending = now.state === 'review' && now.sending.state === 'sending';
  const title = now.state === 'page' ? pickText(now.page.page.title) : msg('بازبینی و فرستادن');
  return html`<div class="column" aria-busy=${sending ? 'true' : 'false'}>
    <div>
      <p class="muted">${pickText(now.definition.title)}</p>
      ${renderSteps(now, actions.goTo)}
    </div>
    <h2 class="page-title" part="page-title" tabindex="-1">${title}</h2>
    <div role="status">${draft ? renderNews(actions) : nothing}</div>
    ${actions.restored ? renderRestored(actions.restored) : nothing}
    ${
      draft?.state === 'conflict'
        ? actions.conflictPart()?.renderConflict(now.form, draft, actions.resolve)
        : nothing
    }
    ${now.state === 'review' && now.sending.state === 'version' ? actions.reviewPart()?.renderChanges(now.sending.changes) : nothing}
    ${hasFaults(now) ? actions.summaryPart()?.renderSummary(now, actions) : nothing}
    ${actions.documents(now, now.state === 'page' ? now.page : undefined)}
    ${now.state === 'page' ? renderPage(now, actions) : renderLast(now, actions)}
    ${draft ? keeperPart?.renderDraftState(draft, actions.startAnew) : nothing} ${actions.around()}
  </div>`;
}

/** Read out when it comes. */
function renderNews({ keeperPart, session, signIn, prefilled }: FillingActions) {
  return [
    keeperPart?.renderSession(session, () => signIn()),
    prefilled && keeperPart?.renderPrefilled(prefilled),
  ];
}

function hasFaults(now: FillingState): boolean {
  return now.issues.length > 0 || (now.state === 'review' && now.missing.length > 0);
}

function renderLast(
  now: Extract<FillingState, { state: 'review' }>,
  actions: FillingActions,
): TemplateResult {
  return actions.reviewPart()?.renderReview(now, { ...actions, edit: actions.goTo }) ?? renderLoading();
}

function renderPage(now: Extract<FillingState, { state: 'page' }>, actions: FillingActions): TemplateResult {
  return html`<form novalidate @submit=${actions.next}>
    ${actions.draw(now.page, now.form)}
    <div class="actions">
      <button class="button">${msg('ادامه')}</button>
      ${
        now.form.pages[0] === now.page
          ? nothing
          : html`<button class="button quiet" type="button" @click=${actions.back}>${msg('برگشت')}</button>`
      }
    </div>
  </form>`;
}
