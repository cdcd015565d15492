import type { AgencyKey, IssuerClient, SandboxOptions, ScenarioName } from '@panjare/sandbox';
import { createAgencyKeys } from '@panjare/sandbox';
import type { GatewayConfig } from '@panjare/gateway';
import { randomBytes } from 'node:crypto';
import type { Addresses, Ports } from './addresses.ts';
import { cityAgencies } from './agencies.ts';

/** What the two configuration files hold. Both are secret: they carry keys made at this start. */
export interface Configuration {
  city: Partial<GatewayConfig>;
  sandbox: SandboxOptions;
}

/** What the person who starts the system may choose. */
export interface Choices {
  daySeconds: number;
  scenario: ScenarioName;
}

/** Joins gateway and sandbox: fresh secrets and keys, each known to the one and the other side. */
export async function configure(
  ports: Ports,
  addresses: Addresses,
  choices: Choices,
): Promise<Configuration> {
  const registersSecret = randomBytes(32).toString('base64url');
  const keys = await createAgencyKeys(cityAgencies.map(({ id }) => id));
  const client: IssuerClient = {
    id: 'city-gateway',
    name: 'خدمات شهر',
    secret: randomBytes(32).toString('base64url'),
    redirectUris: [`${addresses.city}/session/callback`],
    home: `${addresses.page}/`,
    onward: [addresses.thirdParty],
  };
  return {
    city: cityGateway(ports, addresses, choices, { client, keys, registersSecret }),
    sandbox: {
      port: ports.sandbox,
      clients: [client],
      registersSecret,
      gateways: [addresses.city],
      agencies: keys,
      ...choices,
    },
  };
}

interface Secrets {
  client: IssuerClient;
  keys: AgencyKey[];
  registersSecret: string;
}

function cityGateway(
  ports: Ports,
  addresses: Addresses,
  { daySeconds }: Choices,
  { client, keys, registersSecret }: Secrets,
): Partial<GatewayConfig> {
  const publicKeyOf = new Map(keys.map(({ id, publicKey }) => [id, publicKey as { [name: string]: string }]));
  return {
    operator: 'city',
    title: { fa: 'سکوی خدمات شهر', en: 'City services' },
    url: addresses.city,
    port: ports.city,
    origins: [addresses.page, addresses.thirdParty],
    ecosystems: [{ id: 'city', title: { fa: 'شهر', en: 'City' } }],
    agencies: cityAgencies.map((agency) => {
      const key = publicKeyOf.get(agency.id);
      if (!key) return agency;
      return {
        ...agency,
        jwks: { keys: [key] },
        notifyUrl: `${addresses.sandbox}/agencies/${agency.id}/notice`,
      };
    }),
    issuer: {
      url: addresses.sandbox,
      clientId: client.id,
      clientSecret: client.secret,
      scope: 'openid profile phone national_id',
      nationalIdClaim: 'national_id',
      allowInsecure: true,
    },
    registers: {
      civil: { url: `${addresses.sandbox}/registers/civil`, secret: registersSecret },
      postal: { url: `${addresses.sandbox}/registers/postal`, secret: registersSecret },
    },
    daySeconds,
    // A sweep must not cost the citizen days of an accelerated clock.
    sweepSeconds: Math.max(0.25, Math.min(5, daySeconds / 4)),
    // Everything on a developer's machine comes from one address.
    rateLimit: 0,
    logLevel: 'warn',
  };
}
