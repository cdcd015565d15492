import { aTimeout, expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import { standInClient } from '../../context/stand-in-client.ts';
import { completionDefinition } from '../form.fixtures.ts';
import type { PanjareForm } from '../form.ts';
import { pageIn } from './page-address.ts';
import { draftOf, filled, form } from '../testing/drawn-form.ts';

const page = () => pageIn(location.href, 'panjare-page');
const titleIn = (element: Element) =>
  element.shadowRoot?.querySelector('[part~=page-title]')?.textContent?.trim();

/** Goes back or forward, and waits until the browser has. */
async function travel(steps: number): Promise<void> {
  const { navigation } = window as unknown as { navigation?: EventTarget };
  // Safari 18 and WebKitGTK have none: a step takes its moment there.
  const arrived = navigation
    ? new Promise((resolve) => navigation.addEventListener('currententrychange', resolve, { once: true }))
    : aTimeout(100);
  history.go(steps);
  await arrived;
  await aTimeout(30);
}

/** A form whose first page is filled in, one page on. */
async function onOwners() {
  const drawn = await form({ drafts: draftOf('property') });
  await drawn.press('ادامه');
  expect(drawn.title()).to.equal('مالکان');
  return drawn;
}

describe('the page of a form in the address', () => {
  let query = '';
  beforeEach(() => (query = location.search));
  afterEach(async () => {
    fixtureCleanup();
    await aTimeout(10);
    expect(location.search, 'the form takes its page along').to.equal(query);
  });

  it('is left as the host has it until the first page is left', async () => {
    const { press, title } = await form({ drafts: draftOf('property') });
    expect(page()).to.equal(undefined);
    await press('ادامه');
    expect(title()).to.equal('مالکان');
    await waitUntil(() => page() === 'owners');
  });

  it('leads back and forward between the pages, with the host’s state in each entry', async () => {
    history.replaceState({ key: 'of the host' }, '');
    const { press, title } = await onOwners();
    await press('ادامه');
    expect(page()).to.equal('violations');
    await travel(-1);
    expect([title(), page()]).to.deep.equal(['مالکان', 'owners']);
    await travel(-1);
    expect([title(), page()]).to.deep.equal(['ملک', undefined]);
    expect(history.state).to.deep.equal({ key: 'of the host' });
    await travel(2);
    expect(title()).to.equal('تخلف');
    expect(history.state).to.deep.equal({ key: 'of the host' });
    await press('ادامه');
    expect(page()).to.equal('review');
    await travel(-1);
    expect(title()).to.equal('تخلف');
    history.replaceState(null, '');
  });

  it('is where a form begins, before what its draft says', async () => {
    const drawn = () => form({ drafts: draftOf('property') });
    const first = await drawn();
    await first.press('ادامه');
    const { search } = location;
    first.element.remove();
    await aTimeout(10);
    expect(page()).to.equal(undefined);
    history.replaceState(history.state, '', location.pathname + search + location.hash);
    const { client } = standInClient({ definition: completionDefinition, drafts: draftOf('property') });
    const again = await fixture<PanjareForm>(
      html`<panjare-form .client=${client} service="city/building-completion"></panjare-form>`,
    );
    await waitUntil(() => titleIn(again) === 'مالکان');
    expect(page()).to.equal('owners');
  });

  it('is the nearest one where answers hide it or there is none such', async () => {
    const [first, second, third] = completionDefinition.pages;
    if (!first || !second || !third) throw new Error('Three pages.');
    const definition = {
      ...completionDefinition,
      pages: [first, { ...second, when: { '===': [{ var: '/hasViolations' }, true] } }, third],
    };
    const start = async (asked: string) => {
      const { client } = standInClient({ definition, drafts: draftOf('violations', filled) });
      const separator = location.search === '' ? '?' : '&';
      history.replaceState(
        null,
        '',
        `${location.pathname}${location.search}${separator}panjare-page=${asked}`,
      );
      const element = await fixture<PanjareForm>(
        html`<panjare-form .client=${client} service="city/building-completion"></panjare-form>`,
      );
      await waitUntil(() => titleIn(element) !== undefined);
      await aTimeout(30);
      const found = [titleIn(element), page()];
      element.remove();
      await aTimeout(10);
      return found;
    };
    expect(await start('owners')).to.deep.equal(['ملک', undefined]);
    expect(await start('nothing')).to.deep.equal(['تخلف', 'violations']);
    expect(await start('review')).to.deep.equal(['بازبینی و فرستادن', 'review']);
  });

  it('stays out of it where the host says so', async () => {
    const { client } = standInClient({ definition: completionDefinition, drafts: draftOf('property') });
    const other = await fixture<PanjareForm>(
      html`<panjare-form .client=${client} service="city/building-completion" address="none"></panjare-form>`,
    );
    await waitUntil(() => titleIn(other) === 'ملک');
    other.shadowRoot?.querySelector<HTMLElement>('form > .actions > .button')?.click();
    await waitUntil(() => titleIn(other) === 'مالکان');
    expect(page()).to.equal(undefined);
  });

  it('is one of each of two forms', async () => {
    const { client } = standInClient({ definition: completionDefinition, drafts: draftOf('property') });
    const two = await fixture(
      html`<div>
        <panjare-form .client=${client} service="city/building-completion"></panjare-form>
        <panjare-form .client=${client} service="city/building-completion"></panjare-form>
      </div>`,
    );
    const [one, other] = [...two.children] as [PanjareForm, PanjareForm];
    const next = async (element: PanjareForm, title: string) => {
      element.shadowRoot?.querySelector<HTMLElement>('form > .actions > .button')?.click();
      await waitUntil(() => titleIn(element) === title);
    };
    await waitUntil(() => titleIn(one) === 'ملک' && titleIn(other) === 'ملک');
    await next(other, 'مالکان');
    await next(one, 'مالکان');
    expect(location.search).to.contain('panjare-page-2=owners&panjare-page=owners');
    await travel(-1);
    expect([titleIn(one), titleIn(other)]).to.deep.equal(['ملک', 'مالکان']);
    await travel(-1);
    expect([titleIn(one), titleIn(other)]).to.deep.equal(['ملک', 'ملک']);
  });
});

describe('a host’s router beside the pages of a form', () => {
  /** What a router was told, until the test is over. */
  function told(event: 'popstate' | 'hashchange', use: () => void = () => undefined) {
    const heard: string[] = [];
    const listen = () => {
      heard.push(location.pathname + location.hash);
      use();
    };
    addEventListener(event, listen);
    return { heard, end: () => removeEventListener(event, listen) };
  }

  it('of hashes hears of no page, and its own steps go on working', async () => {
    const router = told('hashchange');
    const { press, title } = await onOwners();
    location.hash = '#/help';
    await aTimeout(20);
    expect(router.heard.at(-1)).to.contain('#/help');
    expect(page()).to.equal('owners');
    await travel(-1);
    await aTimeout(20);
    expect([title(), router.heard.length]).to.deep.equal(['مالکان', 2]);
    await press('ادامه');
    await travel(-1);
    expect([title(), router.heard.length]).to.deep.equal(['مالکان', 2]);
    router.end();
    await travel(-1);
  });

  it('of the history draws nothing anew for a page, and is told of its own steps', async () => {
    const { press, element } = await onOwners();
    const host = element.parentElement as HTMLElement;
    const router = told('popstate', () => host.replaceChildren());
    await press('ادامه');
    await travel(-1);
    expect(router.heard, 'a step between pages').to.deep.equal([]);
    expect(host.contains(element)).to.equal(true);
    history.pushState({ modal: true }, '', location.href);
    await travel(-1);
    expect(router.heard.length, 'a step of the host’s').to.equal(1);
    expect(host.contains(element)).to.equal(false);
    router.end();
  });

  it('that opens another address and comes back finds the page it left', async () => {
    const router = told('popstate');
    const { title } = await onOwners();
    history.pushState(null, '', '/elsewhere?x=1');
    await travel(-1);
    expect([title(), page(), router.heard.length]).to.deep.equal(['مالکان', 'owners', 1]);
    router.end();
  });

  it('of a server that knows no other path: the path never changes', async () => {
    const { pathname, hash } = location;
    const { press } = await onOwners();
    await press('ادامه');
    await press('ادامه');
    expect([location.pathname, location.hash, page()]).to.deep.equal([pathname, hash, 'review']);
  });
});
