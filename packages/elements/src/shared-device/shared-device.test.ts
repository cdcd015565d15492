import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { SignInState } from '@panjare/client';
import { connectionOf } from '../context/connection.ts';
import type { PanjareContext } from '../context/context.ts';
import { dress, undress } from '../context/dress.ts';
import { signedInSession, standInClient } from '../context/stand-in-client.ts';
import type { StandInAnswers } from '../context/stand-in-client.ts';
import '../define/context.ts';
import '../define/form.ts';
import '../define/handoff.ts';
import '../define/login.ts';
import '../define/national-id-field.ts';
import '../define/number-field.ts';
import '../define/receipt.ts';
import '../define/status.ts';
import '../define/text-field.ts';
import { seePersian } from '../field/see-persian.ts';
import { completionDefinition } from '../form/form.fixtures.ts';
import { draftOf } from '../form/testing/drawn-form.ts';
import type { DeviceErasedEvent } from './device-erased.event.ts';
import { askingCase } from '../status/status.fixtures.ts';

/** What is known of the synthetic citizen of the stand-in client, as it may be written anywhere. */
const PERSONAL = /نگار|0013542419|۰۰۱۳۵۴۲۴۱۹|001-354241-9|12-345-6|دو خاموش‌کننده/u;
const idle: SignInState = { state: 'ended', reason: 'idle' };
const another: SignInState = {
  ...signedInSession,
  session: { ...signedInSession.session, subject: 'synthetic-2', name: 'پویا ساختگی' },
};

/** All that a page holds, through shadow roots: words, boxes, attributes. */
function wordsOf(root: ParentNode): string {
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    if ('value' in element) found.push(JSON.stringify(element.value) ?? '');
    for (const { value } of element.attributes) found.push(value);
    for (const child of element.childNodes) if (child instanceof Text) found.push(child.data);
    if (element.shadowRoot) found.push(wordsOf(element.shadowRoot));
  }
  return found.join(' ').replace(/\s+/g, ' ');
}

/** A page with every flow on it, of a citizen with a draft and a case in which an agency asks. */
async function page(answers: StandInAnswers = {}) {
  const stand = standInClient({
    device: 'shared',
    definition: completionDefinition,
    drafts: draftOf('owners'),
    case: askingCase,
    ...answers,
  });
  const connection = connectionOf(stand.client);
  const context = await fixture<PanjareContext>(html`
    <panjare-context .connection=${connection}>
      <panjare-login></panjare-login>
      <panjare-form service="city/building-completion" address="none"></panjare-form>
      <panjare-status></panjare-status>
      <panjare-handoff></panjare-handoff>
      <panjare-receipt></panjare-receipt>
    </panjare-context>
  `);
  connection.submitted.set(askingCase.id);
  const root = (name: string) => {
    const found = context.querySelector(name)?.shadowRoot;
    if (!found) throw new Error(`No ${name}.`);
    return found;
  };
  const text = (name: string) => wordsOf(root(name));
  const find = <E extends HTMLElement>(name: string, selector: string) =>
    root(name).querySelector<E>(selector);
  await waitUntil(() => find('panjare-form', 'panjare-national-id-field'), 'the form', { timeout: 6000 });
  await waitUntil(() => find('panjare-status', 'textarea'), 'the ask', { timeout: 6000 });
  await waitUntil(() => find('panjare-login', '#finish'), 'the act', { timeout: 6000 });
  await waitUntil(() => text('panjare-receipt').includes(askingCase.trackingCode), 'the receipt');
  const press = (name: string, words: string) => {
    const button = [...root(name).querySelectorAll('button')].find((one) => one.textContent?.includes(words));
    if (!button) throw new Error(`No button «${words}».`);
    button.click();
  };
  return { ...stand, connection, context, root, text, find, press, all: () => wordsOf(context) };
}

type Page = Awaited<ReturnType<typeof page>>;

/** Writes an answer to the agency that was not sent. */
function reply({ find }: Page): HTMLTextAreaElement {
  const box = find<HTMLTextAreaElement>('panjare-status', 'textarea');
  if (!box) throw new Error('Nothing is asked.');
  box.value = 'دو خاموش‌کننده';
  return box;
}

const nationalId = ({ find }: Page) =>
  find<HTMLElement & { value: unknown }>('panjare-form', 'panjare-national-id-field')?.value;

seePersian();

describe('a device of many, when the session ends by itself', () => {
  it('shows nothing of the citizen, in no element, and says how to go on', async () => {
    const here = await page();
    reply(here);
    expect(here.all()).to.match(PERSONAL);
    here.setSession(idle);
    await aTimeout(20);
    expect(here.all()).not.to.match(PERSONAL);
    expect(here.all()).not.to.contain(askingCase.trackingCode);
    for (const name of ['panjare-form', 'panjare-status'])
      expect(here.text(name)).to.contain(
        'نشست شما تمام شد. پاسخ‌هایتان همین‌جاست، ولی برای امنیت شما پنهان شد',
      );
    expect(here.text('panjare-login')).to.contain('مدتی کاری نکردید');
    await expect(here.context).to.be.accessible();
  });

  it('says it in the language of the page, also where that changes meanwhile', async () => {
    const here = await page();
    here.setSession(idle);
    await aTimeout(20);
    await dress('en', 'light');
    await waitUntil(() => here.text('panjare-form').includes('Your session has ended.'));
    expect(here.all()).not.to.match(PERSONAL);
    await undress();
  });

  it('gives the same person all of it back, also what was typed and not sent, and the focus', async () => {
    const here = await page();
    const box = reply(here);
    box.focus();
    here.setSession(idle);
    await aTimeout(20);
    expect(here.root('panjare-status').activeElement?.getAttribute('role')).to.equal('alert');
    here.setSession(signedInSession);
    await aTimeout(50);
    expect(here.find('panjare-status', 'textarea')).to.equal(box);
    expect(box.value).to.equal('دو خاموش‌کننده');
    expect(here.root('panjare-status').activeElement).to.equal(box);
    expect(nationalId(here)).to.equal('0013542419');
    expect(here.text('panjare-receipt')).to.contain(askingCase.trackingCode);
  });

  it('gives another person nothing of it', async () => {
    const here = await page({ rooms: {} });
    reply(here);
    here.setSession(idle);
    const empty = Promise.resolve([]);
    here.client.drafts.list = () => empty;
    here.client.cases.list = () => Promise.resolve({ cases: [], unreachable: [] });
    here.setSession(another);
    await waitUntil(() => here.text('panjare-form').includes('ادامه'), 'a form of their own');
    await aTimeout(50);
    expect(here.all()).not.to.match(PERSONAL);
    expect(here.all()).not.to.contain(askingCase.trackingCode);
    expect(here.all()).to.contain('پویا ساختگی');
  });

  it('takes it away at once where another person signs in over it', async () => {
    const here = await page();
    here.client.drafts.list = () => Promise.resolve([]);
    here.client.cases.list = () => Promise.resolve({ cases: [], unreachable: [] });
    here.setSession(another);
    await aTimeout(50);
    expect(here.all()).not.to.match(PERSONAL);
    expect(here.all()).not.to.contain(askingCase.trackingCode);
  });

  it('can be emptied for good by whoever stands there', async () => {
    const here = await page();
    here.setSession(idle);
    await aTimeout(20);
    here.press('panjare-form', 'پاک‌کردن از این دستگاه');
    await waitUntil(() => here.text('panjare-form').includes('ورود با ایران‌پاس'), 'the gate');
    here.client.drafts.list = () => Promise.resolve([]);
    here.setSession(signedInSession);
    await waitUntil(() => here.text('panjare-form').includes('ادامه'), 'begun anew');
    expect(here.text('panjare-form')).not.to.match(PERSONAL);
  });

  it('leaves a page on one’s own device as it was', async () => {
    const here = await page({ device: 'personal' });
    here.setSession(idle);
    await aTimeout(20);
    expect(nationalId(here)).to.equal('0013542419');
  });

  it('hides a page that is gone back to until it is known who is there', async () => {
    const here = await page();
    reply(here);
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(here.all(), 'the name neither').not.to.match(PERSONAL);
    here.client.session.refresh = () => {
      here.setSession(idle);
      return Promise.resolve(idle);
    };
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await aTimeout(20);
    expect(here.all()).not.to.match(PERSONAL);
    expect(here.text('panjare-login')).to.contain('مدتی کاری نکردید');
    here.setSession(signedInSession);
    await aTimeout(20);
    expect(nationalId(here)).to.equal('0013542419');
    expect(here.text('panjare-login')).to.contain('نگار');
  });
});

describe('a page on a device of many whose browser died', () => {
  it('ends the session that the browser brought back', async () => {
    localStorage.setItem('panjare-open dead', '');
    const here = standInClient({ device: 'shared', case: askingCase });
    const element = await fixture(html`<panjare-status .client=${here.client}></panjare-status>`);
    await waitUntil(() => here.client.session.state.read().state === 'ended', 'the end');
    await aTimeout(20);
    expect(wordsOf(element.shadowRoot ?? element)).not.to.contain(askingCase.trackingCode);
    expect(Object.keys(localStorage)).to.deep.equal([]);
  });

  it('lets who signs in next go on', async () => {
    localStorage.setItem('panjare-open dead', '');
    const here = standInClient({ device: 'shared', case: askingCase, session: { state: 'signed-out' } });
    const element = await fixture(html`<panjare-status .client=${here.client}></panjare-status>`);
    await waitUntil(() => localStorage.length === 0, 'the mark to go');
    here.setSession(signedInSession);
    await waitUntil(() => wordsOf(element.shadowRoot ?? element).includes(askingCase.trackingCode));
    await aTimeout(50);
    expect(here.client.session.state.read().state).to.equal('signed-in');
  });
});

describe('finishing on a device of many', () => {
  for (const locale of ['fa', 'en'] as const)
    it(`erases all with one press and says so, in ${locale}`, async () => {
      await dress(locale, 'light');
      const here = await page();
      const told: Event[] = [];
      here.context.addEventListener('device-erased', (event) => told.push(event));
      here.find('panjare-login', '#finish')?.click();
      await waitUntil(() => told.length > 0, 'the end');
      await aTimeout(20);
      expect(here.all()).not.to.match(PERSONAL);
      expect(here.all()).not.to.contain(askingCase.trackingCode);
      const focused = here.root('panjare-login').activeElement;
      expect(focused?.getAttribute('role')).to.equal('status');
      expect(focused?.textContent).to.contain(
        locale === 'fa' ? 'همه‌چیز از این دستگاه پاک شد' : 'Everything was erased',
      );
      await expect(here.context).to.be.accessible();
      await undress();
    });

  it('leaves for where the sign-in at the issuer ends, unless the page keeps it', async () => {
    const here = await page();
    const over = {
      state: 'ended',
      reason: 'signed-out',
      endAtIssuer: 'https://gateway.example/end',
    } as const;
    here.client.session.signOut = () => {
      here.setSession(over);
      return Promise.resolve(over);
    };
    let told: DeviceErasedEvent | undefined;
    here.context.addEventListener('device-erased', (event) => {
      told = event;
      event.preventDefault();
    });
    here.find('panjare-login', '#finish')?.click();
    await waitUntil(() => told, 'the end');
    expect(told?.endAtIssuer).to.equal(over.endAtIssuer);
    expect(here.all()).not.to.match(PERSONAL);
  });

  it('asks first where a reply was written and not sent, and can be called off', async () => {
    const here = await page();
    const box = reply(here);
    here.find('panjare-login', '#finish')?.click();
    await waitUntil(() => here.find('panjare-login', '[role=alertdialog]'), 'the question');
    await waitUntil(() => here.root('panjare-login').activeElement?.id === 'stay', 'the focus');
    await expect(here.context).to.be.accessible();
    here
      .find('panjare-login', '#stay')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await aTimeout(20);
    expect(here.find('panjare-login', '[role=alertdialog]')).to.equal(null);
    expect(here.root('panjare-login').activeElement?.id).to.equal('finish');
    expect(box.value).to.equal('دو خاموش‌کننده');
    here.find('panjare-login', '#finish')?.click();
    await waitUntil(() => here.find('panjare-login', '#stay'), 'the question');
    here.press('panjare-login', 'با این حال پاک می‌کنم');
    await waitUntil(() => here.text('panjare-login').includes('همه‌چیز از این دستگاه پاک شد'));
    expect(here.all()).not.to.match(PERSONAL);
  });

  it('asks first where answers are not saved', async () => {
    const here = await page();
    here.connection.filling.add(() => Promise.resolve(false));
    here.find('panjare-login', '#finish')?.click();
    await waitUntil(() => here.find('panjare-login', '[role=alertdialog]'));
  });

  it('shows nothing any more where the gateway cannot be told, and tells it later', async () => {
    let isCut = true;
    const here = await page();
    const { signOut } = here.client.session;
    here.client.session.signOut = () =>
      isCut ? Promise.reject(new Error('No network.')) : signOut.call(here.client.session);
    here.find('panjare-login', '#finish')?.click();
    await waitUntil(() => here.text('panjare-login').includes('هنوز خارج نشده‌اید'));
    expect(here.all()).not.to.match(PERSONAL);
    here.setSession(signedInSession);
    await aTimeout(20);
    expect(here.all()).not.to.match(PERSONAL);
    isCut = false;
    await waitUntil(() => here.text('panjare-login').includes('همه‌چیز از این دستگاه پاک شد'), 'the end', {
      timeout: 5000,
    });
  });

  it('has the browser keep nothing of what is typed, nor offer what another typed', async () => {
    const here = await page();
    const boxes = [...here.root('panjare-form').querySelectorAll('*')].flatMap((one) => [
      ...(one.localName === 'form' ? [one] : []),
      ...(one.shadowRoot?.querySelectorAll('input[type=text]') ?? []),
    ]);
    boxes.push(...here.root('panjare-status').querySelectorAll('form, textarea'));
    expect(boxes.length).to.be.above(3);
    for (const box of boxes) expect(box.getAttribute('autocomplete')).to.equal('off');
  });
});
