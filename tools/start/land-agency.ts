import type { AgencyConfig } from '@panjare/gateway';
import type { IssuerClient } from '@panjare/sandbox';
import { createAgencyKeys } from '@panjare/sandbox';
import type { JsonObject } from '@panjare/contract';
import { randomBytes } from 'node:crypto';
import type { LandAgencyOptions } from '../../examples/land-agency/options.ts';
import type { Addresses, Ports } from './addresses.ts';

/** The second agency's own site as the three who deal with it know it. */
export interface LandAgencyPlan {
  /** The gateway: whose tickets lead there. */
  agency: AgencyConfig;
  /** The issuer: who signs people in there. */
  client: IssuerClient;
  /** Itself. */
  options: LandAgencyOptions;
}

/** Fresh secrets for the site that takes cases over from the city. */
export async function planLandAgency(ports: Ports, addresses: Addresses): Promise<LandAgencyPlan> {
  const id = 'land-agency';
  const [key] = await createAgencyKeys([id]);
  if (key === undefined) throw new Error('No key was made.');
  const { landAgency: url } = addresses;
  const secret = randomBytes(32).toString('base64url');
  const pages = [addresses.page, addresses.thirdParty];
  return {
    agency: {
      id,
      title: { fa: 'سازمان زمین و مسکن', en: 'Land and Housing Organisation' },
      jwks: { keys: [key.publicKey as JsonObject] },
      landing: `${url}/landing`,
    },
    client: {
      id,
      name: 'سازمان زمین و مسکن نمونه',
      secret,
      redirectUris: [`${url}/callback`],
      home: `${url}/`,
    },
    options: {
      port: ports.landAgency,
      url,
      issuer: { url: addresses.sandbox, clientId: id, clientSecret: secret },
      agency: { id, privateKey: key.privateKey },
      gateways: [{ url: addresses.city, title: 'سکوی خدمات شهر', pages }],
    },
  };
}
