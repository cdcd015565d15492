import type { Case, HandoffPlan, Issue } from '@panjare/contract';
import { html } from '../http/markup.ts';
import type { Markup } from '../http/markup.ts';
import { casePath } from './addresses.ts';
import { issueWords } from './issue-words.ts';
import type { OwnVisit } from './visit.ts';

/** What the citizen can do on a case now, each a form of its own. */
export function renderActs(
  visit: OwnVisit,
  held: Case,
  handoffs: readonly HandoffPlan[],
  issues: readonly Issue[],
  typed: (name: string) => string,
): Markup {
  return html`${renderAsk(visit, held, issues, typed)} ${renderHandoffs(visit, held, handoffs)}
  ${renderAppeal(visit, held)} ${renderClosing(visit, held)} ${renderWithdrawal(visit, held)}`;
}

function form({ token }: OwnVisit, held: Case, act: string, content: Markup): Markup {
  const brings = act === 'reply' && held.ask?.items.some(({ kind }) => kind === 'file') === true;
  return html`<form
    method="post"
    action="${casePath(held.service, held.id)}"
    ${brings && html`enctype="multipart/form-data"`}
  >
    <input type="hidden" name="token" value="${token}" />
    <input type="hidden" name="act" value="${act}" />
    ${content}
  </form>`;
}

/** What an agency asks for: words and files. */
function renderAsk(
  visit: OwnVisit,
  held: Case,
  issues: readonly Issue[],
  typed: (name: string) => string,
): Markup | false {
  const { words } = visit;
  const { ask } = held;
  if (ask === undefined || held.state !== 'needs-you') return false;
  const items = ask.items.map(({ id, label, kind }) => {
    const fault = issues.find(({ path }) => path === `/${id}`);
    const wrong =
      fault !== undefined && html`aria-invalid="true" aria-describedby="item-${id}-error" autofocus`;
    const name = words.pick(label);
    const control =
      kind === 'file'
        ? html`<input type="file" id="item-${id}" name="file:${id}" ${wrong} />`
        : html`<textarea id="item-${id}" name="item:${id}" maxlength="4000" ${wrong}>
${typed(`item:${id}`)}</textarea>`;
    return html`<div class="field${fault !== undefined && ' wrong'}">
      <label for="item-${id}">${name}</label>${control}${
        fault !== undefined &&
        html`<p class="error" id="item-${id}-error">
          ${fault.code === 'required' ? words.say('ask-missing') : issueWords(words, fault, { label: name })}
        </p>`
      }
    </div>`;
  });
  const content = html`<input type="hidden" name="inquiry" value="${ask.inquiry}" />${items}
    <p class="actions"><button>${words.say('ask-send')}</button></p>`;
  return html`<section class="box notice" id="ask">
    <h2>${words.say('ask')}</h2>
    <p>${words.pick(ask.message)}</p>
    ${form(visit, held, 'reply', content)}
  </section>`;
}

const underWay: ReadonlySet<string> = new Set(['received', 'in-progress', 'needs-you']);

/** The preview is a page of the gateway already; it asks for consent there. */
function renderHandoffs(visit: OwnVisit, held: Case, handoffs: readonly HandoffPlan[]): Markup | false {
  const { words } = visit;
  const state = held.handoff?.state;
  const isOut = state === 'offered' || state === 'redeemed' || state === 'accepted' || state === 'returned';
  if (held.state !== 'in-progress' || isOut || handoffs.length === 0) return false;
  return html`${handoffs.map(
    (plan) =>
      html`<section class="box">
        <h2>${words.pick(plan.title)}</h2>
        <p>${words.pick(plan.why)}</p>
        ${form(
          visit,
          held,
          'handoff',
          html`<input type="hidden" name="plan" value="${plan.id}" />
            <p class="actions"><button class="quiet">${words.say('handoff-see')}</button></p>`,
        )}
      </section>`,
  )}`;
}

function renderAppeal(visit: OwnVisit, held: Case): Markup | false {
  const { words } = visit;
  const appeal = held.outcome?.appeal;
  if (held.state !== 'decided' || appeal === undefined || held.asOf > appeal.until) return false;
  return html`<details class="box">
    <summary>${words.say('appeal')}</summary>
    <p>${words.pick(appeal.how)}</p>
    <p class="hint">${words.say('appeal-until', { day: words.day(appeal.until) })}</p>
    ${form(visit, held, 'appeal', reason(visit, 'appeal', 'appeal-why', 'appeal-send'))}
  </details>`;
}

function renderClosing(visit: OwnVisit, held: Case): Markup | false {
  const { words } = visit;
  if (held.state !== 'decided') return false;
  return html`<section class="box">
    <h2>${words.say('closing')}</h2>
    ${form(visit, held, 'done', html`<p class="actions"><button>${words.say('closing-done')}</button></p>`)}
    <details>
      <summary>${words.say('closing-not')}</summary>
      ${form(visit, held, 'reopen', reason(visit, 'reopen', 'reopen-why', 'reopen-send'))}
    </details>
  </section>`;
}

function renderWithdrawal(visit: OwnVisit, held: Case): Markup | false {
  if (!underWay.has(held.state)) return false;
  const { words } = visit;
  return html`<details>
    <summary>${words.say('withdraw')}</summary>
    <p>${words.say('withdraw-text')}</p>
    ${form(
      visit,
      held,
      'withdraw',
      html`<p class="actions"><button class="quiet">${words.say('withdraw-sure')}</button></p>`,
    )}
  </details>`;
}

function reason({ words }: OwnVisit, id: string, label: string, send: string): Markup {
  return html`<div class="field">
      <label for="reason-${id}">${words.say(label)}</label>
      <textarea id="reason-${id}" name="reason" maxlength="4000" required></textarea>
    </div>
    <p class="actions"><button class="quiet">${words.say(send)}</button></p>`;
}
