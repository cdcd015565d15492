/** Where each part listens on one machine. */
export interface Ports {
  city: number;
  land: number;
  sandbox: number;
  page: number;
  thirdParty: number;
  landAgency: number;
}

/** The ports of `npm start`. */
export const defaultPorts: Ports = {
  city: 4100,
  land: 4110,
  sandbox: 4300,
  page: 4200,
  thirdParty: 4201,
  landAgency: 4400,
};

/**
 * Origins. `localhost` on any port is one site, so page and gateway share their cookies; `127.0.0.1` is another, so
 * the issuer and the second page are strangers to the gateway, as they will be in earnest.
 */
export interface Addresses {
  city: string;
  /** Another operator's gateway. No page talks to it: the city's does, for them. */
  land: string;
  sandbox: string;
  /** The agency's page, on the gateway's own site. */
  page: string;
  /** The same page as a third party embeds it. */
  thirdParty: string;
  /** Another agency's own site, to which the city hands cases over. */
  landAgency: string;
}

/** The origins behind the ports. */
export function addressesOf(ports: Ports): Addresses {
  return {
    city: `http://localhost:${ports.city}`,
    land: `http://localhost:${ports.land}`,
    sandbox: `http://127.0.0.1:${ports.sandbox}`,
    page: `http://localhost:${ports.page}`,
    thirdParty: `http://127.0.0.1:${ports.thirdParty}`,
    landAgency: `http://127.0.0.1:${ports.landAgency}`,
  };
}
