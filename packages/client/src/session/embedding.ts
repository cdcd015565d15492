import { PanjareError } from '../fault/panjare-error.ts';

/** Second levels under which anyone registers: two names below one of them are two sites. */
const openSecondLevel = /^(ac|co|com|edu|gov|id|mil|net|org|sch)$/;

/**
 * Whether page and gateway share a site. The browser's own list of public suffixes cannot be asked, so this is a
 * cautious guess: `third-party` works everywhere, a wrong `same-site` nowhere. `ClientOptions.embedding` overrides it.
 */
export function embeddingOf(page: string, gateway: string): 'same-site' | 'third-party' {
  const [ours, theirs] = [new URL(page), new URL(gateway)];
  return ours.protocol === theirs.protocol && site(ours.hostname) === site(theirs.hostname)
    ? 'same-site'
    : 'third-party';
}

function site(host: string): string {
  if (/^[\d.]+$|^\[/.test(host)) return host;
  const labels = host.split('.');
  return labels.slice(openSecondLevel.test(labels.at(-2) ?? '') ? -3 : -2).join('.');
}

/** The origin of a gateway. Throws where it is not one. */
export function originOf(gateway: string): string {
  const url = URL.parse(gateway);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new PanjareError('contract-breach', { message: `no gateway: ${gateway}` });
  }
  return url.origin;
}
