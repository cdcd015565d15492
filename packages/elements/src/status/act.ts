import type { Acting } from '@panjare/client';
import { actingOf } from '@panjare/client/acting.js';
import type { Case } from '@panjare/contract';
import { codeOf } from '../context/fault-code.ts';
import type { StatusFlow } from './status-flow.ts';

/**
 * Does something about the case shown, one thing at a time. The picture says that it is being sent, and what came of it:
 * the case as it then stands, or that it did not get through.
 */
export async function act(
  { client, state }: Pick<StatusFlow, 'client' | 'state'>,
  send: (cases: Acting, id: string) => Promise<Case>,
): Promise<void> {
  const now = state.read();
  if (now.state !== 'shown' || now.act === 'sending') return;
  state.set({ ...now, act: 'sending' });
  try {
    const held = await send(actingOf(client), now.case.id);
    state.set({ state: 'shown', case: held, stale: false, act: 'none' });
  } catch (error) {
    state.set(codeOf(error) === 'signed-out' ? { ...now, stale: 'signed-out' } : { ...now, act: 'failed' });
  }
}
