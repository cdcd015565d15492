import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { SignInState } from '@panjare/client';
import { connectionOf } from '../context/connection.ts';
import { sharedPart } from '../context/connected-element.ts';
import { signedInSession, standInClient } from '../context/stand-in-client.ts';
import type { StandInAnswers } from '../context/stand-in-client.ts';
import '../define/context.ts';
import '../define/login.ts';
import { seePersian } from '../field/see-persian.ts';
import type { PanjareLogin } from './login.ts';

async function login(answers: StandInAnswers) {
  const stand = standInClient(answers);
  const element = await fixture<PanjareLogin>(html`<panjare-login .client=${stand.client}></panjare-login>`);
  const text = () => (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const button = (name: string) =>
    [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find(
      (one) => one.textContent?.trim() === name,
    );
  return { ...stand, element, text, button };
}

seePersian();

describe('panjare-login', () => {
  // What it says, not when the network brings the words.
  before(() => sharedPart.fetch());

  const states: [SignInState, RegExp][] = [
    [{ state: 'signed-out' }, /ورود با ایران‌پاس/],
    [{ state: 'starting' }, /باز می‌شود/],
    [{ state: 'waiting', mode: 'popup', url: 'https://gateway.example/x' }, /پنجرهٔ ایران‌پاس باز است/],
    [{ state: 'blocked', url: 'https://gateway.example/x' }, /زبانهٔ دیگر/],
    [signedInSession, /نگار نمونه‌ای/],
    [{ ...signedInSession, state: 'expiring', secondsLeft: 65 }, /۱:۰۵ دیگر تمام می‌شود/],
    [{ state: 'ended', reason: 'idle' }, /دوباره وارد شوید/],
    [{ state: 'ended', reason: 'signed-out' }, /خارج شدید/],
    [{ state: 'cancelled' }, /نیمه‌کاره ماند/],
    [{ state: 'closed' }, /پیش از پایان کار بسته شد/],
    [{ state: 'refused' }, /نپذیرفت/],
    [{ state: 'level' }, /به اندازهٔ کافی مطمئن نبود/],
    [{ state: 'cookies-blocked' }, /کوکی‌ها را برای این سایت باز کنید/],
    [{ state: 'issuer-unreachable' }, /اشکال از شما نیست/],
    [{ state: 'unreachable' }, /وصل نشدیم/],
  ];
  for (const [session, words] of states)
    it(`says in plain words that it is ${session.state}`, async () => {
      const { element, text } = await login({ session });
      await waitUntil(() => words.test(text()), String(words));
      await expect(element).to.be.accessible();
    });

  it('follows the session as it changes', async () => {
    const { element, text, setSession } = await login({ session: { state: 'signed-out' } });
    setSession(signedInSession);
    await waitUntil(() => text().includes('نگار نمونه‌ای'));
    expect(element.isConnected).to.equal(true);
  });

  it('leaves the focus on its button while it says nothing new', async () => {
    const { element, button } = await login({ session: { state: 'signed-out' } });
    await waitUntil(() => button('ورود با ایران‌پاس'));
    button('ورود با ایران‌پاس')?.focus();
    element.requestUpdate();
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement?.textContent).to.equal('ورود با ایران‌پاس');
  });

  it('offers to finish and erase, on a device of many and on one’s own', async () => {
    const shared = await login({ device: 'shared' });
    await waitUntil(() => shared.button('پایان و پاک‌کردن'));
    const own = await login({ device: 'personal' });
    await waitUntil(() => own.button('خروج و پاک‌کردن از این دستگاه'));
  });

  it('goes by redirect while nothing is typed on the page', async () => {
    const asked: (string | undefined)[] = [];
    const { button } = await login({
      session: { state: 'signed-out' },
      rooms: {
        session: {
          signIn: (options) => {
            asked.push(options?.mode);
            return Promise.resolve({ state: 'starting' });
          },
        },
      },
    });
    button('ورود با ایران‌پاس')?.click();
    expect(asked).to.deep.equal(['redirect']);
  });

  it('has the forms of the page save what they hold before it signs out', async () => {
    const order: string[] = [];
    const { client } = standInClient({
      device: 'shared',
      rooms: {
        session: {
          signOut: () => {
            order.push('signed out');
            return Promise.resolve({ state: 'signed-out' });
          },
        },
      },
    });
    const connection = connectionOf(client);
    connection.filling.add(async () => {
      await aTimeout(20);
      order.push('saved');
      return true;
    });
    const context = await fixture(
      html`<panjare-context .connection=${connection}><panjare-login></panjare-login></panjare-context>`,
    );
    const element = context.querySelector('panjare-login');
    await waitUntil(() => element?.shadowRoot?.querySelector('#finish'));
    element?.shadowRoot?.querySelector<HTMLElement>('#finish')?.click();
    await waitUntil(() => order.includes('signed out'));
    expect(order).to.deep.equal(['saved', 'signed out']);
  });

  for (const [outcome, words] of [
    ['cancelled', /نیمه‌کاره ماند/],
    ['refused', /نپذیرفت/],
    ['level', /به اندازهٔ کافی مطمئن نبود/],
    ['signed-in', /کوکی‌ها را برای این سایت باز کنید/],
  ] as const)
    it(`says once that a redirect came back ${outcome}, and leaves neither address nor history marked`, async () => {
      const { href } = location;
      const entries = history.length;
      history.replaceState(null, '', `#panjare=${outcome}`);
      const { text, button } = await login({ session: { state: 'signed-out' } });
      await waitUntil(() => words.test(text()), String(words));
      expect(button('ورود با ایران‌پاس')).to.not.equal(undefined);
      expect(location.hash).to.equal('');
      expect(history.length).to.equal(entries);
      expect((await login({ session: { state: 'signed-out' } })).text()).to.not.match(words);
      history.replaceState(null, '', href);
    });

  it('says nothing of cookies where a redirect came back signed in and somebody is there', async () => {
    const { href } = location;
    history.replaceState(null, '', '#panjare=signed-in');
    const { text, setSession } = await login({ session: { state: 'unknown' } });
    setSession(signedInSession);
    await waitUntil(() => text().includes('نگار نمونه‌ای'));
    setSession({ state: 'signed-out' });
    await aTimeout(20);
    expect(text()).to.not.match(/کوکی/);
    expect(location.hash).to.equal('');
    history.replaceState(null, '', href);
  });

  it('counts down quietly: what ticks is in no live region, and the end is told once', async () => {
    const { element, setSession, text } = await login({
      session: { ...signedInSession, state: 'expiring', secondsLeft: 110 },
    });
    await waitUntil(() => /۱:۵۰/.test(text()));
    const live = () =>
      [...(element.shadowRoot?.querySelectorAll('[role=status],[aria-live]') ?? [])]
        .map((one) => one.textContent?.trim())
        .filter(Boolean);
    const told = live();
    expect(told.length).to.equal(1);
    setSession({ ...signedInSession, state: 'expiring', secondsLeft: 109 });
    await waitUntil(() => /۱:۴۹/.test(text()));
    expect(live()).to.deep.equal(told);
  });

  it('moves the idle limit on with «می‌مانم», and offers nothing where nothing can be moved', async () => {
    let asked = 0;
    const refresh = () => Promise.resolve((asked++, signedInSession));
    const idle = await login({
      session: { ...signedInSession, state: 'expiring', secondsLeft: 60 },
      rooms: { session: { refresh } },
    });
    await waitUntil(() => idle.button('می‌مانم'));
    idle.button('می‌مانم')?.click();
    expect(asked).to.equal(1);
    const absolute = await login({
      session: { ...signedInSession, state: 'expiring', secondsLeft: 250, limit: 'absolute' },
    });
    await waitUntil(() => /۴:۱۰ دیگر تمام می‌شود/.test(absolute.text()));
    expect(absolute.button('می‌مانم')).to.equal(undefined);
    expect(absolute.text()).to.match(/که گذشت دوباره وارد شوید؛ پاسخ‌هایتان می‌ماند/);
    await expect(absolute.element).to.be.accessible();
  });

  it('says that somebody else is there where nobody signed out between them, and only there', async () => {
    const other = {
      ...signedInSession,
      session: { ...signedInSession.session, subject: 'other', name: 'آرش' },
    };
    const { text, setSession } = await login({});
    await waitUntil(() => text().includes('نگار نمونه‌ای'));
    setSession({ state: 'ended', reason: 'idle' });
    await waitUntil(() => /نشست بسته شد/.test(text()));
    setSession(other);
    await waitUntil(() => /پیش از این شخص دیگری وارد بود/.test(text()));
    setSession({ state: 'ended', reason: 'signed-out' });
    await waitUntil(() => /خارج شدید/.test(text()));
    setSession(signedInSession);
    await waitUntil(() => text().includes('نگار نمونه‌ای'));
    expect(text()).to.not.match(/شخص دیگری/);
  });

  it('ends every session of the citizen where that is asked', async () => {
    const asked: (boolean | undefined)[] = [];
    const { button } = await login({
      rooms: {
        session: {
          signOut: (options) => {
            asked.push(options?.everywhere);
            return Promise.resolve({ state: 'ended', reason: 'signed-out' });
          },
        },
      },
    });
    await waitUntil(() => button('خروج از همهٔ دستگاه‌ها'));
    button('خروج از همهٔ دستگاه‌ها')?.click();
    await waitUntil(() => asked.length > 0);
    expect(asked).to.deep.equal([true]);
  });

  it('leaves the fragments of the page itself alone', async () => {
    const { href } = location;
    history.replaceState(null, '', '#panjare=other');
    await login({ session: { state: 'signed-out' } });
    expect(location.hash).to.equal('#panjare=other');
    history.replaceState(null, '', href);
  });

  it('never makes a link of an address that is not http', async () => {
    const { element } = await login({ session: { state: 'blocked', url: 'javascript:alert(1)' } });
    expect(element.shadowRoot?.querySelector('a')).to.equal(null);
  });
});
