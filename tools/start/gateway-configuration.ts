import type { Agency, Ecosystem, JsonObject, Text } from '@panjare/contract';
import type { DirectoryConfig, GatewayConfig } from '@panjare/gateway';
import type { AgencyKey, IssuerClient } from '@panjare/sandbox';
import { randomBytes } from 'node:crypto';
import type { Addresses } from './addresses.ts';
import { sandboxRegisters } from './registers.ts';
import { documentsConfiguration } from './documents.ts';

/** One operator on this machine. */
export interface OperatorPlan {
  /** Its id, and its client id at the issuer. */
  operator: 'city' | 'land';
  title: Text;
  ecosystems: Ecosystem[];
  port: number;
  /** Origins of pages that embed it. */
  origins: string[];
  agencies: readonly Agency[];
  keys: AgencyKey[];
}

/** What is the same for every operator of the machine. */
export interface SharedPlan {
  addresses: Addresses;
  registersSecret: string;
  directory: DirectoryConfig;
  daySeconds: number;
  /** How citizens at a counter let its operator act. */
  approval: 'issuer' | 'code';
}

/** A gateway as the issuer knows it: a gateway's client id is its operator's id, so that the others know it by the directory. */
export function issuerClient({ operator, title }: OperatorPlan, addresses: Addresses): IssuerClient {
  return {
    id: operator,
    name: title.fa,
    secret: randomBytes(32).toString('base64url'),
    redirectUris: [`${addresses[operator]}/session/callback`],
    postLogoutRedirectUris: [`${addresses[operator]}/session/ended`],
    backchannelLogoutUri: `${addresses[operator]}/session/backchannel`,
    home: `${addresses.page}/`,
    onward: [addresses.thirdParty],
  };
}

/** The configuration of one operator's gateway. */
export function gatewayConfiguration(
  plan: OperatorPlan,
  client: IssuerClient,
  { addresses, registersSecret, directory, daySeconds, approval }: SharedPlan,
): Partial<GatewayConfig> {
  const { sandbox } = addresses;
  const publicKeyOf = new Map(plan.keys.map(({ id, publicKey }) => [id, publicKey as JsonObject]));
  return {
    operator: plan.operator,
    title: plan.title,
    url: addresses[plan.operator],
    port: plan.port,
    origins: plan.origins,
    ecosystems: plan.ecosystems,
    agencies: plan.agencies.map((agency) => {
      const key = publicKeyOf.get(agency.id);
      if (!key) return agency;
      return { ...agency, jwks: { keys: [key] }, notifyUrl: `${sandbox}/agencies/${agency.id}/notice` };
    }),
    issuer: {
      url: sandbox,
      clientId: client.id,
      clientSecret: client.secret,
      scope: 'openid profile phone national_id',
      nationalIdClaim: 'national_id',
      acrLevels: ['urn:panjare:acr:otp', 'urn:panjare:acr:card'],
      allowInsecure: true,
    },
    registers: sandboxRegisters(sandbox, registersSecret),
    addressRegister: 'post',
    documents: documentsConfiguration(plan.operator, sandbox),
    counter: {
      operators: { claim: 'role', value: 'counter-operator' },
      approval:
        approval === 'issuer'
          ? { by: 'issuer' }
          : { by: 'code', url: `${sandbox}/phone/codes`, secret: registersSecret },
    },
    directory,
    sealKey: randomBytes(32).toString('base64url'),
    daySeconds,
    // A sweep must not cost the citizen days of an accelerated clock.
    sweepSeconds: Math.max(0.25, Math.min(5, daySeconds / 4)),
    // Everything on a developer's machine comes from one address.
    rateLimit: 0,
    logLevel: 'warn',
  };
}
