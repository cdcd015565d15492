import type { DirectoryGateway, Json } from '@panjare/contract';
import { forward } from './forward.ts';
import type { ListPart, ListPlan } from './plans.ts';
import type { RelayContext, RelayedOperation } from './relay.ts';

/** Milliseconds an operator has for its part of a list; then the list goes out without it and says so. */
const TIMEOUT = 2_000;

/** One list of everybody's. */
export async function gatherList(
  context: RelayContext,
  gateways: readonly DirectoryGateway[],
  operation: RelayedOperation,
  { merge }: ListPlan,
  own: () => Promise<unknown>,
): Promise<unknown> {
  const asked = gateways.map((gateway) => partOf(context, gateway, operation));
  const [mine, ...parts] = await Promise.all([own(), ...asked]);
  const told = parts.filter((part) => part !== undefined);
  const silent = gateways.filter((_, index) => parts[index] === undefined);
  for (const { gateway, body } of told) rememberRows(context, gateway, body);
  // A list with gaps is not kept by anybody's cache.
  if (silent.length > 0) operation.call.reply.header('cache-control', 'no-store');
  return merge(mine, told, silent);
}

async function partOf(
  context: RelayContext,
  gateway: DirectoryGateway,
  operation: RelayedOperation,
): Promise<ListPart<Json> | undefined> {
  const { call, shapes } = operation;
  try {
    const answer = await within(forward(context, gateway, { ...operation, timeout: TIMEOUT }), TIMEOUT);
    if (answer.kind === 'stream') answer.stop();
    if (answer.kind !== 'json' || answer.status !== shapes.status || answer.body === undefined)
      throw new Error('It did not answer with a list.');
    const [issue] = shapes.reply(answer.body);
    if (issue !== undefined) throw new Error(`Its list breaks the contract at ${issue.path}.`);
    return { gateway, body: answer.body };
  } catch (error) {
    call.request.log.warn({ operator: gateway.operator, reason: String(error) }, 'A list lacks an operator.');
    return undefined;
  }
}

/** Getting the token counts too: the page waits for both. */
function within<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('It was too slow.')), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

type RowList = 'cases' | 'drafts' | 'notices';

function rememberRows({ owners }: RelayContext, { operator }: DirectoryGateway, body: Json): void {
  const { cases = [], drafts = [], notices = [] } = body as { [list in RowList]?: { id: string }[] };
  for (const { id } of [...cases, ...drafts, ...notices]) owners.remember(id, operator);
}
