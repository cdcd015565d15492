import type { DirectoryGateway, OperationId } from '@panjare/contract';
import type { GatewayConfig } from '../config.ts';
import type { Peers } from '../directory/directory.ts';
import { chooseLanguage } from '../problem/language.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { UntypedCall } from '../routing/operation.ts';
import type { OperationShapes } from '../routing/shapes.ts';
import type { PeerAccess } from '../session/peer-access.ts';
import { forward } from './forward.ts';
import { gatherList } from './gather-list.ts';
import { findOwner } from './find-owner.ts';
import { isRelayed } from './hops.ts';
import { Owners } from './owners.ts';
import { passOn } from './pass-on.ts';
import { plans } from './plans.ts';
import { unreachable, UnreachableError } from './upstream.ts';

/** One operation, checked, and about to be answered. */
export interface RelayedOperation {
  id: OperationId;
  shapes: OperationShapes;
  call: UntypedCall;
}

/** Lets each operation be answered by whose it is. */
export interface Relay {
  /** What `own` answers, or another operator; `replied` where the reply has been sent. */
  answer(operation: RelayedOperation, own: () => Promise<unknown>): Promise<unknown>;
}

/** What the parts of the relay share. */
export interface RelayContext {
  config: GatewayConfig;
  access: PeerAccess | undefined;
  owners: Owners;
}

/**
 * Answers by the signed directory: what belongs to another operator's ecosystem goes to that operator's gateway, and
 * comes back as it was answered. Nothing of it is kept but, in memory, which operator an id is with. What comes from
 * another operator's gateway goes no further. Without a directory everything is this gateway's own.
 */
export function createRelay(
  config: GatewayConfig,
  peers: Peers,
  access: () => PeerAccess | undefined,
): Relay {
  const owners = new Owners();

  async function answer(operation: RelayedOperation, own: () => Promise<unknown>): Promise<unknown> {
    const plan = plans[operation.id];
    if (plan === undefined || config.directory === undefined) return own();
    const { call } = operation;
    const gateways = await peers.all();
    if (
      gateways.length === 0 ||
      isRelayed(call, [config.operator, ...gateways.map(({ operator }) => operator)])
    )
      return own();
    const context: RelayContext = { config, access: access(), owners };

    async function relayTo(gateway: DirectoryGateway): Promise<unknown> {
      if (plan !== undefined && plan.kind !== 'list') plan.guard?.(config, call);
      try {
        const answered = await forward(context, gateway, operation);
        return passOn(context, gateway, operation, answered);
      } catch (error) {
        throw asProblem(error, gateway, call);
      }
    }

    if (plan.kind === 'id') {
      const id = plan.id(call);
      const known = owners.operatorOf(id);
      const remembered = gateways.find(({ operator }) => operator === known);
      if (remembered !== undefined) return relayTo(remembered);
      try {
        return await own();
      } catch (error) {
        if (!(error instanceof ProblemError) || error.code !== 'not-found') throw error;
        const found = await findOwner(context, gateways, plan.found(call), id, call);
        if (found === undefined) throw error;
        owners.remember(id, found.operator);
        return relayTo(found);
      }
    }
    const ecosystem = plan.ecosystem?.(call);
    if (ecosystem !== undefined) {
      const owner = await peers.ofEcosystem(ecosystem);
      return owner === undefined ? own() : relayTo(owner);
    }
    return plan.kind === 'list' ? gatherList(context, gateways, operation, plan, own) : own();
  }

  return { answer };
}

function asProblem(error: unknown, gateway: DirectoryGateway, { request }: UntypedCall): unknown {
  if (!(error instanceof UnreachableError)) return error;
  request.log.warn(
    { operator: gateway.operator, reason: String(error.cause) },
    'Another gateway did not answer.',
  );
  return unreachable([gateway], error.status, chooseLanguage(request.headers['accept-language']));
}
