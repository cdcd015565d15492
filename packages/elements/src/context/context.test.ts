import type { GatewayMetadata } from '@panjare/contract';
import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../define/context.ts';
import '../define/login.ts';
import type { PanjareLogin } from '../login/login.ts';
import { connectionOf, connectTo, useGreetings } from './connection.ts';
import type { PanjareContext } from './context.ts';
import { signedInSession, standInClient } from './stand-in-client.ts';

const textOf = (element: Element | null) => element?.shadowRoot?.textContent ?? '';

describe('panjare-context', () => {
  it('gives the elements inside it one client, also through shadow roots', async () => {
    const { client, setSession } = standInClient({ session: { state: 'signed-out' } });
    const context = await fixture<PanjareContext>(
      html`<panjare-context .connection=${connectionOf(client)}
        ><panjare-login></panjare-login>
        <div></div
      ></panjare-context>`,
    );
    const inner = document.createElement('panjare-login');
    context.querySelector('div')?.attachShadow({ mode: 'open' }).append(inner);
    await aTimeout(10);
    setSession(signedInSession);
    for (const one of [context.querySelector('panjare-login'), inner])
      await waitUntil(() => textOf(one).includes('نگار نمونه‌ای'));
  });

  it('lets elements that name the same gateway share one connection', () => {
    const gateway = 'https://gateway.example';
    expect(connectTo({ gateway, device: 'shared' })).to.equal(connectTo({ gateway, device: 'shared' }));
    expect(connectTo({ gateway, device: 'shared' })).to.not.equal(connectTo({ gateway, device: 'personal' }));
  });

  it('takes what the gateway offers from where the page has asked', async () => {
    const gateway = 'https://asked.example';
    const offered = { operator: 'asked before' } as GatewayMetadata;
    useGreetings(new Map([[gateway, Promise.resolve(offered)]]));
    expect(await connectTo({ gateway: `${gateway}/` }).client.metadata()).to.equal(offered);
    useGreetings(new Map());
  });

  it('does not start again when an element is only moved', async () => {
    let reads = 0;
    const { client } = standInClient({
      session: { state: 'unknown' },
      rooms: {
        session: {
          refresh: () => {
            reads += 1;
            return Promise.resolve(signedInSession);
          },
        },
      },
    });
    const login = await fixture<PanjareLogin>(html`<panjare-login .client=${client}></panjare-login>`);
    const room = document.createElement('div');
    document.body.append(room);
    room.append(login);
    await aTimeout(10);
    expect(reads).to.equal(1);
    room.remove();
  });
});
