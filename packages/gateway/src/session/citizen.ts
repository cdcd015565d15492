import type { DeviceMode } from '@panjare/contract';
import type { CounterOperator } from '../counter/standing.ts';

/** The citizen who calls: by cookie, by a DPoP-bound token, or through another operator's gateway. */
export interface Citizen {
  /** Empty for `relay`: the session is the other gateway's. */
  sessionId: string;
  /** At the issuer. Rows belong to it. */
  subject: string;
  name: string;
  /** As the issuer gave it; registers are asked by it. */
  nationalId: string | undefined;
  phoneNumber: string | undefined;
  acr: string | undefined;
  device: DeviceMode;
  channel: 'cookie' | 'dpop' | 'relay';
  /** Who acts for them at a counter, by their leave. */
  operator?: CounterOperator;
}
