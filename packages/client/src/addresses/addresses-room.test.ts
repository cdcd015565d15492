import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { createClient, PanjareError, type AddressesRoom } from '../index.ts';
import { problem, startGateway, type GatewayStub } from '../testing/gateway-stub.ts';

/** Nobody's address. */
const address = {
  postalCode: '5133913131',
  province: 'آذربایجان شرقی',
  city: 'تبریز',
  street: 'خیابان نمونه',
};

describe('addresses', () => {
  let stub: GatewayStub;
  let addresses: AddressesRoom;
  before(async () => {
    stub = await startGateway(({ body }) => {
      const { postalCode } = body as { postalCode: string };
      if (postalCode === address.postalCode) return { body: { address, source: 'post' } };
      return postalCode === '5133900000' ? undefined : problem(503, 'upstream-unreachable');
    });
    ({ addresses } = createClient({ gateway: stub.origin, embedding: 'same-site' }));
  });
  after(() => stub.close());

  it('are asked for in the body, never in an address', async () => {
    assert.deepEqual(await addresses.find(address.postalCode), { address, source: 'post' });
    const [{ method, path, query, body }] = stub.seen as [(typeof stub.seen)[0]];
    assert.deepEqual(
      [method, path, String(query), body],
      ['POST', '/addresses', '', { postalCode: address.postalCode }],
    );
  });

  it('that the post does not know are an outcome; a register out of reach is a fault', async () => {
    assert.equal(await addresses.find('5133900000'), undefined);
    await assert.rejects(
      addresses.find('5133999999'),
      (error) => error instanceof PanjareError && error.code === 'upstream-unreachable',
    );
  });
});
