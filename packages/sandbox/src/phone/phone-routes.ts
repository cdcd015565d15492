import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { citizenOf, citizens, fullName } from '../citizens/citizens.ts';
import type { IssuerClient } from '../issuer/issuer-client.ts';
import { subjectOf } from '../issuer/subjects.ts';
import { pageHeaders } from '../pages/layout.ts';
import { messagePage } from '../issuer/message-page.ts';
import { phonePage, phonesPage } from './phone-page.ts';
import type { PhoneView } from './phone-page.ts';
import type { PhoneQuestion, Phones } from './phones.ts';

/** What the phones' pages need. */
export interface PhoneOptions {
  /** What a gateway shows to have a code sent. */
  secret: string;
  clients: readonly IssuerClient[];
  answer(question: PhoneQuestion, verdict: 'allow' | 'refuse'): Promise<void>;
}

interface Subject {
  Params: { subject: string };
  Querystring: { said?: string };
}

/**
 * The citizens' phones: `/phone` chooses one, `/phone/{subject}` shows what it asks, and a gateway has codes sent by
 * `POST /phone/codes` with `{nationalId, code, message}`; it is told who that is, or 404.
 */
export function phoneRoutes(app: FastifyInstance, phones: Phones, options: PhoneOptions): void {
  const headers = pageHeaders([]);
  const html = 'text/html; charset=utf-8';

  app.get('/phone', (_request, reply) => reply.headers(headers).type(html).send(phonesPage()));

  app.get<Subject>('/phone/:subject', (request, reply) => {
    const { subject } = request.params;
    const citizen = citizens.find(({ nationalId }) => subjectOf(nationalId) === subject);
    reply.headers(headers).type(html);
    if (!citizen) {
      const wayOn = { url: '/phone', label: 'گوشی‌ها' };
      return reply.status(404).send(messagePage('چنین گوشی‌ای نیست', 'از فهرست گوشی‌ها انتخاب کنید.', wayOn));
    }
    const page = phonePage({
      citizen,
      questions: phones.questionsOf(subject),
      messages: phones.messagesOf(subject),
      said: saidOf(request.query.said),
      clientName: (id) => options.clients.find((client) => client.id === id)?.name ?? id,
    });
    return reply.send(page);
  });

  app.post<{ Params: { subject: string; id: string }; Body: { verdict?: string } }>(
    '/phone/:subject/questions/:id',
    async (request, reply) => {
      const { subject, id } = request.params;
      const { verdict } = request.body;
      const path = `/phone/${encodeURIComponent(subject)}`;
      if (verdict !== 'allow' && verdict !== 'refuse') return reply.redirect(path, 303);
      const question = phones.take(subject, id);
      if (question) await options.answer(question, verdict);
      return reply.redirect(`${path}?said=${question ? verdict : 'late'}`, 303);
    },
  );

  app.post<{ Body: { nationalId?: unknown; code?: unknown; message?: unknown } }>(
    '/phone/codes',
    async (request, reply) => {
      if (!isAllowed(request.headers.authorization, options.secret)) return reply.status(401).send();
      const { nationalId, code, message } = request.body;
      const citizen = typeof nationalId === 'string' ? citizenOf(nationalId) : undefined;
      if (!citizen) return reply.status(404).send({ error: 'not-found' });
      const subject = subjectOf(citizen.nationalId);
      phones.send({ subject, code: String(code), text: String(message) });
      return { subject, name: fullName(citizen), phoneNumber: citizen.mobile };
    },
  );
}

function saidOf(word: string | undefined): PhoneView['said'] {
  return word === 'allow' || word === 'refuse' || word === 'late' ? word : undefined;
}

function isAllowed(authorization: string | undefined, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${secret}`));
}
