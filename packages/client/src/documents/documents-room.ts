import type { DocumentAsked, DocumentsRoom } from './documents.ts';
import type { CoreParts } from '../core/create-core.ts';
import { roomTaker } from '../core/room-taker.ts';
import { randomToken } from '../transport/base64url.ts';
import { createAsking, type AskingCalls } from './asking.ts';
import { markedAddress, waitForReturn } from './document-return.ts';
import { pageVisibility } from './page-visibility.ts';

/** Documents asked of the citizen's wallet. */
export function createDocumentsRoom({ transport, clock }: CoreParts): DocumentsRoom {
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
      const asking = createAsking({
        calls,
        clock,
        gatewayNow: transport.now,
        visibility: pageVisibility,
        document,
        random: Math.random,
        signal,
      });
      let stopWaiting: (() => void) | undefined;
      const stop = () => {
        stopWaiting?.();
        stopWaiting = undefined;
      };
      signal?.addEventListener('abort', stop);
      return {
        ...asking,
        start({ device, returnTo }) {
          stop();
          if (returnTo === undefined || device === 'other') return asking.start({ device });
          const mark = randomToken();
          stopWaiting = waitForReturn(mark, asking);
          return asking.start({ device, returnTo: markedAddress(returnTo, mark) });
        },
        cancel() {
          stop();
          asking.cancel();
        },
      };
    },
  };
}

/** The documents of a client. */
export const documentsOf = roomTaker<DocumentsRoom>(({ documents }) => documents, createDocumentsRoom);
