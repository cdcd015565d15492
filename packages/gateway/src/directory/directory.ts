import type { Directory, DirectoryGateway } from '@panjare/contract';
import type { FastifyBaseLogger } from 'fastify';
import type { WallClock } from '../clock.ts';
import type { GatewayConfig } from '../config.ts';
import { readDirectorySource } from './directory-source.ts';
import { DirectoryError, verifyDirectory } from './verify-directory.ts';

/** The other operators' gateways, as the signed directory names them. */
export interface Peers {
  /** All but this one, and none with an ecosystem of ours; none where no directory is configured, or none that is believed has come yet. */
  all(): Promise<readonly DirectoryGateway[]>;
  /** The gateway of another operator's ecosystem. An ecosystem of our own has none. */
  ofEcosystem(ecosystem: string): Promise<DirectoryGateway | undefined>;
}

/** Milliseconds between looks while there is no directory: one may be about to be written. */
const RETRY = 1_000;
const REFRESH_SECONDS = 60;

/**
 * Reads the directory when it is first needed and again from time to time. One that is not believed changes nothing:
 * the last good one serves until it expires. An older one than that is not believed either.
 */
export function createPeers(config: GatewayConfig, clock: WallClock, log: FastifyBaseLogger): Peers {
  const { directory: source } = config;
  let good: Directory | undefined;
  let look: Promise<void> | undefined;
  let lookedAt = -Infinity;

  async function refresh(from: NonNullable<typeof source>): Promise<void> {
    try {
      const read = await verifyDirectory(await readDirectorySource(from.source), from.keys, clock.now());
      if (good !== undefined && Date.parse(read.issuedAt) < Date.parse(good.issuedAt))
        throw new DirectoryError('older', `It is older than that of ${good.issuedAt}.`);
      good = read;
    } catch (error) {
      const code = error instanceof DirectoryError ? error.code : 'unreachable';
      log.warn({ code, reason: String(error) }, 'The directory is not believed; the last good one serves.');
    }
  }

  async function current(): Promise<Directory | undefined> {
    if (source === undefined) return undefined;
    const pause = good === undefined ? RETRY : (source.refreshSeconds ?? REFRESH_SECONDS) * 1000;
    if (look === undefined && performance.now() - lookedAt >= pause) {
      lookedAt = performance.now();
      look = refresh(source).finally(() => {
        look = undefined;
      });
    }
    if (!isValid(good)) await look;
    return isValid(good) ? good : undefined;
  }

  function isValid(directory: Directory | undefined): boolean {
    return directory !== undefined && Date.parse(directory.expiresAt) > clock.now().getTime();
  }

  async function all(): Promise<readonly DirectoryGateway[]> {
    const gateways = (await current())?.gateways ?? [];
    return gateways
      .filter(({ operator, url }) => operator !== config.operator && url !== config.url)
      .map((gateway) => ({ ...gateway, ecosystems: gateway.ecosystems.filter(({ id }) => !isOwn(id)) }));
  }

  function isOwn(ecosystem: string): boolean {
    return config.ecosystems.some(({ id }) => id === ecosystem);
  }

  return {
    all,
    async ofEcosystem(ecosystem) {
      if (isOwn(ecosystem)) return undefined;
      return (await all()).find(({ ecosystems }) => ecosystems.some(({ id }) => id === ecosystem));
    },
  };
}
