import type { Room } from '../context.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { handle } from '../routing/operation.ts';
import { openDocumentRoom } from './document-room.ts';
import { confirmPresentation, requireOwnPresentation, returnPresentation } from './settle-presentation.ts';
import { shownPage } from './shown-page.ts';
import { startPresentation } from './start-presentation.ts';
import { sweepPresentations } from './sweep-presentations.ts';
import { tellPresentation } from './tell-presentation.ts';
import { walletRoutes } from './wallet-routes.ts';

/**
 * Documents asked of citizens' wallets: the citizen's calls, what wallets call, and the page that a wallet on another
 * device leads to. Where none are configured there is nothing to ask for.
 */
export const documentsRoom: Room = (app, gateway) => {
  const { documents } = gateway.config;
  const room = documents === undefined ? undefined : openDocumentRoom(gateway, documents);
  const open = () => {
    if (room === undefined) throw new ProblemError(404, 'not-found');
    return room;
  };
  handle(app, gateway, 'presentations.start', ({ citizen, body, request }) =>
    startPresentation(gateway, open(), citizen, body, request.headers.origin),
  );
  handle(app, gateway, 'presentations.read', async ({ citizen, params }) =>
    tellPresentation(gateway, open(), await requireOwnPresentation(gateway, citizen, params.id), params.id),
  );
  handle(app, gateway, 'presentations.confirm', ({ citizen, params, body }) =>
    confirmPresentation(gateway, open(), citizen, params.id, body.code),
  );
  handle(app, gateway, 'presentations.return', ({ citizen, params, body }) =>
    returnPresentation(gateway, open(), citizen, params.id, body.responseCode),
  );
  handle(app, gateway, 'presentations.end', async ({ citizen, params }) => {
    const { id } = await requireOwnPresentation(gateway, citizen, params.id);
    await gateway.database.deleteFrom('presentation').where('id', '=', id).execute();
    return null;
  });
  if (room === undefined) return;
  walletRoutes(app, gateway, room);
  shownPage(app, gateway, room);
  gateway.sweeps.push({ name: 'presentations', run: () => sweepPresentations(gateway) });
};
