import type { Case } from '@panjare/contract';
import type { FastifyReply } from 'fastify';
import { html } from '../http/markup.ts';
import type { Markup } from '../http/markup.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { readableFiles } from '../uploads/readable-files.ts';
import { sendBytes } from '../uploads/send-bytes.ts';
import { casePath } from './addresses.ts';
import type { OwnVisit } from './visit.ts';

/** The files that were sent with a case, to be saved: whose case it is has all, also what was sent by their mandate. */
export async function renderFiles(
  { gateway, session, words }: OwnVisit,
  held: Case,
): Promise<Markup | false> {
  const files = await readableFiles(gateway, session, held.id);
  if (files.length === 0) return false;
  const here = casePath(held.service, held.id);
  return html`<section>
    <h2>${words.say('files')}</h2>
    <ul>
      ${files.map(
        ({ id, name, size }) =>
          html`<li>
            <a href="${here}/files/${id}"><bdi>${name}</bdi></a>
            <span class="hint">${words.bytes(Number(size))}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** One of them. Throws `not-found`, `not-now`, and what reading the case throws. */
export async function sendCaseFile(
  visit: OwnVisit,
  ref: string,
  id: string,
  file: string,
): Promise<FastifyReply> {
  const { gateway, session, ask, reply } = visit;
  const held = await ask('cases.read', { params: { id } });
  const files = held.service === ref ? await readableFiles(gateway, session, held.id) : [];
  const row = files.find((one) => one.id === file);
  if (row === undefined) throw new ProblemError(404, 'not-found');
  reply.header('x-robots-tag', 'noindex');
  return sendBytes(gateway, row, reply);
}
