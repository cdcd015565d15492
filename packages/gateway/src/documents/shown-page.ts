import { toPersianDigits } from '@panjare/persian';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Gateway } from '../context.ts';
import { sendCitizenPage } from '../http/citizen-page.ts';
import { pick } from '../handoffs/write-passes.ts';
import { html } from '../http/markup.ts';
import { chooseLanguage } from '../problem/language.ts';
import { prose } from '../problem/prose.ts';
import { hashSecret } from '../session/secret.ts';
import type { DocumentRoom } from './document-room.ts';
import { agencyOf, askedDocument } from './document-room.ts';
import type { PresentationRow } from './presentation-rows.ts';
import { stateOf } from './presentation-rows.ts';
import { openCode } from './sealed-parts.ts';

/**
 * Where a wallet on another device leads: six digits, and who asks. Whoever passed the code on the screen to a stranger
 * sees here that it was not the stranger who asked; the digits are typed where the code was.
 */
export function shownPage(app: FastifyInstance, gateway: Gateway, room: DocumentRoom): void {
  app.get<{ Querystring: { response_code?: unknown } }>(
    '/presentations/shown',
    { exposeHeadRoute: false },
    async (request, reply) => {
      const { response_code: code } = request.query;
      if (typeof code !== 'string') return sendWord(request, reply, 'arrived', 200);
      const row = await gateway.database
        .selectFrom('presentation')
        .selectAll()
        .where('response_code', '=', hashSecret(code))
        .executeTakeFirst();
      const isShown = row?.device === 'other' && stateOf(row, gateway.clock.now()) === 'presented';
      const digits = isShown ? openCode(room.seal, row) : undefined;
      if (row === undefined || digits === undefined) return sendWord(request, reply, 'over', 404);
      return sendDigits(gateway, room, request, reply, row, digits);
    },
  );
}

function sendDigits(
  gateway: Gateway,
  room: DocumentRoom,
  request: FastifyRequest,
  reply: FastifyReply,
  row: PresentationRow,
  digits: string,
): FastifyReply {
  const asked = askedDocument(gateway, room.config, row);
  if (asked === undefined) return sendWord(request, reply, 'over', 404);
  const language = chooseLanguage(request.headers['accept-language']);
  const say = (key: string, values = {}) => prose(language, `presentation.shown.${key}`, values);
  const asker = say('asker', {
    agency: pick(agencyOf(gateway, asked.definition), language),
    document: pick(asked.type.title, language),
    service: pick(asked.definition.title, language),
  });
  const content = html`<p>${asker}</p>
    <section aria-labelledby="digits">
      <h2 id="digits">${say('code')}</h2>
      <p class="digits"><bdi dir="ltr">${language === 'fa' ? toPersianDigits(digits) : digits}</bdi></p>
    </section>
    <p>${say('where')}</p>
    <p class="fault">${say('warning')}</p>`;
  return sendCitizenPage(reply, { language, title: say('title'), content, referrer: 'none' });
}

function sendWord(
  request: FastifyRequest,
  reply: FastifyReply,
  word: 'arrived' | 'over',
  status: number,
): FastifyReply {
  const language = chooseLanguage(request.headers['accept-language']);
  const content = html`<p>${prose(language, `presentation.${word}.text`)}</p>`;
  const title = prose(language, `presentation.${word}.title`);
  return sendCitizenPage(reply, { language, title, content, status, referrer: 'none' });
}
