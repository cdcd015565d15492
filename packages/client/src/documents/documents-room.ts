import type { DocumentAsked, DocumentsRoom } from './documents.ts';
import type { CoreParts } from '../core/create-core.ts';
import { roomTaker } from '../core/room-taker.ts';
import { randomToken } from '../transport/base64url.ts';
import { createAsking, type AskingCalls } from './asking.ts';
import { markedAddress, waitForReturn } from './document-return.ts';
import { keptAskings } from './kept-asking.ts';
import { pageVisibility } from './page-visibility.ts';

/** Documents asked of the citizen's wallet. */
export function createDocumentsRoom({
  transport,
  clock,
  gateway,
  device: mode,
  keeper,
}: CoreParts): DocumentsRoom {
  const kept = mode === 'personal' ? keptAskings(gateway, () => sessionStorage) : undefined;
  keeper.room.state.subscribe(({ state }) => /^(signed-out|ended)$/.test(state) && kept?.forgetAll());
  const calls: AskingCalls = {
    start: (body, { signal }) => transport.call('POST', 'presentations.start', { body, signal }),
    read: (id, { signal }) => transport.call('GET', 'presentations.read', { params: { id }, signal }),
    confirm: (id, code, { signal }) =>
      transport.call('POST', 'presentations.confirm', { params: { id }, body: { code }, signal }),
    return: (id, responseCode, { signal }) =>
      transport.call('POST', 'presentations.return', { params: { id }, body: { responseCode }, signal }),
    end: (id) => transport.ask('DELETE', 'presentations.end', { params: { id } }),
  };
  return {
    ask(document: DocumentAsked, { signal } = {}) {
      const name = `${document.service} ${document.document}`;
      let marked: { mark?: string } = {};
      const asking = createAsking({
        calls: {
          ...calls,
          async start(request, options) {
            const told = await calls.start(request, options);
            const { returnTo } = request;
            kept?.write(name, { id: told.id, device: told.device, ...marked, ...(returnTo && { returnTo }) });
            return told;
          },
        },
        clock,
        gatewayNow: transport.now,
        visibility: pageVisibility,
        document,
        random: Math.random,
        signal,
      });
      let stopWaiting: (() => void) | undefined;
      const wait = (mark?: string) => {
        stopWaiting?.();
        stopWaiting = mark === undefined ? undefined : waitForReturn(mark, asking);
        marked = mark === undefined ? {} : { mark };
      };
      signal?.addEventListener('abort', () => wait());
      const before = kept?.read(name);
      if (before) {
        const { id, mark, ...where } = before;
        void asking.resume(id, where).then(({ state }) => state !== 'idle' && wait(mark));
      }
      asking.state.subscribe(
        ({ state }) => /^(idle|refused|expired|rejected)$/.test(state) && kept?.forget(name),
      );
      return {
        ...asking,
        start({ device, returnTo }) {
          if (returnTo === undefined || device === 'other') {
            wait();
            return asking.start({ device });
          }
          const mark = randomToken();
          wait(mark);
          return asking.start({ device, returnTo: markedAddress(returnTo, mark) });
        },
        cancel() {
          wait();
          asking.cancel();
        },
      };
    },
  };
}

/** The documents of a client. */
export const documentsOf = roomTaker<DocumentsRoom>(({ documents }) => documents, createDocumentsRoom);
