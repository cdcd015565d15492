import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { SignInState } from '@panjare/client';
import { signedInSession, standInClient } from '../context/stand-in-client.ts';
import { watchOf } from './device-watch.ts';
import type { WatchedElement } from './device-watch.ts';
import { finishingOf } from './finishing.ts';
import { clearMark } from './tab-marks.ts';

const idle: SignInState = { state: 'ended', reason: 'idle' };
const another: SignInState = {
  ...signedInSession,
  session: { ...signedInSession.session, subject: 'synthetic-2', name: 'پویا ساختگی' },
};

/** A page with one element on a device of many; notes what the element is told, and how often the gateway is asked. */
function watchedPage() {
  const stand = standInClient({ device: 'shared' });
  const noted = { acts: [] as string[], asked: 0 };
  stand.client.session.refresh = () => {
    noted.asked += 1;
    return Promise.resolve(stand.client.session.state.read());
  };
  const watch = watchOf(stand.client);
  const element: WatchedElement = {
    draw: (why) => noted.acts.push(`draw: ${why}`),
    lift: () => noted.acts.push('lift'),
    erase: () => noted.acts.push('erase'),
    holdsUnsent: () => false,
  };
  watch.elements.add(element);
  /** Another tab of the same site. */
  const tab = new BroadcastChannel(`panjare ${stand.client.gateway}`);
  const heard: unknown[] = [];
  tab.addEventListener('message', ({ data }) => heard.push(data));
  return { ...stand, watch, noted, tab, heard };
}

const turn = (name: 'pagehide' | 'pageshow') =>
  dispatchEvent(new PageTransitionEvent(name, { persisted: true }));

describe('a page that the browser keeps whole', () => {
  afterEach(clearMark);

  it('leaves with nothing shown', () => {
    const { noted } = watchedPage();
    turn('pagehide');
    expect(noted.acts).to.deep.equal(['draw: asking']);
  });

  it('comes back with nothing shown, also where an answer had lifted the curtain after it left, and asks', () => {
    const { noted, setSession } = watchedPage();
    turn('pagehide');
    setSession(signedInSession);
    turn('pageshow');
    expect(noted.acts).to.deep.equal(['draw: asking', 'lift', 'draw: asking']);
    expect(noted.asked).to.equal(1);
  });

  it('asks until it is told who is there', async () => {
    const { client, noted, setSession } = watchedPage();
    turn('pagehide');
    client.session.refresh = () => {
      noted.asked += 1;
      if (noted.asked < 2) return Promise.reject(new Error('No network.'));
      setSession(signedInSession);
      return Promise.resolve(signedInSession);
    };
    turn('pageshow');
    await waitUntil(() => noted.acts.at(-1) === 'lift', 'the answer', { timeout: 5000 });
    expect(noted.asked).to.equal(2);
  });

  it('asks as soon as there is a network again', () => {
    const { noted, setSession } = watchedPage();
    dispatchEvent(new Event('online'));
    expect(noted.asked, 'nothing is hidden').to.equal(0);
    setSession(idle);
    dispatchEvent(new Event('online'));
    expect(noted.asked).to.equal(1);
  });
});

describe('a tab', () => {
  const marks = () => Object.keys(localStorage).filter((name) => name.startsWith('panjare-open '));
  afterEach(clearMark);

  it('is marked while somebody is signed in on it, also when it came back, and not when they have gone', async () => {
    const { setSession } = watchedPage();
    await waitUntil(() => marks().length === 1, 'the mark');
    turn('pagehide');
    expect(marks(), 'it is left, and did not die').to.deep.equal([]);
    setSession(signedInSession);
    await waitUntil(() => marks().length === 1, 'the mark again');
    setSession(idle);
    expect(marks()).to.deep.equal([]);
  });
});

describe('tabs of one site', () => {
  afterEach(clearMark);

  it('finish together', async () => {
    const { client, tab, noted } = watchedPage();
    finishingOf(client);
    tab.postMessage('finished');
    await waitUntil(() => client.session.state.read().state === 'ended', 'the end');
    expect(noted.acts.at(-1)).to.equal('erase');
    tab.close();
  });

  it('are told by the one that finishes, and not of whom; its address tells nothing of ours', async () => {
    const { client, heard, tab } = watchedPage();
    const before = location.href;
    history.replaceState(null, '', `${before}${before.includes('?') ? '&' : '?'}panjare-page=owners`);
    await finishingOf(client).leave();
    expect(location.href).to.equal(before);
    await waitUntil(() => heard.includes('finished'), 'the word');
    expect(heard.every((word) => word === 'finished' || word === 'changed')).to.equal(true);
    tab.close();
  });

  it('ask who is there when another has found somebody else', async () => {
    const { noted, setSession, heard, tab } = watchedPage();
    tab.postMessage('changed');
    await waitUntil(() => noted.asked === 1, 'the question');
    setSession(another);
    await waitUntil(() => heard.includes('changed'), 'the word');
    tab.close();
  });
});

describe('what is typed, where nobody comes back to it', () => {
  const { setTimeout: real } = globalThis;
  afterEach(() => {
    globalThis.setTimeout = real;
    clearMark();
  });

  it('is erased after a quarter of an hour', async () => {
    const waits: (number | undefined)[] = [];
    globalThis.setTimeout = ((then: () => void, wait?: number) => {
      waits.push(wait);
      return real(then, Math.min(wait ?? 0, 5));
    }) as typeof setTimeout;
    const { noted, setSession } = watchedPage();
    setSession(idle);
    expect(noted.acts).to.deep.equal(['draw: ended']);
    await aTimeout(30);
    expect(waits).to.include(15 * 60_000);
    expect(noted.acts).to.deep.equal(['draw: ended', 'erase']);
  });
});
