import { PanjareError } from '../fault/panjare-error.ts';

/** An address, or the name registered: below these second levels anyone registers, so two names there are two sites. */
const site = /^[\d.]+$|^\[.+|[^.]+\.((ac|co|com|edu|gov|id|mil|net|org|sch)\.)?[^.]+$/;

/**
 * Whether page and gateway share a site. The browser's own list of public suffixes cannot be asked, so this is a
 * cautious guess: `third-party` works everywhere, a wrong `same-site` nowhere. `ClientOptions.embedding` overrides it.
 */
export function embeddingOf(page: string, gateway: string): 'same-site' | 'third-party' {
  const [ours, theirs] = [new URL(page), new URL(gateway)];
  return ours.protocol === theirs.protocol && siteOf(ours.hostname) === siteOf(theirs.hostname)
    ? 'same-site'
    : 'third-party';
}

const siteOf = (host: string) => site.exec(host)?.[0] ?? host;

/** The origin of a gateway. Throws where it is not one. */
export function originOf(gateway: string): string {
  const url = URL.parse(gateway);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new PanjareError('contract-breach', { message: `no gateway: ${gateway}` });
  }
  return url.origin;
}
