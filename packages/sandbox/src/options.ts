import type { DocumentType } from '@panjare/contract';
import type { AgencyKey } from './agencies/agency-key.ts';
import type { ScenarioName } from './agencies/scenario.ts';
import type { IssuerClient } from './issuer/issuer-client.ts';

/** What a sandbox is started with. The file that `PANJARE_SANDBOX_CONFIG` names holds the same as JSON. */
export interface SandboxOptions {
  /** `127.0.0.1` where left out: another site than the pages on `localhost`, as the real issuer will be. */
  host?: string;
  /** 4300 where left out; 0 takes any free port. */
  port?: number;
  /** Sites that sign people in here. */
  clients: IssuerClient[];
  /** What a gateway shows the registers. */
  registersSecret: string;
  /** Origins of the gateways whose inquiries are answered; also the resources (RFC 8707) of the issuer. */
  gateways: string[];
  /** The agencies that answer, each with its key. */
  agencies: SandboxAgency[];
  /** Kinds of document that are issued to everybody; the wallets hold nothing where left out. */
  documents?: DocumentType[];
  /** `story` where left out. */
  scenario?: ScenarioName;
  /** Seconds a day of a case takes. 6 where left out. */
  daySeconds?: number;
  /** Says what goes wrong. `console.error` where left out. */
  report?: (message: string) => void;
}

/** An agency that answers. */
export interface SandboxAgency extends AgencyKey {
  /** Those of `gateways` that know this key; all of them where left out. */
  gateways?: string[];
}

/** A running sandbox. */
export interface Sandbox {
  /** Origin; also the issuer's identifier. */
  url: string;
  close(): Promise<void>;
}
