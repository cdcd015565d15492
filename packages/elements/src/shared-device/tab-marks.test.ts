import { expect } from '@open-wc/testing';
import { clearMark, findDeadMarks, forgetMarks, setMark } from './tab-marks.ts';

const marks = () => Object.keys(localStorage).filter((name) => name.startsWith('panjare-open '));

describe('the mark of a tab that somebody is signed in on', () => {
  afterEach(() => {
    clearMark();
    localStorage.clear();
  });

  it('stands while the tab lives, and says nothing of whom', async () => {
    await setMark();
    await setMark();
    expect(marks().length).to.equal(1);
    expect(localStorage.getItem(marks()[0] ?? '')).to.equal('');
    expect(await findDeadMarks()).to.deep.equal([]);
  });

  it('goes with the tab that is left', async () => {
    await setMark();
    clearMark();
    expect(marks()).to.deep.equal([]);
    await setMark();
    expect(marks().length).to.equal(1);
  });

  it('stays where the tab died, and is then told once', async () => {
    localStorage.setItem('panjare-open dead', '');
    await setMark();
    const dead = await findDeadMarks();
    expect(dead).to.deep.equal(['panjare-open dead']);
    forgetMarks(dead);
    expect(await findDeadMarks()).to.deep.equal([]);
    expect(marks().length).to.equal(1);
  });
});
