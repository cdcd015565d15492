import { toLatinDigits } from '@panjare/persian';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pageHeaders } from '../pages/layout.ts';
import { askPage, donePage, editPage, reviewPage } from './correction-pages.ts';
import { personRegisters, type RegisterFacts } from './register-facts.ts';
import { readTyped, writeFact } from './typed-facts.ts';

interface Form {
  [name: string]: string | undefined;
}

/**
 * A page of each register where a mistake is put right: who, what, is that so. In earnest a register would make sure who
 * asks and on what evidence; here everybody is made up, and a national id is enough.
 */
export function correctionRoutes(app: FastifyInstance, facts: RegisterFacts): void {
  for (const [name, register] of Object.entries(personRegisters)) {
    const action = `/registers/${name}/correction`;
    const place = { register, action };
    app.get(action, (_request, reply) => show(reply, askPage(place, false)));
    app.post<{ Body: Form }>(action, (request, reply) => {
      if (!isOwn(request)) return reply.status(403).send({ error: 'forbidden' });
      const form = request.body ?? {};
      const nationalId = toLatinDigits(form['nationalId'] ?? '').replaceAll(/\D/gu, '');
      const held = facts.of(name, nationalId);
      if (held === undefined) return show(reply, askPage(place, true), 422);
      if (form['step'] === undefined) {
        const shown = register.corrigible.map((fact) => [fact.name, writeFact(fact, held[fact.name] ?? '')]);
        return show(reply, editPage(place, nationalId, Object.fromEntries(shown) as Form, []));
      }
      const { changed, broken } = readTyped(register.corrigible, held, form);
      if (broken.length > 0) return show(reply, editPage(place, nationalId, form, broken), 422);
      if (form['step'] !== 'confirm') return show(reply, reviewPage(place, nationalId, held, changed));
      facts.correct(name, nationalId, changed);
      return show(reply, donePage(place));
    });
  }
}

/** A form of these very pages; another site may not put words into a register. */
function isOwn({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

function show(reply: FastifyReply, page: string, status = 200): FastifyReply {
  return reply.status(status).headers(pageHeaders([])).type('text/html; charset=utf-8').send(page);
}
