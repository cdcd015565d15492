import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { standInClient } from '../context/stand-in-client.ts';
import type { StandInAnswers } from '../context/stand-in-client.ts';
import '../define/form.ts';
import { completionDefinition } from './form.fixtures.ts';
import type { PanjareForm } from './form.ts';
import { aroundPart } from './later-parts.ts';
import { draftOf } from './testing/drawn-form.ts';

const fetchAround = aroundPart.fetch.bind(aroundPart);

/** A form whose templates are on their way until they are let in. */
async function waitingForm(answers: StandInAnswers = {}) {
  let letIn: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (letIn = resolve));
  aroundPart.fetch = () => gate.then(fetchAround);
  const { client } = standInClient({ definition: completionDefinition, ...answers });
  const element = await fixture<PanjareForm>(
    html`<panjare-form .client=${client} service="city/building-completion"></panjare-form>`,
  );
  const find = (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  return { find, letIn };
}

describe('the first picture of a form', () => {
  afterEach(() => {
    aroundPart.fetch = fetchAround;
  });

  // First: nothing was fetched for another test yet.
  it('says that the network is gone where nothing else can be fetched either', async () => {
    const gone = () => Promise.reject(Object.assign(new Error('none'), { code: 'network' }));
    const { find } = await waitingForm({ rooms: { services: { read: gone } } });
    await waitUntil(() => find('[role=alert]'));
    expect(find('[role=alert]')?.textContent).to.contain('وصل نیستیم');
    expect(find('[role=alert] button')?.textContent).to.equal('تلاش دوباره');
  });

  it('keeps no one waiting for what is told around it', async () => {
    const { find, letIn } = await waitingForm();
    await waitUntil(() => find('.row'));
    expect(aroundPart.loaded).to.equal(undefined);
    expect(find('.steps')?.textContent).to.contain('مالکان');
    expect(find('h2')?.textContent).to.equal('ملک');
    expect(find('form button')?.textContent).to.equal('ادامه');
    // What is read out when words come is there before them.
    const news = find('.column > [role=status]');
    expect(news?.textContent).to.equal('');
    letIn();
    await waitUntil(() => find('.more'));
    expect(news?.isConnected).to.equal(true);
    expect(find('.column > :last-child')?.className).to.equal('more');
  });

  it('comes with the words that a draft goes on: after it they would push the page down', async () => {
    const { find, letIn } = await waitingForm({ drafts: draftOf('property') });
    await aTimeout(50);
    expect(find('.row')?.className).to.equal(undefined);
    letIn();
    const column = await new Promise<HTMLElement>((resolve) => {
      const look = () =>
        find('.row') ? resolve(find('.column') as HTMLElement) : requestAnimationFrame(look);
      look();
    });
    expect(column.textContent).to.contain('ادامهٔ پیش‌نویسی');
  });
});
