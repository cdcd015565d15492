import { expect } from '@open-wc/testing';
import { OptionIndex } from './option-index.ts';

describe('the index of a long list', () => {
  const labels = Array.from({ length: 10_000 }, (_, number) => `شمارهٔ ${number}`);
  const found = (index: OptionIndex) => Array.from({ length: index.count }, (_, place) => index.at(place));

  it('folds a slice at a time, and nothing before someone looks', () => {
    let folded = 0;
    const counted = labels.map((label) => ({
      normalize: (form: string) => ((folded += 1), label.normalize(form)),
    }));
    const index = new OptionIndex(counted as unknown as string[]);
    expect(folded).to.equal(0);
    index.search('12');
    expect(folded).to.be.within(1, 1000);
    expect(index.isPrepared).to.equal(false);
    while (!index.isPrepared) index.prepare();
    expect(found(index)).to.deep.equal(
      labels.flatMap((label, place) => (label.includes('12') ? [place] : [])),
    );
  });

  it('goes on from what it found where the search goes on', () => {
    const index = new OptionIndex(labels);
    while (!index.isPrepared) index.prepare();
    index.search('شمارهٔ 99');
    const { includes, startsWith } = String.prototype;
    let looks = 0;
    String.prototype.startsWith = function count(...args) {
      looks += 1;
      return startsWith.apply(this, args);
    };
    index.search('شمارهٔ 999');
    Object.assign(String.prototype, { includes, startsWith });
    expect(looks).to.be.below(300);
    expect(index.count).to.equal(19);
  });

  it('puts first what begins with what was typed', () => {
    const index = new OptionIndex(['شهر تهران', 'تهران']);
    index.search('تهران');
    expect(found(index)).to.deep.equal([1, 0]);
    expect(index.exact).to.equal(1);
    index.search('');
    expect(index.count).to.equal(2);
  });
});
