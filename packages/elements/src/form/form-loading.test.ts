import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { form } from './testing/drawn-form.ts';

describe('a form that is loading', () => {
  it('keeps a fault to itself that comes before it is known who is signed in', async () => {
    const unhandled: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      unhandled.push(event.reason);
    };
    addEventListener('unhandledrejection', note);
    const { text } = await form({
      session: { state: 'unknown' },
      rooms: {
        services: { read: () => Promise.reject(Object.assign(new Error('none'), { code: 'not-found' })) },
        session: { refresh: () => aTimeout(50).then(() => ({ state: 'signed-out' })) },
      },
    });
    await waitUntil(() => text().includes('چیزی که می‌خواهید اینجا نیست'));
    expect(unhandled).to.deep.equal([]);
    removeEventListener('unhandledrejection', note);
  });

  it('goes on by one page where it is asked to twice before it can check anything', async () => {
    const { type, element, title, all } = await form({}, { checked: false });
    type('/renovationCode', '12-345-6');
    type('/floorArea', '1250');
    const page = element.shadowRoot?.querySelector('form');
    page?.requestSubmit();
    page?.requestSubmit();
    await waitUntil(() => title() !== 'ملک');
    await aTimeout(50);
    expect(title()).to.equal('مالکان');
    // The next page was not asked to be left.
    expect(all('.summary')).to.have.length(0);
  });
});
