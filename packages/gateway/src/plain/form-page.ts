import type { Issue } from '@panjare/contract';
import type { FastifyReply } from 'fastify';
import { ProblemError } from '../problem/problem-error.ts';
import { idOf, pagePath, reviewPath, servicePath } from './addresses.ts';
import { applyPosted, isShownOnly, nodeOn, setRows } from './apply-posted.ts';
import { addressSaid, findAddress } from './find-address.ts';
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
  return sendFormPage(visit, opened, here, readSaid(visit, opened, page));
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
  const changed =
    action === 'add' || action === 'remove' ? changeRows(opened, page, action, pointer) : undefined;
  const found = action === 'find' ? await findAddress(visit, form, page, pointer) : undefined;
  const pages = visiblePages(form);
  const at = pages.findIndex(({ id }) => id === page);
  if (action === 'back') {
    const before = pages[at - 1]?.id ?? page;
    return (await saveDraft(visit, opened, before)) ? leave(pagePath(ref, draft, before)) : undefined;
  }
  const isNew = new Set(askedPointers(here.items).filter((one) => !asked.has(one)));
  const isOn = action === 'continue';
  const more =
    isOn && shownFields(here.items).some((node) => isNew.has(node.pointer.peek()) && !isShownOnly(node));
  const issues = isOn && !more ? checkPage(opened, page, refused) : refused;
  const stays = !isOn || more || issues.length > 0;
  const next = stays ? page : (pages[at + 1]?.id ?? page);
  if (!(await saveDraft(visit, opened, next))) return undefined;
  // A refused file is nowhere but here: it cannot be told again by an address.
  if (refused.length > 0) return draw({ issues, status: 422 });
  if (!stays) return leave(next === page ? reviewPath(ref, draft) : pagePath(ref, draft, next));
  const said =
    changed ?? (found ? saidOf(pointer, found) : undefined) ?? (more ? '?more=1' : isOn ? '?check=1' : '');
  return leave(pagePath(ref, draft, page) + said);
}

/** What is wrong with a page; a file that was refused is not asked for as missing too. */
function checkPage({ form }: OpenDraft, page: string, refused: readonly Issue[]): Issue[] {
  const found = form.checkPage(page).filter(({ path }) => !refused.some((issue) => issue.path === path));
  form.showIssues(refused);
  return [...found, ...refused];
}

/**
 * Adds or removes a row, and gives back where to look: rows that stand empty are in no draft, so the address counts them.
 */
function changeRows(
  { form }: OpenDraft,
  page: string,
  action: 'add' | 'remove',
  pointer: string,
): string | undefined {
  const cut = action === 'add' ? pointer.length : pointer.lastIndexOf('/');
  const at = pointer.slice(0, cut);
  const node = nodeOn(form, page, at);
  if (node?.kind !== 'repeat') return undefined;
  if (action === 'add' && node.canAdd.peek()) node.add();
  const row = node.rows.peek()[Number(pointer.slice(cut + 1))];
  if (action === 'remove' && row !== undefined && node.canRemove.peek()) node.remove(row);
  const { length } = node.rows.peek();
  const target = action === 'add' ? `${idOf(at)}-${length - 1}-row` : idOf(at);
  return `?${new URLSearchParams({ of: at, rows: String(length) })}#${target}`;
}

/** Comes back to the address that was looked up. */
function saidOf(pointer: string, found: string): string {
  return `?${new URLSearchParams({ of: pointer, found })}#${idOf(`${pointer}/postalCode`)}`;
}

/** What an address of ours says of a page: to check it, that more is asked, how many rows it shows, or what was found. */
function readSaid({ request }: OwnVisit, { form }: OpenDraft, page: string): PageSaid {
  const { check, more, of, rows, found } = request.query as { [name: string]: unknown };
  const said = addressSaid.find((one) => one === found);
  if (typeof of === 'string' && said !== undefined) return { found: new Map([[of, said]]) };
  if (typeof of === 'string') setRows(form, page, of, Number(rows));
  if (check !== undefined) return { issues: form.checkPage(page) };
  return more === undefined ? {} : { notice: 'more-questions' };
}
