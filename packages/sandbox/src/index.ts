export type { AgencyKey } from './agencies/agency-key.ts';
export type { ScenarioName } from './agencies/scenario.ts';
export type { Citizen } from './citizens/citizens.ts';
export type { IssuerClient } from './issuer/issuer-client.ts';
export type { Sandbox, SandboxAgency, SandboxOptions } from './options.ts';

export { createAgencyKeys } from './agencies/agency-key.ts';
export { citizens } from './citizens/citizens.ts';
export { startSandbox } from './sandbox.ts';
