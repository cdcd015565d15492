import type { Id, Text } from '@panjare/contract';
import type { GatewayConfig } from '../config.ts';

/** Where an agency takes cases over: the address its tickets are posted to. */
export interface Landing {
  url: URL;
  title: Text;
}

/** An agency's registered landing. `undefined` where it takes no cases over. */
export function landingOf({ agencies }: GatewayConfig, agency: Id): Landing | undefined {
  const found = agencies.find(({ id }) => id === agency);
  return found?.landing === undefined ? undefined : { url: new URL(found.landing), title: found.title };
}
