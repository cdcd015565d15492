import type { DeviceMode } from '@panjare/contract';

/** The citizen who calls, by cookie or by a DPoP-bound token. */
export interface Citizen {
  sessionId: string;
  /** At the issuer. Rows belong to it. */
  subject: string;
  name: string;
  /** As the issuer gave it; registers are asked by it. */
  nationalId: string | undefined;
  phoneNumber: string | undefined;
  acr: string | undefined;
  device: DeviceMode;
  channel: 'cookie' | 'dpop';
}
