import type { Room } from '../context.ts';
import { handle } from '../routing/operation.ts';
import { listDataUses } from './list-data-uses.ts';
import { sweepDataUses } from './sweep-data-uses.ts';

/** Who read the citizen's data, what of it, for what and on what ground. */
export const dataUsesRoom: Room = (app, gateway) => {
  gateway.sweeps.push({ name: 'data uses', run: () => sweepDataUses(gateway) });
  handle(app, gateway, 'data-uses.list', ({ citizen, query }) => listDataUses(gateway, citizen, query));
};
