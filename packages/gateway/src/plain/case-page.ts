import type { Issue, ReplyItem } from '@panjare/contract';
import type { FastifyReply } from 'fastify';
import { html } from '../http/markup.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { casePath, servicePath } from './addresses.ts';
import { renderFiles } from './case-files.ts';
import type { CompiledServices } from './compiled-services.ts';
import { leaveFor, sendOwnPage } from './layout.ts';
import type { Posted } from './posted.ts';
import { renderActs } from './render-acts.ts';
import { renderCase, renderFacts } from './render-case.ts';
import { sendFile } from './send-files.ts';
import type { OwnVisit } from './visit.ts';

/** Where a case stands now, and what can be done about it. */
export async function showCase(
  visit: OwnVisit,
  services: CompiledServices,
  ref: string,
  id: string,
  { issues = [], posted }: { issues?: readonly Issue[]; posted?: Posted } = {},
): Promise<FastifyReply> {
  const { words, ask } = visit;
  const held = await ask('cases.read', { params: { id } });
  if (held.service !== ref) throw new ProblemError(404, 'not-found');
  const { definition } = await services.current(visit, ref);
  const title = words.pick(held.title);
  const here = casePath(ref, id);
  const content = html`<h1>${title}</h1>
    ${renderCase(words, held)}
    ${renderActs(visit, held, definition.handoffs, issues, (name) => posted?.text(name) ?? '')}
    ${renderFacts(words, held)} ${await renderFiles(visit, held)}
    <p class="actions screen">
      <a class="go quiet" href="${here}">${words.say('refresh')}</a>
      <a href="${here}/receipt">${words.say('receipt')}</a>
    </p>`;
  const status = issues.length > 0 ? 422 : 200;
  return sendOwnPage(visit, { title, content, status, faulty: issues.length > 0 });
}

/** Does what a form of the page says, then shows the case again. */
export async function takeCase(
  visit: OwnVisit,
  services: CompiledServices,
  ref: string,
  id: string,
  posted: Posted,
): Promise<FastifyReply> {
  const { ask } = visit;
  const params = { id };
  const given = posted.text('reason') ?? '';
  switch (posted.text('act')) {
    case 'reply':
      return takeReply(visit, services, ref, id, posted);
    case 'handoff':
      return takeHandoff(visit, ref, id, posted);
    case 'appeal':
      await ask('cases.appeal', { params, body: { reason: given } });
      break;
    case 'done':
      await ask('cases.close', { params, body: { verdict: 'done' } });
      break;
    case 'reopen':
      await ask('cases.close', { params, body: { verdict: 'reopen', reason: given } });
      break;
    case 'withdraw':
      await ask('cases.withdraw', { params });
      break;
    default:
      throw new ProblemError(400, 'invalid-request');
  }
  return leaveFor(visit, casePath(ref, id));
}

async function takeReply(
  visit: OwnVisit,
  services: CompiledServices,
  ref: string,
  id: string,
  posted: Posted,
): Promise<FastifyReply> {
  const inquiry = posted.text('inquiry') ?? '';
  const { ask: asked } = await visit.ask('cases.read', { params: { id } });
  const items: ReplyItem[] = [];
  const refused: Issue[] = [];
  for (const { id: item, kind } of asked?.items ?? []) {
    if (kind === 'text') items.push({ id: item, text: posted.text(`item:${item}`) ?? '' });
    for (const file of posted.files(`file:${item}`)) {
      const sent = await sendFile(visit, { case: id, inquiry, item }, file, `/${item}`);
      if ('issue' in sent) refused.push(sent.issue);
      else items.push({ id: item, file: sent.id });
    }
  }
  if (refused.length > 0) return showCase(visit, services, ref, id, { issues: refused, posted });
  try {
    await visit.ask('cases.reply', { params: { id }, body: { inquiry, items } });
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'invalid-answers') throw error;
    return showCase(visit, services, ref, id, { issues: error.extras.issues ?? [], posted });
  }
  return leaveFor(visit, casePath(ref, id));
}

/** Another operator's preview stands on its own gateway: a form may not lead there, a link may. */
async function takeHandoff(visit: OwnVisit, ref: string, id: string, posted: Posted): Promise<FastifyReply> {
  const { words, gateway } = visit;
  const returnTo = gateway.config.url + casePath(ref, id);
  const body = { case: id, plan: posted.text('plan') ?? '', returnTo };
  const { handoff, previewUrl } = await visit.ask('handoffs.offer', { body });
  if (new URL(previewUrl).origin === gateway.config.url) return leaveFor(visit, previewUrl);
  const title = words.pick(handoff.title);
  const content = html`<h1>${title}</h1>
    <p>${words.pick(handoff.why)}</p>
    <p class="actions"><a class="go" href="${previewUrl}">${words.say('handoff-see')}</a></p>
    <p><a href="${servicePath(ref)}">${words.say('back')}</a></p>`;
  return sendOwnPage(visit, { title, content });
}
