import type { ReceiptClaims } from '@panjare/contract';
import type { FastifyReply } from 'fastify';
import { html } from '../http/markup.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { casePath } from './addresses.ts';
import { sendOwnPage } from './layout.ts';
import { renderPairs } from './render-text.ts';
import type { OwnVisit, Visit } from './visit.ts';

/** What to keep: the tracking code, and the signed receipt that proves it. Fits one sheet of paper. */
export async function showReceipt(visit: OwnVisit, ref: string, id: string): Promise<FastifyReply> {
  const { words, ask } = visit;
  const params = { id };
  const [held, { receipt }] = await Promise.all([
    ask('cases.read', { params }),
    ask('receipts.read', { params }),
  ]);
  if (held.service !== ref) throw new ProblemError(404, 'not-found');
  const claims = readClaims(receipt.jws);
  const title = words.say('received');
  const content = html`<h1>${title}</h1>
    <div class="box">
      <p>${words.say('tracking-code')}</p>
      <bdi dir="ltr" class="tracking">${held.trackingCode}</bdi>
      <p class="hint">${words.say('tracking-hint')}</p>
    </div>
    ${renderPairs([
      [words.say('service'), words.pick(held.title)],
      ...held.parties.map(({ role, name }): [string, string] => [words.say(`party.${role}`), name]),
      [words.say('received-at'), words.instant(claims?.receivedAt ?? held.clock.startedAt)],
      [words.say('due'), words.day(held.clock.dueAt)],
      [
        words.say('digest'),
        claims === undefined ? undefined : html`<bdi dir="ltr">${claims.answersDigest}</bdi>`,
      ],
    ])}
    <details>
      <summary>${words.say('signed-receipt')}</summary>
      <p class="hint">${words.say('signed-receipt-hint')}</p>
      <p class="small"><bdi dir="ltr">${receipt.jws}</bdi></p>
    </details>
    <p class="hint screen">${words.say('print-hint')}</p>
    <p class="actions"><a class="go" href="${casePath(ref, id)}">${words.say('status')}</a></p>`;
  return sendOwnPage(visit, { title, content });
}

/** What the receipt says; whoever wants proof verifies its signature. */
function readClaims(jws: string): ReceiptClaims | undefined {
  try {
    return JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString('utf8')) as ReceiptClaims;
  } catch {
    return undefined;
  }
}

/** The citizen's cases of every operator that answered, newest first. */
export async function showCases(visit: OwnVisit): Promise<FastifyReply> {
  const { words } = visit;
  const { cases, unreachable } = await visit.ask('cases.list');
  const title = words.say('my-cases');
  const content = html`<h1>${title}</h1>
    ${unreachable.map(
      (operator) =>
        html`<p class="box notice">
          ${words.say('operator-silent', { operator: words.pick(operator.title) })}
        </p>`,
    )}
    ${cases.length === 0 && html`<p>${words.say('no-cases')}</p>`}
    <ul>
      ${cases.map(
        (one) =>
          html`<li>
            <a href="${casePath(one.service, one.id)}">${words.pick(one.title)}</a>
            <p class="hint">
              ${words.say(`state.${one.state}`)} · ${words.day(one.startedAt)} ·
              <bdi dir="ltr">${one.trackingCode}</bdi>
            </p>
          </li>`,
      )}
    </ul>`;
  return sendOwnPage(visit, { title, content });
}

/** Said once the session is over; the page is the same for whoever comes next to this device. */
export function sendSignedOut(visit: Visit): FastifyReply {
  const title = visit.words.say('signed-out');
  const content = html`<h1>${title}</h1>
    <p>${visit.words.say('signed-out-text')}</p>`;
  return sendOwnPage(visit, { title, content });
}
