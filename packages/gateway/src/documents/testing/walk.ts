import assert from 'node:assert/strict';
import type { Presentation, PresentationRejected, PresentationWaiting } from '@panjare/contract';
import type { CitizenBrowser } from '../../testing/test-gateway.ts';
import type { DocumentStage } from './document-stage.ts';
import type { IssueChanges } from './document-office.ts';
import type { PresentChanges, ReadRequest } from './hand-made-wallet.ts';

/** A request that the wallet has fetched. */
export interface Opened {
  waiting: PresentationWaiting;
  request: ReadRequest;
}

/** Starts one and fetches it. */
export async function open(
  stage: DocumentStage,
  browser: CitizenBrowser,
  device: 'same' | 'other' = 'same',
): Promise<Opened> {
  const waiting = await stage.start(browser, device);
  return { waiting, request: await stage.wallet.read(waiting.walletUrl) };
}

/** Answers it with the owner's own card, and gives the address the wallet is led to. */
export async function answer(
  stage: DocumentStage,
  { request }: Opened,
  shown: PresentChanges = {},
  issued: IssueChanges = {},
): Promise<string> {
  const response = await stage.wallet.answer(
    request,
    await stage.wallet.show(request, await stage.issue(issued), shown),
  );
  assert.equal(response.status, 200, await response.clone().text());
  return ((await response.json()) as { redirect_uri: string }).redirect_uri;
}

/** The code that the wallet brings the browser back with. */
export function responseCode(address: string): string {
  return /[#?](?:panjare-response|response_code)=([\w-]+)$/u.exec(address)?.[1] ?? '';
}

/** The browser comes back. */
export async function comeBack(browser: CitizenBrowser, id: string, address: string): Promise<Response> {
  return browser.call(`/presentations/${id}/return`, 'POST', { responseCode: responseCode(address) });
}

/** Types a code. */
export function type(browser: CitizenBrowser, id: string, code: string): Promise<Response> {
  return browser.call(`/presentations/${id}/code`, 'POST', { code });
}

/** The digits that the page on the other device shows. */
export async function digitsAt(address: string): Promise<string> {
  const page = await (await fetch(address, { headers: { 'accept-language': 'en' } })).text();
  return /<bdi dir="ltr">(\d{6})<\/bdi>/u.exec(page)?.[1] ?? '';
}

/** Another code than the right one. */
export function otherThan(digits: string, by = 1): string {
  return String((Number(digits) + by) % 1_000_000).padStart(6, '0');
}

/** Shows a card that comes back to the session, verified. Gives the presentation's id. */
export async function present(stage: DocumentStage, browser: CitizenBrowser): Promise<string> {
  const opened = await open(stage, browser);
  const settled = await comeBack(browser, opened.waiting.id, await answer(stage, opened));
  const { state, id } = (await settled.json()) as Presentation;
  assert.equal(state, 'verified');
  return id;
}

/** Why a presentation is not accepted; its state where it is something else. */
export async function reasonOf(
  stage: DocumentStage,
  browser: CitizenBrowser,
  { waiting }: Opened,
): Promise<PresentationRejected['reason'] | Presentation['state']> {
  const told = await stage.read(browser, waiting.id);
  return told.state === 'rejected' ? told.reason : told.state;
}
