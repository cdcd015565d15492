import { expect, waitUntil } from '@open-wc/testing';
import { checksPart } from './checks.ts';
import { form } from '../testing/drawn-form.ts';

// Each test file has a page of its own: here nothing has been checked yet.
describe('a form whose checks come with the first need of them', () => {
  it('finds what is wrong, though nothing could be checked when it was asked to', async () => {
    const { type, press, title, all } = await form({}, { checked: false });
    expect(checksPart.loaded).to.equal(undefined);
    type('/renovationCode', 'نه');
    type('/floorArea', '1250');
    await press('ادامه');
    await waitUntil(() => all('.summary a').length === 1);
    expect(title()).to.equal('ملک');
  });
});
