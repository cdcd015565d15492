import type { OperationId } from '@panjare/contract';

import type { Client } from '../client.ts';
import type { ClientCore } from '../core/create-core.ts';
import type { AnyClient } from '../core/room-taker.ts';
import type { Transport } from '../transport/transport.ts';

/** Operations that say for whom something is done, and where they say it. */
const named: { readonly [id in OperationId]?: 'query' | 'body' } = {
  'prefill.read': 'query',
  'drafts.list': 'query',
  'drafts.create': 'body',
  'cases.submit': 'body',
};

/**
 * The same client, acting for the giver of a mandate: it asks for the giver's facts, and keeps and sends forms for them.
 * Nothing of another's is kept on the device, whoever owns it.
 */
export function actingFor(client: AnyClient, mandate: string): AnyClient {
  return 'parts' in client ? actingCore(client, mandate) : actingClient(client, mandate);
}

function actingCore(client: ClientCore, mandate: string): ClientCore {
  const { transport } = client.parts;
  const withMandate = <Input>(id: OperationId, input: Input): Input => {
    const part = named[id];
    if (part === undefined) return input;
    const given = (input as { [part: string]: object })[part];
    return { ...input, [part]: { ...given, mandate } };
  };
  const acting: Transport = {
    ...transport,
    ask: (method, id, input) => transport.ask(method, id, withMandate(id, input)),
    call: (method, id, input) => transport.call(method, id, withMandate(id, input)),
  };
  const parts = { ...client.parts, device: 'shared' as const, transport: acting };
  return { ...client, device: 'shared', parts };
}

function actingClient(client: Client, mandate: string): Client {
  const { prefill, drafts, cases } = client;
  return {
    ...client,
    device: 'shared',
    prefill: { ...prefill, read: (ref, options) => prefill.read(ref, { ...options, mandate }) },
    drafts: {
      ...drafts,
      list: (options) => drafts.list({ ...options, mandate }),
      create: (request, options) => drafts.create({ ...request, mandate }, options),
      onDevice: () => Promise.resolve(undefined),
    },
    cases: {
      ...cases,
      submit: (ref, answers, options) => cases.submit(ref, answers, { ...options, mandate }),
    },
  };
}
