import type { Issue } from '@panjare/contract';
import { html, nothing, render } from 'lit';
import { instantText } from '../localize/instant-text.ts';
import { msg, str } from '../localize/localize.ts';
import { LaterPart } from '../reactive/later-part.ts';
import type { FormFlow } from './form-flow.ts';
import type { FormFrame } from './form-frame.ts';
import type { FillingState } from './form-state.ts';
import type { PanjareForm } from './form.ts';
import { documentsPart, reviewPart, summaryPart } from './later-parts.ts';
import { surround } from './menu/surround.ts';
import { sendForm, visitConsent, visitIssue } from './send-form.ts';

const conflictPart = new LaterPart(() => import('./keeping/render-conflict.ts'));

/** Draws what is told around a page, and the last look; each at its place between what the frame made by hand. */
export function drawAround(host: PanjareForm, frame: FormFrame, now: FillingState): void {
  const { acts, element, news, place } = frame;
  const { flow, signIn } = acts;
  const { keeperPart } = flow;
  const draft = flow.keeper.value?.state.value;
  const prefilled = flow.prefilled.value;
  render(
    draft && [
      keeperPart?.renderSession(flow.session.value, () => signIn()),
      prefilled && keeperPart?.renderPrefilled(prefilled),
    ],
    news,
  );
  render(renderAbove(host, frame, now), element, { renderBefore: place });
  render(
    html`${now.state === 'review' ? renderLast(host, frame, now) : nothing}
    ${draft ? keeperPart?.renderDraftState(draft, () => flow.keeper.peek()?.startAnew()) : nothing}
    ${surround(host, flow)}`,
    element,
  );
}

/** What is read before the page. */
function renderAbove(host: PanjareForm, frame: FormFrame, now: FillingState) {
  const { flow } = frame.acts;
  const draft = flow.keeper.value?.state.value;
  const restored = flow.restored.value;
  const visits = {
    host,
    presented: flow.documents,
    visit: (issue: Issue) => void visitIssue(host, frame, issue),
    visitConsent: (id: string) => void visitConsent(host, id),
  };
  return html`${restored ? renderRestored(restored) : nothing}
  ${
    draft?.state === 'conflict'
      ? conflictPart.drawnBy(host)?.renderConflict(now.form, draft, (keep) => void flow.resolve(keep))
      : nothing
  }
  ${
    now.state === 'review' && now.sending.state === 'version'
      ? reviewPart.drawnBy(host)?.renderChanges(now.sending.changes)
      : nothing
  }
  ${hasFaults(now) ? summaryPart.drawnBy(host)?.renderSummary(now, visits) : nothing}
  ${drawDocuments(host, flow, now)}`;
}

/** That a draft goes on. */
function renderRestored(savedAt: string) {
  return html`<p class="small muted">
    ${msg(str`ادامهٔ پیش‌نویسی که ${instantText(savedAt, 'long')} ذخیره شد.`)}
  </p>`;
}

function hasFaults(now: FillingState): boolean {
  return now.issues.length > 0 || (now.state === 'review' && now.missing.length > 0);
}

/** The documents that a page asks for, and those of the form made known. */
function drawDocuments(host: PanjareForm, flow: FormFlow, now: FillingState) {
  if (now.definition.documents.length === 0) return nothing;
  const page = now.state === 'page' ? now.page : undefined;
  return documentsPart.drawnBy(host)?.drawDocuments(now.form, page, flow, host.mandate);
}

function renderLast(host: PanjareForm, frame: FormFrame, now: Extract<FillingState, { state: 'review' }>) {
  const { flow, signIn } = frame.acts;
  return reviewPart.drawnBy(host)?.renderReview(now, {
    edit: (page) => flow.goTo(page),
    consent: (id, given) => flow.consent(id, given),
    submit: () => void sendForm(host, frame),
    back: () => flow.back(),
    signIn,
  });
}
