import { expect } from '@open-wc/testing';
import type { AddressFound } from '@panjare/contract';
import { AddressLookUp } from './address-look-up.ts';

/** Nobody's address. */
const found: AddressFound = {
  source: 'post',
  address: { postalCode: '5133913131', province: 'آذربایجان شرقی', city: 'تبریز', street: 'خیابان نمونه' },
};

/** An answer that the test gives when it is time. */
function later() {
  let settle = {} as {
    resolve: (found: AddressFound | undefined) => void;
    reject: (error: Error) => void;
  };
  const promise = new Promise<AddressFound | undefined>((resolve, reject) => (settle = { resolve, reject }));
  return { promise, ...settle };
}

function standIn({ isFree = true } = {}) {
  const filled: AddressFound[] = [];
  const states: string[] = [];
  const asked: {
    code: string;
    answer: ReturnType<typeof later>;
    signal: AbortSignal;
  }[] = [];
  const host = {
    free: isFree,
    find(code: string, signal: AbortSignal) {
      const answer = later();
      asked.push({ code, answer, signal });
      return answer.promise;
    },
    isFree: () => host.free,
    fill: (one: AddressFound) => void filled.push(one),
    changed: () => void states.push(lookUp.now.state),
  };
  const lookUp: AddressLookUp = new AddressLookUp(host);
  return { host, lookUp, filled, states, asked };
}

describe('the look-up of an address', () => {
  it('fills free boxes with what is found', async () => {
    const { lookUp, filled, states, asked } = standIn();
    const looking = lookUp.look('5133913131');
    asked[0]?.answer.resolve(found);
    await looking;
    expect(states).to.deep.equal(['looking', 'found']);
    expect(filled).to.deep.equal([found]);
  });

  it('drops what comes late, of a code that is no longer there', async () => {
    const { lookUp, filled, asked } = standIn();
    const first = lookUp.look('5133913131');
    const second = lookUp.look('5133913132');
    expect(asked[0]?.signal.aborted).to.equal(true);
    asked[1]?.answer.resolve(undefined);
    asked[0]?.answer.resolve(found);
    await Promise.all([first, second]);
    expect(filled).to.deep.equal([]);
    expect(lookUp.now.state).to.equal('unknown');
    lookUp.forget();
    expect(lookUp.now.state).to.equal('none');
  });

  it('asks before it replaces what was written, meanwhile too', async () => {
    const { host, lookUp, filled, asked } = standIn();
    const looking = lookUp.look('5133913131');
    host.free = false;
    asked[0]?.answer.resolve(found);
    await looking;
    expect(filled).to.deep.equal([]);
    expect(lookUp.now.state).to.equal('offered');
    lookUp.take();
    expect(filled).to.deep.equal([found]);
    expect(lookUp.now.state).to.equal('found');
  });

  it('writes nothing where nothing is found, and tells what is out of reach from what is unknown', async () => {
    const { lookUp, filled, asked } = standIn();
    const looking = lookUp.look('5133913131');
    asked[0]?.answer.reject(Object.assign(new Error('down'), { code: 'upstream-unreachable' }));
    await looking;
    expect(lookUp.now.state).to.equal('unreachable');
    const again = lookUp.retry();
    asked[1]?.answer.reject(Object.assign(new Error('who'), { code: 'signed-out' }));
    await again;
    expect(lookUp.now.state).to.equal('signed-out');
    expect(filled).to.deep.equal([]);
  });

  it('tells a network that is gone from a register that is', async () => {
    const { lookUp, asked } = standIn();
    const looking = lookUp.look('5133913131');
    asked[0]?.answer.reject(Object.assign(new Error('gone'), { code: 'network' }));
    await looking;
    expect(lookUp.now.state).to.equal('offline');
  });

  it('asks once for one code', async () => {
    const { lookUp, asked } = standIn();
    const looking = lookUp.look('5133913131');
    await lookUp.look('5133913131');
    asked[0]?.answer.resolve(undefined);
    await looking;
    await lookUp.look('5133913131');
    expect(asked).to.have.length(1);
  });
});
