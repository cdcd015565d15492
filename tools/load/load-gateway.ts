/**
 * A gateway to be loaded, in a process of its own: on PGlite, or on the PostgreSQL server of its argument. Says to its
 * parent where it listens and with what a citizen is signed in, and ends with it.
 */
import { startTestGateway } from '../../packages/gateway/src/testing/test-gateway.ts';
import { seventeenAgencies } from './service.ts';

const [server] = process.argv.slice(2);
const gateway = await startTestGateway({
  services: [seventeenAgencies],
  database: server === undefined ? { kind: 'memory' } : { kind: 'postgres', url: server },
  checkReplies: false,
});
const browser = await gateway.signIn();
const cookie = [...browser.cookies(gateway.url)].map(([name, value]) => `${name}=${value}`).join('; ');
process.once('disconnect', () => void gateway.close().finally(() => process.exit()));
process.send?.({ url: gateway.url, cookie });
