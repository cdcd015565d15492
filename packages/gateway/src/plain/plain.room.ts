import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Room } from '../context.ts';
import { formsPath } from './addresses.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { sessionCookie, sessionCookieOptions } from '../session/cookies.ts';
import { sendCaseFile } from './case-files.ts';
import { showCase, takeCase } from './case-page.ts';
import { CompiledServices } from './compiled-services.ts';
import { showPage, takePage } from './form-page.ts';
import { showDataUses } from './data-uses-page.ts';
import { guardForm, guardPage, holdsToken } from './form-token.ts';
import { readMultipart } from './multipart.ts';
import { FactsInUse } from './known-facts.ts';
import { leaveFor } from './layout.ts';
import type { FormRooms } from './open-draft.ts';
import { Posted } from './posted.ts';
import { sendProblemPage } from './problem-page.ts';
import { sendSignedOut, showCases, showReceipt } from './receipt-page.ts';
import { showReview, takeReview } from './review-page.ts';
import { showReading, showServices, showSheet } from './service-pages.ts';
import { sendSignIn, sendUnsent } from './sign-in-page.ts';
import { showStart, takeStart } from './start-page.ts';
import { style, stylePath } from './style.ts';
import type { OwnVisit, Visit } from './visit.ts';
import { ownVisit, visitOf } from './visit.ts';

interface Address {
  ecosystem: string;
  service: string;
  draft: string;
  page: string;
  id: string;
  file: string;
}

type At = Address & { ref: string };
type Show = (visit: OwnVisit, at: At) => Promise<FastifyReply>;
type Take = (visit: OwnVisit, at: At, posted: Posted, isTrusted: boolean) => Promise<FastifyReply>;

/**
 * Every service without script, from its sheet to the status of its case: for reading, for search engines, and for
 * phones where bundles fail. Drawn from the same compiled definition; sent by forms of HTML, each with the session's
 * token.
 */
export const plainRoom: Room = async (root, gateway) => {
  const services = new CompiledServices();
  const facts = new FactsInUse();
  const rooms: FormRooms = { services, facts };

  await root.register(
    async (app: FastifyInstance) => {
      const begin = (request: FastifyRequest, reply: FastifyReply): Visit =>
        visitOf(root, gateway, request, reply);
      app.setErrorHandler((error, request, reply) => sendProblemPage(begin(request, reply), error));

      app.setNotFoundHandler((request, reply) =>
        sendProblemPage(begin(request, reply), new ProblemError(404, 'not-found')),
      );
      readMultipart(app);
      app.get(stylePath, (_request, reply) =>
        reply
          .header('cache-control', 'public, max-age=31536000, immutable')
          .type('text/css; charset=utf-8')
          .send(style),
      );

      const open = (path: string, show: (visit: Visit, at: At) => Promise<FastifyReply>): void => {
        app.get(path, (request, reply) => show(begin(request, reply), addressOf(request)));
      };
      open('/', (visit) => showServices(visit));
      open('/:ecosystem/:service', (visit, { ref }) => showSheet(visit, services, ref));
      open('/:ecosystem/:service/pages/:page', (visit, { ref, page }) =>
        showReading(visit, services, ref, page),
      );
      open('/signed-out', async (visit) => sendSignedOut(visit));

      const show = (path: string, draw: Show): void => {
        app.get(path, async (request, reply) => {
          guardPage(gateway.config, request);
          const visit = begin(request, reply);
          const own = await ownVisit(visit);
          const at = addressOf(request);
          return own === undefined ? sendSignIn(visit, acrOf(at)) : draw(own, at);
        });
      };
      const take = (path: string, does: Take): void => {
        app.post(path, async (request, reply) => {
          guardForm(gateway.config, request);
          const visit = begin(request, reply);
          const posted = new Posted(request);
          const own = await ownVisit(visit);
          const at = addressOf(request);
          if (own === undefined) return sendUnsent(visit, posted, acrOf(at));
          return does(own, at, posted, holdsToken(request, posted.text('token')));
        });
      };
      /** With a token that is not this session's, nothing is done: the page is shown as it stands. */
      const trusted =
        (does: (visit: OwnVisit, at: At, posted: Posted) => Promise<FastifyReply>, instead: Show): Take =>
        (visit, at, posted, isTrusted) =>
          isTrusted ? does(visit, at, posted) : instead(visit, at);

      const start: Show = (visit, { ref }) => showStart(visit, rooms, ref);
      show('/:ecosystem/:service/start', start);
      take(
        '/:ecosystem/:service/start',
        trusted((visit, { ref }, posted) => takeStart(visit, rooms, ref, posted), start),
      );
      show('/:ecosystem/:service/drafts/:draft/pages/:page', (visit, at) => showPage(visit, rooms, at));
      take('/:ecosystem/:service/drafts/:draft/pages/:page', (visit, at, posted, isTrusted) =>
        takePage(visit, rooms, at, posted, isTrusted),
      );
      const review: Show = (visit, { ref, draft }) => showReview(visit, rooms, ref, draft);
      show('/:ecosystem/:service/drafts/:draft/review', review);
      take(
        '/:ecosystem/:service/drafts/:draft/review',
        trusted((visit, { ref, draft }, posted) => takeReview(visit, rooms, ref, draft, posted), review),
      );
      const status: Show = (visit, { ref, id }) => showCase(visit, services, ref, id);
      show('/:ecosystem/:service/cases/:id', status);
      take(
        '/:ecosystem/:service/cases/:id',
        trusted((visit, { ref, id }, posted) => takeCase(visit, services, ref, id, posted), status),
      );
      show('/:ecosystem/:service/cases/:id/receipt', (visit, { ref, id }) => showReceipt(visit, ref, id));
      show('/:ecosystem/:service/cases/:id/files/:file', (visit, { ref, id, file }) =>
        sendCaseFile(visit, ref, id, file),
      );
      show('/cases', (visit) => showCases(visit));
      show('/data-uses', (visit) => showDataUses(visit));
      take(
        '/sign-out',
        trusted(
          async (visit) => {
            facts.forget(visit.request);
            await visit.ask('session.end');
            visit.reply.clearCookie(sessionCookie, sessionCookieOptions);
            // What «back» would show is forgotten with it.
            visit.reply.header('clear-site-data', '"cache"');
            return leaveFor(visit, `${formsPath}/signed-out`);
          },
          (visit) => showCases(visit),
        ),
      );
    },
    { prefix: formsPath },
  );

  /** How far a citizen must be known for a service of ours. */
  function acrOf({ ref }: At): string | undefined {
    return gateway.services.current(ref)?.signIn.acr;
  }
};

function addressOf(request: FastifyRequest): At {
  const at = request.params as Address;
  return { ...at, ref: `${at.ecosystem}/${at.service}` };
}
