import type { GatewayConfig } from '@panjare/gateway';
import type { SandboxOptions, ScenarioName } from '@panjare/sandbox';
import { createAgencyKeys } from '@panjare/sandbox';
import { randomBytes } from 'node:crypto';
import { documentTypes } from '../../examples/services/documents/document-types.ts';
import type { LandAgencyOptions } from '../../examples/land-agency/options.ts';
import type { Addresses, Ports } from './addresses.ts';
import { cityAgencies, landAgencies } from './agencies.ts';
import type { OperatorPlan, SharedPlan } from './gateway-configuration.ts';
import { gatewayConfiguration, issuerClient } from './gateway-configuration.ts';
import { planLandAgency } from './land-agency.ts';
import { createDirectoryKey, type DirectoryKey } from './sign-directory.ts';

/** What the configuration files hold. All are secret: they carry keys made at this start. */
export interface Configuration {
  city: Partial<GatewayConfig>;
  land: Partial<GatewayConfig>;
  sandbox: SandboxOptions;
  landAgency: LandAgencyOptions;
  /** Signs the directory that both gateways believe. */
  directoryKey: DirectoryKey;
}

/** What the person who starts the system may choose. */
export interface Choices {
  daySeconds: number;
  scenario: ScenarioName;
  /** How citizens at a counter let its operator act. `issuer` where left out. */
  approval?: 'issuer' | 'code';
}

/** Joins gateways and sandbox: fresh secrets and keys, each known to the one and the other side. */
export async function configure(
  ports: Ports,
  addresses: Addresses,
  directoryFile: string,
  { approval = 'issuer', ...choices }: Choices,
): Promise<Configuration> {
  const directoryKey = await createDirectoryKey();
  const city: OperatorPlan = {
    operator: 'city',
    title: { fa: 'سکوی خدمات شهر', en: 'City services' },
    ecosystems: [
      { id: 'city', title: { fa: 'شهر', en: 'City' } },
      { id: 'trade', title: { fa: 'تجارت', en: 'Trade' } },
    ],
    port: ports.city,
    origins: [addresses.page, addresses.thirdParty],
    agencies: cityAgencies,
    keys: await createAgencyKeys(cityAgencies.map(({ id }) => id)),
  };
  const land: OperatorPlan = {
    operator: 'land',
    title: { fa: 'پنجرهٔ واحد زمین', en: 'Land window' },
    ecosystems: [{ id: 'land', title: { fa: 'زمین', en: 'Land' } }],
    port: ports.land,
    // No page of this machine embeds it: pages talk to their own window, the city's.
    origins: [],
    agencies: landAgencies,
    keys: await createAgencyKeys(landAgencies.map(({ id }) => id)),
  };
  const shared: SharedPlan = {
    addresses,
    registersSecret: randomBytes(32).toString('base64url'),
    directory: { source: directoryFile, keys: [directoryKey.publicKey], refreshSeconds: 2 },
    daySeconds: choices.daySeconds,
    approval,
  };
  const landAgency = await planLandAgency(ports, addresses);
  const [cityClient, landClient] = [issuerClient(city, addresses), issuerClient(land, addresses)];
  const cityGateway = gatewayConfiguration(city, cityClient, shared);
  return {
    city: {
      ...cityGateway,
      agencies: [...(cityGateway.agencies ?? []), landAgency.agency],
      servicePages: { 'city/resident-parking': `${addresses.page}/parking.html` },
    },
    land: gatewayConfiguration(land, landClient, shared),
    sandbox: {
      port: ports.sandbox,
      clients: [cityClient, landClient, landAgency.client],
      registersSecret: shared.registersSecret,
      gateways: [addresses.city, addresses.land],
      agencies: [city, land].flatMap(({ operator, keys }) =>
        keys.map((key) => ({ ...key, gateways: [addresses[operator]] })),
      ),
      documents: [...documentTypes],
      ...choices,
    },
    landAgency: landAgency.options,
    directoryKey,
  };
}
