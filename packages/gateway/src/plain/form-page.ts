import type { Issue } from '@panjare/contract';
import type { FastifyReply } from 'fastify';
import { ProblemError } from '../problem/problem-error.ts';
import { pagePath, reviewPath, servicePath } from './addresses.ts';
import { applyPosted, isShownOnly } from './apply-posted.ts';
import { leaveFor } from './layout.ts';
import { confirmFacts, openDraft, saveDraft, visiblePages } from './open-draft.ts';
import type { FormRooms, OpenDraft } from './open-draft.ts';
import type { Posted } from './posted.ts';
import { askedPointers, shownFields } from './render-page.ts';
import { takeFiles } from './send-files.ts';
import { sendFormPage } from './send-form-page.ts';
import type { PageSaid } from './send-form-page.ts';
import type { OwnVisit } from './visit.ts';

/** Which page of which draft. */
export interface PageAddress {
  ref: string;
  draft: string;
  page: string;
}

/** Times a page is applied again to a draft that was saved in between. */
const TRIES = 3;

/** Shows a page as the draft stands. */
export async function showPage(
  visit: OwnVisit,
  rooms: FormRooms,
  { ref, draft, page }: PageAddress,
): Promise<FastifyReply> {
  const opened = await openDraft(visit, rooms, ref, draft);
  if ('retired' in opened) return leaveFor(visit, `${servicePath(ref)}/start`);
  const pages = visiblePages(opened.form);
  const here = pages.find(({ id }) => id === page);
  if (here === undefined) return leaveFor(visit, pagePath(ref, draft, pages[0]?.id ?? page));
  const at = (id: string): number => pages.findIndex((one) => one.id === id);
  confirmFacts(opened.form, opened.known, (id) => at(id) < at(opened.draft.page));
  return sendFormPage(visit, opened, here, {});
}

/** Takes a page that was sent: saves it, then goes where its button says. */
export async function takePage(
  visit: OwnVisit,
  rooms: FormRooms,
  address: PageAddress,
  posted: Posted,
  isTrusted: boolean,
): Promise<FastifyReply> {
  const sent = new Map<File, string>();
  for (let tries = 0; tries < TRIES; tries += 1) {
    const opened = await openDraft(visit, rooms, address.ref, address.draft);
    if ('retired' in opened) return leaveFor(visit, `${servicePath(address.ref)}/start`);
    const send = await takeOnce(visit, opened, address, posted, isTrusted, sent);
    if (send !== undefined) return send();
  }
  throw new ProblemError(409, 'revision-conflict');
}

/** How to answer: a reply is a promise of its own and must not be awaited here. `undefined` where the draft was saved by somebody else in between. */
async function takeOnce(
  visit: OwnVisit,
  opened: OpenDraft,
  { ref, draft, page }: PageAddress,
  posted: Posted,
  isTrusted: boolean,
  sent: Map<File, string>,
): Promise<(() => FastifyReply | Promise<FastifyReply>) | undefined> {
  const { form, known } = opened;
  const here = form.pages.find(({ id }) => id === page);
  if (here === undefined) throw new ProblemError(404, 'not-found');
  const asked = applyPosted(form, page, posted, known);
  const draw = (said: PageSaid) => (): Promise<FastifyReply> => sendFormPage(visit, opened, here, said);
  const leave = (to: string) => (): FastifyReply => leaveFor(visit, to);
  if (!isTrusted) return draw({ notice: 'look-again', status: 403 });
  const refused = await takeFiles(visit, opened, here.items, posted, sent);
  const [action = '', pointer = ''] =
    /^(\S+)(?: (.*))?$/u.exec(posted.text('do') ?? 'continue')?.slice(1) ?? [];
  if (action === 'add') addRow(opened, page, pointer);
  if (action === 'remove') removeRow(opened, page, pointer);
  const pages = visiblePages(form);
  const at = pages.findIndex(({ id }) => id === page);
  if (action === 'back') {
    const before = pages[at - 1]?.id ?? page;
    return (await saveDraft(visit, opened, before)) ? leave(pagePath(ref, draft, before)) : undefined;
  }
  if (action !== 'continue')
    return (await saveDraft(visit, opened, page)) ? draw({ issues: refused }) : undefined;
  const isNew = new Set(askedPointers(here.items).filter((one) => !asked.has(one)));
  const more = shownFields(here.items).some((node) => isNew.has(node.pointer.peek()) && !isShownOnly(node));
  const issues = more ? refused : checkPage(opened, page, refused);
  const next = more || issues.length > 0 ? page : (pages[at + 1]?.id ?? page);
  if (!(await saveDraft(visit, opened, next))) return undefined;
  if (more) return draw({ notice: 'more-questions', issues: refused });
  if (issues.length > 0) return draw({ issues, status: 422 });
  return leave(next === page ? reviewPath(ref, draft) : pagePath(ref, draft, next));
}

/** What is wrong with a page; a file that was refused is not asked for as missing too. */
function checkPage({ form }: OpenDraft, page: string, refused: readonly Issue[]): Issue[] {
  const found = form.checkPage(page).filter(({ path }) => !refused.some((issue) => issue.path === path));
  form.showIssues(refused);
  return [...found, ...refused];
}

function addRow({ form }: OpenDraft, page: string, pointer: string): void {
  const node = form.pageOf(pointer)?.id === page ? form.find(pointer) : undefined;
  if (node?.kind === 'repeat' && node.canAdd.peek()) node.add();
}

function removeRow({ form }: OpenDraft, page: string, pointer: string): void {
  const at = pointer.lastIndexOf('/');
  const node = form.pageOf(pointer)?.id === page ? form.find(pointer.slice(0, at)) : undefined;
  if (node?.kind !== 'repeat' || !node.canRemove.peek()) return;
  const row = node.rows.peek()[Number(pointer.slice(at + 1))];
  if (row !== undefined) node.remove(row);
}
