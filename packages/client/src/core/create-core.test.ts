import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';

import { actingOf } from '../cases/acting.ts';
import { casesOf } from '../cases/following.ts';
import { submittingOf } from '../cases/submitting.ts';
import { createClient } from '../create-client.ts';
import { dataUsesOf } from '../data-uses/data-uses-room.ts';
import { deviceDraftsOf } from '../drafts/device-drafts.ts';
import { documentsOf } from '../documents/documents-room.ts';
import { draftListOf } from '../drafts/draft-list.ts';
import { draftSavingOf } from '../drafts/draft-saving.ts';
import { handoffsOf } from '../handoffs/handoffs-room.ts';
import { addressesOf } from '../addresses/addresses-room.ts';
import { prefillOf } from '../prefill/prefill-room.ts';
import { receiptsOf } from '../receipts/receipts-room.ts';
import { servicesOf } from '../services/services-room.ts';
import { signInOf } from '../session/signing.ts';
import { startGateway, type GatewayStub } from '../testing/gateway-stub.ts';
import { uploadsOf } from '../uploads/uploads-room.ts';
import { createCore } from './create-core.ts';

const stubs: GatewayStub[] = [];
afterEach(async () => {
  for (const stub of stubs.splice(0)) await stub.close();
});

async function coreOf(body: unknown) {
  const stub = await startGateway(() => ({ body }));
  stubs.push(stub);
  return { stub, core: createCore({ gateway: stub.origin, embedding: 'same-site' }) };
}

describe('the core of a client', () => {
  it('has the session and the metadata, and no room', async () => {
    const { stub, core } = await coreOf({ state: 'signed-out' });
    assert.deepEqual(await core.session.refresh(), { state: 'signed-out' });
    assert.equal((await core.metadata()).operator, 'stub');
    assert.deepEqual(
      stub.seen.map(({ path }) => path),
      ['/session'],
    );
    assert.ok(!('cases' in core) && !('signIn' in core.session));
  });

  it('does not ask again what the gateway offers where somebody has asked, but where that failed', async () => {
    const { stub, core } = await coreOf({ state: 'signed-out' });
    const asked = await core.metadata();
    const options = { gateway: stub.origin, embedding: 'same-site' as const };
    const told = createCore({ ...options, metadata: Promise.resolve(asked) });
    assert.deepEqual(await told.session.refresh(), { state: 'signed-out' });
    assert.equal(stub.metadataReads, 1);
    const failed = createCore({ ...options, metadata: Promise.reject(new Error('cut off')) });
    assert.deepEqual(await failed.session.refresh(), { state: 'signed-out' });
    assert.equal(stub.metadataReads, 2);
  });

  it('makes a room when it is first taken, and keeps it', async () => {
    const { stub, core } = await coreOf({ ref: 'city/building-completion', version: 2 });
    assert.equal(servicesOf(core), servicesOf(core));
    for (const room of [servicesOf(core), servicesOf(core)])
      await room.read('city/building-completion', { version: 2 });
    assert.equal(stub.seen.length, 1, 'the definition is kept with the room');
  });

  it('gives every room that a whole client has', async () => {
    const { core } = await coreOf({});
    const client = createClient({ gateway: core.gateway });
    const names = (...rooms: object[]) => rooms.flatMap((room) => Object.keys(room)).sort();
    assert.deepEqual(names(casesOf(core), actingOf(core), submittingOf(core)), names(client.cases));
    assert.deepEqual(
      names(draftListOf(core), draftSavingOf(core), deviceDraftsOf(core)),
      names(client.drafts),
    );
    assert.deepEqual(names(core.session, signInOf(core)), names(client.session));
    for (const [taken, own] of [
      [servicesOf(core), client.services],
      [prefillOf(core), client.prefill],
      [addressesOf(core), client.addresses],
      [receiptsOf(core), client.receipts],
      [handoffsOf(core), client.handoffs],
      [dataUsesOf(core), client.dataUses],
      [documentsOf(core), client.documents],
      [uploadsOf(core), client.uploads],
    ] as const)
      assert.deepEqual(names(taken), names(own));
  });

  it('is one session for all that is taken of it', async () => {
    const { core } = await coreOf({ state: 'ended', reason: 'signed-out' });
    await signInOf(core).signOut();
    assert.deepEqual(core.session.state.read(), { state: 'ended', reason: 'signed-out' });
  });
});

describe('a whole client', () => {
  it('is taken at its own rooms', () => {
    const client = createClient({ gateway: 'https://gateway.example' });
    assert.equal(casesOf(client), client.cases);
    assert.equal(actingOf(client), client.cases);
    assert.equal(submittingOf(client), client.cases);
    assert.equal(draftListOf(client), client.drafts);
    assert.equal(draftSavingOf(client), client.drafts);
    assert.equal(deviceDraftsOf(client), client.drafts);
    assert.equal(signInOf(client), client.session);
    assert.equal(servicesOf(client), client.services);
    assert.equal(prefillOf(client), client.prefill);
    assert.equal(addressesOf(client), client.addresses);
    assert.equal(receiptsOf(client), client.receipts);
    assert.equal(handoffsOf(client), client.handoffs);
    assert.equal(dataUsesOf(client), client.dataUses);
    assert.equal(documentsOf(client), client.documents);
  });
});
