import type { DirectoryGateway } from '@panjare/contract';
import { chooseLanguage } from '../problem/language.ts';
import { isUuid } from '../database/uuid.ts';
import type { UntypedCall } from '../routing/operation.ts';
import { forward } from './forward.ts';
import type { ReadById } from './plans.ts';
import type { RelayContext } from './relay.ts';
import { unreachable } from './upstream.ts';

/** Milliseconds an operator has to say whether something is with it. */
const TIMEOUT = 2_000;

/**
 * Who has a case, draft, upload, hand-off or notice that is unknown here: all are asked at once, by reading it, so that no operator sees an
 * answer meant for another. `undefined` where nobody has it. Throws `ProblemError` 504 where nobody said yes and
 * somebody said nothing: it may be there.
 */
export async function findOwner(
  context: RelayContext,
  gateways: readonly DirectoryGateway[],
  reading: ReadById,
  id: string,
  call: UntypedCall,
): Promise<DirectoryGateway | undefined> {
  const { request } = call;
  if (!isUuid(id)) return undefined;
  const silent: DirectoryGateway[] = [];
  const asked = gateways.map(async (gateway) => {
    const answer = await forward(context, gateway, {
      id: reading,
      call: { ...call, params: { id }, query: {}, rawBody: '' },
      timeout: TIMEOUT,
    }).catch(() => undefined);
    if (answer?.kind === 'json' && answer.status === 200) return gateway;
    if (answer?.kind === 'stream') answer.stop();
    if (answer?.kind !== 'json' || answer.status !== 404) silent.push(gateway);
    throw new Error('It is not there.');
  });
  try {
    return await Promise.any(asked);
  } catch {
    if (silent.length === 0) return undefined;
    throw unreachable(silent, 504, chooseLanguage(request.headers['accept-language']));
  }
}
