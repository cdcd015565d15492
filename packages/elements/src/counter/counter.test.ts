import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { CounterState, SignInState } from '@panjare/client';
import { connectionOf } from '../context/connection.ts';
import { dress, undress } from '../context/dress.ts';
import '../define/context.ts';
import '../define/counter.ts';
import { seePersian } from '../field/see-persian.ts';
import { deskStand, servedSession, unservedSession, waitingState } from './counter.fixtures.ts';
import type { PanjareCounter } from './counter.ts';

async function counter(session: SignInState = unservedSession, now?: CounterState) {
  const stand = deskStand(session, now);
  const connection = connectionOf(stand.client);
  const context = await fixture(
    html`<panjare-context .connection=${connection}
      ><panjare-counter><p id="inside">پرونده‌های شهروند</p></panjare-counter></panjare-context
    >`,
  );
  const element = context.querySelector('panjare-counter') as PanjareCounter;
  const root = element.shadowRoot as ShadowRoot;
  const settle = async () => {
    await aTimeout(30);
    await element.updateComplete;
  };
  await settle();
  const text = () => (root.textContent ?? '').replace(/\s+/g, ' ').trim();
  const button = (words: string) =>
    [...root.querySelectorAll('button')].find((one) => (one.textContent ?? '').includes(words));
  const inside = () => getComputedStyle(root.querySelector('slot')?.parentElement as Element).display;
  return { ...stand, connection, element, root, settle, text, button, inside };
}

const named = (root: ShadowRoot, name: string) =>
  root.querySelector(`[name=${name}]`) as HTMLElement & { value: string | undefined; error?: string };

seePersian();

describe('panjare-counter', () => {
  it('shows what is inside only while a citizen is served', async () => {
    const { inside, setSession, settle, text } = await counter();
    expect(inside()).to.equal('none');
    setSession(servedSession);
    await settle();
    expect(inside()).to.equal('block');
    expect(text()).to.contain('در حال خدمت به سارا نمونه');
    expect(text()).to.contain('متصدی: پروین پیشخوان‌دار');
    setSession({ state: 'ended', reason: 'absolute' });
    await settle();
    expect(inside()).to.equal('none');
  });

  it('has the operator sign in, and says it in words when they may not', async () => {
    const { text, setSession, settle, button } = await counter({ state: 'signed-out' });
    expect(button('ورود متصدی')).to.not.equal(undefined);
    setSession({ state: 'refused' });
    await settle();
    expect(text()).to.contain('اینجا فقط متصدی پیشخوان وارد می‌شود');
  });

  it('asks for nobody without a whole national id', async () => {
    const { root, calls, settle, button } = await counter();
    button('پرسیدن از شهروند')?.click();
    await settle();
    expect(calls).to.deep.equal([]);
    named(root, 'nationalId').value = '9990000018';
    await settle();
    button('پرسیدن از شهروند')?.click();
    await settle();
    expect(calls).to.deep.equal(['ask 9990000018']);
  });

  it('shows the number to compare and how long it lasts, and moves the focus there', async () => {
    const { setDesk, settle, text, root, button, calls } = await counter();
    setDesk(waitingState());
    await settle();
    expect(text()).to.contain('۴۸۲۱');
    expect(root.querySelector('[role=timer]')?.textContent).to.match(/^۲:[۰-۹]{2}$/);
    expect(root.activeElement?.getAttribute('aria-labelledby')).to.equal('waiting');
    button('انصراف')?.click();
    expect(calls).to.deep.equal(['giveUp']);
  });

  it('takes a code of six digits in any digits, and tells a wrong one beside its field', async () => {
    const { setDesk, settle, root, button, calls } = await counter(unservedSession, waitingState('code'));
    named(root, 'code').value = '۱۲۳۴۵';
    await settle();
    button('تأیید کد')?.click();
    expect(calls).to.deep.equal([]);
    named(root, 'code').value = '۱۲۳۴۵۶';
    await settle();
    button('تأیید کد')?.click();
    expect(calls).to.deep.equal(['confirm 123456']);
    setDesk(waitingState('code', true));
    await settle();
    expect(named(root, 'code').shadowRoot?.textContent).to.contain('۲ بار دیگر می‌توانید بنویسید');
    named(root, 'code').value = '654321';
    await settle();
    button('تأیید کد')?.click();
    expect(calls).to.deep.equal(['confirm 123456', 'confirm 654321']);
  });

  it('says why nobody is served', async () => {
    const { setDesk, settle, text } = await counter();
    for (const [why, words] of [
      ['refused', 'شهروند اجازه نداد'],
      ['wrong-code', 'کد سه بار درست نبود'],
      ['expired', 'مهلت پاسخ گذشت'],
      ['unknown', 'پیدا نکردیم'],
      ['own', 'کد ملی خود شماست'],
      ['too-often', 'ده دقیقهٔ دیگر'],
      ['left', 'خدمت تمام شد'],
    ] as const) {
      setDesk({ state: 'free', why });
      await settle();
      expect(text()).to.contain(words);
    }
    setDesk({ state: 'free', why: { fault: 'network' } });
    await settle();
    expect(text()).to.contain('به اینترنت یا به سامانه وصل نیستیم');
  });

  it('saves before the citizen goes, and asks where something would be lost', async () => {
    const { connection, button, settle, calls, text, setSession } = await counter(servedSession);
    let kept = false;
    connection.filling.add(() => Promise.resolve(kept));
    button('پایان خدمت')?.click();
    await settle();
    expect(calls).to.deep.equal([]);
    expect(text()).to.contain('چیزی هنوز به سامانه نرسیده است');
    button('برمی‌گردم')?.click();
    await settle();
    kept = true;
    button('پایان خدمت')?.click();
    await settle();
    expect(calls).to.deep.equal(['leave']);
    expect(text()).to.contain('شهروند بعدی').and.not.contain('سارا نمونه');
    setSession(servedSession);
    await settle();
    kept = false;
    button('پایان خدمت')?.click();
    await settle();
    button('با این حال تمام می‌کنم')?.click();
    await settle();
    expect(calls).to.deep.equal(['leave', 'leave']);
  });

  it('passes axe in every state, in both languages and schemes', async () => {
    for (const [locale, scheme] of [
      ['fa', 'light'],
      ['en', 'dark'],
    ] as const) {
      await dress(locale, scheme);
      for (const [session, now] of [
        [{ state: 'signed-out' }, undefined],
        [unservedSession, { state: 'free', why: 'refused' }],
        [unservedSession, waitingState('code', true)],
        [servedSession, undefined],
      ] as [SignInState, CounterState | undefined][]) {
        const { element } = await counter(session, now);
        await expect(element).to.be.accessible();
      }
    }
    await undress();
  });
});
