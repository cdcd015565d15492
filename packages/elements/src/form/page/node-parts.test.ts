import { expect } from '@open-wc/testing';
import type { Item, ServiceDefinition } from '@panjare/contract';
import { completionDefinition } from '../form.fixtures.ts';
import { form } from '../testing/drawn-form.ts';

const onePage = (...items: Item[]): ServiceDefinition => ({
  ...completionDefinition,
  pages: [{ id: 'one', title: { fa: 'ملک' }, items }],
  checks: [],
  prefill: [],
});
const floorArea: Item = { kind: 'field', at: '/floorArea' };

// The browser keeps the names of 250, which come as one module each here.
performance.setResourceTimingBufferSize(10_000);

/** Files that the page has fetched, of those that only some definitions need. */
const fetched = () =>
  performance
    .getEntriesByType('resource')
    .flatMap(
      ({ name }) =>
        /\/form\/(?:page|repeat)\/(rules-part|repeat-view|repeat-folded-row|note-view)\.ts/.exec(name)?.[1] ??
        [],
    );

/** A form drawn, and what had been fetched when its first nodes stood there. */
async function drawn(definition: ServiceDefinition) {
  let before: readonly string[] | undefined;
  const look = () => {
    const nodes = document.querySelector('panjare-form')?.shadowRoot?.querySelector('.nodes');
    if (nodes) before ??= fetched();
    else requestAnimationFrame(look);
  };
  look();
  const made = await form({ definition });
  return { ...made, before: before ?? fetched() };
}

// In this order: what one form fetched is there for the next.
describe('what a definition needs of the engine', () => {
  it('is nothing where it has neither rules nor rows nor notes', async () => {
    const { field } = await drawn(onePage(floorArea));
    expect(field('/floorArea')).not.to.equal(undefined);
    expect(fetched()).to.deep.equal([]);
  });

  it('is there before anything is drawn: what a rule hides is never seen', async () => {
    const { before, all } = await drawn(onePage({ ...floorArea, when: { '==': [1, 2] } }));
    expect(before).to.deep.equal(['rules-part']);
    expect(all('.row').map(({ hidden }) => hidden)).to.deep.equal([true]);
  });

  it('comes for rows as soon as a definition has any', async () => {
    const owners: Item = {
      kind: 'repeat',
      at: '/owners',
      min: 1,
      items: [{ kind: 'field', at: '/nationalId' }],
    };
    const { before, field } = await drawn(onePage(owners));
    expect(before).to.deep.equal(['rules-part', 'repeat-view']);
    expect(field('/owners/0/nationalId')).not.to.equal(undefined);
  });

  it('comes for notes, whose words are text and no markup, and whose links lead to the web only', async () => {
    const fa = 'سلام <b>دنیا</b> **مهم**\n\n1. [راهنما](https://example.ir/)\n2. [بد](javascript:alert(1))';
    const { before, all } = await drawn(onePage({ kind: 'note', text: { fa } }, floorArea));
    expect(before).to.include('note-view');
    expect(all('.note b')).to.have.length(0);
    expect(all('.note > p')[0]?.textContent).to.equal('سلام <b>دنیا</b> مهم');
    expect(all('.note strong, .note li').map((one) => one.textContent)).to.deep.equal([
      'مهم',
      'راهنما',
      '[بد](javascript:alert(1))',
    ]);
    const links = all<HTMLAnchorElement>('.note a');
    expect(links.map(({ href, rel }) => `${href} ${rel}`)).to.deep.equal(['https://example.ir/ noopener']);
  });

  it('is told as a fault of the service where a rule cannot be compiled, and nothing is drawn', async () => {
    const { all } = await drawn(onePage({ ...floorArea, when: { constructor: ['return 1'] } }));
    expect(all('[role=alert]')).to.have.length(1);
    expect(all('.row')).to.have.length(0);
  });
});
